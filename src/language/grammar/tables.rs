//! Rules that several languages have alike, each with tables of its own.

use super::text::spaced;
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

/// The gender of nouns, told from their endings. Lists are words in small letters with spaces
/// between.
#[derive(Clone, Copy, Debug)]
pub(in crate::language) struct Genders {
    /// Words that are no nouns.
    pub(in crate::language) no_nouns: &'static str,
    /// Endings of feminine nouns.
    pub(in crate::language) feminine_endings: &'static str,
    /// Longer endings, which are masculine nevertheless.
    pub(in crate::language) masculine_endings: &'static str,
    /// Feminine nouns with another ending.
    pub(in crate::language) feminine: &'static str,
    /// Masculine nouns with the ending of feminine ones.
    pub(in crate::language) masculine: &'static str,
    /// Endings that make a plural, the longer before its start, and those of the singular.
    pub(in crate::language) plurals: &'static [(&'static str, &'static str)],
}

impl Genders {
    /// The form of a number before a word, in any case of letters.
    pub(in crate::language) fn form_before(&self, noun: &str) -> Form {
        let noun = noun.to_lowercase();
        if noun.is_empty() || is_listed(&noun, self.no_nouns) {
            return Form::Alone;
        }
        if self.is_feminine(&noun) { Form::Feminine } else { Form::Masculine }
    }

    fn is_feminine(&self, noun: &str) -> bool {
        let singulars = self
            .plurals
            .iter()
            .filter_map(|(many, one)| Some(noun.strip_suffix(many)?.to_owned() + one));
        let forms: Vec<String> = [noun.to_owned()].into_iter().chain(singulars).collect();
        let listed = |list| forms.iter().any(|form| is_listed(form, list));
        let ends = |list: &str| {
            let mut endings = list.split_whitespace();
            endings.any(|ending| forms.iter().any(|form| form.ends_with(ending)))
        };
        if listed(self.masculine) {
            false
        } else {
            listed(self.feminine) || ends(self.feminine_endings) && !ends(self.masculine_endings)
        }
    }
}

/// Tells if a word is in a list with spaces between.
pub(in crate::language) fn is_listed(word: &str, list: &str) -> bool {
    list.split_whitespace().any(|one| one == word)
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
