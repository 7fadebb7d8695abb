//! Frames to the world.
//!
//! A file is written beside its target and takes its place when it is whole; so an error, an
//! interrupt or a lost battery leaves what was there before. A pipe is written straight through:
//! the length is known, so even its header is right.

mod error;
mod part;
mod render;
mod stream;
mod target;
mod wav;
mod whole;

use std::path::Path;

use crate::time::Frames;

pub use error::SinkError;
pub use render::{RenderError, render};
use stream::Stream;
use target::Target;
use wav::WavFile;
pub use whole::write_whole;

/// Takes finished sound, block by block: mono at [`RATE`](crate::time::RATE).
///
/// A sink that is dropped before [`finish`](Self::finish) takes back what it can.
pub trait Sink {
    /// Takes the next block. May wait for whatever is behind it.
    ///
    /// # Errors
    /// When the block cannot be written; the sink is then of no more use.
    fn write(&mut self, block: &[i16]) -> Result<(), SinkError>;

    /// Makes the sound whole and lasting. The only way to learn of a late error.
    ///
    /// # Errors
    /// When the sound cannot be completed; what was there before it is then unchanged.
    fn finish(self: Box<Self>) -> Result<(), SinkError>;
}

/// A WAV of exactly `frames` frames at `path`; `-` is standard output.
///
/// A link to a file is followed: the file it points to is replaced, the link stays. Pipes and
/// character devices (`/dev/null`) are written straight through. An existing file is replaced only
/// with `force`, when the new one is whole, and keeps its permissions.
///
/// # Errors
/// When the sound is too long for a WAV (4 GiB, nothing is touched then), when `path` is or would
/// be in no place for a file, or when a file is there without `force`.
pub fn open(path: &Path, frames: Frames, force: bool) -> Result<Box<dyn Sink>, SinkError> {
    wav::header(frames)?;
    Ok(match target::find(path)? {
        Target::Output => Box::new(Stream::new(path, std::io::stdout(), frames)?),
        Target::Stream => Box::new(Stream::open(path, frames)?),
        Target::File { path, replaced } => {
            Box::new(WavFile::create(&path, replaced.as_ref(), frames, force)?)
        }
    })
}

/// Looks for what would be in the way of [`open`], before anything is made that would be in vain.
///
/// # Errors
/// When `path` is or would be in no place for a file, or when a file is there without `force`.
pub fn look_ahead(path: &Path, force: bool) -> Result<(), SinkError> {
    match target::find(path)? {
        Target::File { path, replaced: Some(_) } if !force => Err(SinkError::Exists(path)),
        Target::Output | Target::Stream | Target::File { .. } => Ok(()),
    }
}

/// Whether `path` is written straight through: standard output, a pipe or a device.
///
/// There is nothing to take back then, so an interrupt may end the program as if it were not
/// caught; a caught one would wait for a reader that has stopped reading.
#[must_use]
pub fn is_stream(path: &Path) -> bool {
    matches!(target::find(path), Ok(Target::Output | Target::Stream))
}
