//! The mixer of a whole timeline, with the clips of one minute at a time.

use super::missing_clip::{ClipAnswer, MissingClip};
use super::mix::Mixer;
use super::music::Music;
use crate::time::{Frames, Millis};
use crate::timeline::Timeline;

/// The length of timeline whose clips are in memory at a time.
const WINDOW: Frames = Millis::minutes(1).frames();

/// Frames, block by block, from wherever they come.
pub(crate) trait Blocks {
    /// Fills `out` and says how many frames there were for it: fewer than asked only at the end.
    ///
    /// # Errors
    /// When a spoken line has no clip.
    fn fill(&mut self, out: &mut [f32]) -> Result<usize, MissingClip>;

    /// The next frame that [`fill`](Self::fill) gives.
    fn position(&self) -> Frames;
}

impl Blocks for Mixer {
    fn fill(&mut self, out: &mut [f32]) -> Result<usize, MissingClip> {
        Ok(Self::fill(self, out))
    }

    fn position(&self) -> Frames {
        Self::position(self)
    }
}

/// A mixer that asks for clips as their time comes and lets go of them when it has passed: the same
/// samples as a [`Mixer`] of the whole, in memory that does not grow with the session.
pub(crate) struct StreamingMixer<'t, C> {
    timeline: &'t Timeline,
    clips: C,
    music: Option<Music>,
    window: Option<Mixer>,
    position: Frames,
}

impl<'t, A: ClipAnswer, C: FnMut(&str) -> A> StreamingMixer<'t, C> {
    /// A mixer at the timeline's first frame.
    pub(crate) const fn new(timeline: &'t Timeline, clips: C) -> Self {
        Self { timeline, clips, music: None, window: None, position: Frames::ZERO }
    }

    /// The mixer with the samples of the listener's own bed, which is silent without them.
    #[must_use]
    pub(crate) fn with_music(self, music: Option<Music>) -> Self {
        Self { music, ..self }
    }
}

impl<A: ClipAnswer, C: FnMut(&str) -> A> Blocks for StreamingMixer<'_, C> {
    fn fill(&mut self, out: &mut [f32]) -> Result<usize, MissingClip> {
        let mut filled = 0;
        while filled < out.len() && self.position < self.timeline.length {
            let window = match &mut self.window {
                Some(window) if window.position() < window.frames() => window,
                window => {
                    // The clips of the last minute go before those of the next come.
                    *window = None;
                    let heard = self.position..self.position + WINDOW;
                    let mixer = Mixer::window(self.timeline, heard, &mut self.clips)?;
                    window.insert(mixer.with_music(self.music.as_ref()))
                }
            };
            filled += window.fill(out.get_mut(filled..).unwrap_or_default());
            self.position = window.position();
        }
        Ok(filled)
    }

    fn position(&self) -> Frames {
        self.position
    }
}
