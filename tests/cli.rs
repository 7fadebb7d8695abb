//! The program from outside: what it prints, and how it ends.

use std::fs;
use std::io::Read as _;
use std::path::PathBuf;
use std::process::Stdio;

use serde_json::Value;

use crate::support::folder::Folder;
use crate::support::wait::wait_for;
use crate::support::{Ran, binary, command, ran, supple};

/// A routine of half an hour or a day, with the same words in both.
fn repeated(times: u32) -> String {
    format!(
        "# Long\nbreath: in 4s, out 6s\nwarning: Stop if it hurts.\n## Hold\n- Sit tall.\n\
         ### {times} times\nhold: 50s\nat 10s: Let go of everything.\nat 30s: Breathe slowly.\n"
    )
}

fn json(arguments: &[&str]) -> Value {
    let Ran { out, err, code } = supple("", arguments, "");
    assert_eq!(code, Some(0), "{err}");
    serde_json::from_str(&out).unwrap()
}

/// Seconds of the steps that are held or moved in, and how many there are.
fn held(arguments: &[&str]) -> (u64, usize) {
    let all = [&["timeline", "-r", "upper-back", "--voice", "mute", "--json"], arguments].concat();
    let timeline = json(&all);
    let steps = timeline["steps"].as_array().unwrap().iter();
    let held: Vec<u64> = steps
        .filter(|step| step["kind"] == "hold" || step["kind"] == "move")
        .map(|step| step["frames"].as_u64().unwrap())
        .collect();
    (held.iter().sum::<u64>() / 48_000, held.len())
}

#[test]
fn the_first_routine_is_held_as_long_as_its_table_says() {
    assert_eq!(held(&["--hold", "short"]), (590, 12));
    assert_eq!(held(&["--hold", "long"]), (840, 12));
    let one_side = ["--variation", "one side at a time"];
    assert_eq!(held(&one_side), (620, 13));
    assert_eq!(held(&[&one_side[..], &["--hold", "long"]].concat()), (900, 13));
}

#[test]
fn json_keeps_its_contract() {
    let timeline = json(&["timeline", "-r", "upper-back", "--voice", "mute", "--json"]);
    for field in
        ["title", "voice", "language", "rate", "frames", "chapters", "steps", "events", "warnings"]
    {
        assert!(timeline.get(field).is_some(), "{field}");
    }
    assert_eq!(timeline["rate"], 48_000);
    assert_eq!(timeline["chapters"][0], serde_json::json!({ "at": 0, "title": "Introduction" }));
    assert_eq!(timeline["chapters"].as_array().unwrap().len(), 9);
    for step in timeline["steps"].as_array().unwrap() {
        for field in ["exercise", "side", "round", "kind", "at", "frames", "min_ms", "max_ms"] {
            assert!(step.get(field).is_some(), "{field}");
        }
    }
    let list = json(&["list", "--json"]);
    let first = &list["routines"][0];
    assert_eq!(first["name"], "upper-back");
    assert_eq!(first["exercises"], 8);
    assert!(first["min_ms"].as_u64() < first["max_ms"].as_u64());
    let voices = json(&["voices", "list", "--json"]);
    assert!(voices["voices"].as_array().unwrap().iter().any(|voice| voice["name"] == "mute"));
}

#[test]
fn alone_it_lists_the_routines_and_says_how_to_hear_one() {
    let Ran { out, code, .. } = supple("", &[], "");
    assert_eq!(code, Some(0));
    assert!(out.contains("wind-down") && out.contains("supple render -r upper-back"), "{out}");
    #[cfg(feature = "live")]
    assert!(out.contains("supple --routine upper-back"), "{out}");
}

#[test]
fn exit_codes_tell_what_went_wrong() {
    for (arguments, expected, said) in [
        (&["bogus"][..], 2, "unrecognized"),
        (&["timeline", "-r", "uper-back"], 2, "did you mean “upper-back”?"),
        (&["timeline", "-r", "no/such.routine"], 1, "cannot read"),
        (&["timeline", "-r", "upper-back", "--voice", "nobody"], 2, "no voice"),
        (
            &["timeline", "-r", "upper-back", "--variation", "kneling"],
            2,
            "did you mean “kneeling”?",
        ),
        (&["timeline", "-r", "upper-back", "--only", "cat"], 2, "no exercise"),
        (&["timeline", "-r", "upper-back", "--ready", "15"], 2, "write `15s`"),
        (&["timeline", "-r", "upper-back", "--breath", "in 4, out 6"], 2, "in 4s, out 6s"),
        (&["render", "-r", "upper-back", "-o", "no/such/folder/x.wav"], 1, "no folder"),
        (&["check", "scripts/upper-back.routine", "nothing.routine"], 1, "cannot read"),
    ] {
        let Ran { err, code, .. } = supple("..", arguments, "");
        assert_eq!(code, Some(expected), "{arguments:?}: {err}");
        assert!(err.contains(said), "{arguments:?}: {err}");
    }
}

