//! The lengths of spoken lines, which are all that the planner needs of a voice.

use std::convert::Infallible;

use crate::language::Language;
use crate::routine::{MUTE_PAUSE, mute_time};
use crate::time::Frames;

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
        Ok(mute_time(text, self.language).frames())
    }

    fn pause(&self) -> Frames {
        MUTE_PAUSE.frames()
    }
}
