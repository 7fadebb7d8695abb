//! WAV: 48 kHz, 16 bit, mono.

use std::fs::{File, Metadata};
use std::io::BufWriter;
use std::path::{Path, PathBuf};

use hound::{SampleFormat, WavSpec, WavWriter};

use crate::time::{Frames, RATE};

use super::part::{Part, remove_leftovers};
use super::{Sink, SinkError};

/// Bytes gathered before the system is asked to write.
pub(super) const BUFFER: usize = 256 * 1024;

/// Bytes in a frame.
const FRAME: u64 = 2;

const SPEC: WavSpec = WavSpec {
    channels: 1,
    sample_rate: RATE,
    bits_per_sample: 16,
    sample_format: SampleFormat::Int,
};

/// Where the size of the file stands in the header, without the 8 bytes before it.
const FILE_SIZE: std::ops::Range<usize> = 4..8;

/// Where the size of the samples stands: the last 4 of the header's bytes.
const DATA_SIZE: std::ops::Range<usize> = 40..44;

/// The header of a WAV of exactly `frames` frames.
///
/// Hound writes it and so knows its fields, but hound leaves the sizes of a stream open, and both
/// are known here.
pub(super) fn header(frames: Frames) -> Result<Vec<u8>, SinkError> {
    let mut header = SPEC.into_header_for_infinite_file();
    let rest = (header.len() - FILE_SIZE.end) as u64;
    let data = frames.0.checked_mul(FRAME);
    let file = data.and_then(|data| data.checked_add(rest));
    for (place, size) in [(FILE_SIZE, file), (DATA_SIZE, data)] {
        let size = size.and_then(|size| u32::try_from(size).ok());
        let size = size.ok_or(SinkError::TooLong(frames))?;
        if let Some(field) = header.get_mut(place) {
            field.copy_from_slice(&size.to_le_bytes());
        }
    }
    Ok(header)
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

/// A WAV file that is not there until it is whole.
pub(super) struct WavFile {
    // Before the part: what is still buffered has to go before the part vanishes.
    writer: WavWriter<BufWriter<File>>,
    part: Part,
    path: PathBuf,
    force: bool,
    promise: Promise,
}

impl WavFile {
    /// A file of exactly `frames` frames, in place of the one that is `replaced`.
    pub(super) fn create(
        path: &Path,
        replaced: Option<&Metadata>,
        frames: Frames,
        force: bool,
    ) -> Result<Self, SinkError> {
        remove_leftovers(path);
        if replaced.is_some() && !force {
            return Err(SinkError::Exists(path.to_owned()));
        }
        let failed = |error| SinkError::io(path, error);
        let part = Part::create(path, replaced).map_err(failed)?;
        let buffered = BufWriter::with_capacity(BUFFER, part.writer().map_err(failed)?);
        let writer =
            WavWriter::new(buffered, SPEC).map_err(|error| SinkError::hound(path, error))?;
        Ok(Self { writer, part, path: path.to_owned(), force, promise: Promise::new(frames) })
    }
}

impl Sink for WavFile {
    fn write(&mut self, block: &[i16]) -> Result<(), SinkError> {
        self.promise.add(block)?;
        let count = u32::try_from(block.len()).unwrap_or(u32::MAX);
        let mut writer = self.writer.get_i16_writer(count);
        for sample in block {
            writer.write_sample(*sample);
        }
        writer.flush().map_err(|error| SinkError::hound(&self.path, error))
    }

    fn finish(self: Box<Self>) -> Result<(), SinkError> {
        self.promise.kept()?;
        let Self { writer, part, path, force, .. } = *self;
        writer.finalize().map_err(|error| SinkError::hound(&path, error))?;
        part.commit(force)
    }
}
