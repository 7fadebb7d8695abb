//! Script text that was made from JSON.

use crate::span::{Span, Spanned};

/// The script of a routine that was JSON.
#[derive(Clone, Debug, Default)]
pub(crate) struct Imported {
    /// The text, which may have mistakes that only show when it is compiled.
    pub text: String,
    /// The end of each line in the text, and the place that it was made from.
    places: Vec<(usize, Span)>,
}

impl Imported {
    /// The place in the JSON of a place in the script.
    #[must_use]
    pub(crate) fn place(&self, span: Span) -> Span {
        let line = self.places.partition_point(|(end, _)| *end <= span.start);
        let place = self.places.get(line).or(self.places.last());
        place.map_or(span, |&(_, place)| place)
    }

    /// Adds a line that was made from a place.
    pub(super) fn add(&mut self, line: &str, from: Span) {
        self.text += line;
        self.text.push('\n');
        self.places.push((self.text.len(), from));
    }

    /// Adds a line of which the two halves were made from two places.
    pub(super) fn add_two(&mut self, first: (&str, Span), second: (&str, Span)) {
        self.text += first.0;
        self.places.push((self.text.len(), first.1));
        self.add(&format!(" {}", second.0), second.1);
    }

    /// Adds a `key: value` line, if there is a value.
    pub(super) fn entry(&mut self, key: &str, value: Option<&Spanned<String>>) {
        if let Some(Spanned { value, span }) = value {
            self.add(&format!("{key}: {value}"), *span);
        }
    }
}
