//! What sounds beneath the words.

use std::fmt;
use std::sync::Arc;

use crate::routine::Bed;

/// What sounds beneath the words and where nothing else does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backdrop {
    /// Beneath it all.
    pub ground: Ground,
    /// Whether a sound too quiet to hear keeps speakers awake where nothing else sounds for long.
    pub keep_awake: bool,
}

/// A sound beneath it all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// Nothing.
    #[default]
    None,
    /// Rain on leaves.
    Rain,
    /// Waves on a beach.
    Ocean,
    /// Soft, dark noise.
    Brown,
    /// The listener's own.
    Music(Music),
}

impl From<Bed> for Ground {
    fn from(bed: Bed) -> Self {
        match bed {
            Bed::None => Self::None,
            Bed::Rain => Self::Rain,
            Bed::Ocean => Self::Ocean,
            Bed::Brown => Self::Brown,
        }
    }
}

/// A sound that goes round and round: mono, at [`RATE`](crate::time::RATE), its last sample leading
/// into its first, at [`MUSIC_LUFS`].
#[derive(Clone, PartialEq, Eq)]
pub struct Music(pub Arc<[i16]>);

/// How loud the samples of [`Music`] are, in LUFS: with room for peaks in 16 bits.
pub const MUSIC_LUFS: f32 = -20.0;

impl fmt::Debug for Music {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Music({} samples)", self.0.len())
    }
}
