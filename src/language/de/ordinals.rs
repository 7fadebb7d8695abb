//! German ordinals that stand in pairs or are Roman, and adjectives that grow together with a number.

use super::cardinals::{cardinal, ordinal_stem};
use super::case;
use crate::language::grammar::{Form, next_word, roman_numeral, spaced};

/// Adjectives that grow together with the number before their hyphen.
const GROWN: [&str; 12] = [
    "jährig",
    "minütig",
    "sekündig",
    "stündig",
    "tägig",
    "wöchig",
    "monatig",
    "stufig",
    "teilig",
    "malig",
    "fach",
    "gradig",
];

/// `5-minütige`, `3malig`, and `Ü50` for those above that age.
pub(super) fn grown_together(rest: &str) -> Option<(String, &str)> {
    let above = rest.strip_prefix('Ü').map(|age| age.strip_prefix('-').unwrap_or(age));
    if let Some(age) = above.filter(|age| age.starts_with(|c: char| c.is_ascii_digit())) {
        return Some(("über".to_owned(), age));
    }
    let end = rest.find(|letter: char| !letter.is_ascii_digit()).filter(|end| *end > 0)?;
    let (number, after) = rest.split_at_checked(end)?;
    let word = next_word(after.strip_prefix(['-', '\u{2011}']).unwrap_or(after));
    let number = number.parse().ok().filter(|number: &u64| *number < 10_000)?;
    let is_grown = GROWN.iter().any(|stem| word.starts_with(stem));
    let behind = after.get(after.find(word)? + word.len()..)?;
    is_grown.then(|| (cardinal(number, Form::Masculine) + word, behind))
}

/// `2.-3. Rippe`, `4./5. Finger`: two ordinals before a noun, also without an article.
pub(super) fn ordinals<'a>(before: &str, text: &'a str) -> Option<(String, &'a str)> {
    let number = |text: &'a str| {
        let end = text.find(|letter: char| !letter.is_ascii_digit())?;
        let (number, rest) = text.split_at_checked(end)?;
        Some((number.parse::<u64>().ok().filter(|number| *number < 1000)?, rest.strip_prefix('.')?))
    };
    let (first, rest) = number(text)?;
    let between = [
        ("-", "bis"),
        ("–", "bis"),
        ("\u{2011}", "bis"),
        (" bis ", "bis"),
        ("/", "und"),
        (" und ", "und"),
        (" & ", "und"),
        (" + ", "und"),
        ("+", "und"),
        (" oder ", "oder"),
    ];
    let joint = |(mark, said)| Some((said, rest.strip_prefix(mark)?));
    let (joint, rest) = between.into_iter().find_map(joint)?;
    let (second, rest) = number(rest)?;
    let noun = next_word(case::skip_adjective(rest.strip_prefix([' ', '\u{a0}'])?));
    let is_noun = noun.starts_with(char::is_uppercase);
    let ending = is_noun.then(|| {
        let without_article = || case::bare_ending(before, noun);
        case::ordinal_ending(before, noun).or_else(without_article).unwrap_or("e")
    })?;
    let [first, second] = [first, second].map(|number| ordinal_stem(number) + ending);
    Some((spaced([first.as_str(), joint, &second]), rest))
}

/// `XX.` before its noun: "im XX. Jahrhundert".
pub(super) fn roman_ordinal<'a>(
    rest: &'a str,
    ordinal: impl Fn(u64, &'a str) -> Option<(String, &'a str)>,
) -> Option<(String, &'a str)> {
    let (number, after) = roman_numeral(rest)?;
    ordinal(number, after)
}
