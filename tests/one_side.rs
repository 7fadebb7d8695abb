//! One side of the body alone, as it is asked for at a shell.

use std::fs;

use serde_json::Value;

use crate::support::folder::Folder;
use crate::support::{Ran, golden, run, supple, tests};

const SORE: &str = include_str!("show/one-side.routine");

/// A folder with the routine, which is done on both sides where nothing else is asked for.
fn folder() -> Folder {
    let folder = Folder::new();
    fs::write(folder.join("sore.routine"), SORE).unwrap();
    folder
}

fn json(folder: &Folder, more: &[&str]) -> Value {
    let first = ["timeline", "sore.routine", "--voice", "mute", "--json"];
    let Ran { out, err, code } = run(folder, &[&first, more].concat());
    assert_eq!(code, Some(0), "{more:?}: {err}");
    serde_json::from_str(&out).unwrap()
}

/// The sides of the steps that have one, in order.
fn sides(timeline: &Value) -> Vec<u64> {
    let steps = timeline["steps"].as_array().unwrap();
    steps.iter().filter_map(|step| step["side"].as_u64()).collect()
}

fn spoken(timeline: &Value) -> String {
    let events = timeline["events"].as_array().unwrap();
    let words = events.iter().filter_map(|event| event["text"].as_str());
    words.collect::<Vec<_>>().join("\n")
}

#[test]
fn sides_keep_their_numbers_and_the_words_are_those_of_the_side() {
    let folder = folder();
    let both = sides(&json(&folder, &[]));
    assert_eq!(both, [1, 2, 1, 1, 1, 2, 2, 2, 1, 2, 1, 2, 1, 2]);
    // The last exercise is written for the left foot, the others for the right.
    for (side, other, expected) in
        [("right", "left", [1, 1, 1, 1, 2, 2, 2]), ("left", "right", [2, 2, 2, 2, 1, 1, 1])]
    {
        let timeline = json(&folder, &["--side", side]);
        assert_eq!(sides(&timeline), expected);
        let words = spoken(&timeline).to_lowercase();
        assert!(words.contains(side) && !words.contains(other), "{words}");
        assert!(!words.contains("other side"), "{words}");
    }
    assert_eq!(sides(&json(&folder, &["--side", "both"])), both);
}

#[test]
fn the_option_goes_before_the_line_of_the_routine() {
    let folder = folder();
    let own = SORE.replacen('\n', "\nsides: left\n", 1);
    fs::write(folder.join("sore.routine"), own).unwrap();
    let steps = |more: &[&str]| json(&folder, more)["steps"].clone();
    assert_eq!(steps(&[]), steps(&["--side", "left"]));
    assert_eq!(sides(&json(&folder, &["--side", "right"])), [1, 1, 1, 1, 2, 2, 2]);
    assert_eq!(sides(&json(&folder, &["--side=both"])).len(), 14);
}

#[test]
fn the_handout_is_that_of_the_side() {
    let folder = folder();
    for side in ["left", "right"] {
        let ran = run(&folder, &["show", "sore.routine", "--side", side, "--both-sides"]);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        golden(&tests(&format!("show/one-side-{side}.txt")), &ran.out);
    }
}

#[test]
fn a_picture_a_chart_and_captions_are_those_of_the_side() {
    let folder = folder();
    for arguments in [
        &["show", "--picture", "x.svg"][..],
        &["show", "--html", "x.html"],
        &["timeline", "--chart"],
        &["render", "-o", "x.wav", "--captions"],
    ] {
        let more = ["sore.routine", "--side", "left", "--force", "--voice", "mute"];
        let more = if arguments[0] == "timeline" {
            ["sore.routine", "--side", "left"].to_vec()
        } else if arguments.contains(&"--html") {
            more[..4].to_vec()
        } else {
            more.to_vec()
        };
        let ran = run(&folder, &[arguments, &more].concat());
        assert_eq!(ran.code, Some(0), "{arguments:?}: {}", ran.err);
    }
    for name in ["x.svg", "x.html", "x.vtt"] {
        let text = fs::read_to_string(folder.join(name)).unwrap().to_lowercase();
        assert!(text.contains("left leg") && !text.contains("right"), "{name}");
    }
}

#[test]
fn a_length_is_met_on_one_side() {
    let folder = folder();
    for length in ["5m", "6m30s"] {
        let timeline = json(&folder, &["--side", "left", "--length", length]);
        let seconds = timeline["frames"].as_u64().unwrap() as f64 / 48_000.0;
        let wanted = if length == "5m" { 300.0 } else { 390.0 };
        assert!((seconds - wanted).abs() <= 0.5, "{seconds}");
        assert_eq!(timeline["warnings"], serde_json::json!([]));
    }
    let held = |hold: &str| json(&folder, &["--side", "left", "--hold", hold])["frames"].as_u64();
    assert!(held("long") > held("short"));
    let fitted = json(&folder, &["--side", "left", "--fit", "--length", "2m"]);
    assert!(!fitted["left_out"].as_array().unwrap().is_empty());
    assert!(!spoken(&fitted).contains("right"));
}

#[test]
fn a_part_that_does_not_tell_its_side_is_shown_with_what_to_type() {
    let folder = folder();
    fs::write(folder.join("sore.routine"), SORE.replace("side: {right} leg\n", "")).unwrap();
    let Ran { out, err, code } = run(&folder, &["timeline", "sore.routine", "--side", "left"]);
    assert_eq!((code, out.as_str()), (Some(1), ""));
    assert!(err.contains("sore.routine:") && err.contains("`side: {right} leg`"), "{err}");
    assert!(err.contains("leave it out: --skip 'Calf stretch'"), "{err}");
    let more = ["timeline", "sore.routine", "--side", "left", "--skip", "Calf stretch"];
    assert_eq!(run(&folder, &more).code, Some(0));
}

#[test]
fn where_nothing_has_sides_it_is_a_warning_and_other_words_are_wrong() {
    let folder = folder();
    let none = json(&folder, &["--side", "left", "--only", "Heel raises"]);
    let warnings = none["warnings"].as_array().unwrap();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].as_str().unwrap().contains("leave out `--side`"));
    for side in ["rihgt", "", "left,right", "1"] {
        let ran = run(&folder, &["timeline", "sore.routine", "--side", side]);
        assert_eq!(ran.code, Some(2), "{side}");
        assert!(ran.err.contains("left") && ran.err.contains("both"), "{}", ran.err);
    }
    let twice = ["timeline", "sore.routine", "--side", "left", "--side", "right"];
    assert_eq!(run(&folder, &twice).code, Some(2));
}

#[test]
fn a_variation_is_done_on_the_side_too() {
    let folder = folder();
    let timeline = json(&folder, &["--side", "left", "--variation", "sitting"]);
    let words = spoken(&timeline);
    assert!(words.contains("Stretch your left leg out in front of you."), "{words}");
    assert!(!words.to_lowercase().contains("right"), "{words}");
}

#[test]
fn what_is_composed_lasts_as_long_on_one_side() {
    let line = ["--minutes", "10", "--seed", "3", "--side", "right", "--voice", "mute"];
    let ran = supple("", &[&["timeline", "--json"][..], &line].concat(), "");
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let timeline: Value = serde_json::from_str(&ran.out).unwrap();
    let seconds = timeline["frames"].as_u64().unwrap() as f64 / 48_000.0;
    assert!((seconds - 600.0).abs() <= 0.5, "{seconds}");
    let sides = sides(&timeline);
    assert!(!sides.is_empty() && !spoken(&timeline).contains("Other side"));
}