#[test]
fn a_script_is_read_from_standard_input() {
    let Ran { out, code, .. } =
        supple("", &["timeline", "-r", "-", "--voice", "mute"], "# A\n## B\n- Sit.\nhold: 10s\n");
    assert_eq!(code, Some(0));
    assert!(out.contains("speech   B.\n"), "{out}");
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    let script = "exec \"$0\" render -r upper-back --voice mute -o - | head -c 1000 >/dev/null; echo ${PIPESTATUS[0]}";
    let program = binary();
    let Ran { out, err, .. } =
        ran(command("bash", &crate::support::tests(""), &["-c", script, program]), b"");
    assert_eq!((out.trim(), err.as_str()), ("141", ""));
}

#[test]
fn a_signal_ends_a_render_and_leaves_nothing() {
    let folder = Folder::new();
    let routine = folder.join("day.routine");
    fs::write(&routine, repeated(570)).unwrap();
    for (signal, code) in [("INT", 130), ("TERM", 143), ("HUP", 129)] {
        let output = folder.join("out.wav");
        let arguments = ["render", "-r", routine.to_str().unwrap(), "--voice", "mute", "-o"];
        let all = [&arguments[..], &[output.to_str().unwrap()]].concat();
        let mut command = command(binary(), &crate::support::tests(""), &all);
        let mut child = command.stderr(Stdio::null()).spawn().unwrap();
        let parts = || folder.names().len();
        wait_for("a part of the file", || parts() == 2);
        let kill = std::process::Command::new("kill")
            .args([&format!("-{signal}"), &child.id().to_string()])
            .status();
        assert!(kill.unwrap().success());
        assert_eq!(child.wait().unwrap().code(), Some(code), "{signal}");
        assert_eq!(parts(), 1, "only the script is left after {signal}");
    }
}

/// The most memory that a render ever takes, in KiB.
///
/// Its sound is read here: the render waits for its reader, so however busy the machine is, none ends
/// before its memory was looked at.
fn peak_of_render(routine: &str) -> u64 {
    let folder = Folder::new();
    let path: PathBuf = folder.join("x.routine");
    fs::write(&path, routine).unwrap();
    let arguments = ["render", "-r", path.to_str().unwrap(), "-o", "-", "--quiet"];
    let mut child = command(binary(), &crate::support::tests(""), &arguments)
        // What the allocator holds back for each thread that has ended is chance.
        .env("MALLOC_ARENA_MAX", "1")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut sound = child.stdout.take().unwrap();
    let mut part = vec![0; 1 << 20];
    let mut peak = 0;
    while sound.read(&mut part).unwrap() > 0 {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok());
        peak = peak.max(kib.unwrap_or(0));
    }
    assert!(child.wait().unwrap().success());
    peak
}

#[test]
fn eight_hours_take_the_memory_of_fifteen_minutes() {
    let (short, long) = (peak_of_render(&repeated(17)), peak_of_render(&repeated(570)));
    println!("15 min: {short} KiB, 8 h: {long} KiB");
    assert!(short > 0 && long * 100 <= short * 110, "15 min: {short} KiB, 8 h: {long} KiB");
}

#[test]
fn new_writes_a_routine_that_is_right_and_keeps_what_is_there() {
    let folder = Folder::new();
    let path = folder.join("mine.routine");
    let name = path.to_str().unwrap();
    assert_eq!(supple("", &["new", name], "").code, Some(0));
    let Ran { err, code, .. } = supple("", &["check", name], "");
    assert_eq!(code, Some(0));
    assert!(err.ends_with("no mistakes\n"), "{err}");
    let again = supple("", &["new", name], "");
    assert_eq!(again.code, Some(1));
    assert!(again.err.contains("--force"), "{}", again.err);
}

#[test]
fn completions_and_the_manual_are_printed() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        assert!(supple("", &["completions", shell], "").out.contains("supple"), "{shell}");
    }
    assert!(supple("", &["man"], "").out.contains(".TH supple"));
    let folder = Folder::new();
    let into = folder.join("man");
    let Ran { err, code, .. } = supple("", &["man", "--folder", into.to_str().unwrap()], "");
    assert_eq!((code, err.as_str()), (Some(0), ""));
    for (page, title) in
        [("supple.1", "supple"), ("supple-history-clear.1", "supple-history-clear")]
    {
        let page = fs::read_to_string(into.join(page)).unwrap();
        assert!(page.contains(&format!(".TH {title}")), "{page}");
    }
}
