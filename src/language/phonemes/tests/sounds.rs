//! What holds for the sounds of every language.

use proptest::prelude::*;
use supple::language::Language;

/// The symbols of Kokoro-82M: the keys of `vocab` in its `config.json`.
pub(super) const SYMBOLS: &str = ";:,.!?—…\"()“” \u{303}ʣʥʦʨᵝꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾ\
    ɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔˈˌːʰʲ↓→↗↘ᵻ";

/// The languages that have phonemes.
fn transcribed_ones() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| language.transcribed("").is_some())
}

proptest! {
    #[test]
    fn any_text_gives_symbols_that_a_network_knows(text in "\\PC{0,60}") {
        for language in transcribed_ones() {
            let symbols = language.transcribed(&text).unwrap().symbols;
            let unknown: String = symbols.chars().filter(|&symbol| !SYMBOLS.contains(symbol)).collect();
            prop_assert_eq!(unknown, "", "{:?}: {}", language, symbols);
        }
    }

    #[test]
    fn any_word_of_the_letters_of_a_language_sounds(word in "[a-zàâáäçéèêëíîïñóôöúùûü]{1,12}") {
        for language in transcribed_ones() {
            let said = language.transcribed(&word).unwrap();
            prop_assert!(!said.symbols.is_empty() || !said.doubtful.is_empty(), "{:?}", language);
        }
    }
}

#[test]
fn marks_stay_where_a_pause_is_heard() {
    let said = |text: &str| Language::Spanish.transcribed(text).unwrap().symbols;
    assert_eq!(said("¿Qué tal? Bien…"), "kˈe tˈal? bjˈen…");
    assert_eq!(said("No (nunca) «así»: ya."), "nˈo (nˈunka) “asˈi”: ʝˈa.");
    assert_eq!(said("Sube – baja"), "sˈuβe — bˈaxa");
    assert_eq!(said("..."), "");
    assert_eq!(said(""), "");
}

#[test]
fn a_word_in_capitals_or_of_fancy_letters_sounds_the_same() {
    let said = |text: &str| Language::Spanish.transcribed(text).unwrap();
    for looks in ["RESPIRA", "Respira", "ｒｅｓｐｉｒａ", "res\u{ad}pira"] {
        assert_eq!(said(looks), said("respira"), "{looks}");
    }
    assert_eq!(said("DÍA"), said("di\u{301}a"));
}

#[test]
fn what_has_no_sound_is_doubtful_and_nothing_is_said_of_it() {
    let said = Language::Spanish.transcribed("sube 42 дом").unwrap();
    assert_eq!(
        (said.symbols.as_str(), &said.doubtful[..]),
        ("sˈuβe", &["42".to_owned(), "дом".to_owned()][..])
    );
}
