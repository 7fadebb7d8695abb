//! A session with every time known.

use std::path::Path;

use super::ways::Way;
use crate::encode::{self, Track};
use crate::files::Destination;
use crate::render::{RenderError, RenderOptions, render_timeline};
use crate::show::Handout;
use crate::speech::Speech;
use crate::timeline::Timeline;

/// A session in frames, ready to be rendered, and the handout that goes with it.
#[derive(Clone, Debug)]
pub struct Plan {
    timeline: Timeline,
    handout: Handout,
    ways: Vec<Way>,
}

impl Plan {
    pub(super) fn new(timeline: Timeline, handout: Handout, ways: Vec<Way>) -> Self {
        Self { timeline, handout, ways }
    }

    /// The ways to the length that was asked for, where the session takes longer.
    pub(crate) fn ways(&self) -> &[Way] {
        &self.ways
    }

    /// Everything that is heard, with its time.
    #[must_use]
    pub const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Everything that is heard, with its time, and nothing else: of a long session it takes the
    /// least memory.
    #[must_use]
    pub fn into_timeline(self) -> Timeline {
        self.timeline
    }

    /// The instructions for paper: the session told without sound.
    #[must_use]
    pub const fn handout(&self) -> &Handout {
        &self.handout
    }

    /// Writes the sound to a file, in the format of its name's ending: `.wav`, `.flac`, `.opus` or
    /// `.m4a`. A file that is there is replaced when the new one is whole. `speech` is what the
    /// session was [planned](super::RequestedSession::plan) with.
    ///
    /// # Errors
    /// When the ending is of no format, or when the file cannot be written.
    pub fn render(&self, speech: &mut Speech, file: impl AsRef<Path>) -> Result<(), RenderError> {
        let to = Destination::new(file.as_ref(), true);
        let sink = encode::open(&to, &Track::from(&self.timeline))?;
        let options = RenderOptions::default();
        render_timeline(&self.timeline, speech.clips(), options, sink, &|| false, &mut |_| ())
    }
}
