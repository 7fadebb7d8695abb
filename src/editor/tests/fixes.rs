//! The help of diagnostics, applied.

use std::collections::BTreeSet;

use supple::compile::{NoScripts, compile};
use supple::diagnostic::Diagnostic;
use supple::editor::fixes;
use supple::script::{keys, parse};
use supple::span::FileId;

use crate::support::tests;

fn found(text: &str) -> Vec<Diagnostic> {
    compile(FileId(0), text, &mut NoScripts).diagnostics
}

fn count(text: &str) -> (usize, usize) {
    let found = found(text);
    let errors = found.iter().filter(|one| one.is_error()).count();
    (errors, found.len() - errors)
}

/// A text with the first change for its first mistake.
fn mended(text: &str) -> String {
    let one = found(text).into_iter().next().unwrap();
    let fix = fixes(&one, text, &mut count).into_iter().next();
    let fix = fix.unwrap_or_else(|| panic!("{one:?}"));
    let mut text = text.to_owned();
    text.replace_range(fix.span.range(), &fix.text);
    text
}

#[test]
fn what_is_to_be_typed_takes_the_place_of_what_is_wrong() {
    for (wrong, right) in [
        ("hold: 30", "hold: 30s"),
        ("hod: 30s", "hold: 30s"),
        ("hold 30s", "hold: 30s"),
        ("  posture: sitting  // x\nhold: 10s", "  posture: seated  // x\nhold: 10s"),
        ("Sit.\nhold: 10s", "- Sit.\nhold: 10s"),
        ("###3 times\nhold: 10s", "### 3 times\nhold: 10s"),
        ("### 3 reps\nhold: 10s", "### 3 times\nhold: 10s"),
        ("hold: 30s..20s", "hold: 20s..30s"),
        ("pause: 5s Wait.\nhold: 10s", "pause: 5s\n- Wait.\nhold: 10s"),
        ("cues: on\nhold: 10s", "cues: off\nhold: 10s"),
        (
            "### each side\n- Raise your {lefft} arm.\nhold: 10s",
            "### each side\n- Raise your {left} arm.\nhold: 10s",
        ),
    ] {
        let script = |lines: &str| format!("# Ü𝄞\n\n## B\n{lines}\n");
        assert_eq!(mended(&script(wrong)), script(right));
    }
}

#[test]
fn a_change_is_offered_only_where_there_are_fewer_mistakes_with_it() {
    let folder = std::fs::read_dir(tests("diagnostics")).unwrap().map(|file| file.unwrap().path());
    let files = folder.filter(|path| path.extension().is_some_and(|end| end == "routine"));
    let (mut all, mut with) = (0, 0);
    for path in files {
        let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
        if text.len() > 4000 {
            continue;
        }
        let before = count(&text);
        for one in found(&text) {
            all += 1;
            let changes = fixes(&one, &text, &mut count);
            with += usize::from(!changes.is_empty());
            for fix in changes {
                let mut mended = text.clone();
                mended.replace_range(fix.span.range(), &fix.text);
                assert!(count(&mended) < before, "{}: {fix:?}", path.display());
            }
        }
    }
    assert!(with * 2 >= all, "{with} of {all}");
}

#[test]
fn a_key_is_offered_in_no_place_that_refuses_it() {
    let places = ["# A\n", "# A\n## B\nhold: 9s\n", "# A\n## B\n### each side 2 times\nhold: 9s\n"];
    let mut offered = BTreeSet::new();
    for above in places {
        let all = supple::editor::complete(above, above.len(), &supple::editor::Known::default());
        for one in all.iter().filter(|one| one.text != "- ") {
            let text = format!("{above}{}\n", one.detail);
            let told = parse(FileId(0), &text).diagnostics;
            let refused = told.iter().find(|told| told.message.starts_with("this belongs to"));
            assert_eq!(refused, None, "{text}");
            offered.insert(one.text.split([' ', ':']).next().unwrap().to_owned());
        }
    }
    assert_eq!(offered, keys().map(str::to_owned).collect());
}
