//! Numbers that are said digit by digit: those of telephones, where a language says them so, and the
//! tempo of a lift.

use super::place::Place;
use super::say::digit_by_digit;
use super::scan::digits;
use super::score::is_one_of;
use crate::language::grammar::{Numbers, ends_word, last_word, next_word};

/// The number at a place behind "Tempo", whose four digits are each a length: `Tempo 3010`.
pub(super) fn tempo<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (found, rest) = digits(place.rest).filter(|(found, _)| found.len() == 4)?;
    let word = last_word(place.before.trim_end().trim_end_matches(':'));
    let is_tempo = word.eq_ignore_ascii_case("tempo") && ends_word(rest);
    is_tempo.then(|| (digit_by_digit(found, grammar), rest))
}

/// The fewest digits of a number that is called.
const FEWEST: usize = 3;

/// The number of a telephone at a place: behind a word such as "call" in its sentence, or with a zero
/// at its start.
pub(super) fn call<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (first, mut rest) = digits(place.rest).filter(|_| !grammar.calls.is_empty())?;
    let mut groups = vec![first];
    while let Some(after) = rest.strip_prefix([' ', '\u{a0}', '/', '-']) {
        let Some((group, after)) = digits(after).filter(|(group, _)| group.len() >= FEWEST) else {
            break;
        };
        groups.push(group);
        rest = after;
    }
    let (before, _) = place.sentence();
    let mut words = before.split(|letter: char| !letter.is_alphabetic());
    let is_called = words.any(|word| is_one_of(word, grammar.calls)) && first.len() >= FEWEST;
    let count: usize = groups.iter().map(|group| group.len()).sum();
    let has_zero = first.starts_with('0') && count >= 2 * FEWEST;
    // "Call 100 people" counts them.
    let counts = next_word(rest.trim_start()).ends_with('s') && !has_zero;
    let said: Vec<String> = groups.iter().map(|group| digit_by_digit(group, grammar)).collect();
    let goes_on = rest.starts_with(['.', ',', ':', '°', '%']) && {
        rest.get(1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    };
    ((is_called || has_zero) && !counts && !goes_on && ends_word(rest))
        .then(|| (said.join(", "), rest))
}
