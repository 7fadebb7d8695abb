//! WAV: 48 kHz, 16 bit, mono. Long silences take no room on the disk.

use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};

use hound::{SampleFormat, WavSpec, WavWriter};

use super::file::{BUFFER, Encode};
use super::format::Format;
use super::holes::Holes;
use super::part::Part;
use super::track::Track;
use super::{SinkError, riff};
use crate::time::RATE;

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

/// What comes before the samples of a WAV, and what comes after them.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) header: Vec<u8>,
    pub(super) trailer: Vec<u8>,
}

/// The bytes around the samples of a track.
///
/// Hound writes the header and so knows its fields, but hound leaves the sizes of a stream open,
/// and both are known here.
pub(super) fn frame(track: &Track) -> Result<Frame, SinkError> {
    let mut header = SPEC.into_header_for_infinite_file();
    let trailer = riff::chunks(track);
    let rest = (header.len() - FILE_SIZE.end + trailer.len()) as u64;
    let data = track.frames.0.checked_mul(FRAME);
    let file = data.and_then(|data| data.checked_add(rest));
    for (place, size) in [(FILE_SIZE, file), (DATA_SIZE, data)] {
        let size = size.and_then(|size| u32::try_from(size).ok());
        let size = size.ok_or(SinkError::TooLong { frames: track.frames, format: Format::Wav })?;
        if let Some(field) = header.get_mut(place) {
            field.copy_from_slice(&size.to_le_bytes());
        }
    }
    Ok(Frame { header, trailer })
}

/// Samples to a WAV.
pub(super) struct Encoder {
    writer: WavWriter<BufWriter<Holes>>,
    /// The same file, for what hound does not write.
    file: File,
    frame: Frame,
    /// Bytes of the header and the samples.
    length: u64,
}

impl Encoder {
    pub(super) fn new(part: &Part, track: &Track) -> Result<Self, SinkError> {
        let frame = frame(track)?;
        let length = frame.header.len() as u64 + track.frames.0 * FRAME;
        let failed = |error| SinkError::io(part.target(), error);
        let file = part.writer().map_err(failed)?;
        let holes = Holes::new(part.writer().map_err(failed)?);
        let writer = WavWriter::new(BufWriter::with_capacity(BUFFER, holes), SPEC)
            .map_err(|error| failed(from_hound(error)))?;
        Ok(Self { writer, file, frame, length })
    }
}

impl Encode for Encoder {
    fn write(&mut self, block: &[i16]) -> io::Result<()> {
        let count = u32::try_from(block.len()).unwrap_or(u32::MAX);
        let mut writer = self.writer.get_i16_writer(count);
        for sample in block {
            writer.write_sample(*sample);
        }
        writer.flush().map_err(from_hound)
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        let Self { writer, mut file, frame: Frame { header, trailer }, length } = *self;
        writer.finalize().map_err(from_hound)?;
        file.set_len(length)?;
        if trailer.is_empty() {
            return Ok(());
        }
        file.seek(SeekFrom::Start(length))?;
        file.write_all(&trailer)?;
        file.seek(SeekFrom::Start(FILE_SIZE.start as u64))?;
        file.write_all(header.get(FILE_SIZE).unwrap_or_default())
    }
}

/// Hound has no other kind of error of its own when it writes 16-bit mono.
fn from_hound(error: hound::Error) -> io::Error {
    match error {
        hound::Error::IoError(error) => error,
        other => io::Error::other(other),
    }
}
