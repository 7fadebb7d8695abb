//! AAC in MP4: what phones and podcast players like best.
//!
//! The index stands before the sound, so that a phone can begin to play before it has all of it;
//! its size is known from the length alone, so its place is kept free until the end.

mod boxes;
mod index;

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};

use syom::{EncodeOptions, Encoder as Aac};

use super::contents::Contents;
use super::file::Encode;
use super::track::Track;
use crate::time::{Millis, RATE};
use boxes::{Atom, atoms};
use index::Index;

/// Samples in a unit of AAC, and how many the decoder gives before the first of the sound.
const UNIT: u64 = 1024;

/// Bits a second: mono with all that is heard of speech, tones and wind.
const BITRATE: u32 = 80_000;

/// Samples to AAC, unit by unit.
pub(super) struct Encoder {
    file: BufWriter<File>,
    aac: Aac,
    index: Index,
    samples: Vec<f32>,
    failed: Option<io::Error>,
}

impl Encoder {
    pub(super) fn new(mut file: BufWriter<File>, track: &Track) -> io::Result<Self> {
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

/// Writes one unit and remembers its size; an error of the file is kept as it is.
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

/// The largest index that is read.
const LARGEST: u64 = 1 << 28;

/// Reads what an MP4 says of itself.
pub(super) fn read(file: &mut (impl Read + Seek)) -> io::Result<Contents> {
    let mut contents = Contents::default();
    file.rewind()?;
    let mut head = [0; 8];
    while file.read_exact(&mut head).is_ok() {
        let [a, b, c, d, name @ ..] = head;
        let mut size = u64::from(u32::from_be_bytes([a, b, c, d]));
        let mut used = 8;
        if size == 1 {
            let mut long = [0; 8];
            file.read_exact(&mut long)?;
            (size, used) = (u64::from_be_bytes(long), 16);
        }
        // A size of nothing reaches to the end.
        let Some(rest) = size.checked_sub(used) else { break };
        if &name == b"moov" && rest <= LARGEST {
            let mut body = vec![0; usize::try_from(rest).map_err(io::Error::other)?];
            file.read_exact(&mut body)?;
            tell(&body, &mut contents);
            break;
        }
        file.seek(SeekFrom::Current(i64::try_from(rest).map_err(io::Error::other)?))?;
    }
    Ok(contents)
}

/// What an index tells.
fn tell(moov: &[u8], contents: &mut Contents) {
    fn number<const N: usize>(bytes: &[u8], at: usize) -> u64 {
        let field = bytes.get(at..at + N).unwrap_or_default();
        field.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
    }
    for Atom { name, body } in atoms(moov) {
        match &name {
            b"mvhd" if body.first() == Some(&0) => {
                let (scale, length) = (number::<4>(body, 12), number::<4>(body, 16));
                contents.length = Some(Millis(length * 1000 / scale.max(1)));
            }
            b"meta" => tell(body.get(4..).unwrap_or_default(), contents),
            b"udta" | b"ilst" | b"\xA9nam" => tell(body, contents),
            b"data" if contents.title.is_empty() => {
                let text = body.get(8..).unwrap_or_default();
                contents.title = String::from_utf8_lossy(text).into_owned();
            }
            b"chpl" => {
                let mut rest = body.get(9..).unwrap_or_default();
                while let Some((head, behind)) = rest.split_first_chunk::<9>()
                    && let Some((title, behind)) = behind.split_at_checked(usize::from(head[8]))
                {
                    let at = Millis(number::<8>(head, 0) / 10_000);
                    contents.chapters.push((at, String::from_utf8_lossy(title).into_owned()));
                    rest = behind;
                }
            }
            _ => {}
        }
    }
}
