//! The mixer of a timeline, or of a part of it.

use std::ops::Range;

use super::missing_clip::{ClipAnswer, MissingClip};
use super::music::Music;
use super::place::{most_at_once, place};
use super::source::Placed;
use crate::time::{Frames, index};
use crate::timeline::Timeline;

/// A timeline as a stream of frames: mono at [`RATE`](crate::time::RATE), full scale at 1.
///
/// Its memory is what its events and clips take, whatever the length of the sound.
#[derive(Debug)]
pub struct Mixer {
    sounds: Vec<Placed>,
    earliest: u64,
    frames: u64,
    position: u64,
    /// The first of `sounds` that has not begun.
    next: usize,
    /// The indices of what has begun and is not over, in the order of `sounds`: each frame is summed
    /// in that order, so no block and no [`seek`](Self::seek) changes a bit of it.
    active: Vec<usize>,
}

impl Mixer {
    /// A mixer at the timeline's first frame. Looks up every clip and makes every tone now, so that
    /// [`fill`](Self::fill) never has to.
    ///
    /// # Errors
    /// When `clips` does not know a spoken line: better no sound than one that skips a word.
    pub fn new<A: ClipAnswer>(
        timeline: &Timeline,
        clips: impl FnMut(&str) -> A,
    ) -> Result<Self, MissingClip> {
        Self::window(timeline, Frames::ZERO..timeline.length, clips)
    }

    /// A mixer for the frames of a timeline from one to another: the same as the whole sound there,
    /// with no more clips than are heard there.
    ///
    /// # Errors
    /// When `clips` does not know a line that is spoken there.
    pub fn window<A: ClipAnswer>(
        timeline: &Timeline,
        heard: Range<Frames>,
        clips: impl FnMut(&str) -> A,
    ) -> Result<Self, MissingClip> {
        let sounds = place(timeline, &heard, clips)?;
        let active = Vec::with_capacity(most_at_once(&sounds));
        let frames = heard.end.0.min(timeline.length.0);
        let earliest = heard.start.0.min(frames);
        let mut mixer = Self { sounds, earliest, frames, position: 0, next: 0, active };
        mixer.seek(heard.start);
        Ok(mixer)
    }

    /// The mixer with the samples of the listener's own bed, which is silent without them.
    #[must_use]
    pub fn with_music(mut self, music: Option<&Music>) -> Self {
        if let Some(music) = music {
            self.sounds.iter_mut().for_each(|sound| sound.source.set_music(music));
        }
        self
    }

    /// The first frame that it has the sounds of.
    #[must_use]
    pub const fn earliest(&self) -> Frames {
        Frames(self.earliest)
    }

    /// The frame after the last.
    #[must_use]
    pub const fn frames(&self) -> Frames {
        Frames(self.frames)
    }

    /// The next frame that [`fill`](Self::fill) gives.
    #[must_use]
    pub const fn position(&self) -> Frames {
        Frames(self.position)
    }

    /// Fills `out` and says how many frames the timeline had for it: fewer than asked only at its
    /// end, where the rest of `out` is silence.
    ///
    /// Made for an audio callback: allocates nothing, waits for nothing.
    pub fn fill(&mut self, out: &mut [f32]) -> usize {
        out.fill(0.0);
        let left = index(self.frames - self.position);
        let count = out.len().min(left);
        let block = out.get_mut(..count).unwrap_or_default();
        let end = self.position + count as u64;
        self.go_on(block, end);
        self.begin(block, end);
        self.position = end;
        count
    }

    /// Moves to a frame, at most the end. What follows is the same as in the whole sound: what has
    /// begun before `to` is heard from its middle.
    ///
    /// Allocates nothing; takes as long as mixing the breath that `to` falls into, so it is no work
    /// for an audio callback.
    pub fn seek(&mut self, to: Frames) {
        self.position = to.0.min(self.frames);
        self.active.clear();
        self.next = self.sounds.partition_point(|sound| sound.at < self.position);
        let begun = self.sounds.iter_mut().enumerate().take(self.next);
        for (index, placed) in begun.filter(|(_, placed)| placed.end > self.position) {
            placed.source.rewind();
            placed.source.skip(self.position - placed.at);
            self.active.push(index);
        }
    }

    /// Adds what has begun before the block, and forgets what is over after it.
    fn go_on(&mut self, block: &mut [f32], end: u64) {
        let sounds = &mut self.sounds;
        self.active.retain(|index| {
            let Some(placed) = sounds.get_mut(*index) else { return false };
            placed.source.add(block);
            placed.end > end
        });
    }

    /// Adds what begins inside the block, and keeps what is not over after it.
    fn begin(&mut self, block: &mut [f32], end: u64) {
        while let Some(placed) = self.sounds.get_mut(self.next)
            && placed.at < end
        {
            let from = usize::try_from(placed.at - self.position).unwrap_or(usize::MAX);
            // Only what was heard before a jump back has something to undo.
            placed.source.rewind();
            placed.source.add(block.get_mut(from..).unwrap_or_default());
            if placed.end > end {
                self.active.push(self.next);
            }
            self.next += 1;
        }
    }
}
