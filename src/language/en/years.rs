//! English years, which are said in two halves: "since 1998".

use super::cardinals::cardinal;
use crate::language::grammar::{ends_word, is_listed, last_word, next_word, spaced};

/// Words that only a year stands behind.
const BEFORE: &str = "since year years circa copyright summer winter spring autumn january february march april may june \
    july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec";
/// Words that a year stands behind, or the number of something.
const MAYBE_BEFORE: &str = "in from until till by before after around during late early";
/// Words behind a year that show that it counts nothing.
const BEHIND: &str = "when was were is are the a an we you i he she it they has have had until till at for on with \
    after before because so";
/// Nouns behind "the 2019".
const DATED: &str = "guideline guidelines study studies review trial trials paper edition season world olympics survey \
    report";
/// Words between two years.
const JOINTS: [&str; 3] = ["to", "and", "or"];

/// Years that are read so; what lies before or behind is more often a number.
const YEARS: std::ops::Range<u64> = 1800..2100;

/// The year at the start of `rest`, in words, and the text after it.
pub(super) fn year<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let (number, after) = four_digits(rest)?;
    let first = in_halves(number);
    match second(after).filter(|(_, after)| is_year(before, after)) {
        Some((second, end)) if after.starts_with(['-', '–']) => {
            Some((spaced([&first, "to", &in_halves(second)]), end))
        }
        Some(_) => Some((first, after)),
        None => (is_year(before, after) || follows_one(before, after)).then_some((first, after)),
    }
}

/// A number of four digits that may be a year.
fn four_digits(text: &str) -> Option<(u64, &str)> {
    let (digits, after) = text.split_at_checked(4)?;
    let is_number = digits.bytes().all(|digit| digit.is_ascii_digit()) && ends_word(after);
    let goes_on = after
        .strip_prefix(['.', ',', ':'])
        .is_some_and(|after| after.starts_with(|next: char| next.is_ascii_digit()));
    let is_year = is_number && !goes_on && !after.starts_with(['°', 'º', '%', '/', '+', '″', '′']);
    let number = digits.parse().ok().filter(|year| is_year && YEARS.contains(year))?;
    Some((number, after))
}

/// The year that is joined to the one before this text: `-2005`, ` to 2005`.
fn second(after: &str) -> Option<(u64, &str)> {
    if let Some(after) = after.strip_prefix(['-', '–']) {
        return four_digits(after);
    }
    let text = after.strip_prefix(' ')?;
    let word = next_word(text);
    let text = text.strip_prefix(word).filter(|_| JOINTS.contains(&word))?;
    four_digits(text.strip_prefix(' ')?)
}

/// Tells if a number is the second of two years: `1990 to `.
fn follows_one(before: &str, after: &str) -> bool {
    let ahead = before.trim_end();
    let joint = JOINTS.iter().find_map(|joint| ahead.strip_suffix(joint));
    let ahead = joint.and_then(|ahead| ahead.strip_suffix(' '));
    let Some((at, _)) = ahead.and_then(|ahead| ahead.char_indices().nth_back(3)) else {
        return false;
    };
    let split = ahead.and_then(|ahead| ahead.split_at_checked(at));
    split.is_some_and(|(ahead, year)| four_digits(year).is_some() && is_year(ahead, after))
}

/// Tells if a number between these texts is a year.
fn is_year(before: &str, after: &str) -> bool {
    let is_cited =
        after.starts_with(')') && before.rsplit(')').next().is_some_and(|open| open.contains('('));
    let word = last_word(without_day(before)).to_lowercase();
    let follows = before.ends_with(' ') && !word.is_empty();
    let next = next_word(after.trim_start()).to_lowercase();
    let ends = !after.trim_start().starts_with(char::is_alphanumeric);
    let counts_nothing = ends || is_listed(&next, BEHIND);
    is_cited
        || follows && is_listed(&word, BEFORE)
        || follows && is_listed(&word, MAYBE_BEFORE) && counts_nothing
        || follows && ["the", "a", "this"].contains(&word.as_str()) && is_listed(&next, DATED)
}

/// The text without the day of a month at its end: "May 3, ".
fn without_day(before: &str) -> &str {
    let before = before.trim_end();
    let Some(text) = before.strip_suffix(',') else { return before.trim_end_matches('.') };
    let text =
        ["st", "nd", "rd", "th"].iter().find_map(|end| text.strip_suffix(end)).unwrap_or(text);
    text.trim_end_matches(|letter: char| letter.is_ascii_digit()).trim_end_matches([' ', '.'])
}

/// "Nineteen ninety-eight", "twenty oh five".
pub(super) fn in_halves(year: u64) -> String {
    let (century, years) = (year / 100, year % 100);
    match years {
        _ if century.is_multiple_of(10) && years < 10 => cardinal(year),
        0 => format!("{} hundred", cardinal(century)),
        1..10 => spaced([cardinal(century).as_str(), "oh", &cardinal(years)]),
        _ => spaced([cardinal(century).as_str(), &cardinal(years)]),
    }
}
