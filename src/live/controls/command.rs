//! The commands of a listener.

use crate::time::Frames;

/// One command of the listener to the player.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlayerCommand {
    /// Pause, or go on after a pause.
    TogglePause,
    /// Pause; nothing during a pause.
    Pause,
    /// Go on after a pause; nothing while it plays.
    Resume,
    /// To the next exercise.
    Next,
    /// To the exercise before.
    Previous,
    /// To the start of the step, with the words that lead to it.
    RepeatStep,
    /// To the start of the step that the listener is ready for.
    Begin,
    /// 15 more seconds of the step.
    ExtendStep,
    /// An early end of the step.
    FinishStep,
    /// One volume level up.
    VolumeUp,
    /// One volume level down.
    VolumeDown,
    /// A volume, from 0 to 10; what is more is 10.
    SetVolume(u8),
    /// Less talk from the next exercise on.
    LessTalk,
    /// The next variation of the exercise, from its start.
    NextVariation,
    /// The end of play.
    Quit,
    /// To a frame.
    Seek(Frames),
}
