//! How fast a voice speaks on this machine, as it was measured when it was installed.
#![expect(clippy::disallowed_methods, reason = "the measure is a small file beside the voice")]

use std::path::PathBuf;

use super::description::Voice;
use super::installed::voices_folder;
use crate::files::{FileError, replace};

/// The seconds of speech that a voice must make in a second to speak while it is heard: in lines that
/// explain, speech goes on nearly without a pause, and a processor has more to do.
const WHILE_HEARD: f32 = 2.0;

/// Tells if a voice is made fast enough on this machine to be heard while it is made. A voice that
/// takes long is so only where that was measured.
#[must_use]
pub(crate) fn is_quick(voice: &Voice) -> bool {
    voice.engine.is_quick() || measured(voice).is_some_and(|speed| speed >= WHILE_HEARD)
}

/// The seconds of speech that a voice makes in a second, if that was measured.
fn measured(voice: &Voice) -> Option<f32> {
    std::fs::read_to_string(place(voice)?).ok()?.trim().parse().ok()
}

/// Keeps the seconds of speech that a voice makes in a second.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn keep_speed(voice: &Voice, speed: f32) -> Result<(), FileError> {
    place(voice).map_or(Ok(()), |place| replace(&place, format!("{speed:.2}\n").as_bytes()))
}

fn place(voice: &Voice) -> Option<PathBuf> {
    voices_folder().map(|folder| folder.join(format!("{}-speed.txt", voice.name)))
}
