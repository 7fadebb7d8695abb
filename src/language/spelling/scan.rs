//! Reads numbers, units and what joins them from the start of a text.

use crate::language::grammar::{
    Fraction, Numbers, Unit, ends_clause, ends_word, is_listed, next_word, skip_space, strip_word,
};

/// A number as written: `1,000`, `1.5`, `1½`, `3/4`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    /// Without group marks; nothing where there is only a fraction.
    pub(super) whole: Option<String>,
    /// The digits after the decimal mark.
    pub(super) decimals: String,
    pub(super) fraction: Option<Fraction>,
}

impl Value {
    /// The number, where it is a whole one that is written as such.
    pub(super) fn integer(&self) -> Option<u64> {
        let whole = self.whole.as_ref()?;
        let plain = self.decimals.is_empty() && self.fraction.is_none();
        (plain && (whole.len() == 1 || !whole.starts_with('0')))
            .then(|| whole.parse().ok().filter(|&number| number < LIMIT))?
    }
}

/// The first number that is said digit by digit.
pub(super) const LIMIT: u64 = 1_000_000_000_000;

/// A number and its unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Quantity {
    pub(super) value: Value,
    pub(super) unit: Option<Unit>,
    /// `true` if the unit was written `m`, which is a metre or a minute.
    pub(super) bare_m: bool,
}

/// Symbols that every language has, the longer before its start.
const SYMBOLS: [(&str, Unit); 19] = [
    ("min", Unit::Minute),
    ("sec", Unit::Second),
    ("mm", Unit::Millimetre),
    ("cm", Unit::Centimetre),
    ("km", Unit::Kilometre),
    ("kg", Unit::Kilogram),
    ("lb", Unit::Pound),
    ("°c", Unit::Celsius),
    ("°f", Unit::Fahrenheit),
    ("ºc", Unit::Celsius),
    ("ºf", Unit::Fahrenheit),
    ("deg", Unit::Degree),
    ("s", Unit::Second),
    ("h", Unit::Hour),
    ("m", Unit::Metre),
    ("g", Unit::Gram),
    ("%", Unit::Percent),
    ("°", Unit::Degree),
    ("º", Unit::Degree),
];

/// Fractions that are one character.
const FRACTIONS: [(char, Fraction); 17] = [
    ('½', Fraction::HALF),
    ('⅓', Fraction { part: 1, of: 3 }),
    ('⅔', Fraction { part: 2, of: 3 }),
    ('¼', Fraction { part: 1, of: 4 }),
    ('¾', Fraction { part: 3, of: 4 }),
    ('⅕', Fraction { part: 1, of: 5 }),
    ('⅖', Fraction { part: 2, of: 5 }),
    ('⅗', Fraction { part: 3, of: 5 }),
    ('⅘', Fraction { part: 4, of: 5 }),
    ('⅙', Fraction { part: 1, of: 6 }),
    ('⅚', Fraction { part: 5, of: 6 }),
    ('⅐', Fraction { part: 1, of: 7 }),
    ('⅑', Fraction { part: 1, of: 9 }),
    ('⅒', Fraction { part: 1, of: 10 }),
    ('⅛', Fraction { part: 1, of: 8 }),
    ('⅜', Fraction { part: 3, of: 8 }),
    ('⅞', Fraction { part: 7, of: 8 }),
];

/// The signs of [`FRACTIONS`].
pub(super) const FRACTION_SIGNS: [char; 17] =
    ['½', '⅓', '⅔', '¼', '¾', '⅕', '⅖', '⅗', '⅘', '⅙', '⅚', '⅐', '⅑', '⅒', '⅛', '⅜', '⅞'];

/// The digits at the start, at least one.
pub(super) fn digits(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|character: char| !character.is_ascii_digit()).unwrap_or(text.len());
    text.split_at_checked(end).filter(|(digits, _)| !digits.is_empty())
}

/// Tells if a number may start here. Nearly no text does, so this test saves time.
pub(super) fn starts_number(text: &str) -> bool {
    let is_fraction = |first| FRACTIONS.iter().any(|(sign, _)| *sign == first);
    text.chars().next().is_some_and(|first| first.is_ascii_digit() || is_fraction(first))
}

