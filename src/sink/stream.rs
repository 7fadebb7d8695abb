//! A WAV straight through a pipe or a device.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::time::Frames;

use super::wav::{BUFFER, Promise, header};
use super::{Sink, SinkError};

/// A WAV that cannot be taken back.
#[derive(Debug)]
pub(super) struct Stream<W: Write> {
    writer: BufWriter<W>,
    bytes: Vec<u8>,
    path: PathBuf,
    promise: Promise,
}

impl Stream<File> {
    /// A stream to what is there at `path`; a pipe waits for its reader.
    pub(super) fn open(path: &Path, frames: Frames) -> Result<Self, SinkError> {
        let opened = OpenOptions::new().write(true).open(path);
        Self::new(path, opened.map_err(|error| SinkError::io(path, error))?, frames)
    }
}

impl<W: Write> Stream<W> {
    /// A stream of exactly `frames` frames; `path` is what it is called in errors.
    pub(super) fn new(path: &Path, writer: W, frames: Frames) -> Result<Self, SinkError> {
        let mut writer = BufWriter::with_capacity(BUFFER, writer);
        writer.write_all(&header(frames)?).map_err(|error| SinkError::io(path, error))?;
        Ok(Self { writer, bytes: Vec::new(), path: path.to_owned(), promise: Promise::new(frames) })
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
        self.writer.flush().map_err(|error| SinkError::io(&self.path, error))
    }
}
