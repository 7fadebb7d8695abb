//! One mistake a file, named by the mistake, with what is printed of it beside it.

use std::collections::BTreeSet;

use crate::support::{golden, mistakes, supple, tests};
use supple::diagnostic::{Diagnostic, Severity};

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

/// The words in a help's first pair of backticks, where they are something to type.
fn to_type(help: &str) -> Option<&str> {
    let typed = ["write `", "did you mean `"].iter().find_map(|start| help.strip_prefix(start))?;
    typed.split_once('`').map(|(typed, _)| typed.trim_end_matches(':'))
}

/// The script with the line or the words of a mistake replaced.
fn mended(text: &str, mistake: &Diagnostic, typed: &str) -> [String; 2] {
    let (before, after) =
        (text.get(..mistake.span.start).unwrap(), text.get(mistake.span.end..).unwrap());
    let words = format!("{before}{typed}{after}");
    let above = before.rfind('\n').map_or("", |end| before.get(..=end).unwrap());
    let below = after.find('\n').map_or("", |start| after.get(start..).unwrap());
    [words, format!("{above}{typed}{below}")]
}

/// What cannot be mended by typing one thing in one place.
const MORE_THAN_TYPING: [&str; 37] = [
    "bell-every-without-a-step",
    "brace-around-nothing-to-do-with-sides",
    "exercise-empty",
    "exercise-missing",
    "exercise-missing-but-a-step",
    "exercise-with-settings-only",
    "exercise-without-words",
    "file-empty",
    "from-variation-above",
    "hold-in-the-introduction",
    "hold-times-a-day",
    "inhale-in-the-introduction",
    "inner-part-on-each-side-five-times-right-below-its-part",
    "inner-part-on-each-side-right-below-its-part",
    "key-mistyped-with-a-wrong-value",
    "key-with-figure",
    "language-not-written-in",
    "line-repeat",
    "line-repeat-on-the-other-side",
    "line-rest-between-sets",
    "mark-mistyped-without-sides",
    "part-empty",
    "part-in-the-introduction",
    "rest-between-repetitions",
    "rest-between-sets-german",
    "rest-between-sets-in-words",
    "rest-between-sets-spanish",
    "rest-between-sets-without-colon",
    "spoken-with-nothing",
    "title-missing",
    "title-twice",
    "title-without-words",
    "variation-empty",
    "variation-in-the-introduction",
    "variation-of-nothing",
    "variation-without-timed-step",
    "warning-bell-never-rings",
];

#[test]
fn typing_what_the_help_says_mends_the_mistake() {
    let mut checked = 0;
    let mut wrong = Vec::new();
    for name in names() {
        let Ok(text) = std::fs::read_to_string(tests(&format!("diagnostics/{name}.routine")))
        else {
            continue;
        };
        let found = mistakes(&text);
        let [mistake, ..] = found.as_slice() else { continue };
        let Some(typed) = to_type(&mistake.help) else { continue };
        if MORE_THAN_TYPING.contains(&name.as_str()) {
            continue;
        }
        checked += 1;
        let is_mended = |text: &String| mistakes(text).is_empty();
        if !mended(&text, mistake, typed).iter().any(is_mended) {
            wrong.push(format!("{name}: {}", mistake.help));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(checked > 120, "{checked}");
}

#[test]
fn a_repetition_that_lasts_as_its_help_says_takes_its_words() {
    let text = "# T\n\n## E\ncount: 10 every 4s\neach 0s: Lift your arms as high as you can.\neach 2s: And slowly lower them again.\n";
    let [mistake] = mistakes(text).try_into().unwrap();
    assert_eq!(mistake.help, "use fewer words, or write `count: 10 every 4.5s` and `each 2.5s:`");
    let longer = text.replace("10 every 4s", "10 every 4.5s").replace("each 2s", "each 2.5s");
    assert_eq!(mistakes(&longer), []);
    let text = "# T\n\n## E\ncount: 8..77 every 2s\neach 0s: Lift it up very high.\n";
    let [mistake] = mistakes(text).try_into().unwrap();
    assert_eq!(mistake.help, "write `count: 8..77 every 2.5s` above, or use fewer words");
    assert_eq!(mistakes(&text.replace("every 2s", "every 2.5s")), []);
    assert_eq!(mistakes(&text.replace("8..77", "8..10")), []);
}

/// Every key, as the message about an empty one shows how to write it.
#[test]
fn the_example_for_a_key_without_a_value_is_right() {
    let keys = "language length bed targets picture posture needs breath ready switch cues side learn \
        warning first last at each handout hold press move rest pause count breathe inhale exhale bell";
    let places = [
        "# T\n\n## E\n- Sit.\ncount: 10 every 4s\n@\n",
        "# T\n@\n\n## E\n- Sit.\nhold: 1m\n",
        "# T\n\n## E\n- Sit.\nhold: 1m\n@\n",
        "# T\n\n## E\n- Sit.\n\n### each side 2 times\n@\n- {Left} leg.\nhold: 1m\n",
    ];
    for key in keys.split_whitespace() {
        let found = mistakes(&places[2].replace('@', &format!("{key}:")));
        assert_eq!(found[0].message, "there is nothing behind the colon", "{key}");
        let typed = to_type(&found[0].help).expect("something to type").to_owned();
        let fits = |place: &&str| mistakes(&place.replace('@', &typed)).is_empty();
        assert!(places.iter().any(fits), "{typed}");
    }
}

/// The lines of an exercise as the help about its heading says to write them.
#[test]
fn following_the_help_about_sets_does_what_was_meant() {
    for (heading, lines) in [
        ("3 sets of 10", "### 3 times\ncount: 10 every 4s"),
        ("10 reps x 3 sets", "### 3 times\ncount: 10 every 4s"),
        ("3x10", "### 3 times\ncount: 10 every 4s"),
        ("3 x 30s each side", "### each side 3 times\n- {Left} arm.\nhold: 30s"),
        ("5 reps, hold 10s", "### 5 times\nhold: 10s"),
        ("8-12 reps, hold 5-10 sec", "### 8..12 times\nhold: 5s..10s"),
        ("3 x 30-45s", "### 3 times\nhold: 30s..45s"),
        ("1 min per leg", "### each side\n- {Left} leg.\nhold: 1m"),
    ] {
        let written = format!("# T\n\n## E\n### {heading}\n- Go {{left}}.\nhold: 30s\n");
        let help = &mistakes(&written)[0].help;
        for line in lines.lines().filter(|line| !line.starts_with('-')) {
            assert!(help.contains(&format!("`{line}`")), "{heading}: {help}");
        }
        assert_eq!(mistakes(&format!("# T\n\n## E\n{lines}\n")), [], "{heading}");
    }
}
