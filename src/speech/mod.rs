//! Words to clips.
//!
//! A [`Synthesizer`] turns one sentence into samples; [`Clips`] turns a whole spoken line into an
//! [`Utterance`] of such sentences, each made once.

use crate::time::Frames;

/// Says how long a line takes to speak. The timeline asks for nothing else.
pub trait Lengths {
    /// Why a length could not be told.
    type Error;

    /// The length of `text` when spoken.
    ///
    /// # Errors
    /// When the engine behind it cannot speak.
    fn frames(&mut self, text: &str) -> Result<Frames, Self::Error>;

    /// The silence between two spoken lines.
    fn pause(&self) -> Frames;
}

/// Stub until merged.
#[must_use]
pub fn spell_out(text: &str, _language: crate::language::Language) -> String {
    text.to_owned()
}

/// Stub until merged.
#[derive(Debug)]
pub struct MuteLengths;

impl MuteLengths {
    /// Stub.
    #[must_use]
    pub fn new(_language: crate::language::Language) -> Self {
        Self
    }
}

impl Lengths for MuteLengths {
    type Error = std::convert::Infallible;
    fn frames(&mut self, text: &str) -> Result<Frames, Self::Error> {
        Ok(crate::time::Millis(text.chars().count() as u64 * 60).frames())
    }
    fn pause(&self) -> Frames {
        crate::time::Millis(300).frames()
    }
}
