//! Sections and chapters that are numbered in parts: `§ 2.1`, `Kapitel 3.2`.

use super::place::Place;
use super::roman::named;
use super::say;
use super::scan::{digits, unit};
use super::score::is_one_of;
use crate::language::grammar::{Form, Numbers, ends_word, spaced};

/// The number of a part at a place, in words, and the text after it: behind a word that is numbered,
/// where decimals would have a comma.
pub(super) fn section<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let before = place.before.trim_end();
    let is_numbered = || is_one_of(named(before, grammar), grammar.numbered);
    if grammar.decimal_mark == '.' || !(before.ends_with('§') || is_numbered()) {
        return None;
    }
    let (whole, mut rest) = digits(place.rest)?;
    let mut said = say::whole(whole, Form::Alone, grammar);
    let mut parts = 1;
    while let Some((part, after)) = rest.strip_prefix('.').and_then(digits) {
        said = spaced([&said, grammar.words.full_stop, &say::whole(part, Form::Alone, grammar)]);
        (rest, parts) = (after, parts + 1);
    }
    (parts > 1 && ends_word(rest) && unit(rest, grammar).is_none()).then_some((said, rest))
}
