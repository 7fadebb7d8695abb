//! Music of the listener's own, beneath a session.

use std::fmt;
use std::sync::Arc;

/// Samples that are played in a ring: mono, at [`RATE`](crate::time::RATE), the last leading into
/// the first, at [`MUSIC_LUFS`]. Half an hour takes 170 MB.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Music(pub Arc<[i16]>);

/// The loudness of the samples of [`Music`], in LUFS: with room for peaks in 16 bits.
pub(crate) const MUSIC_LUFS: f32 = -20.0;

impl fmt::Debug for Music {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Music({} samples)", self.0.len())
    }
}
