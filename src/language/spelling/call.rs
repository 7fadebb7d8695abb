//! Numbers that are said digit by digit: those of telephones, where a language says them so, and the
//! tempo of a lift.

use super::place::Place;
use super::say::digit_by_digit;
use super::scan::digits;
use super::score::is_one_of;
use crate::language::grammar::{Numbers, ends_word, last_word, next_word};

/// The tempo at a place beside that word, whose digits are each a length, and whose X is as quick as
/// can be: `Tempo 3010`, `31X1 tempo`, `Tempo 4-0-X-1`.
pub(super) fn tempo<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    const MARKS: [char; 4] = ['-', '/', ':', '\u{2013}'];
    let is_part = |letter: char| letter.is_ascii_digit() || letter == 'X';
    let in_row = |letter: char| is_part(letter) || MARKS.contains(&letter);
    let end = place.rest.find(|letter| !in_row(letter)).unwrap_or(place.rest.len());
    let (row, _) = place.rest.split_at_checked(end)?;
    let row = row.trim_end_matches(MARKS);
    let rest = place.rest.get(row.len()..).filter(|rest| ends_word(rest))?;
    let is_named = |word: &str| word.eq_ignore_ascii_case("tempo");
    let is_tempo = is_named(last_word(place.before.trim_end().trim_end_matches(':')))
        || is_named(next_word(rest.trim_start()));
    let parts: Vec<&str> = row.split(MARKS).collect();
    let fits = match parts.as_slice() {
        [row] => row.len() == 4 && row.starts_with(|first: char| first.is_ascii_digit()),
        parts => row.contains('X') && parts.iter().all(|part| part.len() == 1),
    };
    let said = row.chars().filter(|letter| is_part(*letter)).map(|letter| match letter {
        'X' => "X".to_owned(),
        digit => digit_by_digit(digit.encode_utf8(&mut [0; 4]), grammar),
    });
    let said: Vec<String> = said.collect();
    (is_tempo && fits).then(|| (said.join(" "), rest))
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
