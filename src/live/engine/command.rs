//! The commands to an engine, and what it gives back.

use crate::mixer::Mixer;
use crate::time::Frames;

/// A command, which takes effect as soon as the next block begins.
#[derive(Debug)]
pub(crate) enum EngineCommand {
    /// Go on with another mixer, which is the same up to its position. Refused where that is not
    /// the frame that comes next.
    Swap(Box<Mixer>),
    /// Go on with another mixer, which is the same up to `until`. Refused once that has gone by.
    Grow {
        /// The mixer to go on with.
        mixer: Box<Mixer>,
        /// The first frame at which it may differ.
        until: Frames,
    },
    /// Go on elsewhere, with the mixer that is given.
    Jump {
        /// The mixer to go on with.
        mixer: Box<Mixer>,
        /// Ignored once this frame has gone by.
        until: Frames,
    },
    /// Fade out, and keep the position.
    Pause,
    /// Go on after a pause.
    Resume {
        /// The mixer to go on with, which is where it is to go on.
        mixer: Box<Mixer>,
        /// A mixer that is played to its end before it, if any.
        first: Option<Box<Mixer>>,
    },
    /// Wait with another bed, as the last one has come to its end.
    Bed(Box<Mixer>),
    /// Set the volume, from 0 to 1.
    Volume(f32),
    /// Fade out for good.
    Fade,
}

/// A mixer that the audio thread no longer needs.
#[derive(Debug)]
#[allow(dead_code, reason = "mixers come back to be freed where freeing may wait")]
pub(crate) enum Retired {
    /// It was heard, or is of no more use.
    Used(Box<Mixer>),
    /// It came too late.
    Late(Box<Mixer>),
    /// A bed beneath a wait has come to its end.
    Bed(Box<Mixer>),
}

/// The change of what is heard that a command makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Change {
    /// None, or there is no command.
    None,
    /// One from a frame on, and from no other.
    At(Frames),
    /// One from whatever frame is the next.
    Soon,
}
