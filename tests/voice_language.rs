//! A voice of another language than the routine's.

use std::fs;

use crate::support::folder::Folder;
use crate::support::{Ran, run, supple};

#[test]
fn a_voice_of_another_language_is_refused_with_those_that_speak_it() {
    for (routine, voice, names) in [
        ("upper-back", "pico-de", "heart"),
        ("oberer-ruecken", "heart", "pico-de"),
        ("haut-du-dos", "pico-it", "pico-fr"),
        ("espalda-alta", "pico-en-gb", "pico-es"),
        ("schiena-alta", "emma", "pico-it"),
    ] {
        for command in ["timeline", "render"] {
            let out: &[&str] = if command == "render" { &["-o", "/dev/null"] } else { &[] };
            let all = [&[command, "-r", routine, "--voice", voice], out].concat();
            let Ran { err, code, .. } = supple("", &all, "");
            assert_eq!(code, Some(2), "{err}");
            let names_it = err.contains(names) && err.contains("mute");
            assert!(err.contains(&format!("the voice {voice} speaks")) && names_it, "{err}");
        }
    }
    let Ran { err, code, .. } =
        supple("..", &["check", "scripts/feierabend.routine", "--voice", "heart"], "");
    assert!(code == Some(2) && err.contains("pico-de"), "{err}");
}

#[test]
fn mute_engines_and_takes_speak_any_language() {
    let folder = Folder::new();
    fs::create_dir(folder.join("takes")).unwrap();
    fs::write(
        folder.join("takes/voice.toml"),
        "name = \"me\"\nlanguage = \"en\"\nengine = \"recorded\"\n",
    )
    .unwrap();
    let Ran { err, .. } = run(&folder, &["timeline", "-r", "feierabend", "--voice", "takes/"]);
    assert!(!err.contains("speaks"), "{err}");
    for voice in ["mute", "pico"] {
        let Ran { err, code, .. } =
            supple("", &["timeline", "-r", "feierabend", "--voice", voice], "");
        assert_eq!((code, err.contains("speaks English")), (Some(0), false), "{err}");
    }
}
