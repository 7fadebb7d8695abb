//! The sounds of a session beneath its cues.

use crate::routine::Bed;

/// The sounds beneath the cues and in the silences between them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ambience {
    /// The bed, beneath the whole session.
    pub bed: BedSource,
    /// True if a sound too quiet to hear keeps speakers awake where nothing else sounds for long.
    pub keep_awake: bool,
}

/// The source of a bed, the sound beneath a whole session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BedSource {
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

impl From<Bed> for BedSource {
    fn from(bed: Bed) -> Self {
        match bed {
            Bed::None => Self::None,
            Bed::Rain => Self::Rain,
            Bed::Ocean => Self::Ocean,
            Bed::Brown => Self::Brown,
        }
    }
}
