//! A sound file that is not there until it is whole.

use std::fs::{File, Metadata};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

use super::format::Format;
use super::part::{Part, remove_leftovers};
use super::track::Track;
use super::{Sink, SinkError, flac, mp4, opus, wav};
use crate::time::Frames;

/// Bytes gathered before the system is asked to write: few enough to be in a near cache still when
/// it copies them.
pub(super) const BUFFER: usize = 64 * 1024;

/// Samples to the bytes of a format, in memory that does not grow with the sound but for an index
/// of a few bytes a frame.
pub(super) trait Encode {
    /// Takes the next samples, as many as there are.
    fn write(&mut self, block: &[i16]) -> io::Result<()>;

    /// Writes what is still held back, and what only the end knows.
    fn finish(self: Box<Self>) -> io::Result<()>;
}

/// A file in the making.
pub(super) struct SoundFile {
    // Before the part: what is still buffered has to go before the part vanishes.
    encoder: Box<dyn Encode>,
    ready: Ready,
    promise: Promise,
}

/// A whole file that only has to be put in its place.
pub(super) struct Ready {
    part: Part,
    path: PathBuf,
    force: bool,
}

impl SoundFile {
    /// A file in place of the one that is `replaced`.
    pub(super) fn create(
        path: &Path,
        replaced: Option<&Metadata>,
        format: Format,
        track: &Track,
        force: bool,
    ) -> Result<Self, SinkError> {
        remove_leftovers(path);
        if replaced.is_some() && !force {
            return Err(SinkError::Exists(path.to_owned()));
        }
        let failed = |error| SinkError::io(path, error);
        let part = Part::create(path, replaced).map_err(failed)?;
        let encoder: Box<dyn Encode> = match format {
            Format::Wav => Box::new(wav::Encoder::new(&part, track)?),
            Format::Flac => Box::new(flac::Encoder::new(buffered(&part)?, track).map_err(failed)?),
            Format::Opus => Box::new(opus::Encoder::new(buffered(&part)?, track).map_err(failed)?),
            Format::M4a => Box::new(mp4::Encoder::new(buffered(&part)?, track).map_err(failed)?),
            #[cfg(feature = "mp3")]
            Format::Mp3 => {
                Box::new(super::mp3::Encoder::new(buffered(&part)?, track).map_err(failed)?)
            }
            #[cfg(not(feature = "mp3"))]
            Format::Mp3 => return Err(SinkError::NotBuilt(path.to_owned())),
        };
        let ready = Ready { part, path: path.to_owned(), force };
        Ok(Self { encoder, ready, promise: Promise::new(track.frames) })
    }

    /// Makes it whole, without putting it in its place.
    pub(super) fn complete(self) -> Result<Ready, SinkError> {
        self.promise.kept()?;
        let Self { encoder, ready, .. } = self;
        encoder.finish().map_err(|error| SinkError::io(&ready.path, error))?;
        Ok(ready)
    }
}

impl Ready {
    /// Puts it in its place.
    pub(super) fn commit(self) -> Result<(), SinkError> {
        self.part.commit(self.force)
    }
}

impl Sink for SoundFile {
    fn write(&mut self, block: &[i16]) -> Result<(), SinkError> {
        self.promise.add(block)?;
        self.encoder.write(block).map_err(|error| SinkError::io(&self.ready.path, error))
    }

    fn finish(self: Box<Self>) -> Result<(), SinkError> {
        self.complete()?.commit()
    }
}

/// A handle to a part that gathers what is written.
pub(super) fn buffered(part: &Part) -> Result<BufWriter<File>, SinkError> {
    let writer = part.writer().map_err(|error| SinkError::io(part.target(), error))?;
    Ok(BufWriter::with_capacity(BUFFER, writer))
}

/// Counts the frames that come against those that were promised.
#[derive(Debug)]
pub(super) struct Promise {
    promised: Frames,
    written: Frames,
}

impl Promise {
    /// Nothing has come yet.
    pub(super) const fn new(promised: Frames) -> Self {
        Self { promised, written: Frames::ZERO }
    }

    /// Counts a block; more than was promised is refused.
    pub(super) fn add(&mut self, block: &[i16]) -> Result<(), SinkError> {
        self.written += Frames(block.len() as u64);
        if self.written > self.promised { self.broken() } else { Ok(()) }
    }

    /// Refuses less than was promised.
    pub(super) fn kept(&self) -> Result<(), SinkError> {
        if self.written == self.promised { Ok(()) } else { self.broken() }
    }

    const fn broken(&self) -> Result<(), SinkError> {
        Err(SinkError::Length { promised: self.promised, written: self.written })
    }
}
