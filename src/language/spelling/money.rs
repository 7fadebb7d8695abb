//! Sums of money with their sign before the number: "£3.50".

use super::place::Place;
use super::say;
use super::scan::{Quantity, unit, value};
use crate::language::grammar::{Form, Numbers, skip_space, spaced};

/// The sum at a place, in words, and the text after it.
pub(super) fn money<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let sign = place.rest.chars().next().filter(|sign| "£$€".contains(*sign))?;
    let rest = skip_space(place.rest.strip_prefix(sign)?);
    let (value, rest) = value(rest, grammar)?;
    let written = sign.to_string();
    let (unit, _, _) = unit(&written, grammar)?;
    let cents = Some(&value.decimals).filter(|decimals| decimals.len() == 2);
    let (Some(cents), Some(whole)) = (cents, &value.whole) else {
        return Some((
            say::quantity(&Quantity { value, unit: Some(unit), bare_m: false }, grammar),
            rest,
        ));
    };
    let cents = cents.trim_start_matches('0');
    let whole = say::counted(whole.parse().ok()?, unit, grammar);
    let cents =
        if cents.is_empty() { String::new() } else { say::whole(cents, Form::Alone, grammar) };
    Some((spaced([whole.as_str(), &cents]), rest))
}
