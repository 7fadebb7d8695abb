//! Lengths that are asked for on the command line.

use supple::time::Millis;

use super::shorten::FOUR;
use crate::support::command as shell_command;
use crate::support::folder::Folder;
use crate::support::{Ran, binary, ran, supple};

/// A script with a range, in a folder of its own.
fn with_script(head: &str) -> (Folder, String) {
    let folder = Folder::new();
    let path = folder.join("x.routine");
    let text = format!("# T\n{head}warning: Stop if it hurts.\n## A\n- Sit.\nhold: 1m..9m\n");
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

fn frames(arguments: &[&str]) -> (u64, Vec<String>) {
    let Ran { out, err, code } = supple("", arguments, "");
    assert_eq!(code, Some(0), "{err}");
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let warnings = json["warnings"].as_array().unwrap().iter().map(ToString::to_string);
    (json["frames"].as_u64().unwrap(), warnings.collect())
}

#[test]
fn the_length_on_the_command_line_wins_over_the_hold_and_that_over_the_scripts_length() {
    let (_folder, path) = with_script("length: 3m\n");
    let run = |more: &[&str]| {
        let first = ["timeline", "--json", "--voice", "mute", "-r", &path];
        frames(&[&first[..], more].concat()).0
    };
    let near = |frames: u64, seconds: u64| frames.abs_diff(seconds * 48_000) < 24_000;
    assert!(near(run(&[]), 180));
    assert!(near(run(&["--length", "5m"]), 300));
    assert!(run(&["--hold", "long"]) > 9 * 60 * 48_000);
    assert!(run(&["--hold", "short"]) < 2 * 60 * 48_000);
}

#[test]
fn a_length_and_a_hold_together_are_a_wrong_command_line() {
    let all = ["timeline", "-r", "upper-back", "--length", "20m", "--hold", "long"];
    let Ran { err, code, .. } = supple("", &all, "");
    assert_eq!(code, Some(2));
    assert!(err.contains("--length") && err.contains("--hold"), "{err}");
    let bare = supple("", &["timeline", "-r", "upper-back", "--length", "20"], "");
    assert_eq!(bare.code, Some(2));
    assert!(bare.err.contains("write `20m`"), "{}", bare.err);
}

#[test]
fn a_length_out_of_reach_is_a_warning_at_the_place_that_asks_for_it() {
    let (_folder, path) = with_script("length: 50m\n");
    let (_, warnings) = frames(&["timeline", "--json", "--voice", "mute", "-r", &path]);
    assert_eq!(warnings.len(), 1);
    assert!(warnings[0].contains(":2:9: this session cannot last 50m"), "{warnings:?}");
    let rendered = supple("", &["timeline", "--voice", "mute", "-r", &path, "--length", "1s"], "");
    assert_eq!(rendered.code, Some(0));
    assert!(rendered.err.contains("is the shortest"), "{}", rendered.err);
}

#[test]
fn a_spoken_session_meets_its_length_too() {
    let all = ["timeline", "--json", "--voice", "pico", "-r", "desk-break", "--length", "6m"];
    let (frames, warnings) = frames(&all);
    assert!(frames.abs_diff(6 * 60 * 48_000) <= 24_000, "{frames}");
    assert!(warnings.is_empty(), "{warnings:?}");
}

#[test]
fn the_list_shows_the_reach_of_each_routine() {
    let out = supple("", &["list", "--json"], "").out;
    let list: serde_json::Value = serde_json::from_str(&out).unwrap();
    for entry in list["routines"].as_array().unwrap() {
        let name = entry["name"].as_str().unwrap();
        for (end, which) in [("min_ms", "shortest"), ("max_ms", "longest")] {
            let milliseconds = entry[end].as_u64().unwrap();
            let beyond = if end == "min_ms" { "1s" } else { "24h" };
            let all = ["timeline", "--voice", "mute", "-r", name, "--length", beyond];
            let err = supple("", &all, "").err;
            let length = Millis::seconds((milliseconds + 500) / 1000);
            assert!(err.contains(&format!("{length} is the {which}")), "{name}: {length}\n{err}");
        }
    }
}

#[test]
fn the_command_line_leaves_out_and_says_so() {
    let asked = ["timeline", "-r", "upper-back", "--voice", "mute", "--length", "10m", "--fit"];
    let Ran { out, err, code } = supple("", &asked, "");
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("Left out: "), "{err}");
    assert!(out.contains(" 10:00 in all"), "{out}");
    let Ran { out, .. } = supple("", &[&asked[..], &["--json"]].concat(), "");
    assert!(out.contains("\"left_out\": [\n") || out.contains("\"left_out\":["), "{out}");
    let Ran { err, code, .. } =
        supple("", &asked[..5].iter().copied().chain(["--fit"]).collect::<Vec<_>>(), "");
    assert_eq!(code, Some(2));
    assert!(err.contains("--length"), "{err}");
}

#[test]
fn a_length_that_is_too_short_is_warned_of_with_commands_that_meet_it() {
    let asked = ["timeline", "-r", "upper-back", "--voice", "mute", "--length", "17m"];
    let Ran { err, code, .. } = supple("", &asked, "");
    assert_eq!(code, Some(0), "{err}");
    let commands: Vec<&str> = err.lines().filter(|line| line.starts_with("    supple ")).collect();
    assert_eq!(commands.len(), 3, "{err}");
    let folder = std::path::Path::new(binary()).parent().unwrap().to_path_buf();
    for command in commands {
        let line = command.trim().replacen("supple play", "supple timeline --voice mute", 1);
        let mut shell = shell_command("/bin/sh", &folder, &["-c", &line]);
        shell.env("PATH", &folder);
        let Ran { out, err, code } = ran(shell, b"");
        assert_eq!(code, Some(0), "{command}: {err}");
        assert!(out.contains(" 17:00 in all"), "{command}: {out}");
        assert!(!err.contains("cannot last"), "{command}: {err}");
    }
}

#[test]
fn of_a_routine_from_standard_input_only_what_to_add_is_told() {
    let asked = ["timeline", "-r", "-", "--voice", "mute", "--length", "2m"];
    let Ran { err, .. } = supple("", &asked, FOUR);
    let ways: Vec<&str> = err.lines().filter(|line| line.starts_with("    --")).collect();
    assert_eq!(ways.len(), 1, "{err}");
    assert!(ways[0].starts_with("    --skip "), "{err}");
    let whole: Vec<&str> = asked.into_iter().chain(ways[0].split_whitespace()).collect();
    let Ran { out, .. } = supple("", &whole, FOUR);
    assert!(out.contains(" 2:00 in all"), "{out}");
}
