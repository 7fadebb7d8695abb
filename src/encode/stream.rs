//! WAV straight through a pipe or a device.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::error::SinkError;
use super::promise::Promise;
use super::sink::Sink;
use super::track::Track;
use super::wav;
use crate::files::{BUFFER, FileError};

/// A WAV that cannot be taken back.
#[derive(Debug)]
pub(super) struct Stream<W: Write> {
    writer: BufWriter<W>,
    bytes: Vec<u8>,
    path: PathBuf,
    trailer: Vec<u8>,
    promise: Promise,
}

impl Stream<File> {
    /// A stream to what is there at `path`; a pipe waits for its reader.
    pub(super) fn open(path: &Path, track: &Track) -> Result<Self, SinkError> {
        let opened = OpenOptions::new().write(true).open(path);
        Self::new(path, opened.map_err(|error| FileError::io(path, error))?, track)
    }
}

impl<W: Write> Stream<W> {
    /// A stream of a track; `path` is what it is called in errors.
    pub(super) fn new(path: &Path, writer: W, track: &Track) -> Result<Self, SinkError> {
        let mut writer = BufWriter::with_capacity(BUFFER, writer);
        let failed = |error| FileError::io(path, error);
        let frame = wav::frame(track).ok_or_else(|| failed(ErrorKind::FileTooLarge.into()))?;
        let wav::Frame { header, trailer } = frame;
        writer.write_all(&header).map_err(failed)?;
        let promise = Promise::new(track.frames);
        Ok(Self { writer, bytes: Vec::new(), path: path.to_owned(), trailer, promise })
    }
}

impl<W: Write> Sink for Stream<W> {
    fn write(&mut self, block: &[i16]) -> Result<(), SinkError> {
        self.promise.add(block)?;
        // Hound's writer seeks back to its header, which a pipe cannot.
        self.bytes.clear();
        self.bytes.extend(block.iter().flat_map(|sample| sample.to_le_bytes()));
        Ok(self.writer.write_all(&self.bytes).map_err(|error| FileError::io(&self.path, error))?)
    }

    fn finish(mut self: Box<Self>) -> Result<(), SinkError> {
        self.promise.kept()?;
        let written = self.writer.write_all(&self.trailer);
        let flushed = written.and_then(|()| self.writer.flush());
        Ok(flushed.map_err(|error| FileError::io(&self.path, error))?)
    }
}
