//! The sound beneath the words.

use crate::routine::Bed;

/// The sound beneath the words and in their silences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Backdrop {
    /// Beneath it all.
    pub ground: Ground,
    /// True if a sound too quiet to hear keeps speakers awake where nothing else sounds for long.
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
    /// Music of the listener's own. Its samples are given to the mixer, not to the session.
    Own,
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
