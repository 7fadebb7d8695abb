//! Spoken sentences as samples, and where they lie in a spoken line.

use std::io::{self, Read};
use std::sync::Arc;

use crate::time::Frames;

/// Bytes of samples that are read at once, so that they are not twice in memory.
const PIECE: usize = 64 * 1024;

/// One sentence as sound: mono, at [`RATE`](crate::time::RATE).
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    /// The whole length.
    pub frames: Frames,
    /// From -1 to 1, true peak at most -1 dBTP. May be shorter than `frames`: the rest is silence.
    pub samples: Box<[f32]>,
}

impl Clip {
    /// A clip that is as long as its samples, each from -1 to 1.
    #[must_use]
    pub fn new(samples: Vec<f32>) -> Self {
        Self { frames: Frames(samples.len() as u64), samples: samples.into_boxed_slice() }
    }

    /// Nothing, for so long. It holds no memory.
    #[must_use]
    pub fn silence(frames: Frames) -> Self {
        Self { frames, samples: Box::default() }
    }
}

/// A clip in a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Its first frame, counted from the first of the line.
    pub at: Frames,
    /// Its sound; one sentence in many lines is one clip.
    pub clip: Arc<Clip>,
}

/// A spoken line: its sentences in order, none over another.
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

/// The next `count` samples of what was written as [`bytes_of`] gives it; `seen` gets every byte.
///
/// # Errors
/// When there are fewer, or they cannot be read.
pub(super) fn read_samples(
    reader: &mut impl Read,
    count: usize,
    mut seen: impl FnMut(&[u8]),
) -> io::Result<Box<[f32]>> {
    let mut samples = Vec::with_capacity(count);
    let mut bytes = vec![0; PIECE];
    while samples.len() < count {
        bytes.truncate((count - samples.len()) * size_of::<f32>());
        reader.read_exact(&mut bytes)?;
        seen(&bytes);
        let (piece, _) = bytes.as_chunks::<4>();
        samples.extend(piece.iter().map(|bytes| f32::from_le_bytes(*bytes)));
    }
    Ok(samples.into_boxed_slice())
}

/// Samples as bytes, as they are kept on disk.
pub(super) fn bytes_of(samples: &[f32]) -> impl Iterator<Item = u8> {
    samples.iter().flat_map(|sample| sample.to_le_bytes())
}
