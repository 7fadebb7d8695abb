//! Words to clips.
//!
//! A [`Synthesizer`] turns one sentence into samples; [`Clips`] turns a whole spoken line into an
//! [`Utterance`] of such sentences, each made once.

mod clip;

pub use clip::{Clip, Segment, Utterance};

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
