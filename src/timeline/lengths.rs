//! The lengths of spoken lines, which are all that the planner needs of a voice.

use std::convert::Infallible;

use crate::language::{Language, sentences, spell_out};
use crate::routine::CHARACTER_TIME;
use crate::time::{Frames, Millis};

/// The silence between two sentences and between two lines, as in `voices/mute.toml`.
pub(crate) const MUTE_PAUSE: Millis = Millis(300);

/// The lengths of lines in one voice.
pub(crate) trait Lengths {
    /// The reason for which a length is not known.
    type Error;

    /// The length of `text` when spoken.
    ///
    /// # Errors
    /// When the engine behind it cannot speak.
    fn frames(&mut self, text: &str) -> Result<Frames, Self::Error>;

    /// The silence between two spoken lines.
    fn pause(&self) -> Frames;
}

/// The lengths of the voice `mute`, computed without any clip.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MuteLengths {
    language: Language,
}

impl MuteLengths {
    /// The lengths of lines in a language.
    #[must_use]
    pub(crate) const fn new(language: Language) -> Self {
        Self { language }
    }
}

impl Lengths for MuteLengths {
    type Error = Infallible;

    fn frames(&mut self, text: &str) -> Result<Frames, Infallible> {
        let sentences = sentences(&spell_out(text, self.language));
        let characters: usize = sentences.iter().map(|sentence| sentence.chars().count()).sum();
        let pauses = sentences.len().saturating_sub(1) as u64;
        Ok(CHARACTER_TIME.frames() * characters as u64 + self.pause() * pauses)
    }

    fn pause(&self) -> Frames {
        MUTE_PAUSE.frames()
    }
}
