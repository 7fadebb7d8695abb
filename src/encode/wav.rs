//! WAV: the samples as they are mixed, 48 kHz, 16 bit, mono. Long silences take no disk space.

use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};

use hound::{SampleFormat, WavSpec, WavWriter};

use super::encoder::{Encode, Encoding, Limit};
use super::riff;
use super::track::Track;
use crate::files::{AtomicFile, BUFFER, SparseWriter};
use crate::time::RATE;

/// The description of WAV.
pub(super) const ENCODING: Encoding = Encoding {
    ending: "wav",
    mime: "audio/wav",
    holds_cover: false,
    limit: Some(Limit {
        holds: |track| frame(track).is_some(),
        file: "a WAV file",
        end: "4 GiB (12 h 25 min)",
    }),
    create: Some(|file, track| Ok(Box::new(Encoder::new(file, track)?))),
};

/// The size of a frame, in bytes.
const FRAME: u64 = 2;

const SPEC: WavSpec = WavSpec {
    channels: 1,
    sample_rate: RATE,
    bits_per_sample: 16,
    sample_format: SampleFormat::Int,
};

/// The place in the header of the size of the file without its first 8 bytes.
const FILE_SIZE: std::ops::Range<usize> = 4..8;

/// The place in the header of the size of the samples: its last 4 bytes.
const DATA_SIZE: std::ops::Range<usize> = 40..44;

/// The bytes before the samples of a WAV, and those after them.
#[derive(Debug)]
pub(super) struct Frame {
    pub(super) header: Vec<u8>,
    pub(super) trailer: Vec<u8>,
}

/// The bytes around the samples of a track; none where it is longer than a WAV can be.
///
/// Hound writes the header and so knows its fields, but hound leaves the sizes of a stream open,
/// and both are known here.
pub(super) fn frame(track: &Track) -> Option<Frame> {
    let mut header = SPEC.into_header_for_infinite_file();
    let trailer = riff::chunks(track);
    let rest = (header.len() - FILE_SIZE.end + trailer.len()) as u64;
    let data = track.frames.0.checked_mul(FRAME);
    let file = data.and_then(|data| data.checked_add(rest));
    for (place, size) in [(FILE_SIZE, file), (DATA_SIZE, data)] {
        let size = size.and_then(|size| u32::try_from(size).ok());
        header.get_mut(place)?.copy_from_slice(&size?.to_le_bytes());
    }
    Some(Frame { header, trailer })
}

/// An encoder of WAV.
struct Encoder {
    writer: WavWriter<BufWriter<SparseWriter>>,
    /// The same file, for the bytes that hound does not write.
    file: File,
    frame: Frame,
    /// The size of the header and the samples, in bytes.
    length: u64,
}

impl Encoder {
    fn new(target: &AtomicFile, track: &Track) -> io::Result<Self> {
        let frame = frame(track).ok_or(io::ErrorKind::FileTooLarge)?;
        let length = frame.header.len() as u64 + track.frames.0 * FRAME;
        let file = target.writer()?;
        let sparse = BufWriter::with_capacity(BUFFER, SparseWriter::new(target.writer()?));
        let writer = WavWriter::new(sparse, SPEC).map_err(from_hound)?;
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
