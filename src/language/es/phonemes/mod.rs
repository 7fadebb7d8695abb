//! Spanish as it sounds: Castilian, letter by letter, with the softening of `b d g` between words.

mod letters;
mod stress;
mod words;

use self::letters::{Sound, sounds};
use self::stress::stressed;
use crate::language::phonemes::{Said, Weight, listed, weights};

/// The words of a phrase.
pub(super) fn pronounced(words: &[&str]) -> Vec<Said> {
    let weights = weights(words, words::WEAK, words::HALF_WEAK);
    let pairs = words.iter().zip(weights);
    let said: Vec<(Vec<Sound>, bool)> =
        pairs.map(|(word, weight)| word_alone(word, weight)).collect();
    let firsts: Vec<Option<Sound>> =
        said.iter().map(|(sounds, _)| sounds.first().copied()).skip(1).chain([None]).collect();
    let mut before = None;
    let mut all = Vec::with_capacity(said.len());
    for ((sounds, is_sure), next) in said.into_iter().zip(firsts) {
        let symbols = joined(&sounds, before, next);
        before = sounds.last().copied().or(before);
        all.push(Said { symbols, is_sure });
    }
    all
}

/// The sounds of a word by itself, and if they are no guess.
fn word_alone(word: &str, weight: Weight) -> (Vec<Sound>, bool) {
    let mut said = Vec::new();
    let mut is_sure = true;
    for part in word.split(['-', '\'']).filter(|part| !part.is_empty()) {
        if let Some(symbols) = listed(part, words::FOREIGN) {
            said.extend(symbols.chars().map(Sound::Fixed));
            continue;
        }
        let has_vowel = part.contains(|letter| "aeiouyáéíóúü".contains(letter));
        if !has_vowel {
            // Letters that are no word have their names: “L cinco”.
            is_sure &= part.chars().count() == 1;
            for letter in part.chars() {
                let name = words::LETTERS.iter().find(|(named, _)| *named == letter);
                is_sure &= name.is_some();
                said.extend(stressed(&sounds(name.map_or("", |(_, name)| name)), Weight::Full));
            }
            continue;
        }
        is_sure &= words::looks_spanish(part);
        let stem = part.strip_suffix("mente").filter(|stem| words::is_adverb(stem));
        match stem {
            Some(stem) => {
                said.extend(stressed(&sounds(stem), Weight::Full));
                said.extend(stressed(&sounds("mente"), Weight::Full).into_iter().map(|sound| {
                    // Never open in the ending.
                    if sound == Sound::Fixed('ɛ') { Sound::Fixed('e') } else { sound }
                }));
            }
            None => said.extend(stressed(&sounds(part), weight)),
        }
    }
    (said, is_sure)
}

/// Symbols of a word whose neighbours begin and end so.
fn joined(sounds: &[Sound], before: Option<Sound>, next: Option<Sound>) -> String {
    let mut symbols = String::with_capacity(sounds.len() * 2);
    let mut before = before;
    for (at, &sound) in sounds.iter().enumerate() {
        let after = sounds.get(at + 1).copied();
        let next = after.or(next);
        let softens = before.is_some_and(|before| !before.is_nasal());
        symbols.push(match sound {
            Sound::B if softens && after != Some(Sound::Fixed('t')) => 'β',
            Sound::B => 'b',
            // At the end of a syllable it is barely said, and not softened.
            Sound::D if softens && next.is_some_and(|next| next.is_vowel() || next.is_liquid()) => {
                'ð'
            }
            Sound::D => 'd',
            Sound::G if softens && next.is_none_or(|next| !next.is_nasal()) => 'ɣ',
            Sound::G => 'ɡ',
            Sound::N => match next {
                Some(Sound::B | Sound::Fixed('p' | 'm' | 'f')) => 'm',
                Some(Sound::G | Sound::Fixed('x')) => 'ŋ',
                _ => 'n',
            },
            Sound::Fixed(symbol) => symbol,
            Sound::Vowel { .. } => continue,
        });
        if !matches!(sound, Sound::Fixed('ˈ' | 'ˌ')) {
            before = Some(sound);
        }
    }
    symbols
}
