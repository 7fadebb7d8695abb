//! Claims about what is private: the way into the engine that is not cleaned.

use super::ffi::Heap;
use super::{Engine, Pico, model, text};
use crate::language::Language;
use crate::speech::find_voice;
use crate::speech::synthesizer::Synthesizer;
use crate::speech::voice::PICO_MODELS;

#[test]
fn descriptions_may_name_the_models_that_are_compiled_in_and_no_other() {
    assert_eq!(model::MODELS.each_ref().map(|model| model.name), PICO_MODELS);
}

/// The number of samples that the engine makes of a text that was not cleaned.
fn raw(text: &str) -> usize {
    let files = model::MODELS[0].unpack().unwrap();
    let mut heap = Heap::new();
    let engine = Engine::start(&mut heap, &files.analysis, &files.signal).unwrap();
    engine.say(text).map_or(0, |samples| samples.len())
}

#[test]
fn the_engine_itself_obeys_markup_so_the_cleaning_is_what_prevents_it() {
    let markup = "<speed level=\"50\">Sit down.</speed>";
    let (plain, slow) = (raw("Sit down."), raw(markup));
    assert!(slow * 2 > plain * 3, "the engine obeys markup no more: simplify");
    assert_eq!(text::sanitize(markup), "speed level=\"50\" Sit down. /speed");
}

#[test]
fn the_files_of_a_voice_are_gone_once_the_engine_has_started() {
    let files = model::MODELS[0].unpack().unwrap();
    let path = files.analysis.to_str().unwrap().to_owned();
    let mut heap = Heap::new();
    let engine = Engine::start(&mut heap, &files.analysis, &files.signal).unwrap();
    drop(files);
    assert!(!std::path::Path::new(&path).exists());
    assert!(engine.say("Still here.").unwrap().len() > 8000);
}

#[cfg(unix)]
#[test]
#[expect(clippy::disallowed_methods, reason = "the claim is about a file")]
fn the_files_of_a_voice_can_be_read_by_nobody_else() {
    use std::os::unix::fs::PermissionsExt;
    let files = model::MODELS[0].unpack().unwrap();
    let file = std::fs::File::open(files.signal.to_str().unwrap()).unwrap();
    assert_eq!(file.metadata().unwrap().permissions().mode() & 0o077, 0);
}

#[test]
fn a_path_that_is_longer_than_the_engines_buffer_is_refused() {
    let long = std::ffi::CString::new(format!("/tmp/{}.bin", "x".repeat(600))).unwrap();
    assert!(Engine::start(&mut Heap::new(), &long, &long).is_err());
}

#[test]
fn nothing_that_the_engine_obeys_is_left_in_a_text() {
    let cases = [
        ("a<b>c", "a b c"),
        ("nul\0 bell\u{7} tab\t\u{1b}[31m", "nul bell tab [31m"),
        ("Don\u{2019}t \u{201c}stop\u{201d}", "Don't \"stop\""),
        ("Hold \u{2014} now", "Hold, now"),
        ("Hold -- now", "Hold, now"),
        ("Hold\u{2026}", "Hold."),
        ("Hold... and rest.", "Hold, and rest."),
        ("Fu\u{308}\u{df}e", "F\u{fc}\u{df}e"),
        ("Schul\u{ad}ter", "Schulter"),
    ];
    for (written, clean) in cases {
        assert_eq!(text::sanitize(written), clean);
    }
}

#[test]
fn no_word_is_longer_than_the_engine_can_take() {
    let word = "\u{fc}".repeat(1000);
    let clean = text::sanitize(&word);
    assert!(clean.split(' ').all(|piece| piece.len() <= 100));
    assert_eq!(clean.replace(' ', ""), word);
}

#[test]
fn what_cannot_be_said_whole_is_cut_at_the_nearest_space_and_only_then_in_a_word() {
    assert_eq!(text::halves("one two three"), Some(("one two", "three")));
    assert_eq!(text::halves("abcd"), Some(("ab", "cd")));
    assert_eq!(text::halves("a"), None);
    assert_eq!(text::halves(""), None);
}

#[test]
fn a_text_of_which_the_engine_says_nothing_is_said_in_letters() {
    for (name, silent) in [
        ("pico-en-us", ["Kd", "Tt", "Zz"]),
        ("pico-en-gb", ["Vd", "De", "Wr"]),
        ("pico-de", ["Cb", "Pp", "Vh"]),
        ("pico-es", ["Qu", "Ts", "Jw"]),
        ("pico-fr", ["Tr", "St", "Rn"]),
        ("pico-it", ["Sp", "Ch", "Ç"]),
    ] {
        let pico = Pico::new(&find_voice(Some(name), Language::English).unwrap()).unwrap();
        for word in silent {
            assert!(pico.say_whole(word).unwrap().is_empty(), "{name} says {word}: take another");
            assert!(pico.synthesize(word).is_ok(), "{name}: {word}");
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn what_was_said_leaves_no_file_open() {
    let open_files = || {
        let open = std::fs::read_dir("/proc/self/fd").unwrap().flatten();
        let paths = open.filter_map(|file| std::fs::read_link(file.path()).ok());
        paths.filter(|path| path.to_string_lossy().contains(".bin")).count()
    };
    // Two files each; other tests may have some open meanwhile.
    for _ in 0..30 {
        raw("Up.");
    }
    let left = open_files();
    assert!(left < 30, "{left} files of the voice are open");
}
