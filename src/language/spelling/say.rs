//! Turns what was scanned into words of one language.

use super::scan::{Quantity, Value};
use crate::language::grammar::{Form, Fraction, Numbers, Unit, spaced};

/// Each digit on its own, for codes and for what is too large.
pub(super) fn digit_by_digit(digits: &str, grammar: &Numbers) -> String {
    let words: Vec<String> = digits
        .chars()
        .filter_map(|digit| digit.to_digit(10))
        .map(|digit| grammar.rules.cardinal(u64::from(digit), Form::Alone))
        .collect();
    spaced(words.iter().map(String::as_str))
}

/// A run of digits as a number where it is one, otherwise digit by digit.
pub(super) fn whole(digits: &str, form: Form, grammar: &Numbers) -> String {
    let value = Value { whole: Some(digits.to_owned()), decimals: String::new(), fraction: None };
    match value.integer() {
        Some(number) => grammar.rules.cardinal(number, form),
        None => digit_by_digit(digits, grammar),
    }
}

/// A number before a noun of that form.
pub(super) fn value(value: &Value, form: Form, grammar: &Numbers) -> String {
    let words = &grammar.words;
    let Some(digits) = &value.whole else {
        return value.fraction.map(|fraction| grammar.rules.fraction(fraction)).unwrap_or_default();
    };
    if !value.decimals.is_empty() {
        let decimals = digit_by_digit(&value.decimals, grammar);
        return spaced([&whole(digits, Form::Alone, grammar), words.point, &decimals]);
    }
    match (value.fraction, digits.parse()) {
        (None, _) => whole(digits, form, grammar),
        (Some(Fraction::HALF), Ok(number)) => grammar.filled(&grammar.and_a_half, number),
        (Some(fraction), _) => spaced([
            whole(digits, Form::Alone, grammar).as_str(),
            words.and,
            &grammar.rules.fraction(fraction),
        ]),
    }
}

/// A number and its unit.
pub(super) fn quantity(quantity: &Quantity, grammar: &Numbers) -> String {
    let Some(unit) = quantity.unit else { return value(&quantity.value, Form::Alone, grammar) };
    let names = grammar.units.words(unit);
    if let Value { whole: None, fraction: Some(fraction), .. } = quantity.value
        && !matches!(unit, Unit::Percent | Unit::Degree | Unit::Celsius | Unit::Fahrenheit)
    {
        return grammar.rules.fraction_of(fraction, names.one, names.form);
    }
    if let (Some(whole), Some(Fraction::HALF), Some((feminine, masculine))) =
        (&quantity.value.whole, quantity.value.fraction, grammar.rules.half_behind())
        && let Ok(number) = whole.parse()
    {
        let half = if names.form == Form::Feminine { feminine } else { masculine };
        let name = if number == 1 { names.one } else { names.many };
        return spaced([grammar.rules.cardinal(number, names.form).as_str(), name, half]);
    }
    let number = value(&quantity.value, names.form, grammar);
    let exact = quantity.value.integer().is_some();
    let digits = quantity.value.whole.as_deref().unwrap_or("0");
    let one = match digits.parse() {
        Ok(digits) => grammar.rules.is_one(digits, exact),
        Err(_) => false,
    };
    spaced([number.as_str(), if one { names.one } else { names.many }])
}

/// `1,80` metres, a height or a distance of one or two metres: "ein Meter achtzig".
pub(super) fn metre_and_centimetres(value: &Value, grammar: &Numbers) -> Option<String> {
    let metres = value.whole.as_deref()?.parse().ok().filter(|metres| (1..=2).contains(metres))?;
    let centimetres = Some(&value.decimals).filter(|decimals| decimals.len() == 2)?;
    let smaller = match centimetres.trim_start_matches('0') {
        "" => String::new(),
        digits => whole(digits, Form::Alone, grammar),
    };
    Some(spaced([counted(metres, Unit::Metre, grammar).as_str(), &smaller]))
}

/// A whole number of a unit.
pub(super) fn counted(number: u64, unit: Unit, grammar: &Numbers) -> String {
    let value = Value { whole: Some(number.to_string()), decimals: String::new(), fraction: None };
    quantity(&Quantity { value, unit: Some(unit), bare_m: false }, grammar)
}

/// `1:30`: a length of time, the last part without its unit where another one is said.
pub(super) fn duration(parts: &[(u64, Unit)], grammar: &Numbers) -> String {
    let said: Vec<&(u64, Unit)> = parts.iter().filter(|(number, _)| *number > 0).collect();
    let words: Vec<String> = match said.as_slice() {
        [] => parts.last().into_iter().map(|&(n, unit)| counted(n, unit, grammar)).collect(),
        [(number, unit)] => vec![counted(*number, *unit, grammar)],
        [first @ .., (last, _)] => first
            .iter()
            .map(|&&(number, unit)| counted(number, unit, grammar))
            .chain([grammar.rules.cardinal(*last, Form::Alone)])
            .collect(),
    };
    spaced(words.iter().map(String::as_str))
}
