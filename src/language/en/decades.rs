//! English decades and ages: "your 60s", "the 1990s", "over-65s".

use super::attributive::is_before_noun;
use super::cardinals::{cardinal, decade_name};
use crate::language::grammar::{last_word, strip_word};

/// Words before decades: "your 60s", "the early 30s".
const BEFORE_DECADES: [&str; 18] = [
    "your", "their", "his", "her", "my", "our", "the", "early", "mid", "late", "in", "and", "or",
    "to", "from", "people", "over", "late-",
];

/// Words behind decades: "80s music", "90s-style aerobics".
const OF_DECADES: [&str; 14] = [
    "aerobics", "classics", "dance", "disco", "fitness", "hits", "music", "playlist", "pop",
    "rock", "songs", "style", "track", "tunes",
];

/// "60s" in "your 60s", "1990s", "'80s".
pub(super) fn decade<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let quoted = rest.strip_prefix(['\'', '\u{2019}', '\u{2018}']);
    let digits = quoted.unwrap_or(rest);
    let end = digits.find(|c: char| !c.is_ascii_digit())?;
    let (number, after) = digits.split_at_checked(end)?;
    let apostrophe = after.strip_prefix(['\'', '\u{2019}', '′']);
    let after = strip_word(apostrophe.unwrap_or(after), "s")?;
    let year: u64 = number.parse().ok().filter(|year: &u64| year.is_multiple_of(10))?;
    match number.len() {
        4 if (1000..2100).contains(&year) => {
            let century = match year / 100 {
                20 if year.is_multiple_of(100) => return Some(("two thousands".to_owned(), after)),
                10 => "ten".to_owned(),
                century => cardinal(century),
            };
            let said = match decade_name(year % 100 / 10) {
                _ if year.is_multiple_of(100) => format!("{century} hundreds"),
                Some(name) => format!("{century} {name}"),
                None => format!("{century} tens"),
            };
            Some((said, after))
        }
        2 => {
            let name = decade_name(year / 10)?;
            let last = last_word(before.trim_end_matches('-')).to_lowercase();
            let is_decade = quoted.is_some()
                || apostrophe.is_some()
                || is_listed_behind(before)
                || is_of_decades(after)
                || BEFORE_DECADES.contains(&last.as_str())
                    && !is_before_noun(after)
                    && !is_length_of_time(&last, before);
            // "Your 20s-30s".
            let range = after.strip_prefix(['-', '–']).filter(|_| is_decade);
            let last = range.and_then(|rest| decade("the ", rest));
            let both = last.map(|(last, rest)| (format!("{name} to {last}"), rest));
            both.or_else(|| is_decade.then_some((name, after)))
        }
        _ => None,
    }
}

/// Tells if what follows is of a decade and not of so many seconds.
fn is_of_decades(after: &str) -> bool {
    let word = after.trim_start_matches([' ', '-']);
    let word = word.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    OF_DECADES.contains(&word.to_lowercase().as_str())
}

/// Tells if a decade stands right before this one: "in their 60s, 70s and 80s".
fn is_listed_behind(before: &str) -> bool {
    let joints = [", ", ", and ", ", or ", " and ", " or ", "/"];
    let ahead = joints.iter().find_map(|joint| before.strip_suffix(joint));
    ahead.is_some_and(|ahead| {
        let at = ahead.trim_end_matches(|c: char| !c.is_whitespace() && c != '/').len();
        let (before, word) = ahead.split_at_checked(at).unwrap_or_default();
        decade(before, word).is_some_and(|(_, rest)| rest.is_empty())
    })
}

/// Tells if "in 30s" and "to 60s" stand for seconds: behind such a word a decade needs people or
/// another decade before it.
fn is_length_of_time(last: &str, before: &str) -> bool {
    if !["in", "and", "or", "to", "from", "over"].contains(&last) {
        return false;
    }
    let earlier = before.trim_end();
    let earlier = earlier.get(..earlier.len() - last.len()).unwrap_or_default().trim_end();
    let at = earlier.trim_end_matches(|c: char| !c.is_whitespace()).len();
    let (before, word) = earlier.split_at_checked(at).unwrap_or_default();
    let people = ["people", "adults", "anyone", "women", "men", "the", "their", "patients"];
    !(people.contains(&word.to_lowercase().as_str()) || decade(before, word).is_some())
}

/// "Over-65s" and "the under 5s", which are people of such an age.
pub(super) fn ages<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let (number, after) = rest.split_at_checked(end)?;
    if !(1..=2).contains(&number.len()) {
        return None;
    }
    let after = strip_word(after, "s")?;
    let ahead = before.trim_end_matches(['-', '\u{2011}']);
    let word = last_word(ahead);
    let is_limit = ["over", "under"].iter().any(|limit| word.eq_ignore_ascii_case(limit));
    let earlier = ahead.trim_end().strip_suffix(word).filter(|_| is_limit)?;
    let is_age = ahead.len() < before.len()
        || ["the", "for"].contains(&last_word(earlier).to_lowercase().as_str());
    let said = cardinal(number.parse().ok()?);
    let many = match said.strip_suffix('y') {
        Some(stem) => format!("{stem}ies"),
        None if said.ends_with('x') => said + "es",
        None => said + "s",
    };
    is_age.then_some((many, after))
}
