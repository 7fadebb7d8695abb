//! French as it sounds: letters by rules, elision, obligatory liaison and mute endings.

mod letters;
mod liaison;
mod words;

use self::letters::{is_vowel, symbols};
use crate::language::phonemes::{Said, Weight, weights};

/// The words of a phrase.
pub(super) fn pronounced(words: &[&str]) -> Vec<Said> {
    // “D'un”, “qu'elle”: what is elided counts for nothing.
    let mains: Vec<&str> =
        words.iter().map(|word| word.rsplit('\'').next().unwrap_or(word)).collect();
    let mut weights = weights(&mains, words::WEAK, words::HALF_WEAK);
    // A phrase is stressed at its end, whatever stands there.
    if let Some(last) = weights.last_mut() {
        *last = Weight::Full;
    }
    let mut all = Vec::with_capacity(words.len());
    for (at, (word, weight)) in words.iter().zip(weights).enumerate() {
        let place = liaison::Place { words, at };
        all.push(word_at(place, word, weight));
    }
    all
}

/// A word at its place in a phrase.
fn word_at(place: liaison::Place, word: &str, weight: Weight) -> Said {
    // “Aujourd'hui”, “avant-bras”.
    if let Some(listed) = words::listed(word).filter(|_| word.contains(['\'', '-'])) {
        return Said { symbols: stressed(listed, weight), is_sure: true };
    }
    let mut said = Said { symbols: String::new(), is_sure: true };
    let parts: Vec<&str> = word.split('-').filter(|part| !part.is_empty()).collect();
    for (at, part) in parts.iter().enumerate() {
        let next = parts.get(at + 1).copied();
        let before = at.checked_sub(1).and_then(|before| parts.get(before)).copied();
        // What stands behind a hyphen is stressed with the verb: “redressez-vous”, but “au-delà”.
        let is_inner = next.is_some() && words::is_weak(part);
        let weight = match parts.len() {
            1 => weight,
            _ if is_inner => Weight::None,
            _ => Weight::Full,
        };
        let (sounds, is_sure) = part_of_word(place, part, before, next);
        said.is_sure &= is_sure;
        let (head, tail) = sounds;
        said.symbols += &stressed(&head, weight);
        said.symbols += tail;
    }
    said
}

/// The sounds of a part of a word, with those that join it to the next, and if they are sure.
fn part_of_word(
    place: liaison::Place,
    part: &str,
    before: Option<&str>,
    next: Option<&str>,
) -> ((String, &'static str), bool) {
    let (elided, main) = part.split_once('\'').unwrap_or(("", part));
    let mut is_sure = true;
    // “L'”, “qu'”, “jusqu'”.
    let mut sounds = match elided {
        "" => String::new(),
        "qu" => "k".to_owned(),
        "c" => "s".to_owned(),
        "jusqu" | "lorsqu" | "puisqu" | "quelqu" | "presqu" | "entr" | "quoiqu" | "aujourd" => {
            let whole = format!("{elided}e");
            words::listed(&whole)
                .map_or_else(|| symbols(&whole), |listed| listed.trim_end_matches('ə').to_owned())
        }
        _ => symbols(elided),
    };
    if main.is_empty() {
        return ((sounds, ""), is_sure);
    }
    // “Partage-t-il”.
    if main == "t" && before.is_some() && next.is_some() {
        return (("t".to_owned(), ""), true);
    }
    if !main.contains(is_vowel) && words::listed(main).is_none() {
        is_sure = main.chars().count() == 1;
        for letter in main.chars() {
            let name = words::letter_name(letter);
            is_sure &= name.is_some();
            sounds += name.unwrap_or_default();
        }
        return ((sounds, ""), is_sure);
    }
    let is_joined = before.is_some();
    let (spoken, tail) = liaison::said(place, main, is_joined, next);
    if let Some(known) = spoken.or_else(|| words::listed(main)) {
        sounds += known;
    } else {
        is_sure = words::looks_french(main);
        sounds += &symbols(main);
    }
    ((sounds, tail), is_sure)
}

/// Marks the last vowel that is no mute e.
fn stressed(symbols: &str, weight: Weight) -> String {
    let mark = match weight {
        Weight::Full => 'ˈ',
        Weight::Half => 'ˌ',
        Weight::None => return symbols.to_owned(),
    };
    let vowels = |list: &'static str| move |symbol: char| list.contains(symbol);
    let at = symbols.rfind(vowels("aɑeɛioɔuyøœ")).or_else(|| symbols.rfind('ə'));
    let Some((head, tail)) = at.and_then(|at| symbols.split_at_checked(at)) else {
        return symbols.to_owned();
    };
    format!("{head}{mark}{tail}")
}
