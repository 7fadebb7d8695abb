//! The level of an engine beside the volume, and its state as a whole.

use crate::time::Frames;

/// The action after a fade out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Jump,
    Pause,
    End,
}

/// The level of the engine beside the volume.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    Falling { gone: usize, over: usize, turn: Turn },
    Rising { gone: usize },
    Steady,
    Silent,
}

/// The state of an engine before a frame that it fills, to which it can return.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    pub(super) position: Frames,
    pub(super) first: Option<Frames>,
    pub(super) bed: Option<Frames>,
    pub(super) phase: Phase,
    pub(super) volume: f32,
    pub(super) wanted: f32,
}

impl Mark {
    /// The frame that was to be filled next.
    #[must_use]
    pub(crate) const fn position(&self) -> Frames {
        self.position
    }
}
