//! The time that words take where no voice is known: that of the voice `mute`.

use super::CHARACTER_TIME;
use crate::language::{Language, sentences, spell_out};
use crate::time::Millis;

/// The silence between two sentences and between two lines, as in `voices/mute.toml`.
pub(crate) const MUTE_PAUSE: Millis = Millis(300);

/// The time to say a line: that of the characters of its sentences, and the pauses between them.
#[must_use]
pub(crate) fn mute_time(text: &str, language: Language) -> Millis {
    let sentences = sentences(&spell_out(text, language));
    let characters: usize = sentences.iter().map(|sentence| sentence.chars().count()).sum();
    let pauses = sentences.len().saturating_sub(1) as u64;
    CHARACTER_TIME * characters as u64 + MUTE_PAUSE * pauses
}
