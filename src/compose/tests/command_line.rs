//! Composing on the command line, and the preferences that are kept.

use std::fs;

use supple::fit::TOLERANCE;
use supple::time::Millis;

use crate::support::folder::Folder;
use crate::support::{Ran, binary, command, ran, supple, tests};

/// Runs the program with a home of its own.
fn at_home(home: &Folder, arguments: &[&str]) -> Ran {
    let mut command = command(binary(), &tests("."), arguments);
    command.env("HOME", home.join("")).env("XDG_CONFIG_HOME", home.join("config"));
    command.env("XDG_DATA_HOME", home.join("data"));
    ran(command, b"")
}

#[test]
fn new_writes_a_composed_routine_that_can_be_used_at_once() {
    let home = Folder::new();
    let file = home.join("mine.routine");
    let file = file.to_str().unwrap();
    let asked = ["new", "--minutes", "8", "--for", "neck, Shoulders", "--seed", "3"];
    let ran = at_home(&home, &[&asked[..], &[file]].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("--minutes 8 --for \"neck, shoulders\" --seed 3\n"), "{text}");
    let checked = at_home(&home, &["check", file]);
    assert!(checked.err.ends_with("no mistakes\n"), "{}", checked.err);
    assert_eq!(at_home(&home, &asked).out, text);
    let spelled = at_home(&home, &[&asked[..], &["--inline"]].concat()).out;
    assert!(spelled.contains("hold:") && !spelled.contains("\nfrom:"), "{spelled}");
}

#[test]
fn a_line_for_the_paper_comes_along_with_its_exercise() {
    let home = Folder::new();
    fs::create_dir_all(home.join("data/supple/scripts")).unwrap();
    let line = "handout: Put your {left} foot on a towel, {twice|once} a day: https://example.org";
    let script = format!(
        "# Feet\n\n## Big toe pull\ntargets: big toe\nposture: seated\n- Sit.\n\n### each side\n\
         side: {{left}} foot\n{line}\n- Pull your toe.\nhold: 30s..2m\n"
    );
    fs::write(home.join("data/supple/scripts/feet.routine"), script).unwrap();
    let asked = ["--minutes", "8", "--for", "big toe", "--seed", "1"];
    let spelled = at_home(&home, &[&["new"], &asked[..], &["--inline"]].concat());
    assert!(spelled.out.contains(line), "{}{}", spelled.out, spelled.err);
    let shown = at_home(&home, &[&["show"], &asked[..]].concat());
    let wanted = "      Put your left foot on a towel, twice a day: https://example.org\n";
    assert!(shown.out.contains(wanted), "{}{}", shown.out, shown.err);
}

#[test]
fn a_session_can_be_composed_where_a_routine_is_named() {
    let home = Folder::new();
    let asked = ["timeline", "--minutes", "6", "--for", "eyes", "--voice", "mute", "--json"];
    let ran = at_home(&home, &[&asked[..], &["--seed", "3"]].concat());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let timeline: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let frames = timeline["frames"].as_u64().unwrap();
    assert!(frames.abs_diff(Millis::minutes(6).frames().0) <= TOLERANCE.frames().0, "{frames}");
    assert_eq!(timeline["title"], "Eyes");
    let both = at_home(&home, &[&asked[..], &["-r", "upper-back"]].concat());
    assert_eq!(both.code, Some(2), "{}", both.err);
    let ten = at_home(&home, &["timeline", "--for", "neck", "--voice", "mute"]);
    assert!(ten.out.contains(" 10:00 in all"), "ten minutes where none are named: {}", ten.err);
}

#[test]
fn words_that_name_nothing_are_refused_with_what_there_is() {
    for (arguments, near, known) in [
        (["--for", "nek"], "“neck”", "hamstrings"),
        (["--without", "foam rollr"], "“foam roller”", "doorway"),
    ] {
        let ran = supple(".", &[&["new", "--minutes", "10"], &arguments[..]].concat(), "");
        assert_eq!(ran.code, Some(2));
        assert!(ran.err.contains(near) && ran.err.contains(known), "{}", ran.err);
    }
    let ran = supple(".", &["new", "--minutes", "10", "--posture", "sitting"], "");
    assert_eq!(ran.code, Some(2));
    assert!(ran.err.contains("write `seated`"), "{}", ran.err);
    let ran = supple(".", &["new", "--minutes", "90", "--for", "eyes"], "");
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("at most"), "{}", ran.err);
}

#[test]
fn preferences_are_kept_shown_and_taken_back() {
    let home = Folder::new();
    let out = |arguments: &[&str]| {
        let ran = at_home(&home, arguments);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran.out
    };
    assert!(out(&["prefer"]).starts_with("Nothing is kept yet."));
    out(&["prefer", "no", "Kneeling", "foam roller"]);
    out(&["prefer", "dislike", "bird dog"]);
    let shown = out(&["prefer", "like", "sphinx", "BIRD DOG"]);
    assert!(
        shown.starts_with("You like: Sphinx, Bird dog\nNever: kneeling, foam roller\nKept in "),
        "{shown}"
    );
    let file = fs::read_to_string(home.join("config/supple/preferences.toml")).unwrap();
    assert!(file.starts_with("# ") && file.contains("like = [\"Sphinx\", \"Bird dog\"]"), "{file}");
    let asked = ["new", "--minutes", "20", "--for", "lower back", "--seed", "1"];
    let composed = out(&asked);
    assert!(composed.contains("## Sphinx") && composed.contains("## Bird dog"), "{composed}");
    assert!(!composed.contains("## Child's pose"), "{composed}");
    let shown = out(&["prefer", "forget", "kneeling", "sphinx", "bird dog", "foam roller"]);
    assert!(shown.starts_with("Nothing is kept yet."), "{shown}");
    for wrong in [["no", "kneling"], ["like", "sphynx"], ["forget", "kneeling"]] {
        let ran = at_home(&home, &[&["prefer"], &wrong[..]].concat());
        assert_eq!(ran.code, Some(2), "{}", ran.err);
    }
}

#[test]
fn preferences_that_cannot_be_read_are_told_and_not_passed_over() {
    let home = Folder::new();
    fs::create_dir_all(home.join("config/supple")).unwrap();
    fs::write(home.join("config/supple/preferences.toml"), "no = kneeling\n").unwrap();
    let ran = at_home(&home, &["new", "--minutes", "10"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.err.contains("preferences.toml cannot be understood"), "{}", ran.err);
    assert!(ran.err.contains("Mend it, or delete it"), "{}", ran.err);
}
