//! German as it sounds.
//!
//! Spelling tells nearly all of a stem's sounds. What it does not tell is where the stems of a word
//! begin: an e is weak in endings, a vowel is long or short by what follows it in its own stem, and
//! the first stem has the stress, unless it is a prefix that never has it.

mod letters;
mod loans;
mod part;
mod parts;
mod words;

use self::part::Part;
use self::parts::parts;
use crate::language::phonemes::{Said, Weight, weights};

/// The words of a phrase.
pub(super) fn pronounced(words: &[&str]) -> Vec<Said> {
    let mut weights = weights(words, words::WEAK, words::HALF_WEAK);
    // Ahead of “und” or nothing it is no preposition: “Atme ein”, “Hör auf und komm zurück”.
    let next = words.iter().skip(1).copied().chain(["und"]);
    for ((word, next), weight) in words.iter().zip(next).zip(&mut weights) {
        if words::is_particle(word) && matches!(next, "und" | "oder") {
            *weight = Weight::Full;
        }
    }
    words.iter().zip(weights).map(|(word, weight)| said(word, weight)).collect()
}

/// A word with its stress.
fn said(word: &str, weight: Weight) -> Said {
    let mut said = Said { symbols: String::new(), is_sure: true };
    for part in word.split(['-', '\'']).filter(|part| !part.is_empty()) {
        if !part.contains(letters::is_vowel) {
            spell(part, &mut said);
            continue;
        }
        let found = parts(part);
        said.is_sure &= found.is_some() && words::looks_german(part);
        let found = found.unwrap_or_else(|| vec![Part::stem(part)]);
        let mark = if said.symbols.contains('ˈ') { 'ˌ' } else { 'ˈ' };
        said.symbols += &joined(&found, mark);
    }
    match weight {
        Weight::Full => {}
        Weight::Half => said.symbols = said.symbols.replace('ˈ', "ˌ"),
        Weight::None => said.symbols.retain(|symbol| !matches!(symbol, 'ˈ' | 'ˌ')),
    }
    said
}

/// The sounds of the parts of a word: the main stress on the first that can have it, unless a later one
/// takes it, and a weaker one on all others.
fn joined(parts: &[Part], mark: char) -> String {
    let main = parts.iter().position(Part::takes_stress).unwrap_or_default();
    let mut sounds = String::new();
    for (at, part) in parts.iter().enumerate() {
        let mark = if at == main { mark } else { 'ˌ' };
        sounds += &part.sounds().replace('ˈ', &mark.to_string());
    }
    sounds
}

/// The names of letters: “LWS”.
fn spell(letters: &str, said: &mut Said) {
    let is_known = |letter: char| words::letter_name(letter).is_some();
    said.is_sure &= letters.chars().all(is_known);
    for name in letters.chars().filter_map(words::letter_name) {
        said.symbols = said.symbols.replace('ˈ', "ˌ") + name;
    }
}