/// The number at the start.
pub(super) fn value<'a>(text: &'a str, grammar: &Numbers) -> Option<(Value, &'a str)> {
    if let Some((fraction, rest)) = fraction_sign(text) {
        return Some((
            Value { whole: None, decimals: String::new(), fraction: Some(fraction) },
            rest,
        ));
    }
    let (first, rest) = digits(text)?;
    if let Some((fraction, rest)) = slash(first, rest, grammar) {
        return Some((
            Value { whole: None, decimals: String::new(), fraction: Some(fraction) },
            rest,
        ));
    }
    let (whole, rest) = groups(first, rest, grammar);
    let (decimals, rest) = decimals(rest, grammar);
    let (fraction, rest) = if decimals.is_empty() { mixed(rest, grammar) } else { (None, rest) };
    Some((Value { whole: Some(whole), decimals, fraction }, rest))
}

pub(super) fn fraction_sign(text: &str) -> Option<(Fraction, &str)> {
    FRACTIONS.iter().find_map(|(sign, fraction)| Some((*fraction, text.strip_prefix(*sign)?)))
}

/// `3/4`, where it is less than one and has a short name.
fn slash<'a>(part: &str, rest: &'a str, grammar: &Numbers) -> Option<(Fraction, &'a str)> {
    let spaced = skip_space(rest).len() < rest.len();
    let rest = skip_space(rest).strip_prefix(['/', '\u{2044}'])?;
    let (of, rest) = digits(if spaced { skip_space(rest) } else { rest })?;
    let ending = grammar.part_endings.iter().find_map(|ending| strip_word(rest, ending));
    let rest = ending.unwrap_or(rest);
    let fraction = Fraction { part: part.parse().ok()?, of: of.parse().ok()? };
    let proper = (1..fraction.of).contains(&fraction.part) && fraction.of <= 10;
    (proper && !rest.starts_with(['/', '\u{2044}'])).then_some((fraction, rest))
}

/// `1½`, `1 ½`, `1 1/2` and `1-1/2`.
fn mixed<'a>(rest: &'a str, grammar: &Numbers) -> (Option<Fraction>, &'a str) {
    let part = |text| digits(text).and_then(|(part, after)| slash(part, after, grammar));
    let joined = rest.strip_prefix('-').filter(|rest| part(rest).is_some());
    let start = joined.unwrap_or_else(|| skip_space(rest));
    let written = part(start).filter(|_| start.len() < rest.len());
    match fraction_sign(start).or(written) {
        Some((fraction, rest)) => (Some(fraction), rest),
        None => (None, rest),
    }
}

/// `1,000`: groups of exactly three digits.
fn groups<'a>(first: &str, rest: &'a str, grammar: &Numbers) -> (String, &'a str) {
    let (mut whole, start) = (first.to_owned(), rest);
    let mut rest = start;
    if first.len() > 3 || first.starts_with('0') {
        return (whole, rest);
    }
    // Where decimals have a comma, a full stop before three digits groups them.
    let mark = |rest: &'a str| {
        let stop = || rest.strip_prefix('.').filter(|_| grammar.decimal_mark == ',');
        rest.strip_prefix(grammar.group_marks).or_else(stop)
    };
    while let Some((three, after)) = mark(rest).and_then(digits) {
        if three.len() != 3 {
            break;
        }
        whole.push_str(three);
        rest = after;
    }
    // `600 123 456` and `116 117` are numbers of telephones, where a full stop groups as well.
    let goes_on = rest.strip_prefix(' ').is_some_and(|next| digits(next).is_some());
    let is_called = start.starts_with(' ') && (goes_on || !whole.ends_with('0'));
    if is_called && grammar.group_marks.contains(&'.') {
        return (first.to_owned(), start);
    }
    (whole, rest)
}

/// A full stop that is no group mark is a decimal mark in every language.
pub(super) fn decimals<'a>(rest: &'a str, grammar: &Numbers) -> (String, &'a str) {
    if let Some((decimals, rest)) = rest.strip_prefix([grammar.decimal_mark, '.']).and_then(digits)
    {
        return (decimals.to_owned(), rest);
    }
    // `1,5 kg` in English: a comma before fewer than three digits and a unit groups nothing.
    let comma = rest.strip_prefix(',').and_then(digits);
    match comma.filter(|(found, rest)| found.len() < 3 && unit(rest, grammar).is_some()) {
        Some((decimals, rest)) => (decimals.to_owned(), rest),
        None => (String::new(), rest),
    }
}

/// The number at the start, with a unit if one follows.
pub(super) fn quantity<'a>(text: &'a str, grammar: &Numbers) -> Option<(Quantity, &'a str)> {
    let (value, rest) = value(text, grammar)?;
    if let Some((litre, rest)) = capital_litre(&value, rest, grammar) {
        return Some((Quantity { value, unit: Some(litre), bare_m: false }, rest));
    }
    Some(match unit(rest, grammar) {
        Some((unit, rest, bare_m)) => (Quantity { value, unit: Some(unit), bare_m }, rest),
        None => (Quantity { value, unit: None, bare_m: false }, rest),
    })
}

