//! The language that words are plainly of.

use std::collections::HashMap;

use super::Language;
use crate::folding::folded_lower;

/// The fewest common words by which a language is told.
const FEWEST: usize = 4;

impl Language {
    /// The other language that texts are plainly of: they have several of its common words, and
    /// more than twice as many as of this language's.
    #[must_use]
    pub(crate) fn plainly_another<'t>(self, texts: impl Iterator<Item = &'t str>) -> Option<Self> {
        let mut languages: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, language) in Self::ALL.iter().enumerate() {
            for word in language.data().common {
                languages.entry(word).or_default().push(index);
            }
        }
        let mut counts = Self::ALL.map(|language| (language, 0_usize));
        for text in texts {
            let lower = folded_lower(text);
            for word in lower.split(|letter: char| !letter.is_alphabetic()) {
                for index in languages.get(word).into_iter().flatten() {
                    if let Some((_, count)) = counts.get_mut(*index) {
                        *count += 1;
                    }
                }
            }
        }
        let own = counts.iter().find(|(language, _)| *language == self).map_or(0, |(_, own)| *own);
        let (other, most) = counts.into_iter().max_by_key(|(_, count)| *count)?;
        (other != self && most >= FEWEST && most > 2 * own).then_some(other)
    }
}
