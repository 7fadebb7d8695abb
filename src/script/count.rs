//! Numbers of times and counts as a script writes them, and what was meant where they are wrong.

use super::duration::{single, too_long};
use super::number::{ends, narrow, whole};
use super::refused::Refused;
use super::time_words::behind_every;
use crate::report::many;
use crate::routine::{Count, LONGEST_STEP, MOST_TIMES};
use crate::time::Millis;

/// The shortest interval of a count: a number must be sayable in it.
const SHORTEST_INTERVAL: Millis = Millis::seconds(1);

/// The marks between a count and the words behind it.
const MARKS: [char; 8] = [' ', ',', '.', ';', ':', '-', '–', '—'];

/// A count and the words behind it, where a value has both.
pub(super) fn count_and_words(text: &str) -> Option<(&str, &str)> {
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let mut apart = spaces.filter_map(|at| text.split_at_checked(at));
    let (count, words) =
        apart.find(|(count, _)| self::count(count.trim_end_matches(MARKS)).is_ok())?;
    let words = words.trim_start_matches(MARKS);
    words.contains(char::is_alphabetic).then(|| (count.trim_end_matches(MARKS), words))
}

/// Reads `3 times`, `1 time`, `2..5 times`.
///
/// # Errors
/// Names the value that was probably meant.
pub(super) fn times(text: &str) -> Result<(u32, u32), Refused> {
    let lower = text.to_lowercase();
    let number = lower.trim_end_matches(|last: char| !last.is_ascii_digit());
    let (low, high, strict) = ends(number);
    let low_digits = low.trim_start_matches(|first: char| !first.is_ascii_digit());
    let range = whole(low_digits).zip(high.map_or_else(|| whole(low_digits), whole));
    let Some((min, max)) = range.map(|(a, b)| (a.min(b), a.max(b))).filter(|(min, _)| *min > 0)
    else {
        return Err(Refused::new("this is not a number of times", "write `3 times`"));
    };
    if max > u64::from(MOST_TIMES) {
        return Err(Refused::limit(
            format!("a part is done {MOST_TIMES} times at most"),
            format!("write `{MOST_TIMES} times` or fewer"),
        ));
    }
    let form = if min == max { many(min, "time") } else { format!("{min}..{max} times") };
    let written = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    if !strict || written != form {
        return Err(Refused::new(
            "a number of times is not written like this",
            format!("write `{form}`"),
        ));
    }
    Ok((narrow(min), narrow(max)))
}

/// A count in words of another language, or with a sign: `10 alle 4s`, `10 @ 4s`.
fn in_english(lower: &str) -> Option<String> {
    if lower.contains("every") {
        return None;
    }
    let digits = lower.find(|letter: char| !letter.is_ascii_digit() && !"-–.".contains(letter))?;
    let (number, rest) = lower.split_at_checked(digits).filter(|(number, _)| !number.is_empty())?;
    let every = behind_every(rest.trim_start())?.trim();
    every
        .starts_with(|first: char| first.is_ascii_digit())
        .then(|| format!("{number} every {every}"))
}

/// Reads `10 every 4s`, `8..12 every 4s`.
///
/// # Errors
/// Names the value that was probably meant.
pub(super) fn count(text: &str) -> Result<Count, Refused> {
    let form = || Refused::new("this is not a count", "write `10 every 4s` or `8..12 every 4s`");
    let lower = text.to_lowercase();
    if let Some(english) = in_english(&lower) {
        let read = count(&english);
        let help = read.map_or_else(|why| why.help, |_| format!("write `{english}`"));
        return Err(Refused::new("a count is not written like this", help));
    }
    let (number, every) = lower.split_once("every").ok_or_else(form)?;
    let number = number.trim().trim_end_matches("times").trim();
    let every = single(every.trim()).map_err(|refused| Refused {
        help: refused.help.replacen('`', &format!("`{number} every "), 1),
        ..refused
    })?;
    let (low, high, strict) = ends(number);
    let (low, high) = whole(low).zip(high.map_or_else(|| whole(low), whole)).ok_or_else(form)?;
    let (min, max) = (low.min(high), low.max(high));
    let tidy = if min == max { format!("{min}") } else { format!("{min}..{max}") };
    if min == 0 || max > u64::from(MOST_TIMES) {
        return Err(Refused::limit(
            format!("a count is from 1 to {MOST_TIMES}"),
            format!("write `10 every {every}`"),
        ));
    }
    if every < SHORTEST_INTERVAL {
        let help = format!("write `{tidy} every {SHORTEST_INTERVAL}` or slower");
        return Err(Refused::new("a number cannot be said in that time", help));
    }
    if every * max > LONGEST_STEP {
        return Err(Refused { help: "count less, or write two steps".to_owned(), ..too_long() });
    }
    let written = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    if !strict || low > high || !written.starts_with(&format!("{tidy} every")) {
        return Err(Refused::new(
            "a count is not written like this",
            format!("write `{tidy} every {every}`"),
        ));
    }
    Ok(Count { min: narrow(min), max: narrow(max), every })
}
