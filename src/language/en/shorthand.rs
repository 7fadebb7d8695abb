//! English shorthand: "w/", "q4h", "6/52", "65 y/o", "10k steps".

use super::cardinals::cardinal;
use crate::language::grammar::{last_word, next_word, strip_word};

/// What begins with a digit.
pub(super) fn digits<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    pieces(rest)
        .or_else(|| figures(before, rest))
        .or_else(|| parts_of_years(before, rest))
        .or_else(|| thousands(rest))
}

/// What begins with a letter. It is asked at every word.
pub(super) fn letters<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    if !rest.starts_with(['B', 'w', 'W', 'y', 'q']) {
        return None;
    }
    for (short, long) in [
        ("B/L", "both sides"),
        ("w/in", "within"),
        ("w/o", "without"),
        ("W/o", "without"),
        ("w/out", "without"),
    ] {
        if let Some(after) = strip_word(rest, short) {
            return Some((long.to_owned(), after));
        }
    }
    // `M/W/F` are days.
    let starts = !before.ends_with('/');
    let with = rest.strip_prefix("w/").or_else(|| rest.strip_prefix("W/"));
    if let Some(after) = with.filter(|_| starts) {
        return Some(("with".to_owned(), after.trim_start_matches(' ')));
    }
    every_hours(rest).or_else(|| years_old(before, rest))
}

/// "Figure of 8s" and "all 4s", which last no seconds.
fn figures<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let figures = [("8", "eights", "figure of"), ("8", "eights", "figure"), ("4", "fours", "all")];
    let ahead = before.trim_end().to_lowercase();
    figures.iter().find_map(|(digit, said, behind)| {
        let after = rest.strip_prefix(digit)?;
        let after = strip_word(after.strip_prefix(['\'', '\u{2019}', '′']).unwrap_or(after), "s")?;
        let follows =
            ahead.strip_suffix(behind).is_some_and(|ahead| !ahead.ends_with(char::is_alphanumeric));
        follows.then(|| ((*said).to_owned(), after))
    })
}

/// Words before or behind a time in British notes.
const BESIDE_PARTS: [&str; 12] = [
    "for", "within", "after", "past", "last", "over", "every", "ago", "later", "post", "postop",
    "old",
];

/// "6/52", "3/12" and "5/7", which are six weeks, three months and five days in British notes: the
/// last two only beside a word of time, since they are dates and parts as well.
fn parts_of_years<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let (number, after) = rest.split_at_checked(end)?;
    let number: u64 = number.parse().ok().filter(|number| (1..=104).contains(number))?;
    // `6-8/52`.
    if let Some(most) = after.strip_prefix(['-', '–']) {
        let (most, after) = parts_of_years(before, most)?;
        return Some((format!("{} to {most}", cardinal(number)), after));
    }
    let kinds = [("/52", "week", 104), ("/12", "month", 24), ("/7", "day", 14)];
    let (mark, name, most) = kinds.iter().find(|(mark, _, _)| strip_word(after, mark).is_some())?;
    let after =
        strip_word(after, mark).filter(|after| !after.starts_with('/') && number <= *most)?;
    let beside = [last_word(before), next_word(after.trim_start())];
    let is_time = beside.iter().any(|word| BESIDE_PARTS.contains(&word.to_lowercase().as_str()));
    let is_part = after.trim_start().starts_with("of ");
    let many = if number == 1 { "" } else { "s" };
    (*mark == "/52" || is_time && !is_part)
        .then(|| (format!("{} {name}{many}", cardinal(number)), after))
}

/// "65 y/o", which is an age.
fn years_old<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let after = ["y/o", "y.o.", "yo"].iter().find_map(|mark| strip_word(rest, mark))?;
    let is_age = before.trim_end().ends_with(|last: char| last.is_ascii_digit());
    is_age.then(|| ("year old".to_owned(), after))
}

/// "q2h" and "q4-6h", which are every so many hours.
fn every_hours(rest: &str) -> Option<(String, &str)> {
    let digits = rest.strip_prefix('q')?;
    let end = digits.find(|c: char| !c.is_ascii_digit())?;
    let (number, after) = digits.split_at_checked(end)?;
    let most = after.strip_prefix('-').and_then(|most| {
        let end = most.find(|c: char| !c.is_ascii_digit())?;
        let (most, after) = most.split_at_checked(end)?;
        Some((cardinal(most.parse().ok()?), after))
    });
    let (most, after) = most.map_or((None, after), |(most, after)| (Some(most), after));
    let after = strip_word(after, "h")?;
    let number: u64 = number.parse().ok().filter(|number| (1..=24).contains(number))?;
    let hours = if number == 1 { "hour".to_owned() } else { format!("{} hours", cardinal(number)) };
    let range = most.map(|most| format!("every {} to {most} hours", cardinal(number)));
    Some((range.unwrap_or_else(|| format!("every {hours}")), after))
}

/// "10k steps", which are ten thousand.
fn thousands(rest: &str) -> Option<(String, &str)> {
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let (number, after) = rest.split_at_checked(end)?;
    let after = strip_word(after, "k").or_else(|| strip_word(after, "K"))?;
    let number: u64 = number.parse().ok().filter(|number| (1..1000).contains(number))?;
    let is_steps = next_word(after.trim_start()) == "steps";
    is_steps.then(|| (cardinal(number * 1000), after))
}

/// "2 x pillows", which is no "two times".
fn pieces(rest: &str) -> Option<(String, &str)> {
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let (number, after) = rest.split_at_checked(end)?;
    let number: u64 = number.parse().ok().filter(|number| (2..1000).contains(number))?;
    let noun =
        after.strip_prefix(' ').unwrap_or(after).strip_prefix(['x', '×'])?.strip_prefix(' ')?;
    let word = next_word(noun);
    let is_plural = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss");
    let is_noun = is_plural && !["times", "always", "sides", "across", "perhaps"].contains(&word);
    is_noun.then(|| (cardinal(number), noun))
}
