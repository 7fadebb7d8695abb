//! The pictures of a handout, as what a page embeds.

use crate::span::Spanned;

/// The pictures of a routine, each by its name where that stands in a script.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Pictures(Vec<(Spanned<String>, String)>);

impl Pictures {
    /// Adds a picture as a `data:` address.
    pub(crate) fn add(&mut self, name: Spanned<String>, data: String) {
        self.0.push((name, data));
    }

    /// The `data:` address of a picture.
    #[must_use]
    pub(crate) fn get(&self, name: &Spanned<String>) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, data)| data.as_str())
    }
}
