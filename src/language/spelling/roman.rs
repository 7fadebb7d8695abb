//! Roman numerals, as in "Warrior II" and "cranial nerves V–VII".

use super::place::Place;
use super::scan::range_mark;
use super::score::is_one_of;
use crate::language::grammar::{
    Form, Numbers, ends_word, is_listed, last_word, next_word, roman_numeral, skip_space,
};

/// Numerals that are words or letters as well: they are numbers only behind a word that is numbered.
const UNCERTAIN: [&str; 7] = ["I", "V", "X", "IV", "VI", "XI", "XX"];

/// The words for the numeral at a place, and for those that are joined to it.
pub(super) fn roman<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (digits, first, behind) = numeral(place.rest)?;
    // `Typ-II-Fasern` too.
    let before = place.before.strip_suffix(['-', '\u{2011}']).unwrap_or(place.before);
    let is_numbered = is_one_of(named(before, grammar), grammar.numbered);
    let follows = before.trim_end().ends_with(char::is_alphabetic);
    let shouted = next_word(place.rest.get(digits.len()..).unwrap_or_default().trim_start());
    let is_shouted = shouted.chars().count() > 1 && shouted.chars().all(char::is_uppercase);
    let certain = digits.len() > 1 && !UNCERTAIN.contains(&digits) && !is_shouted;
    let is_pronoun = digits == "I" && is_person(behind, grammar);
    let is_certain = is_numbered
        || certain && follows
        || certain && digits.len() > 2
        || counts_on(digits, first, behind, grammar);
    if is_pronoun || !is_certain {
        return None;
    }
    let mut said = String::new();
    let mut rest = place.rest;
    let mut number;
    loop {
        let after;
        (_, number, after) = numeral(rest)?;
        said += &grammar.rules.cardinal(number, Form::Alone);
        rest = after;
        // `IIa`, where the letter is a kind of the second.
        let part = next_word(after);
        if part.chars().count() == 1 && part.chars().all(char::is_lowercase) {
            said = said + " " + &part.to_uppercase();
            rest = after.strip_prefix(part).unwrap_or_default();
        }
        let Some((joint, next)) = joint(rest, grammar) else { break };
        let Some((digits, another, behind)) = numeral(next) else { break };
        if another == number || digits == "I" && (number != 2 || is_person(behind, grammar)) {
            break;
        }
        said += &joint;
        rest = next;
    }
    Some((said, rest))
}

/// Tells if this text behind `I` makes it a person.
fn is_person(behind: &str, grammar: &Numbers) -> bool {
    let next = next_word(behind.trim_start()).to_lowercase();
    is_listed(&next, grammar.person) || behind.starts_with(['\'', '\u{2019}'])
}

/// Tells if the next number is joined to a numeral: "I, II and III". One of both is no letter.
fn counts_on(digits: &str, number: u64, behind: &str, grammar: &Numbers) -> bool {
    let next = joint(behind, grammar).and_then(|(_, next)| numeral(next));
    next.is_some_and(|(others, next, _)| {
        next == number + 1 && (digits.len() > 1 || others.len() > 1)
    })
}

/// The last word of a text, in full where it is written short: "Niv. ".
pub(super) fn named<'a>(before: &'a str, grammar: &Numbers) -> &'a str {
    let Some(stopped) = before.trim_end().strip_suffix('.') else { return last_word(before) };
    let word = last_word(stopped);
    let is_it =
        |short: &str| short.strip_suffix('.').is_some_and(|short| word.to_lowercase() == short);
    let found = grammar.number_abbreviations.iter().find(|(short, _)| is_it(short));
    found.map_or("", |(_, long)| *long)
}

/// What joins two numerals: ` and `, `, `, `/`, `-`.
fn joint<'a>(rest: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let words = &grammar.words;
    if let Some(next) = range_mark(rest) {
        return Some((format!(" {} ", words.to), skip_space(next)));
    }
    if let Some(next) = rest.strip_prefix(", ") {
        return Some((", ".to_owned(), next));
    }
    if let Some(next) = rest.strip_prefix(['/', '&']) {
        return Some((" ".to_owned(), skip_space(next)));
    }
    let start = rest.strip_prefix(' ')?;
    if let Some(next) = start.strip_prefix("& ").or_else(|| start.strip_prefix("+ ")) {
        return Some((format!(" {} ", words.and), next));
    }
    let word = next_word(start);
    let joins = [words.and, words.to, words.or].contains(&word);
    let next = start.strip_prefix(word)?.strip_prefix(' ')?;
    joins.then(|| (format!(" {word} "), next))
}

/// The Roman numeral from 1 to 39 at the start, with its number and the text after it.
fn numeral(text: &str) -> Option<(&str, u64, &str)> {
    let (number, rest) = roman_numeral(text)?;
    let digits = text.get(..text.len() - rest.len())?;
    let kind = next_word(rest);
    let is_kind = kind.chars().count() == 1 && matches!(kind, "a" | "b" | "c" | "x");
    (is_kind || ends_word(rest)).then_some((digits, number, rest))
}
