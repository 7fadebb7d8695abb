//! Spoken lines that have no clip.

use std::error::Error;
use std::fmt;
use std::sync::Arc;

use crate::clip::Utterance;

/// A line of the timeline that has no clip, and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingClip {
    /// The line that should have been spoken.
    pub line: Arc<str>,
    /// The reason, as the voice gives it; nothing where the line was never made.
    pub reason: Option<String>,
}

impl fmt::Display for MissingClip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.reason {
            Some(reason) => reason.fmt(f),
            None => write!(f, "no clip was made for \"{}\"", self.line),
        }
    }
}

impl Error for MissingClip {}

/// The result of looking up the clips of a line.
pub trait ClipAnswer {
    /// The clips, or the reason for which there are none.
    ///
    /// # Errors
    /// When there are no clips.
    fn utterance(self) -> Result<Utterance, Option<String>>;
}

impl ClipAnswer for Option<Utterance> {
    fn utterance(self) -> Result<Utterance, Option<String>> {
        self.ok_or(None)
    }
}

impl<E: fmt::Display> ClipAnswer for Result<Utterance, E> {
    fn utterance(self) -> Result<Utterance, Option<String>> {
        self.map_err(|error| Some(error.to_string()))
    }
}

impl<E: fmt::Display> ClipAnswer for Result<Option<Utterance>, E> {
    fn utterance(self) -> Result<Utterance, Option<String>> {
        self.map_err(|error| Some(error.to_string()))?.ok_or(None)
    }
}
