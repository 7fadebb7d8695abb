//! Italian as it sounds.
//!
//! Spelling tells all but three things: which vowel is stressed, and whether a stressed e or o is
//! open and a z or an s is voiced. Endings tell most of it, lists the rest.

mod accents;
mod letters;
mod stress;
mod words;

use self::letters::symbols;
use self::stress::accented;
use crate::language::phonemes::{Said, Weight, weights};

/// The words of a phrase.
pub(super) fn pronounced(words: &[&str]) -> Vec<Said> {
    let mut before = "";
    let mut all = Vec::with_capacity(words.len());
    let mut weights = weights(words, words::WEAK, words::HALF_WEAK);
    // At the end of a phrase it is no preposition: “la testa su”.
    if let (Some(&"su"), Some(weight)) = (words.last(), weights.last_mut()) {
        *weight = Weight::Full;
    }
    for (word, weight) in words.iter().zip(weights) {
        all.push(word_among_others(word, before, weight));
        before = word;
    }
    all
}

/// A word behind another one; the one ahead is empty at the start of a phrase.
fn word_among_others(word: &str, before: &str, weight: Weight) -> Said {
    let mut said = Said { symbols: String::new(), is_sure: true };
    for part in word.split('-').filter(|part| !part.is_empty()) {
        // What is elided is said with the next word: “l'anca”, “all'indietro”, “c'è”.
        let (elided, main) = part.trim_end_matches('\'').rsplit_once('\'').unwrap_or(("", part));
        let main = main.trim_end_matches('\'');
        if let Some(foreign) = words::foreign(main) {
            said.symbols += &symbols(elided, weight);
            said.symbols += foreign;
            continue;
        }
        if !main.contains(accents::is_vowel) {
            said.is_sure &= elided.is_empty() && main.chars().count() == 1;
            for letter in elided.chars().chain(main.chars()) {
                let name = words::letter_name(letter);
                said.is_sure &= name.is_some();
                said.symbols += &symbols(name.unwrap_or_default(), Weight::Full);
            }
            continue;
        }
        let is_command = before.is_empty() || words::AHEAD_OF_COMMANDS.contains(&before);
        let (accented, is_sure) = accented(main, is_command);
        said.is_sure &= is_sure && words::looks_italian(main);
        // Without stress the vowels are short: “un po'”.
        let main = if weight == Weight::None { main } else { &accented };
        let whole = elided.replace('\'', "") + main;
        said.symbols += &symbols(&whole, weight);
    }
    said
}
