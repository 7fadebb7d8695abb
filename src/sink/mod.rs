//! Frames to the world.
//!
//! A file is written beside its target and takes its place when it is whole; so an error, an
//! interrupt or a lost battery leaves what was there before. A pipe is written straight through:
//! the length is known, so even its header is right.

mod comments;
mod contents;
mod error;
mod file;
mod flac;
mod format;
mod holes;
#[cfg(feature = "mp3")]
mod mp3;
mod mp4;
mod opus;
mod part;
mod render;
mod riff;
mod split;
mod stream;
mod target;
mod track;
mod wav;
mod whole;

use std::path::Path;

pub use contents::{Contents, ContentsError, contents};
pub use error::SinkError;
use file::SoundFile;
pub use format::Format;
pub use render::{RenderError, render};
pub use split::{PLAYLIST, Part, look_ahead_split, parts, split};
use stream::Stream;
use target::Target;
pub use track::{Album, Track};
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

/// A file of the track at `path`, in the format of its name's ending; `-` is standard output.
///
/// A link to a file is followed: the file it points to is replaced, the link stays. Pipes and
/// character devices (`/dev/null`) are written straight through, as WAV. An existing file is
/// replaced only with `force`, when the new one is whole, and keeps its permissions.
///
/// # Errors
/// When the ending is of no format, when the sound is too long for its format (4 GiB of WAV;
/// nothing is touched then), when `path` is or would be in no place for a file, or when a file is
/// there without `force`.
pub fn open(path: &Path, track: &Track, force: bool) -> Result<Box<dyn Sink>, SinkError> {
    let (target, format) = find(path)?;
    format::fits(format, track)?;
    Ok(match target {
        Target::Output => Box::new(Stream::new(path, std::io::stdout(), track)?),
        Target::Stream => Box::new(Stream::open(path, track)?),
        Target::File { path, replaced } => {
            Box::new(SoundFile::create(&path, replaced.as_ref(), format, track, force)?)
        }
    })
}

/// What a path stands for and which format goes there.
fn find(path: &Path) -> Result<(Target, Format), SinkError> {
    let target = target::find(path)?;
    let format = match target {
        Target::Output => Format::Wav,
        Target::Stream | Target::File { .. } => Format::of(path)?,
    };
    match target {
        Target::Stream if format != Format::Wav => Err(SinkError::NeedsFile(path.to_owned())),
        _ => Ok((target, format)),
    }
}

/// Looks for what would be in the way of [`open`], before anything is made that would be in vain.
///
/// # Errors
/// When the ending is of no format, when `path` is or would be in no place for a file, or when a
/// file is there without `force`.
pub fn look_ahead(path: &Path, force: bool) -> Result<(), SinkError> {
    is_free(find(path)?.0, force)
}

/// Looks for what would be in the way of [`write_whole`].
///
/// # Errors
/// When `path` is or would be in no place for a file, or when a file is there without `force`.
pub fn look_ahead_text(path: &Path, force: bool) -> Result<(), SinkError> {
    is_free(target::find(path)?, force)
}

fn is_free(target: Target, force: bool) -> Result<(), SinkError> {
    match target {
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
