//! The most weight that can be lifted a number of times: `1RM`, `80 % 1 RM`, `3-5RM`.

use super::place::Place;
use super::say;
use super::scan::{digits, range_mark};
use crate::language::grammar::{Form, Numbers, last_word, skip_space, spaced, strip_word};

/// The maximum at a place, in words, and the text after it.
pub(super) fn maximum<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (first, rest) = digits(place.rest)?;
    let last = range_mark(rest).map(skip_space).and_then(digits);
    let rest = last.map_or(rest, |(_, rest)| rest);
    let after = strip_word(rest.strip_prefix('-').unwrap_or_else(|| skip_space(rest)), "RM")?;
    // “L’1RM”.
    let before = place.before.trim_end_matches(['\'', '\u{2019}']);
    let (one, many) = grammar.maximum.behind(last_word(before));
    if first == "1" && last.is_none() {
        return Some((one.to_owned(), after));
    }
    let word = |number| say::whole(number, Form::Masculine, grammar);
    let number = match last {
        Some((last, _)) => spaced([word(first).as_str(), grammar.words.to, &word(last)]),
        None => word(first),
    };
    Some((many.replace("{number}", &number), after))
}
