//! The most weight that can be lifted a number of times: `1RM`, `5RM`.

use super::is_listed;

/// The words for such a maximum, with `{number}` where there are several.
#[derive(Clone, Copy, Debug)]
pub(in crate::language) struct Maximum {
    /// Of one repetition, and of several.
    pub(in crate::language) words: (&'static str, &'static str),
    /// Words that name a maximum before it, in small letters with spaces between, and what is said behind
    /// them of one repetition and of several.
    pub(in crate::language) named: &'static [(&'static str, &'static str, &'static str)],
}

impl Maximum {
    /// The words of one repetition and of several behind the word `last`.
    pub(in crate::language) fn behind(&self, last: &str) -> (&'static str, &'static str) {
        let last = last.to_lowercase();
        let named = self.named.iter().find(|(words, _, _)| is_listed(&last, words));
        named.map_or(self.words, |&(_, one, many)| (one, many))
    }
}
