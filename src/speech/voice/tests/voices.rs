//! Claims about the descriptions of voices and how one is found.

use std::cell::RefCell;

use supple::diagnostic::{Diagnostic, Sources};
use supple::language::Language;
use supple::span::FileId;
use supple::speech::{
    self, EngineName, ModelFile, SHIPPED, SpeechError, Voice, default_voice, find_voice,
    shipped_voices,
};
use supple::time::Millis;

const GOOD: &str = "name = \"a\"\nlanguage = \"en-US\"\nengine = \"pico\"\nmodel = \"en-US\"\n\
                    pace = 0.9\npitch = -2\ngain = 0.5\npause = \"300ms\"\n";

/// Each mistake as `line:column words: message (help)`.
fn mistakes(text: &str) -> Vec<String> {
    let mut sources = Sources::default();
    let file = sources.add("voice.toml", text);
    let show = |mistake: &Diagnostic| {
        let place = sources.position(mistake.span);
        let words = text.get(mistake.span.range()).unwrap();
        format!("{}:{} {words}: {} ({})", place.line, place.column, mistake.message, mistake.help)
    };
    Voice::parse(file, text).unwrap_err().iter().map(show).collect()
}

fn with(line: &str, other: &str) -> String {
    assert!(GOOD.contains(line));
    GOOD.replace(line, other)
}

#[test]
fn a_description_becomes_a_voice() {
    let voice = Voice::parse(FileId::default(), GOOD).unwrap();
    let expected = Voice {
        name: "a".to_owned(),
        language: "en-US".to_owned(),
        engine: EngineName::Pico,
        model: Some("en-US".to_owned()),
        pace: 0.9,
        pitch: -2.0,
        gain: 0.5,
        pause: Millis(300),
        character: None,
        packages: Vec::new(),
        files: Vec::new(),
        folder: None,
        gaps: None,
    };
    assert_eq!(voice, expected);
    let short = with("pace = 0.9\npitch = -2\n", "");
    let voice = Voice::parse(FileId::default(), &short).unwrap();
    assert_eq!((voice.pace, voice.pitch), (1.0, 0.0));
}

#[test]
fn every_mistake_of_the_values_is_found_at_once() {
    let text = "name = \"A b\"\nlanguage = \"eng\"\nengine = \"pcio\"\npace = 3\npitch = nan\n\
                gain = 99\npause = \"300\"\n";
    assert_eq!(
        mistakes(text),
        [
            "3:10 \"pcio\": there is no engine \"pcio\" (did you mean `pico`?)",
            "1:8 \"A b\": \"A b\" cannot be a voice's name (use small letters, digits and hyphens)",
            "2:12 \"eng\": there is no language \"eng\" (did you mean `en`?)",
            "4:8 3: 3 is out of range for `pace` (write a number from 0.5 to 2)",
            "5:9 nan: NaN is out of range for `pitch` (write a number from -12 to 12)",
            "6:8 99: 99 is out of range for `gain` (write a number from -40 to 40)",
            "7:9 \"300\": \"300\" is no length of time (write milliseconds such as `300ms`)",
        ]
    );
}

#[test]
fn an_unknown_field_is_refused_at_its_place() {
    let found = mistakes(&with("pace", "pcae"));
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("5:1 pcae: unknown field `pcae`"), "{found:?}");
    assert!(found[0].ends_with("(did you mean `pace`?)"), "{found:?}");
}

#[test]
fn a_missing_field_a_wrong_type_and_broken_toml_are_told() {
    for (text, part) in [
        (with("gain = 0.5\n", ""), "missing field `gain`"),
        (with("gain = 0.5", "gain = \"loud\""), "7:8 \"loud\": invalid type: string"),
        (with("name = \"a\"", "name = \"a"), "1:"),
        (with("pace", "name = \"b\"\npace"), "duplicate"),
    ] {
        let found = mistakes(&text);
        assert!(found.len() == 1 && found[0].contains(part), "{found:?}");
    }
}

#[test]
fn a_model_must_be_one_of_its_engine() {
    assert_eq!(
        mistakes(&with("model = \"en-US\"", "model = \"en-UK\"")),
        ["4:9 \"en-UK\": the engine pico has no model \"en-UK\" (did you mean `en-US`?)"]
    );
    let found = mistakes(&with("model = \"en-US\"\n", ""));
    assert!(found[0].starts_with("3:10 \"pico\": the engine pico needs a model"), "{found:?}");
    let found = mistakes(&with("\"pico\"", "\"mute\""));
    assert_eq!(found, ["4:9 \"en-US\": the engine mute has no model (take this line out)"]);
}

