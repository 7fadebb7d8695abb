//! Claims about what check says of a line and what becomes of it when it is spoken.

use proptest::prelude::*;
use supple::language::{Language, sentences, spell_out};
use supple::speech::{Synthesizer, find_voice, open};

use crate::support::typed::typed;

/// Fails where the engine says nothing for a line of which check would not warn.
fn check_and_speech_agree(engine: &dyn Synthesizer, text: &str, language: Language) {
    let spelled = spell_out(text, language);
    for sentence in sentences(&spelled) {
        let silent = engine.silent_words(&sentence).unwrap();
        if silent.is_empty() {
            let made = engine.synthesize(&sentence);
            assert!(made.is_ok(), "{text:?}, as {sentence:?}: {made:?}");
        }
    }
}

fn voice(name: &str, language: Language) -> Box<dyn Synthesizer> {
    open(&find_voice(Some(name), language).unwrap()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_can_be_folded_into_words_is_said_by_the_built_in_voices(text in typed()) {
        for language in Language::ALL {
            let engine = voice("pico", language);
            prop_assume!(text.chars().any(char::is_alphanumeric));
            let line = format!("{text} a");
            for sentence in sentences(&spell_out(&line, language)) {
                prop_assert_eq!(engine.silent_words(&sentence).unwrap(), Vec::<String>::new(), "{}", line);
            }
            check_and_speech_agree(&*engine, &line, language);
        }
    }

    #[test]
    fn what_check_does_not_warn_of_is_said(text in "\\PC{0,24}") {
        prop_assume!(text.chars().any(char::is_alphanumeric));
        for language in Language::ALL {
            for name in ["pico", "mute"] {
                check_and_speech_agree(&*voice(name, language), &text, language);
            }
        }
    }

    #[test]
    #[cfg_attr(not(feature = "machine-tests"), ignore = "needs heart: make test")]
    fn what_can_be_folded_into_words_is_said_by_heart(text in typed(), other in "\\PC{0,24}") {
        let engine = voice("heart", Language::English);
        let line = format!("{text} a");
        for sentence in sentences(&spell_out(&line, Language::English)) {
            prop_assert_eq!(engine.silent_words(&sentence).unwrap(), Vec::<String>::new(), "{}", line);
        }
        check_and_speech_agree(&*engine, &line, Language::English);
        check_and_speech_agree(&*engine, &format!("{other} a"), Language::English);
    }
}
