//! A place in the text that is spelled out, with what stands around it.

/// A place in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    /// The text before it, as written.
    pub(super) before: &'a str,
    /// The text from it on.
    pub(super) rest: &'a str,
}

impl<'a> Place<'a> {
    /// The place at which the end `rest` of a text begins.
    pub(super) fn new(text: &'a str, rest: &'a str) -> Self {
        let at = text.len().saturating_sub(rest.len());
        Self { before: text.get(..at).unwrap_or_default(), rest }
    }

    /// The words of the sentence around it: before it, and from it on.
    pub(super) fn sentence(self) -> (&'a str, &'a str) {
        (last_sentence(self.before), first_sentence(self.rest))
    }
}

/// What follows the last end of a sentence.
pub(super) fn last_sentence(text: &str) -> &str {
    let ends = text.rmatch_indices(['.', '!', '?']);
    let mut starts = ends.filter_map(|(at, mark)| text.get(at + mark.len()..));
    starts.find(|rest| rest.starts_with(char::is_whitespace)).unwrap_or(text)
}

/// What stands up to the first end of a sentence.
fn first_sentence(text: &str) -> &str {
    let mut ends = text.match_indices(['.', '!', '?']);
    let end = ends.find(|(at, mark)| {
        let rest = text.get(at + mark.len()..).unwrap_or_default();
        rest.is_empty() || rest.starts_with(char::is_whitespace)
    });
    end.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}