#[test]
fn a_pause_is_milliseconds_or_seconds_up_to_five() {
    for (written, millis) in [("0ms", 0), ("1s", 1000), ("5000ms", 5000)] {
        let text = with("300ms", written);
        assert_eq!(Voice::parse(FileId::default(), &text).unwrap().pause, Millis(millis));
    }
    assert!(mistakes(&with("300ms", "6s"))[0].contains("too long"));
    assert!(mistakes(&with("300ms", "99999999999999999999s"))[0].contains("no length"));
    assert!(mistakes(&with("300ms", "18446744073709551615s"))[0].contains("no length"));
}

#[test]
fn every_shipped_voice_can_be_read_and_opened() {
    assert_eq!(shipped_voices().count(), SHIPPED.len());
    for (file, text) in SHIPPED {
        let voice =
            Voice::parse(FileId::default(), text).unwrap_or_else(|e| panic!("{file}: {e:?}"));
        assert_eq!(format!("{}.toml", voice.name), *file);
        assert!(text.contains('#') && text.contains("gain"));
        let has_source =
            |file: &ModelFile| file.url.is_some() || !file.places(&voice.packages).is_empty();
        assert!(voice.files.iter().all(has_source), "{file}");
        // What must be installed may be there or not.
        match speech::open(&voice) {
            Ok(_) => {}
            Err(SpeechError::NotInstalled { voice }) => assert!(text.contains(&voice)),
            Err(error) => panic!("{file}: {error}"),
        }
    }
}

#[test]
fn six_accents_of_five_languages_speak() {
    for (name, tag) in [
        ("pico-en-us", "en-US"),
        ("pico-en-gb", "en-GB"),
        ("pico-de", "de-DE"),
        ("pico-es", "es-ES"),
        ("pico-fr", "fr-FR"),
        ("pico-it", "it-IT"),
    ] {
        let voice = find_voice(Some(name), Language::English).unwrap();
        assert_eq!((voice.name.as_str(), voice.language.as_str()), (name, tag));
        let clip = speech::open(&voice).unwrap().synthesize("Alpha, beta.").unwrap();
        assert!(clip.frames.0 > 24_000, "{name}");
    }
}

#[test]
fn without_a_name_or_with_the_engines_name_the_language_chooses() {
    for (language, name) in [
        (Language::English, "pico-en-us"),
        (Language::German, "pico-de"),
        (Language::Spanish, "pico-es"),
        (Language::French, "pico-fr"),
        (Language::Italian, "pico-it"),
    ] {
        let built_in = default_voice(language, |voice| voice.files.is_empty()).unwrap();
        assert_eq!(built_in.name, name);
        let best = default_voice(language, |_| true).unwrap().name;
        let natural = match language {
            Language::English => "heart",
            Language::French => "siwis",
            Language::Spanish => "dora",
            Language::Italian => "sara",
            Language::German => name,
        };
        assert_eq!(best, natural);
        let chosen = find_voice(None, language).unwrap();
        assert!(chosen.name == name || chosen.name == best && speech::is_installed(&chosen));
        assert_eq!(find_voice(Some("pico"), language).unwrap().name, name);
        let mute = find_voice(Some("MUTE"), language).unwrap();
        assert!(mute.engine == EngineName::Mute && mute.speaks(language));
    }
    let asked = RefCell::new(Vec::new());
    let none = |voice: &Voice| {
        asked.borrow_mut().push(voice.name.clone());
        false
    };
    for language in Language::ALL {
        asked.borrow_mut().clear();
        assert!(default_voice(language, none).is_none());
        let speak = shipped_voices().filter(|voice| voice.speaks(language));
        let speak = speak.filter(|voice| voice.engine.synthesizes()).map(|voice| voice.name);
        // Then all others, in the order in which they are.
        assert!(asked.borrow().starts_with(&speak.collect::<Vec<_>>()), "{asked:?}");
    }
    let british = find_voice(Some("pico-en-gb"), Language::German).unwrap();
    assert!(!british.speaks(Language::German) && british.speaks(Language::English));
}

#[test]
fn an_unknown_name_lists_the_nearest() {
    let error = find_voice(Some("pico-en-uk"), Language::English).unwrap_err();
    let SpeechError::UnknownVoice { nearest, .. } = &error else { panic!("{error}") };
    assert!(nearest[0].starts_with("pico-en-"), "{nearest:?}");
    let message = error.to_string();
    assert!(message.contains("pico-en-uk") && message.contains("supple voices"), "{message}");
    let error = find_voice(Some("zzz"), Language::English).unwrap_err();
    let SpeechError::UnknownVoice { nearest, .. } = error else { panic!() };
    let voices = shipped_voices().map(|voice| voice.name);
    assert!(voices.chain(["pico".to_owned()]).all(|name| nearest.contains(&name)), "{nearest:?}");
}

#[test]
fn a_voice_whose_model_is_not_there_is_an_error_not_silence() {
    let voice = find_voice(Some("pico"), Language::English).unwrap();
    let broken = Voice { model: Some("nobody".to_owned()), ..voice };
    let error = speech::open(&broken).map(drop).unwrap_err();
    assert!(matches!(error, SpeechError::Model { .. }));
}
