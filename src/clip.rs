//! Spoken sentences as samples, and their places in a spoken line.

use std::sync::Arc;

use crate::time::Frames;

/// A sentence as sound: mono, at [`RATE`](crate::time::RATE).
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    /// The whole length.
    pub frames: Frames,
    /// Samples from -1 to 1, true peak at most -1 dBTP. They may be fewer than `frames`: the rest
    /// is silence.
    pub samples: Box<[f32]>,
}

impl Clip {
    /// A clip that is as long as its samples, each from -1 to 1.
    #[must_use]
    pub fn new(samples: Vec<f32>) -> Self {
        Self { frames: Frames(samples.len() as u64), samples: samples.into_boxed_slice() }
    }

    /// Silence of this length; allocates nothing.
    #[must_use]
    pub fn silence(frames: Frames) -> Self {
        Self { frames, samples: Box::default() }
    }
}

/// A clip at its place in a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Its first frame, counted from the first of the line.
    pub at: Frames,
    /// Its sound; one sentence in many lines is one clip.
    pub clip: Arc<Clip>,
}

/// A spoken line: its sentences in order, without overlap.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Utterance {
    /// In order of time.
    pub segments: Vec<Segment>,
    /// The whole length, from the first frame of the first clip to the last of the last.
    pub frames: Frames,
}

impl Utterance {
    /// Clips in a row, with `pause` between each two.
    #[must_use]
    pub fn joined(clips: impl IntoIterator<Item = Arc<Clip>>, pause: Frames) -> Self {
        let mut line = Self::default();
        for clip in clips {
            let at = if line.segments.is_empty() { Frames::ZERO } else { line.frames + pause };
            line.frames = at + clip.frames;
            line.segments.push(Segment { at, clip });
        }
        line
    }
}
