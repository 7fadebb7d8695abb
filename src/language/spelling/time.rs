//! Times of day, and lengths of time that are written like them.

use super::place::Place;
use super::say;
use super::scan::{digits, range_mark, written_unit};
use crate::language::grammar::{Form, Numbers, Unit, ends_word, skip_space, spaced};

/// `1:30`, or two of them.
pub(super) fn time_range<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (first, rest) = time(place, grammar)?;
    let second = range_mark(rest).map(skip_space);
    let second = second.and_then(|rest| {
        let place = Place { rest, ..place };
        time(place, grammar).or_else(|| time_of_hours(place, grammar))
    });
    match second {
        Some((second, rest)) => Some((spaced([&first, grammar.words.to, &second]), rest)),
        None => Some((first, rest)),
    }
}

/// `1:30` is a length in minutes and seconds, unless the text says that it is a time of day.
fn time<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (first, rest) = digits(place.rest)?;
    if let Some(found) = time_with_stop(place, grammar) {
        return Some(found);
    }
    // `um 18h30`.
    let letter = rest.strip_prefix('h').and_then(two_digits).filter(|(_, rest)| ends_word(rest));
    if let Some((minute, after)) = letter {
        return (grammar.time_of_day)(place.before, first.parse().ok()?, Some(minute), after);
    }
    let (second, rest) = two_digits(rest.strip_prefix(':')?)?;
    let third = rest.strip_prefix(':').and_then(two_digits);
    let first: u64 = first.parse().ok().filter(|first| *first < 1000)?;
    if let Some((third, rest)) = third {
        let parts = [(first, Unit::Hour), (second, Unit::Minute), (third, Unit::Second)];
        // All units are said, since "one hour two three" is no time.
        let said: Vec<String> = parts
            .iter()
            .filter(|(number, _)| *number > 0)
            .map(|&(number, unit)| say::counted(number, unit, grammar))
            .collect();
        return Some((spaced(said.iter().map(String::as_str)), rest));
    }
    // `18:00-19:00 Uhr`: the word behind the second is that of both.
    if let Some(after) = behind_second_time(rest)
        && let Some((said, _)) = (grammar.time_of_day)("", first, Some(second), after)
    {
        return Some((said, rest));
    }
    if let Some(found) = (grammar.time_of_day)(place.before, first, Some(second), rest) {
        return Some(found);
    }
    let unit = written_unit(rest, grammar);
    let parts = match unit {
        Some((Unit::Hour, _)) => [(first, Unit::Hour), (second, Unit::Minute)],
        _ => [(first, Unit::Minute), (second, Unit::Second)],
    };
    let rest = unit.filter(|(unit, _)| unit.is_time()).map_or(rest, |(_, rest)| rest);
    Some((say::duration(&parts, grammar), rest))
}

/// `10.30am`, `18.30 Uhr`: a full stop instead of the colon, where the words show the time of day.
fn time_with_stop<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (hour, rest) = digits(place.rest).filter(|(hour, _)| hour.len() <= 2)?;
    let (minute, rest) = two_digits(rest.strip_prefix('.')?)?;
    let is_date = rest.strip_prefix('.').is_some_and(|rest| digits(rest).is_some());
    let hour: u64 = hour.parse().ok().filter(|_| !is_date)?;
    let unit = written_unit(rest, grammar).map(|(unit, rest)| (unit == Unit::Hour, rest));
    let found = (grammar.time_of_day)(place.before, hour, Some(minute), rest);
    // `10.30-11.15 Uhr`: the word behind the second is that of both.
    let found = found.or_else(|| {
        let (_, last) = digits(skip_space(range_mark(rest)?))?;
        let (_, after) = two_digits(last.strip_prefix('.')?)?;
        let (said, _) = (grammar.time_of_day)("", hour, Some(minute), after)?;
        Some((said, rest))
    });
    match unit {
        // `19.30 h`, where no decimals are written with a full stop.
        Some((true, after)) if grammar.decimal_mark == ',' && (1..=24).contains(&hour) => {
            let parts = [(hour, Unit::Hour), (minute, Unit::Minute)];
            found.or_else(|| Some((say::duration(&parts, grammar), after)))
        }
        // `at 2.50 kg`.
        Some((false, _)) => None,
        _ => found,
    }
}

/// The text behind `-19:00`.
fn behind_second_time(rest: &str) -> Option<&str> {
    let (_, rest) = digits(skip_space(range_mark(rest)?))?;
    let minute = rest.strip_prefix(':').and_then(two_digits);
    Some(minute.map_or(rest, |(_, rest)| rest))
}

/// Two digits below 60 that no third follows.
fn two_digits(text: &str) -> Option<(u64, &str)> {
    let (found, rest) = digits(text)?;
    let number = found.parse().ok().filter(|number| *number < 60)?;
    (found.len() == 2).then_some((number, rest))
}

/// `6 pm`, `18 Uhr`.
pub(super) fn time_of_hours<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (hour, rest) = digits(place.rest)?;
    let hour = hour.parse().ok()?;
    // `8-10am`: the second says of both that they are times.
    let second = range_mark(rest).map(skip_space).and_then(digits);
    if let Some((last, rest)) = second
        && let Some((last, rest)) =
            (grammar.time_of_day)(place.before, last.parse().ok()?, None, rest)
    {
        let first = grammar.rules.cardinal(hour, Form::Alone);
        return Some((spaced([first.as_str(), grammar.words.to, &last]), rest));
    }
    let (first, rest) = (grammar.time_of_day)(place.before, hour, None, rest)?;
    // `10am-12pm`.
    let last = range_mark(rest).map(skip_space);
    match last.and_then(|rest| time_of_hours(Place { rest, ..place }, grammar)) {
        Some((last, rest)) => Some((spaced([first.as_str(), grammar.words.to, &last]), rest)),
        None => Some((first, rest)),
    }
}
