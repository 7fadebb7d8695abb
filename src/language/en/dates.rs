//! English dates: "March third", "the third of March", "December fifth, twenty twenty-four".

use super::cardinals::{cardinal, ordinal};
use super::years::in_halves;
use crate::language::grammar::{
    Date, ends_word, is_listed, last_word, month_name, next_word, spaced, strip_word,
};

const MONTHS: &str = "January February March April May June July August September October November \
    December";

/// How the names of months begin, which is how most are written short.
const STARTS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Words behind a date that it does not count: "March 10 steps" is none.
const BEHIND: &str =
    "at and to from until till or for on in is was we you i the a if as by when with after before";

/// A date in words behind the text `before`.
pub(super) fn in_words(date: Date, before: &str) -> String {
    let year = date.year.map(in_halves).unwrap_or_default();
    if !date.is_sure {
        return spaced([&cardinal(date.day), &cardinal(date.month), year.as_str()]);
    }
    let month = month_name(date.month, MONTHS);
    let day = ordinal(date.day);
    let said = if last_word(before).eq_ignore_ascii_case("the") {
        format!("{day} of {month}")
    } else {
        format!("{month} {day}")
    };
    if year.is_empty() { said } else { format!("{said}, {year}") }
}

/// A day before the name of its month, and the text after both.
pub(super) fn day_first<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let (day, after) = day(rest)?;
    let (month, after) = month(after.strip_prefix(' ')?)?;
    let article = if last_word(before).eq_ignore_ascii_case("the") { "" } else { "the" };
    let said = spaced([article, &ordinal(day), "of", month]);
    ends_date(after).then_some((said, after))
}

/// The name of a month before its day, and the text after both; a month that is written short before
/// its year.
pub(super) fn month_first(rest: &str) -> Option<(String, &str)> {
    let (month, after) = month(rest)?;
    let number = after.strip_prefix([' ', '\u{a0}'])?;
    let Some((first, after)) = day(number) else {
        let is_year = number.get(..4).is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()));
        let is_short = strip_word(rest, month).is_none();
        return (is_year && is_short).then(|| (month.to_owned(), after));
    };
    let said = format!("{month} {}", ordinal(first));
    let last = after.strip_prefix(['-', '–']).and_then(day).filter(|(last, _)| *last > first);
    match last {
        Some((last, after)) => ends_date(after).then(|| (said + " to " + &ordinal(last), after)),
        None => ends_date(after).then_some((said, after)),
    }
}

/// The day of a month at the start of a text, with its ending or without.
fn day(text: &str) -> Option<(u64, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (digits, after) = text.split_at_checked(end).filter(|(digits, _)| digits.len() <= 2)?;
    let number = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
    let marked = ["st", "nd", "rd", "th"].iter().find_map(|mark| strip_word(after, mark));
    let goes_on = after.strip_prefix([':', '.', ',', '/', '%']);
    let is_number =
        goes_on.is_none_or(|next| !next.starts_with(|first: char| first.is_ascii_digit()));
    marked
        .or_else(|| Some(after).filter(|after| is_number && ends_word(after)))
        .map(|after| (number, after))
}

/// The month whose name a text begins with, and the text behind it. It is asked at every word with a
/// capital.
fn month(text: &str) -> Option<(&'static str, &str)> {
    let is_first = |first: &u8| b"JFMASOND".contains(first);
    let start = text.get(..3).filter(|_| text.as_bytes().first().is_some_and(is_first))?;
    let at = STARTS.iter().position(|month| *month == start)?;
    let name = MONTHS.split_whitespace().nth(at)?;
    let word = next_word(text);
    let after = text.strip_prefix(word)?;
    if word == name {
        return Some((name, after));
    }
    // The full stop of "Jan." ends the sentence as well where nothing more follows.
    let behind = after.strip_prefix('.').filter(|behind| !behind.trim().is_empty());
    (word == start || word == "Sept").then(|| (name, behind.unwrap_or(after)))
}

/// Tells if no noun follows that is counted.
fn ends_date(after: &str) -> bool {
    let next = next_word(after.strip_prefix(' ').unwrap_or(after));
    !next.starts_with(char::is_lowercase) || is_listed(next, BEHIND)
}
