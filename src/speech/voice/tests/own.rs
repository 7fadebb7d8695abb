//! Claims about networks in folders of the user's own.

use std::fs;
use std::path::PathBuf;

use crate::support::folder::Folder;
use crate::support::{Ran, binary, command, ran};
use supple::files::sha256;
use supple::language::Language;
use supple::speech::{self, SpeechError, find_voice};

/// A folder `vera` with a description of this language and engine, and with lines behind.
fn described(folder: &Folder, language: &str, engine: &str, lines: &str) -> PathBuf {
    let own = folder.join("vera");
    fs::create_dir_all(&own).unwrap();
    let text = format!(
        "name = \"vera\"\nlanguage = \"{language}\"\nengine = \"{engine}\"\ngain = 0.0\npause = \"300ms\"\n{lines}"
    );
    fs::write(own.join("voice.toml"), text).unwrap();
    own
}

/// A `[[file]]` of a description whose content is its name.
fn file(name: &str) -> String {
    let (size, hash) = (name.len(), sha256(name.as_bytes()));
    format!("[[file]]\nname = \"{name}\"\nurl = \"x\"\nsize = {size}\nsha256 = \"{hash}\"\n")
}

fn run_in(folder: &Folder, arguments: &[&str]) -> Ran {
    let mut command = command(binary(), &folder.join(""), arguments);
    command.env("XDG_DATA_HOME", folder.join("data")).env("XDG_CACHE_HOME", folder.join("cache"));
    ran(command, b"")
}

/// Why the voice of a folder cannot speak, without the path in front.
fn refusal(folder: &PathBuf) -> String {
    let named = format!("{}/", folder.display());
    let said = find_voice(Some(&named), Language::English)
        .and_then(|voice| speech::open(&voice))
        .and_then(|engine| engine.synthesize("Sit tall."));
    match said.map(drop).unwrap_err() {
        SpeechError::Own { path, reason } if path.starts_with(folder) => reason,
        other => panic!("{other}"),
    }
}

#[test]
fn what_a_network_lacks_is_named_whatever_its_engine() {
    for (engine, language) in [("hibari", "en-US"), ("kokoro", "de-DE"), ("paradee", "it-IT")] {
        let folder = Folder::new();
        let lines = format!("model = \"a.bin\"\n{}{}", file("a.bin"), file("b.bin"));
        let own = described(&folder, language, engine, &lines);
        let end =
            ": make the files and voice.toml fit each other, or choose another voice with --voice";
        assert_eq!(refusal(&own), format!("a.bin is missing, b.bin is missing{end}"));
        fs::create_dir(own.join("a.bin")).unwrap();
        fs::write(own.join("b.bin"), "b.bin").unwrap();
        assert_eq!(refusal(&own), format!("a.bin is no file{end}"));
        fs::remove_dir(own.join("a.bin")).unwrap();
        fs::write(own.join("a.bin"), "short").unwrap();
        fs::write(own.join("b.bin"), "long long").unwrap();
        assert_eq!(refusal(&own), format!("b.bin has 9 bytes instead of 5{end}"));
        fs::write(own.join("b.bin"), "b.bin").unwrap();
        let hash = sha256(b"short");
        assert_eq!(refusal(&own), format!("the `sha256` of a.bin is {hash}{end}"));
        fs::write(own.join("a.bin"), "a.bin").unwrap();
        let reason = refusal(&own);
        assert!(reason.ends_with(end) && !reason.contains("install"), "{engine}: {reason}");
    }
}

#[test]
fn a_file_that_the_engine_wants_and_the_description_has_not_is_named() {
    let folder = Folder::new();
    // Styles are rows of 1,024 bytes. A hash may be in capitals.
    let hash = sha256(&[0; 1024]).to_uppercase();
    let lines = format!(
        "model = \"a.bin\"\n[[file]]\nname = \"a.bin\"\nsize = 1024\nsha256 = \"{hash}\"\n"
    );
    let own = described(&folder, "fr-FR", "kokoro", &lines);
    fs::write(own.join("a.bin"), [0; 1024]).unwrap();
    let reason = refusal(&own);
    assert!(reason.starts_with("its description names no file kokoro.onnx: "), "{reason}");
}

