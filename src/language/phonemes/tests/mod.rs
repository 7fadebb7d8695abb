//! Tests of this stage, one file a topic.

mod french;
mod german;
mod italian;
mod judged;
mod sounds;
mod spanish;

use supple::language::Language;

/// Fails with all cases that are wrong.
fn all_sound(language: Language, cases: &[(&str, &str)]) {
    let symbols = |text| language.transcribed(text).unwrap().symbols;
    let wrong: Vec<String> = cases
        .iter()
        .map(|(written, said)| (written, said, symbols(written)))
        .filter(|(_, said, got)| said != &got)
        .map(|(written, said, got)| format!("{written:?}: {got:?}, not {said:?}"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Fails unless exactly these words of a text are doubtful.
fn doubtful_are(language: Language, text: &str, words: &[&str]) {
    assert_eq!(language.transcribed(text).unwrap().doubtful, words, "{text}");
}
