//! A WAV straight through a pipe or a device.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use super::file::{BUFFER, Promise};
use super::track::Track;
use super::wav;
use super::{Sink, SinkError};

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
        Self::new(path, opened.map_err(|error| SinkError::io(path, error))?, track)
    }
}

impl<W: Write> Stream<W> {
    /// A stream of a track; `path` is what it is called in errors.
    pub(super) fn new(path: &Path, writer: W, track: &Track) -> Result<Self, SinkError> {
        let mut writer = BufWriter::with_capacity(BUFFER, writer);
        let wav::Frame { header, trailer } = wav::frame(track)?;
        writer.write_all(&header).map_err(|error| SinkError::io(path, error))?;
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
        self.writer.write_all(&self.bytes).map_err(|error| SinkError::io(&self.path, error))
    }

    fn finish(mut self: Box<Self>) -> Result<(), SinkError> {
        self.promise.kept()?;
        let written = self.writer.write_all(&self.trailer);
        written.and_then(|()| self.writer.flush()).map_err(|error| SinkError::io(&self.path, error))
    }
}
