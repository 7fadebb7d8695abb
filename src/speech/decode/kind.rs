//! The kind of a file that is not read, told from its own bytes.

use std::fs::File;
use std::io;

use super::parts::u16_at;
use super::section::read_at;

/// The bytes of the index of an MP4 or a `.mov` that are looked through for the kinds of its
/// tracks.
const MOST_INDEX: u64 = 1 << 20;

/// How a track of AMR is described, of telephone and of wide band.
const AMR_TRACKS: [&[u8; 10]; 2] = [b"samr\0\0\0\0\0\0", b"sawb\0\0\0\0\0\0"];

/// How a track of a `.mov` is described whose samples have the big end first: of 24 and 32 bits, and
/// of floating point. symphonia 0.6.1 takes each for one with the small end first, and gives noise.
const BIG_ENDIAN_TRACKS: [&[u8; 10]; 4] =
    [b"in24\0\0\0\0\0\0", b"in32\0\0\0\0\0\0", b"fl32\0\0\0\0\0\0", b"fl64\0\0\0\0\0\0"];

/// The box of such a track that has the small end first after all.
const SMALL_END_FIRST: &[u8; 6] = b"enda\0\x01";

/// A kind of file that a decoder would take and that is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refused {
    /// AMR, in a file of its own or in one of the kind of MP4.
    Amr,
    /// A `.mov` whose samples have the big end first.
    BigEndianMovie,
}

/// The kind of a file, where it is one that is refused.
pub(super) fn refused(file: &mut File) -> io::Result<Option<Refused>> {
    let mut head = [0; 5];
    read_at(file, 0, &mut head)?;
    if head == *b"#!AMR" {
        return Ok(Some(Refused::Amr));
    }
    let index = index(file)?;
    let has = |part: &[u8]| index.windows(part.len()).any(|window| window == part);
    Ok(if AMR_TRACKS.iter().any(|track| has(*track)) {
        Some(Refused::Amr)
    } else if BIG_ENDIAN_TRACKS.iter().any(|track| has(*track)) && !has(SMALL_END_FIRST) {
        Some(Refused::BigEndianMovie)
    } else {
        None
    })
}

/// The index of an MP4 or a `.mov`; empty for any other file.
fn index(file: &mut File) -> io::Result<Vec<u8>> {
    let mut head = [0; 16];
    let mut read = read_at(file, 0, &mut head)?;
    let mut at = 0;
    if head.get(4..8) != Some(b"ftyp") {
        return Ok(Vec::new());
    }
    while read >= 8 {
        let short = head.first_chunk().copied().map(u32::from_be_bytes).unwrap_or_default();
        let long = head.last_chunk().copied().map(u64::from_be_bytes).unwrap_or_default();
        let size = if short == 1 { long } else { u64::from(short) };
        if head.get(4..8) == Some(b"moov") {
            let mut index = vec![0; usize::try_from(size.min(MOST_INDEX)).unwrap_or_default()];
            let count = read_at(file, at, &mut index)?;
            index.truncate(count);
            return Ok(index);
        }
        let Some(next) = at.checked_add(size).filter(|next| *next > at) else { break };
        at = next;
        head = [0; 16];
        read = read_at(file, at, &mut head)?;
    }
    Ok(Vec::new())
}

/// What a file is that is not read, as people call it.
pub(super) fn kind_of(file: &mut File) -> io::Result<Option<String>> {
    let mut head = [0; 64];
    let count = read_at(file, 0, &mut head)?;
    let head = head.get(..count).unwrap_or_default();
    let is_wave = head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WAVE");
    let track = if head.get(4..8) == Some(b"ftyp") { track_kind(&index(file)?) } else { None };
    Ok(if head.starts_with(&[0x1a, 0x45, 0xdf, 0xa3]) {
        Some("WebM or Matroska".to_owned())
    } else if head.starts_with(&[0x30, 0x26, 0xb2, 0x75]) {
        Some("WMA".to_owned())
    } else if head.starts_with(b"riff\x2e\x91\xcf\x11") {
        Some("Wave64".to_owned())
    } else if head.starts_with(b"OggS") && head.windows(5).any(|five| five == b"Speex") {
        Some("Speex".to_owned())
    } else if head.starts_with(b"RIFX") {
        Some("a WAV with the big end first".to_owned())
    } else if let Some(track) = track {
        Some(format!("an MP4 with a sound of the kind “{track}”"))
    } else if is_wave && head.get(12..16) == Some(b"fmt ") {
        u16_at(head, 20).map(|format| format!("a WAV that is packed (format {format})"))
    } else {
        None
    })
}

/// The name of the kind of the first track in the index of an MP4.
fn track_kind(index: &[u8]) -> Option<String> {
    const TABLE: &[u8; 4] = b"stsd";
    let at = index.windows(TABLE.len()).position(|window| window == TABLE)?;
    // Behind the name stand the version, the count, and the length of the first entry.
    let name = index.get(at + 16..at + 20)?;
    let is_plain = name.iter().all(|byte| (b' '..=b'~').contains(byte));
    is_plain.then(|| String::from_utf8_lossy(name).trim().to_owned())
}

/// Tells if a file is an MP4 whose index is missing: recorders write it last.
pub(super) fn lacks_index(file: &mut File) -> io::Result<bool> {
    let mut head = [0; 8];
    read_at(file, 0, &mut head)?;
    Ok(head.get(4..8) == Some(b"ftyp") && index(file)?.is_empty())
}
