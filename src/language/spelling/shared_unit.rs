//! Two measures of which only the second has its unit: "from 1.50 to 1.80 m".

use super::place::Place;
use super::say;
use super::scan::{quantity, value};
use crate::language::grammar::{Form, Numbers, Unit, is_listed, next_word, skip_space};

/// The first of two such measures at a place, and the text after it: no time of day, although it
/// may look like one.
pub(super) fn first<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (first, rest) = value(place.rest, grammar)?;
    let start = rest.strip_prefix([' ', '\u{a0}']).filter(|_| !first.decimals.is_empty())?;
    let joint = next_word(start);
    let second = start.strip_prefix(joint).filter(|_| is_listed(joint, grammar.words.joints))?;
    let unit = quantity(skip_space(second), grammar)?.0.unit.filter(|unit| !unit.is_time())?;
    let length = Some(&first).filter(|_| unit == Unit::Metre);
    let said = length.and_then(|first| say::metre_and_centimetres(first, grammar));
    Some((said.unwrap_or_else(|| say::value(&first, Form::Alone, grammar)), rest))
}
