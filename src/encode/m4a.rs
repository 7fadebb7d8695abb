//! AAC in MP4, the format that phones and podcast players know best.
//!
//! The index stands before the sound, so that a phone can begin to play before it has all of it.
//! Its size is known from the length alone, so its place is kept free until the end.

mod boxes;
mod index;

use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};

use syom::{EncodeOptions, Encoder as Aac};

use super::encoder::{Encode, Encoding, Limit};
use super::track::Track;
use crate::files::AtomicFile;
use crate::time::RATE;
use index::{BITRATE, Index, UNIT};

/// The description of AAC in MP4.
pub(super) const ENCODING: Encoding = Encoding {
    ending: "m4a",
    mime: "audio/mp4",
    holds_cover: true,
    limit: Some(Limit::frames_in_32_bits("an .m4a file")),
    create: Some(|file, track| Ok(Box::new(Encoder::new(file, track)?))),
};

/// An encoder of AAC, an access unit at a time.
struct Encoder {
    file: BufWriter<File>,
    aac: Aac,
    index: Index,
    samples: Vec<f32>,
    /// An error of the file, which the encoder of AAC cannot pass on.
    failed: Option<io::Error>,
}

impl Encoder {
    fn new(file: &AtomicFile, track: &Track) -> io::Result<Self> {
        let mut file = file.buffered()?;
        let options = EncodeOptions::raw().with_bitrate_bps(BITRATE);
        let aac = Aac::new(RATE, 1, &options).map_err(io::Error::other)?;
        let index = Index::new(track, aac.asc());
        file.write_all(&index.head()?)?;
        Ok(Self { file, aac, index, samples: Vec::new(), failed: None })
    }
}

impl Encode for Encoder {
    fn write(&mut self, block: &[i16]) -> io::Result<()> {
        self.samples.clear();
        self.samples.extend(block.iter().map(|sample| f32::from(*sample) / 32_768.0));
        let Self { file, aac, index, samples, failed } = self;
        let fed = aac.feed(&[samples], |unit| keep(file, index, unit.au, failed));
        failed.take().map_or_else(|| fed.map(drop).map_err(io::Error::other), Err)
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        let Self { file, aac, index, failed, .. } = &mut *self;
        let info = aac.finish(|unit| keep(file, index, unit.au, failed));
        if let Some(error) = failed.take() {
            return Err(error);
        }
        if info.map_err(io::Error::other)?.priming != UNIT {
            return Err(io::Error::other("the delay of the AAC encoder has changed"));
        }
        let head = index.head()?;
        self.file.seek(SeekFrom::Start(0))?;
        self.file.write_all(&head)?;
        self.file.flush()
    }
}

/// Writes one access unit and notes its size; an error of the file is kept as it is.
fn keep(
    file: &mut impl Write,
    index: &mut Index,
    unit: &[u8],
    failed: &mut Option<io::Error>,
) -> syom::Result<()> {
    index.add(unit.len());
    file.write_all(unit).map_err(|error| {
        let told = syom::AacError::Io(io::Error::from(error.kind()));
        *failed = Some(error);
        told
    })
}
