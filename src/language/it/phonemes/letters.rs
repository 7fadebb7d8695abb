//! Italian letters as sounds.

use super::accents::{is_accented, is_vowel};
use super::words;
use crate::language::phonemes::Weight;

/// The symbols of a word whose stressed vowel has an accent.
pub(super) fn symbols(word: &str, weight: Weight) -> String {
    let letters: Vec<char> = word.chars().collect();
    let mut symbols = String::with_capacity(word.len() + 4);
    let mut before = None;
    let mut rest: &[char] = &letters;
    while let [letter, ..] = rest {
        let (sound, length) = first(before, rest, word);
        if is_accented(*letter) {
            match weight {
                Weight::Full => symbols.push('ˈ'),
                Weight::Half => symbols.push('ˌ'),
                Weight::None => {}
            }
        }
        symbols += sound;
        // Behind the stressed vowel “gn” is long: “ogni”, not “segnale”.
        if sound == "ɲ" && before.is_some_and(is_accented) && weight == Weight::Full {
            symbols.push('ɲ');
        }
        let end = rest.get(length.saturating_sub(1)).copied();
        before = end;
        rest = rest.get(length..).unwrap_or_default();
    }
    symbols
}

/// The sound of the first letter or letters, and how many letters they take.
fn first(before: Option<char>, letters: &[char], word: &str) -> (&'static str, usize) {
    match letters {
        ['s', 'c', rest @ ..] if is_soft(rest) => ("ʃ", 2 + silent_i(rest)),
        ['c', 'c', rest @ ..] if is_soft(rest) => ("ʧː", 2 + silent_i(rest)),
        ['g', 'g', rest @ ..] if is_soft(rest) => ("ʤː", 2 + silent_i(rest)),
        ['c', rest @ ..] if is_soft(rest) => ("ʧ", 1 + silent_i(rest)),
        ['g', rest @ ..] if is_soft(rest) => ("ʤ", 1 + silent_i(rest)),
        ['c', 'c', 'h', ..] => ("kː", 3),
        ['g', 'g', 'h', ..] => ("ɡː", 3),
        ['c', 'h' | 'k', ..] => ("k", 2),
        ['g', 'h', ..] => ("ɡ", 2),
        ['c', 'c' | 'q', ..] => ("kː", 2),
        ['c' | 'k' | 'q', ..] => ("k", 1),
        ['g', 'n', ..] => ("ɲ", 2),
        ['g', 'l', 'i', next, ..] if is_vowel(*next) => ("ʎ", 3),
        ['g', 'l', 'i' | 'ì', ..] if !words::has_hard_gl(word) => ("ʎ", 2),
        ['g', 'g', ..] => ("ɡː", 2),
        ['g', ..] => ("ɡ", 1),
        ['z', 'z', ..] => (if words::has_voiced_zz(word) { "ʣː" } else { "ʦː" }, 2),
        ['z', ..] if before.is_none() || words::has_voiced_z(word) => ("ʣ", 1),
        ['z', ..] => ("ʦ", 1),
        ['s', 's', ..] => ("S", 2),
        ['s', next, ..] => {
            let is_between = before.is_some_and(is_vowel) && is_vowel(*next);
            let is_voiced = is_between && !words::has_sharp_s(word) || "bdglmnrv".contains(*next);
            (if is_voiced { "z" } else { "s" }, 1)
        }
        ['r', 'r', ..] => ("rɾ", 2),
        [one, two, ..] if one == two => match one {
            'b' => ("bː", 2),
            'd' => ("dː", 2),
            'p' => ("pː", 2),
            't' => ("tː", 2),
            _ => plain_sound(before, letters),
        },
        _ => plain_sound(before, letters),
    }
}

/// The sound of a letter that is read by itself.
fn plain_sound(before: Option<char>, letters: &[char]) -> (&'static str, usize) {
    let Some(&letter) = letters.first() else { return ("", 1) };
    let next = letters.get(1).copied();
    let before_vowel = next.is_some_and(is_vowel);
    let after_vowel = before.is_some_and(is_vowel);
    let sound = match letter {
        'b' => "b",
        'd' => "d",
        'f' => "f",
        'j' => "j",
        'l' => "l",
        'm' => "m",
        'n' if next == Some('g')
            && letters.get(2).is_none_or(|third| !"eièéìn".contains(*third)) =>
        {
            "ŋ"
        }
        'n' => "n",
        'p' => "p",
        'r' => "r",
        's' | 'ç' => "s",
        't' => "t",
        'v' => "v",
        'w' => "w",
        'x' => "ks",
        'a' | 'à' | 'á' | 'â' | 'ä' => "a",
        'è' => "ɛ",
        'e' | 'é' | 'ê' | 'ë' => "e",
        'ò' => "ɔ",
        'o' | 'ó' | 'ô' | 'ö' => "o",
        'ù' | 'ú' | 'û' => "u",
        'i' | 'y' if before_vowel => "j",
        'i' if after_vowel && matches!(before, Some('a' | 'à' | 'ù')) => "j",
        'i' if after_vowel => "i",
        // At the end of a word it is short: “mani”.
        'i' | 'y' | 'ï' if next.is_none() && before.is_some() => "ɪ",
        'i' | 'y' | 'ï' | 'ì' | 'í' | 'î' => "i",
        'u' if before_vowel && matches!(before, Some('q' | 'g')) => "w",
        'u' if before_vowel && !matches!(next, Some('o' | 'ò' | 'ó')) => "w",
        'u' | 'ü' => "ʊ",
        _ => "",
    };
    (sound, 1)
}

/// Tells if c, g or sc ahead of these letters is soft.
const fn is_soft(rest: &[char]) -> bool {
    matches!(rest, ['e' | 'è' | 'é' | 'i' | 'ì', ..])
}

/// How many letters of what follows only make c, g or sc soft: “lascia”.
fn silent_i(rest: &[char]) -> usize {
    match rest {
        ['i', next, ..] if is_vowel(*next) => 1,
        _ => 0,
    }
}
