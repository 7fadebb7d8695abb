//! The shorthand of leaflets, which people write in whatever language they know it in.

use super::Language;
use super::shorthand_words::ShorthandWords;

/// What a word of a prescription is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shorthand {
    /// Sets.
    Sets,
    /// Repetitions.
    Repetitions,
    /// Times, as in "three times".
    Times,
    /// A rest.
    Rest,
    /// What stands between a rest and the sets that it parts.
    Between,
    /// Both sides of the body.
    Sides,
    /// How often a day, a week or an hour.
    Often,
    /// Nothing more than the words beside it.
    Filler,
}

impl Shorthand {
    /// True for a word in small letters that is about this in any language.
    pub(crate) fn has(self, word: &str) -> bool {
        let is_listed = |language: Language| {
            let list = self.list(language.data().shorthand);
            list.split_ascii_whitespace().any(|known| known == word)
        };
        Language::ALL.into_iter().any(is_listed)
    }

    const fn list(self, words: &ShorthandWords) -> &'static str {
        match self {
            Self::Sets => words.sets,
            Self::Repetitions => words.repetitions,
            Self::Times => words.times,
            Self::Rest => words.rests,
            Self::Between => words.between,
            Self::Sides => words.sides,
            Self::Often => words.often,
            Self::Filler => words.fillers,
        }
    }
}

/// The number of times that a word in small letters is in any language: "twice".
pub(crate) fn multiple(word: &str) -> Option<u32> {
    let mut all =
        Language::ALL.into_iter().flat_map(|language| language.data().shorthand.multiples);
    all.find_map(|&(known, times)| (known == word).then_some(times))
}
