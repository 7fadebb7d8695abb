//! Sinks for destinations on the command line.

use super::error::SinkError;
use super::format::Format;
use super::sink::Sink;
use super::sound_file::SoundFile;
use super::stream::Stream;
use super::track::Track;
use crate::files::{Destination, Target, find};

/// A sink that writes the track to a destination, in the format of its name's ending.
///
/// Standard output, pipes and devices are written straight through, as WAV. A file is replaced when
/// the new one is whole, and keeps its permissions.
///
/// # Errors
/// When the ending is of no format, when the sound is too long for its format (nothing is touched
/// then), when the path is or would be in no place for a file, or when a file is there without
/// `force`.
pub(crate) fn open(to: &Destination, track: &Track) -> Result<Box<dyn Sink>, SinkError> {
    let (target, format) = resolve(to)?;
    format.check_length(track)?;
    Ok(match target {
        Target::Output => Box::new(Stream::new(&to.path, std::io::stdout(), track)?),
        Target::Stream => Box::new(Stream::open(&to.path, track)?),
        Target::File(file) => Box::new(SoundFile::create(&file, to.force, format, track)?),
    })
}

/// Refuses a destination that [`open`] would refuse, before anything is made in vain.
///
/// # Errors
/// When the ending is of no format, when the path is or would be in no place for a file, or when a
/// file is there without `force`.
pub(crate) fn check(to: &Destination) -> Result<(), SinkError> {
    let (target, _) = resolve(to)?;
    Ok(target.check(to.force)?)
}

/// The target of a destination and the format that goes there.
fn resolve(to: &Destination) -> Result<(Target, Format), SinkError> {
    let target = find(&to.path)?;
    let format = match target {
        Target::Output => Format::Wav,
        Target::Stream | Target::File(_) => Format::of(&to.path)?,
    };
    match target {
        Target::Stream if format != Format::Wav => Err(SinkError::NeedsFile(to.path.clone())),
        Target::Output | Target::Stream | Target::File(_) => Ok((target, format)),
    }
}