/// Litres written `L`, which is also the left side: behind a part of one, or before what is measured.
fn capital_litre<'a>(value: &Value, rest: &'a str, grammar: &Numbers) -> Option<(Unit, &'a str)> {
    let after = skip_space(rest).strip_prefix('L').filter(|after| ends_word(after))?;
    let is_part = !value.decimals.is_empty() || value.fraction.is_some();
    let next = next_word(after.trim_start()).to_lowercase();
    let is_measured = is_listed(&next, grammar.measured) || after.starts_with('/');
    let litre = grammar.unit_symbols.iter().find(|(symbol, _)| *symbol == "l");
    litre.filter(|_| is_part || is_measured).map(|(_, unit)| (*unit, after))
}

/// The unit at the start: what it is, the text after it, and whether it is written `m`.
pub(super) fn unit<'a>(text: &'a str, grammar: &Numbers) -> Option<(Unit, &'a str, bool)> {
    // `90o`: the letter in place of the sign.
    if let Some(rest) = text.strip_prefix('o').filter(|rest| ends_word(rest)) {
        return Some((Unit::Degree, rest, false));
    }
    // `5-lb`: a hyphen joins number and unit before a noun.
    let start = text.strip_prefix(['-', '\u{2011}']).unwrap_or_else(|| skip_space(text));
    let first = start.chars().next()?.to_lowercase().next()?;
    let first = first.encode_utf8(&mut [0; 4]).as_bytes().first().copied();
    let symbols = grammar.unit_symbols.iter().chain(&SYMBOLS);
    let mut likely = symbols.filter(|(symbol, _)| symbol.as_bytes().first().copied() == first);
    likely.find_map(|(symbol, unit)| {
        let (head, rest) = start.split_at_checked(symbol.len())?;
        let same = head.to_lowercase() == *symbol && (symbol.len() > 1 || head == *symbol);
        let goes_on = unit.is_time() || *symbol == "m" || *unit == Unit::Foot;
        let ends = ends_word(rest)
            || rest.starts_with(['²', '³'])
            || goes_on
                && rest.starts_with(|c: char| c.is_ascii_digit() || FRACTION_SIGNS.contains(&c));
        // `5 d/wk` counts days; without the stroke the letter is anything.
        let is_letter = *symbol == "d" && !rest.starts_with('/');
        (same && ends && !is_letter)
            .then(|| (*unit, without_stop(symbol, rest, grammar), *symbol == "m"))
    })
}

/// The unit at the start of a text, read as if it stood behind a number.
pub(super) fn written_unit<'a>(rest: &'a str, grammar: &Numbers) -> Option<(Unit, &'a str)> {
    unit(rest, grammar).map(|(unit, rest, _)| (unit, rest))
}

/// The full stop of "min." goes, unless it may end the sentence too.
fn without_stop<'a>(symbol: &str, rest: &'a str, grammar: &Numbers) -> &'a str {
    match rest.strip_prefix('.') {
        Some(after) if after.starts_with('/') => after,
        Some(after) if symbol.chars().count() > 1 => {
            let next = after.trim_start();
            let goes_on = next.starts_with(|next: char| {
                next.is_lowercase()
                    || next.is_ascii_digit()
                    || matches!(
                        next,
                        ',' | ';' | ':' | ')' | '/' | '×' | '+' | '&' | '=' | '→' | '@'
                    )
            }) || after.starts_with('-')
                || next.strip_prefix('(').is_some_and(|next| next.starts_with(char::is_lowercase));
            // “10 rép. D, 10 rép. G”: a capital of its own is no sentence.
            let is_letter = next.strip_prefix(|first: char| first.is_ascii_uppercase());
            let goes_on =
                goes_on || is_letter.is_some_and(|rest| rest.starts_with('/') || ends_clause(rest));
            let is_noun = is_listed(&next_word(next).to_lowercase(), grammar.behind_units);
            if goes_on || is_noun { after } else { rest }
        }
        _ => rest,
    }
}

/// The text behind the mark between the two ends of a range: a hyphen or dash, with a space on both
/// sides or on none, or two full stops.
pub(super) fn range_mark(text: &str) -> Option<&str> {
    let dash = ['-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}'];
    let close = text.strip_prefix(dash).or_else(|| text.strip_prefix(".."));
    let wide = || skip_space(text).strip_prefix(dash)?.strip_prefix([' ', '\u{a0}', '\u{202f}']);
    let rest = close.or_else(wide)?;
    Some(rest)
}
