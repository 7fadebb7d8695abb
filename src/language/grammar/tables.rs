//! Rules that several languages have alike, each with tables of its own.

use super::text::{spaced, strip_word};
use super::{Form, Fraction};

/// Three digits of a number: those of the thousands are at `power` 1.
pub(in crate::language) fn group(number: u64, power: u32) -> u64 {
    number / 1000_u64.pow(power) % 1000
}

/// The word at a place of a table; empty past its end.
pub(in crate::language) fn word(table: &[&'static str], at: u64) -> &'static str {
    usize::try_from(at).ok().and_then(|at| table.get(at)).copied().unwrap_or_default()
}

/// The words for the groups of three digits that have a noun: its power of 1000, then the words for
/// one of it and the noun for several.
pub(in crate::language) fn scales(
    number: u64,
    scales: &[(u32, &str, &str)],
    below_thousand: impl Fn(u64) -> String,
) -> Vec<String> {
    let said = scales.iter().map(|&(power, one, many)| match group(number, power) {
        0 => String::new(),
        1 => one.to_owned(),
        digits => spaced([below_thousand(digits).as_str(), many]),
    });
    said.filter(|words| !words.is_empty()).collect()
}

/// The gender of nouns, told from their endings.
#[derive(Clone, Copy, Debug)]
pub(in crate::language) struct Genders {
    /// Words that are no nouns.
    pub(in crate::language) no_nouns: &'static [&'static str],
    /// Endings of feminine nouns.
    pub(in crate::language) feminine: &'static [&'static str],
    /// Nouns with such an ending that are masculine.
    pub(in crate::language) masculine: &'static [&'static str],
}

impl Genders {
    /// The form of a number before a word, in any case of letters.
    pub(in crate::language) fn form_before(&self, noun: &str) -> Form {
        let noun = noun.to_lowercase();
        if noun.is_empty() || self.no_nouns.contains(&noun.as_str()) {
            return Form::Alone;
        }
        let is_feminine = self.feminine.iter().any(|ending| noun.ends_with(ending))
            && !self.masculine.contains(&noun.as_str());
        if is_feminine { Form::Feminine } else { Form::Masculine }
    }
}

/// A fraction of a noun: half of it in its gender, any other part with a word between.
pub(in crate::language) fn part_of(
    (fraction, said): (Fraction, &str),
    (noun, form): (&str, Form),
    (feminine, masculine): (&str, &str),
    of: &str,
) -> String {
    match (fraction, form) {
        (Fraction::HALF, Form::Feminine) => format!("{feminine} {noun}"),
        (Fraction::HALF, _) => format!("{masculine} {noun}"),
        (_, Form::Alone) => format!("{said} {noun}"),
        _ => format!("{said} {of} {noun}"),
    }
}

/// An ordinal number from its stem and the ending that its mark stands for, and the text behind the
/// mark. A number without a stem is said as `cardinal`.
pub(in crate::language) fn ordinal_by_mark<'a>(
    (number, cardinal): (u64, impl Fn(u64) -> String),
    after: &'a str,
    stems: &[&'static str],
    marks: &[(&str, &str)],
) -> Option<(String, &'a str)> {
    let (ending, rest) =
        marks.iter().find_map(|(mark, ending)| Some((ending, strip_word(after, mark)?)))?;
    let stem = word(stems, number);
    let said = if stem.is_empty() { cardinal(number) } else { stem.to_owned() + ending };
    Some((said, rest))
}
