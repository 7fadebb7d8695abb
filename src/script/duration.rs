//! Times as a script writes them, and what was meant where they are wrong.

use super::number::whole;
use super::refused::Refused;
use super::time_words::{is_of_time, time_in_words, with_plain_units};
use crate::routine::{LONGEST_SESSION, LONGEST_STEP};
use crate::time::Millis;

/// Reads a strict time: `30s`, `1m30s`, `5.5s`, `2h`.
pub(super) fn time(text: &str) -> Option<Millis> {
    let text = text.to_ascii_lowercase();
    let mut rest = text.as_str();
    let mut total = 0_u64;
    for (unit, millis) in [('h', 3_600_000), ('m', 60_000), ('s', 1000)] {
        let Some((number, after)) = rest.split_once(unit) else { continue };
        let value = if unit == 's' { tenths(number)? * 100 } else { whole(number)? * millis };
        total += value;
        rest = after;
    }
    (rest.is_empty() && !text.is_empty()).then_some(Millis(total))
}

/// A number of tenths, from digits with at most one decimal.
fn tenths(digits: &str) -> Option<u64> {
    match digits.split_once('.') {
        Some((seconds, tenth)) if tenth.len() == 1 => Some(whole(seconds)? * 10 + whole(tenth)?),
        Some(_) => None,
        None => Some(whole(digits)? * 10),
    }
}

/// The mistake in a time that can be understood.
pub(super) fn why(text: &str) -> &'static str {
    if text.ends_with(|last: char| last.is_ascii_digit()) && !text.contains(':') {
        "a time needs a unit"
    } else {
        "a time is not written like this"
    }
}

/// Minutes with a decimal, such as 1.5.
fn minutes(number: &str) -> Option<Millis> {
    Some(Millis(tenths(number)? * 6000))
}

/// Reads a time that a person meant but did not write as the language wants it.
pub(super) fn meant_time(text: &str, unit_of_bare_number: &str) -> Option<Millis> {
    let words = text.trim().trim_end_matches('.').to_lowercase().replace(',', ".");
    if let Some(time) = time_in_words(&words) {
        return self::time(time);
    }
    if !words.contains(|letter: char| letter.is_ascii_digit() || letter == '½') {
        return None;
    }
    let words: String = words.split_whitespace().collect();
    let words = match words.strip_prefix('½') {
        Some(unit) => format!("0.5{unit}"),
        None => words.replace('½', ".5"),
    };
    if let Some((minutes, seconds)) = words.split_once(':') {
        return Some(Millis(whole(minutes)? * 60_000 + whole(seconds)? * 1000));
    }
    let mut words = with_plain_units(words);
    if words.ends_with(|last: char| last.is_ascii_digit()) {
        words.push_str(unit_of_bare_number);
    }
    if let Some((seconds, decimals)) = words.strip_suffix('s').and_then(|time| time.split_once('.'))
        && decimals.len() > 1
        && whole(decimals).is_some()
    {
        let tenth: String = decimals.chars().take(1).collect();
        words = format!("{seconds}.{tenth}s");
    }
    time(&words).or_else(|| words.strip_suffix('m').and_then(minutes)).or_else(|| {
        let millis = words.strip_suffix("ms").and_then(whole)?;
        Some(Millis(millis.div_ceil(100) * 100))
    })
}

/// The time at the start of a value, right or wrong, and the words behind it.
pub(super) fn time_and_words(text: &str) -> (&str, &str) {
    let is_number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    let mut end = 0;
    let mut at = 0;
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        let bare = word.trim_end_matches(['.', ',', ';', ':']);
        // “and” joins two numbers, or begins the words.
        let joins = words.peek().is_some_and(|next| is_number(next));
        // `breaths..8` has its unit in front.
        let unit = bare.split_once("..").map_or(bare, |(unit, _)| unit).to_lowercase();
        let is_unit = at > 0 && is_of_time(&unit);
        if !is_number(word) && (!is_unit || (bare.eq_ignore_ascii_case("and") && !joins)) {
            break;
        }
        end = at + bare.len();
        at += word.len() + 1;
        if bare != word {
            break;
        }
    }
    text.split_at_checked(end).unwrap_or(("", text))
}

/// Reads the length of a session.
///
/// # Errors
/// Names the length that was probably meant.
pub(super) fn length(text: &str) -> Result<Millis, Refused> {
    match time(text).ok_or_else(|| meant_time(text, "m")) {
        Ok(Millis::ZERO) | Err(Some(Millis::ZERO)) => {
            Err(Refused::new("a session of no time does nothing", "write a time such as `20m`"))
        }
        Ok(length) if length > LONGEST_SESSION => {
            Err(Refused::limit("a session lasts 24 hours at most", "write a shorter time"))
        }
        Ok(length) => Ok(length),
        Err(Some(meant)) => Err(Refused::new(why(text), format!("write `{meant}`"))),
        Err(None) => Err(Refused::new("this is not a time", "write a time such as `20m`")),
    }
}

/// True if the text was meant as a time, right or wrong, rather than as a sentence.
pub(super) fn looks_like_time(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit()) && meant_time(text, "s").is_some()
}

/// Reads one time for a setting such as `ready:`.
///
/// # Errors
/// Names the time that was probably meant.
pub(super) fn single(text: &str) -> Result<Millis, Refused> {
    match time(text) {
        Some(time) if time <= LONGEST_STEP => Ok(time),
        Some(_) => Err(too_long()),
        None => Err(match meant_time(text, "s") {
            Some(meant) => Refused::new(why(text), format!("write `{meant}`")),
            None => Refused::new("this is not a time", "write a time such as `30s` or `1m30s`"),
        }),
    }
}

pub(super) fn too_long() -> Refused {
    Refused::limit("a step lasts 2 hours at most", format!("write `{LONGEST_STEP}` or less"))
}
