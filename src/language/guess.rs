//! The language that words are plainly of.

use std::collections::HashSet;

use super::Language;
use crate::folding::folded_lower;

/// The fewest common words by which a language is told.
const FEWEST: usize = 4;

impl Language {
    /// The other language that texts are plainly of: they have several of its common words, and
    /// more than twice as many as of this language's.
    #[must_use]
    pub(crate) fn plainly_another<'t>(self, texts: impl Iterator<Item = &'t str>) -> Option<Self> {
        let lower: Vec<String> = texts.map(folded_lower).collect();
        let words = || {
            let words = lower.iter().flat_map(|text| text.split(|c: char| !c.is_alphabetic()));
            words.filter(|word| !word.is_empty())
        };
        let count = |language: Self| {
            let common: HashSet<&str> = language.data().common.iter().copied().collect();
            words().fold((0, 0), |(found, all), word| {
                (found + usize::from(common.contains(word)), all + 1)
            })
        };
        let (own, all) = count(self);
        // No language has more words than there are, which spares most texts the others.
        if all <= 2 * own {
            return None;
        }
        let others = Self::ALL.into_iter().filter(|language| *language != self);
        let (other, most) =
            others.map(|other| (other, count(other).0)).max_by_key(|(_, count)| *count)?;
        (most >= FEWEST && most > 2 * own).then_some(other)
    }
}
