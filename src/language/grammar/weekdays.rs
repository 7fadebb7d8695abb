//! The days of the week, as they are written short.

use super::{is_listed, last_word};

/// How a language writes the days of the week short.
#[derive(Clone, Copy, Debug)]
pub(in crate::language) struct Weekdays {
    /// Short forms in small letters and without their full stop, and the names of the days.
    pub(in crate::language) short: &'static [(&'static str, &'static str)],
    /// Those of them that are words as well, with spaces between.
    pub(in crate::language) words: &'static str,
    /// Words right before a day, in small letters with spaces between.
    pub(in crate::language) before: &'static str,
    /// Words between two days.
    pub(in crate::language) between: &'static str,
    /// True where their names have a capital.
    pub(in crate::language) have_capital: bool,
}

impl Weekdays {
    /// Tells if a text ends with the name of a day, in full or short; a short form that is a word as well
    /// is one with its full stop only.
    pub(in crate::language) fn ends(&self, text: &str) -> bool {
        let name = text.trim_end_matches([' ', ',', '.']);
        let is_stopped = text.get(name.len()..).is_some_and(|rest| rest.starts_with('.'));
        let word = last_word(name).to_lowercase();
        let is_sure = |short: &str| is_stopped || !is_listed(short, self.words);
        let is_named = |(short, name): &(&str, &str)| {
            name.to_lowercase() == word || *short == word && is_sure(short)
        };
        name.len() < text.len() && self.short.iter().any(is_named)
    }
}
