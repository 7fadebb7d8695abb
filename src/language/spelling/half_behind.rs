//! A half behind the noun that it belongs to: the French "1 tour 1/2".

use super::place::Place;
use super::scan::value;
use crate::language::grammar::{Form, Fraction, Numbers, ends_clause, last_word};

/// The half at a place, behind a number and its noun, and the text after it.
pub(super) fn half<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (feminine, masculine) = grammar.rules.half_behind()?;
    let (found, rest) = value(place.rest, grammar).filter(|(_, rest)| ends_clause(rest))?;
    if found.whole.is_some() || found.fraction != Some(Fraction::HALF) {
        return None;
    }
    let noun = last_word(place.before.strip_suffix([' ', '\u{a0}'])?);
    let ahead = place.before.trim_end().strip_suffix(noun)?.strip_suffix([' ', '\u{a0}'])?;
    let said = match grammar.rules.form_before(noun) {
        Form::Alone => return None,
        Form::Feminine => feminine,
        Form::Masculine | Form::Neuter => masculine,
    };
    ahead.ends_with(|last: char| last.is_ascii_digit()).then(|| (said.to_owned(), rest))
}
