//! The time that words take where no voice is known: that of the voice `mute`.

use super::CHARACTER_TIME;
use crate::language::{Language, sentences, spell_out};
use crate::time::Millis;

/// The silence between two sentences and between two lines, as in `voices/mute.toml`.
pub(crate) const MUTE_PAUSE: Millis = Millis(300);

/// The time to say a line: that of the characters of its sentences, and the pauses between them.
#[must_use]
pub(crate) fn mute_time(text: &str, language: Language) -> Millis {
    let (characters, pauses) = characters(text, language);
    CHARACTER_TIME * characters + MUTE_PAUSE * pauses
}

/// The number of characters of the sentences of a line, as they are spoken, and of the pauses between
/// these.
pub(crate) fn characters(text: &str, language: Language) -> (u64, u64) {
    count(&sentences(&spell_out(text, language)))
}

/// The number of characters of some sentences of a line, and of the pauses between these.
pub(crate) fn count(sentences: &[impl AsRef<str>]) -> (u64, u64) {
    let characters: usize = sentences.iter().map(|one| one.as_ref().chars().count()).sum();
    (characters as u64, sentences.len().saturating_sub(1) as u64)
}
