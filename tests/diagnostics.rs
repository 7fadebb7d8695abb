//! One mistake a file, named by the mistake, with what is printed of it beside it.

use std::collections::BTreeSet;

use crate::support::{golden, mistakes, supple, tests};
use supple::diagnostic::Severity;

/// The files that are no mistake of their own but warnings.
const WARNINGS: &str = "warning-";

/// The names of the scripts, without their ending.
fn names() -> BTreeSet<String> {
    let files = std::fs::read_dir(tests("diagnostics")).unwrap().map(|file| file.unwrap().path());
    let scripts = files.filter(|file| file.extension().is_some_and(|ending| ending == "routine"));
    scripts.map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn every_mistake_is_told_as_agreed() {
    for name in names() {
        let ran = supple("diagnostics", &["check", &format!("{name}.routine")], "");
        assert_eq!(ran.out, "", "{name}");
        assert_eq!(ran.code, Some(i32::from(!name.starts_with(WARNINGS))), "{name}");
        golden(&tests("diagnostics").join(format!("{name}.stderr")), &ran.err);
    }
}

#[test]
fn no_mistake_causes_another() {
    let cascades: Vec<String> = names()
        .into_iter()
        .filter_map(|name| {
            let ran = supple("diagnostics", &["check", "--json", &format!("{name}.routine")], "");
            let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
            let found = report["diagnostics"].as_array().unwrap();
            let kind = if name.starts_with(WARNINGS) { "warning" } else { "error" };
            let is_one = found.len() == 1 && found[0]["severity"] == kind;
            (!is_one).then(|| format!("{name}: {found:#?}"))
        })
        .collect();
    assert!(cascades.is_empty(), "{}", cascades.join("\n"));
}

#[test]
fn no_golden_file_has_lost_its_script() {
    let names = names();
    for file in std::fs::read_dir(tests("diagnostics")).unwrap() {
        let file = file.unwrap().path();
        if file.extension().is_some_and(|ending| ending == "stderr") {
            assert!(names.contains(file.file_stem().unwrap().to_str().unwrap()), "{file:?}");
        }
    }
}

/// Seven mistakes, each between `«` and `»`.
const SEVEN: &str = "\
# Morning «// back care»
language: en

## Seated turn
posture: «siting»
- Sit tall.
«* Breathe out.»

### each side
side: {right} arm
- Turn to the «right».
- Lay your «{lft}» hand on your {right} knee.
hold: «30»
at «2x»: Relax.
";

#[test]
fn seven_mistakes_are_found_at_the_right_words() {
    let mut plain = String::new();
    let mut marked = Vec::new();
    for letter in SEVEN.chars() {
        match letter {
            '«' => marked.push((plain.len(), 0)),
            '»' => marked.last_mut().unwrap().1 = plain.len(),
            letter => plain.push(letter),
        }
    }
    let mut found: Vec<_> = mistakes(&plain)
        .iter()
        .map(|one| {
            assert_eq!(one.severity, Severity::Error, "{one:?}");
            (one.span.start, one.span.end)
        })
        .collect();
    found.sort_unstable();
    let words = |spans: &[(usize, usize)]| -> Vec<String> {
        spans.iter().map(|&(start, end)| plain.get(start..end).unwrap().to_owned()).collect()
    };
    assert_eq!(words(&found), words(&marked));
    assert_eq!(found, marked);
    assert_eq!(found.len(), 7);
}
