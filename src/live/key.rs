//! What the listener can do.

use crate::time::Frames;

/// One wish of the listener.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Stop, or go on.
    Pause,
    /// To the next exercise.
    Next,
    /// To the exercise before.
    Previous,
    /// The step again, with the words that lead to it.
    Repeat,
    /// I am ready.
    Begin,
    /// 15 more seconds.
    More,
    /// Enough of this step.
    Enough,
    /// Louder.
    Louder,
    /// Quieter.
    Quieter,
    /// Less talk from the next exercise on.
    LessTalk,
    /// The end.
    Quit,
    /// To a frame.
    Seek(Frames),
    /// Stop; nothing where that has been done.
    Halt,
    /// Go on; nothing where it goes on already.
    GoOn,
}
