//! How a text speaks to its listener: as to a friend, or with distance.

use std::ops::Range;

use super::Language;

/// A way to speak to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// As to a friend.
    Familiar,
    /// With distance.
    Formal,
}

impl Language {
    /// The first word of a text that speaks to the listener, with its way.
    #[must_use]
    pub(crate) fn address(self, text: &str) -> Option<(Address, Range<usize>)> {
        let words = self.data().address;
        let mut begins = true;
        let mut at = 0;
        for word in text.split_inclusive(|letter: char| !letter.is_alphabetic()) {
            let bare = word.trim_end_matches(|letter: char| !letter.is_alphabetic());
            let place = at..at + bare.len();
            at += word.len();
            if !bare.is_empty() {
                if words.familiar.contains(&bare.to_lowercase().as_str()) {
                    return Some((Address::Familiar, place));
                }
                let written =
                    if words.is_told_by_capitals { bare.to_owned() } else { bare.to_lowercase() };
                let is_open = words.is_told_by_capitals && begins;
                if words.formal.contains(&written.as_str()) && !is_open {
                    return Some((Address::Formal, place));
                }
                begins = false;
            }
            begins |= word.ends_with(['.', '!', '?', '…', ':', '“', '„', '»', '«', '"']);
        }
        None
    }
}
