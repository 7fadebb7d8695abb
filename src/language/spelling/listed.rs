//! Numbers with a slash that are neither score nor fraction: "days 3/4", "set 2/3".

use super::place::Place;
use super::scan::{digits, unit};
use super::score::divides;
use crate::language::grammar::{Form, Numbers, ends_word, is_listed, last_word, spaced};

/// The words for the two numbers at a place, and the text after them.
pub(super) fn listed<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (first, rest) = digits(place.rest)?;
    let (second, rest) = digits(rest.strip_prefix('/')?)?;
    let word = last_word(place.before).to_lowercase();
    let several = is_listed(&word, grammar.listed.several);
    if word.is_empty() || !(several || is_listed(&word, grammar.listed.one)) {
        return None;
    }
    let goes_on = rest.starts_with('/') || !ends_word(rest) || divides(rest, grammar);
    let [first, second]: [u64; 2] = [first.parse().ok()?, second.parse().ok()?];
    let fits = if several { first < second } else { (1..=second).contains(&first) };
    if goes_on || !fits || unit(rest, grammar).is_some() {
        return None;
    }
    let joint = if several { grammar.words.and } else { grammar.listed.of };
    let [first, second] = [first, second].map(|number| grammar.rules.cardinal(number, Form::Alone));
    Some((spaced([first.as_str(), joint, &second]), rest))
}
