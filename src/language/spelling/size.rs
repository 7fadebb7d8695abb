//! Sizes of things, such as `20 x 30 cm` and `2" x 4"`.

use super::say;
use super::scan::{self, quantity};
use crate::language::grammar::{Form, Numbers, Unit, skip_space, spaced};

/// `20 x 30 cm`, `20 x 30 x 5 cm`: the length and the width of a thing, and its height.
pub(super) fn dimension<'a>(
    first: u64,
    next: &'a str,
    grammar: &Numbers,
) -> Option<(String, &'a str)> {
    let (second, rest) = quantity(next, grammar)?;
    let Some(unit) = second.unit else {
        let last = skip_space(skip_space(rest).strip_prefix(['x', 'X', '×'])?);
        let (said, rest) = dimension(second.value.integer()?, last, grammar)?;
        let first = grammar.rules.cardinal(first, Form::Alone);
        return Some((spaced([first.as_str(), grammar.words.by, &said]), rest));
    };
    if !matches!(unit, Unit::Centimetre | Unit::Millimetre | Unit::Inch) {
        return None;
    }
    let form = grammar.rules.form_apart(grammar.units.words(unit).form);
    let first = grammar.rules.cardinal(first, form);
    Some((spaced([first.as_str(), grammar.words.by, &say::quantity(&second, grammar)]), rest))
}

/// The word for the `x` between the texts of `2″ x 4″`, of which the second is the width of a thing.
pub(super) fn size<'a>(
    before: &str,
    after: &'a str,
    grammar: &Numbers,
) -> Option<(String, &'a str)> {
    let (width, _) = scan::quantity(after, grammar)?;
    let is_metric = |unit| matches!(unit, Unit::Millimetre | Unit::Centimetre | Unit::Metre);
    let is_size = |unit| is_metric(unit) || matches!(unit, Unit::Inch | Unit::Foot);
    let unit = width.unit.filter(|unit| is_size(*unit))?;
    let ahead = before.trim_end();
    let start = ahead.trim_end_matches(|letter: char| !letter.is_ascii_digit()).len();
    let (length, rest) = scan::unit(ahead.get(start..)?, grammar).map(|(u, rest, _)| (u, rest))?;
    let fits = length == unit || is_metric(length) && is_metric(unit);
    (fits && rest.is_empty()).then(|| (grammar.words.by.to_owned(), after))
}
