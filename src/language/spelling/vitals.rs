//! Blood pressure, such as `120/80 mmHg`, and the highest rate of the heart, such as `HRmax`.

use super::place::Place;
use super::say;
use super::scan::{digits, range_mark, unit};
use super::score::is_one_of;
use crate::language::grammar::{Form, Numbers, next_word, skip_space, spaced};

/// The symbol of the unit of blood pressure, in small letters.
const MERCURY: &str = "mmhg";

/// What the upper and the lower number of a blood pressure may be in that unit.
const UPPER: std::ops::RangeInclusive<u64> = 60..=260;
const LOWER: std::ops::RangeInclusive<u64> = 30..=160;

/// The blood pressure at a place: two numbers before its unit, or in a sentence about it.
pub(super) fn pressure<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (upper, first, rest) = reading(place.rest, grammar)?;
    let rest = skip_space(rest).strip_prefix(['/', '\u{2044}'])?;
    let (lower, second, rest) = reading(skip_space(rest), grammar)?;
    let may_be = UPPER.contains(&upper) && LOWER.contains(&lower) && lower < upper;
    if !may_be || rest.starts_with(['/', '\u{2044}', '°', '%']) {
        return None;
    }
    let (unit, _, _) = unit(rest, grammar)
        .map_or((None, "", false), |(unit, rest, is_m)| (Some((unit, rest)), rest, is_m));
    let mercury = grammar.unit_symbols.iter().find(|(symbol, _)| *symbol == MERCURY);
    let of_mercury = unit.filter(|(unit, _)| mercury.is_some_and(|(_, mercury)| mercury == unit));
    if of_mercury.is_none() && (unit.is_some() || !is_about_pressure(place, grammar)) {
        return None;
    }
    let name = of_mercury.map_or("", |(unit, _)| grammar.units.words(unit).many);
    let rest = of_mercury.map_or(rest, |(_, rest)| rest);
    Some((spaced([first.as_str(), grammar.vitals.over, &second, name]), rest))
}

/// A number, or the two ends of a range: the number that is higher, the words, and the text after it.
fn reading<'a>(text: &'a str, grammar: &Numbers) -> Option<(u64, String, &'a str)> {
    let (first, rest) = digits(text)?;
    let said = say::whole(first, Form::Alone, grammar);
    match range_mark(rest).map(skip_space).and_then(digits) {
        Some((last, rest)) => {
            let most = say::whole(last, Form::Alone, grammar);
            let said = spaced([said.as_str(), grammar.words.to, &most]);
            Some((last.parse().ok()?, said, rest))
        }
        None => Some((first.parse().ok()?, said, rest)),
    }
}

fn is_about_pressure(place: Place<'_>, grammar: &Numbers) -> bool {
    let no_letter = |letter: char| !letter.is_alphabetic();
    let (before, after) = place.sentence();
    let mut words = before.split(no_letter).chain(after.split(no_letter));
    words.any(|word| is_one_of(word, grammar.vitals.pressure))
}

/// The highest rate of the heart at the start of a text: `HRmax`, `HR max.`
pub(super) fn highest_rate<'a>(text: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let vitals = &grammar.vitals;
    let after = text.strip_prefix(vitals.rate)?;
    let after = after.strip_prefix('-').unwrap_or_else(|| skip_space(after));
    let word = next_word(after);
    let is_most = vitals.most.contains(&word.to_lowercase().as_str());
    let rest = after.strip_prefix(word).filter(|_| is_most)?;
    let behind = rest.strip_prefix('.').unwrap_or(rest);
    if rest.starts_with(char::is_alphanumeric) {
        return None;
    }
    // The full stop of "max." ends the sentence as well where a new one follows.
    let next = behind.trim_start().chars().next();
    let goes_on = next.is_some_and(|next| !next.is_uppercase());
    Some((spaced([vitals.rate, vitals.highest]), if goes_on { behind } else { rest }))
}
