//! The language that words are plainly of.

use super::Language;
use crate::folding::folded_lower;

/// The fewest common words by which a language is told.
const FEWEST: usize = 4;

impl Language {
    /// The other language that texts are plainly of: they have several of its common words, and
    /// more than twice as many as of this language's.
    #[must_use]
    pub(crate) fn plainly_another<'t>(self, texts: impl Iterator<Item = &'t str>) -> Option<Self> {
        let mut counts = Self::ALL.map(|language| (language, 0_usize));
        for text in texts {
            let lower = folded_lower(text);
            for word in lower.split(|letter: char| !letter.is_alphabetic()) {
                for (language, count) in &mut counts {
                    *count += usize::from(language.data().common.contains(&word));
                }
            }
        }
        let own = counts.iter().find(|(language, _)| *language == self).map_or(0, |(_, own)| *own);
        let (other, most) = counts.into_iter().max_by_key(|(_, count)| *count)?;
        (other != self && most >= FEWEST && most > 2 * own).then_some(other)
    }
}