#[test]
fn an_engine_that_speaks_from_no_folder_is_refused_in_words() {
    let folder = Folder::new();
    for (engine, model) in [("pico", "model = \"en-US\"\n"), ("mute", "")] {
        let own = described(&folder, "en-US", engine, model);
        assert_eq!(
            refusal(&own),
            format!(
                "the engine {engine} speaks from no folder: write `engine = \"recorded\"` for takes, or one of \
                 hibari, kokoro or paradee for a network"
            )
        );
    }
    for (engine, model) in [("pico", "model = \"en-US\"\n"), ("mute", ""), ("recorded", "")] {
        let lines = format!("{model}{}{}", file("a.bin"), file("b.bin"));
        let own = described(&folder, "en-US", engine, &lines);
        let reason = refusal(&own);
        let said = format!(
            "the engine {engine} has no files: take `[[file]]` out, or write one of the engines hibari, kokoro or \
             paradee"
        );
        assert!(reason.ends_with(&said), "{reason}");
    }
}

#[test]
fn an_engine_that_does_not_speak_the_language_is_refused_in_words() {
    let folder = Folder::new();
    for (engine, language, is_spoken) in [
        ("hibari", "de-DE", false),
        ("hibari", "mul", false),
        ("hibari", "en-GB", true),
        ("kokoro", "mul", false),
        ("kokoro", "de", true),
        ("kokoro", "en-US", false),
        ("paradee", "mul", false),
        ("paradee", "it-IT", true),
    ] {
        let lines = format!("model = \"a.bin\"\n{}", file("a.bin"));
        let own = described(&folder, language, engine, &lines);
        let reason = refusal(&own);
        let refused = format!("line 2: the engine {engine} does not speak \"{language}\": ");
        assert_eq!(reason.starts_with(&refused), !is_spoken, "{reason}");
        let known = if engine == "hibari" { "en" } else { "de, fr, es, it" };
        assert!(is_spoken || reason.ends_with(&format!("write one of {known}")), "{reason}");
    }
}

#[test]
fn a_voice_is_known_by_its_folder_and_by_its_name_and_no_licence_is_made_up() {
    let folder = Folder::new();
    let voices = folder.join("data/supple/voices");
    let lines = format!("model = \"a.bin\"\n{}", file("a.bin"));
    let own = described(&folder, "fr-FR", "kokoro", &lines);
    fs::create_dir_all(&voices).unwrap();
    fs::rename(own, voices.join("verena")).unwrap();
    let list = run_in(&folder, &["voices", "list"]).out;
    let line = list.lines().find(|line| line.starts_with("vera ")).unwrap();
    assert!(line.contains("kokoro") && line.contains("not installed"), "{line}");
    assert!(line.ends_with("your own"), "{line}");
    for name in ["vera", "verena"] {
        let Ran { err, code, .. } = run_in(&folder, &["voices", "try", name, "-o", "x.wav"]);
        assert!(code == Some(1) && err.contains("verena: a.bin is missing: "), "{err}");
    }
    // It is named where another voice does not speak the language.
    let french = ["timeline", "haut-du-dos", "--voice", "heart"];
    let Ran { err, .. } = run_in(&folder, &french);
    assert!(err.contains("siwis, pico-fr, paradis, mute, vera do;"), "{err}");
    let german = ["timeline", "oberer-ruecken", "--voice", "heart"];
    let Ran { err, .. } = run_in(&folder, &german);
    assert!(err.contains(" do;") && !err.contains("vera"), "{err}");
}

#[test]
fn the_descriptions_on_the_page_are_read_and_say_what_they_want() {
    let page = include_str!("../../../../docs/voices.md");
    let blocks = page.split("```toml\n").skip(1);
    let descriptions: Vec<&str> = blocks.map(|rest| rest.split("```").next().unwrap()).collect();
    assert_eq!(descriptions.len(), 2);
    let folder = Folder::new();
    fs::create_dir(folder.join("own")).unwrap();
    for text in &descriptions {
        fs::write(folder.join("own/voice.toml"), text).unwrap();
        let path = folder.join("own/");
        find_voice(path.to_str(), Language::English).unwrap();
    }
    // The one of a network asks for its size, then for its hash.
    let own = folder.join("own");
    assert!(refusal(&own).starts_with("model_int8.onnx is missing: "));
    fs::write(own.join("model_int8.onnx"), "no network").unwrap();
    assert!(refusal(&own).starts_with("model_int8.onnx has 10 bytes instead of 0: "));
    fs::write(own.join("voice.toml"), descriptions[1].replace("size = 0", "size = 10")).unwrap();
    let asked = format!("the `sha256` of model_int8.onnx is {}: ", sha256(b"no network"));
    assert!(refusal(&own).starts_with(&asked));
}
