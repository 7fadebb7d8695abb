//! Claims about how the words of this field are read.

use supple::language::Language;
use supple::speech::engine::hibari::Hibari;
use supple::speech::engine::lexicon::{LEXICON, Reading, parse_lexicon};
use supple::speech::{SpeechError, Synthesizer, find_voice, voices_folder};

use crate::support::voices::{at_home, with_heart};
use crate::support::{binary, ran};

fn heart(readings: &[Reading]) -> Hibari {
    let voice = find_voice(Some("heart"), Language::English).unwrap();
    let folder = voices_folder().unwrap();
    Hibari::new(&voice, folder, readings).unwrap_or_else(|error| panic!("{error} (or `make test`)"))
}

/// What counts as the same: see the head of `pronunciation.txt`.
fn fold(phonemes: &str) -> String {
    let mut folded = String::new();
    let mut stressed = false;
    for phoneme in phonemes.chars() {
        let is_vowel = "AIOWYiuæɑəɛɪʊʌɔɜᵊᵻ".contains(phoneme);
        folded.push(match phoneme {
            'ˌ' => continue,
            'T' | 'ɾ' => 't',
            'ɪ' | 'ᵻ' | 'ʌ' | 'ᵊ' if !stressed => 'ə',
            other => other,
        });
        stressed = phoneme == 'ˈ' || stressed && !is_vowel;
    }
    folded
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn names_of_the_field_are_read_as_their_sources_say() {
    let engine = heart(&[]);
    let expected = parse_lexicon(include_str!("../../../../../tests/pronunciation.txt")).unwrap();
    assert!(expected.len() >= 150);
    assert!(expected.iter().all(|reading| !reading.source.is_empty()));
    let mut wrong = Vec::new();
    for Reading { word, phonemes, source } in expected {
        let said = engine.phonemes(&word).unwrap().unwrap();
        if fold(&said) != fold(&phonemes) {
            wrong.push(format!("{word}: said {said}, {source} has {phonemes}"));
        }
    }
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_line_of_the_lexicon_is_a_reading_with_a_source() {
    let readings = parse_lexicon(LEXICON).unwrap();
    assert!(readings.len() > 50);
    assert!(readings.iter().all(|reading| !reading.source.is_empty()));
}

#[test]
fn a_mistake_in_a_lexicon_is_found_with_its_line() {
    assert_eq!(parse_lexicon("# a\n\nknee nˈi\nfoot f7t").unwrap_err().line, 4);
    assert_eq!(parse_lexicon("one two three").unwrap_err().line, 1);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn a_reading_of_ones_own_wins_and_is_another_voice_to_what_keeps_clips() {
    let own = parse_lexicon("piriformis  hˈɪp // me").unwrap();
    let (mine, theirs) = (heart(&own), heart(&[]));
    assert_eq!(mine.phonemes("Piriformis").unwrap().unwrap(), "hˈɪp");
    assert_ne!(mine.fingerprint(), theirs.fingerprint());
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn a_word_that_cannot_be_read_is_named_and_never_left_out() {
    let engine = heart(&[]);
    assert_eq!(engine.silent_words("Breathe in 膝.").unwrap(), ["膝"]);
    assert!(engine.silent_words("Breathe in, on your mat.").unwrap().is_empty());
    let error = engine.synthesize("Breathe in 膝.").unwrap_err();
    assert_eq!(error, SpeechError::NoWords { text: "膝".to_owned() });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn the_same_sentence_gives_the_same_bytes_on_many_threads() {
    let engine = heart(&[]);
    let first = engine.synthesize("Relax your shoulders.").unwrap();
    engine.synthesize("Something else.").unwrap();
    std::thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| {
                assert_eq!(engine.synthesize("Relax your shoulders.").unwrap(), first);
            });
        }
    });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn what_is_longer_than_the_network_takes_is_said_whole() {
    let engine = heart(&[]);
    let short = engine.synthesize("let your shoulders sink,").unwrap().frames.0;
    let long = engine.synthesize(&"let your shoulders sink, ".repeat(40)).unwrap().frames.0;
    assert!(long > short * 30, "{long} frames for 40 times what takes {short}");
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn a_bracket_does_not_say_how_a_word_is_read() {
    let engine = heart(&[]);
    let plain = engine.phonemes("Sit down").unwrap().unwrap();
    let marked = engine.phonemes("[Sit](/stˈænd/) down").unwrap().unwrap();
    assert!(marked.starts_with(plain.split(' ').next().unwrap()), "{marked}");
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn text_without_sense_is_said_or_refused() {
    let engine = heart(&[]);
    for text in ["!?.,;:", "\u{1f600}", "É", "--", "1234567890", "a.b.c."] {
        let _ = engine.synthesize(text);
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
fn a_word_that_a_voice_cannot_say_is_a_warning_at_its_place() {
    let home = with_heart();
    let script =
        "# X\nlanguage: en\nwarning: Stop.\n## Y\n- Now say 日本 and mind your C7.\nhold: 12s\n";
    for voice in ["heart", "pico"] {
        let checked =
            ran(at_home(&home, binary(), &["check", "--voice", voice, "-"]), script.as_bytes());
        assert_eq!(checked.err.matches("warning:").count(), 1, "{}", checked.err);
        assert!(
            checked.err.contains("cannot say \"日本\"\n --> standard input:5:11"),
            "{}",
            checked.err
        );
    }
}
