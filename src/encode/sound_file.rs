//! Sound files that take their place once they are whole.

use super::encoder::Encode;
use super::error::SinkError;
use super::format::Format;
use super::promise::Promise;
use super::sink::Sink;
use super::track::Track;
use crate::files::{AtomicFile, FileError, TargetFile};

/// A sound file in the making.
pub(super) struct SoundFile {
    // Before the file: what is still buffered has to go before the file vanishes.
    encoder: Box<dyn Encode>,
    file: AtomicFile,
    promise: Promise,
}

impl SoundFile {
    /// A file for `target`, which may replace an existing one only with `force`.
    pub(super) fn create(
        target: &TargetFile,
        force: bool,
        format: Format,
        track: &Track,
    ) -> Result<Self, SinkError> {
        let create = format.create(&target.path)?;
        let file = AtomicFile::create(target, force)?;
        let encoder = create(&file, track).map_err(|error| FileError::io(&target.path, error))?;
        Ok(Self { encoder, file, promise: Promise::new(track.frames) })
    }

    /// Makes it whole, without putting it in its place.
    pub(super) fn complete(self) -> Result<AtomicFile, SinkError> {
        self.promise.kept()?;
        let Self { encoder, file, .. } = self;
        encoder.finish().map_err(|error| FileError::io(file.target(), error))?;
        Ok(file)
    }
}

impl Sink for SoundFile {
    fn write(&mut self, block: &[i16]) -> Result<(), SinkError> {
        self.promise.add(block)?;
        let written = self.encoder.write(block);
        Ok(written.map_err(|error| FileError::io(self.file.target(), error))?)
    }

    fn finish(self: Box<Self>) -> Result<(), SinkError> {
        Ok(self.complete()?.commit()?)
    }
}
