//! Spoken sound, held decoded.

use std::sync::Arc;

use crate::time::Frames;

/// One sentence in sound.
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    /// How long it takes; where there are fewer samples, the rest is silence.
    pub frames: Frames,
    /// Mono at [`RATE`](crate::time::RATE), full scale at 1, its gain already applied.
    pub samples: Box<[f32]>,
}

/// A clip and when it starts inside its utterance.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Its first frame, from the start of the utterance.
    pub at: Frames,
    /// The sentence.
    pub clip: Arc<Clip>,
}

/// One spoken line: its sentences and the silence between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Utterance {
    /// In order of time, none over another.
    pub segments: Vec<Segment>,
    /// How long the line takes.
    pub frames: Frames,
}
