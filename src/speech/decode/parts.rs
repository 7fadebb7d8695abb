//! The parts of a file that are decoded by themselves.
//!
//! All ways round what symphonia 0.6.1 gets wrong stand here, in `frames` and in `kind`: it looks for a format in the first
//! MiB only, and an ID3 tag may be larger; it refuses a WAV whose sizes are a little wrong, and
//! RF64; it ends an MP3 where its channels or rate change, or where a second file was joined to the
//! first; it reads all of an AAC with the channels and the rate of its first frame; it gives a chained Ogg up at its second stream; and it ends a FLAC where another was joined to it.

use std::fs::File;
use std::io;
use std::ops::Range;

use super::adts::AdtsFrame;
use super::frames::parts_of;
use super::mp3::Mp3Frame;
use super::section::{Section, read_at};

/// The number of MP3 in the head of a WAV.
const MP3_IN_WAV: u16 = 0x55;

/// The decoder of a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decoder {
    Symphonia,
    Opus,
}

/// The parts of a file, in order; each is decoded as if it were a file.
pub(super) fn parts(file: &mut File) -> io::Result<Vec<(Decoder, Section)>> {
    let length = file.metadata()?.len();
    let start = behind_tags(file, length)?;
    let whole = start..length;
    let mut first = [0; 12];
    let count = read_at(file, start, &mut first)?;
    let first = first.get(..count).unwrap_or_default();
    let is_wave = first.get(8..12) == Some(b"WAVE");
    let ranges = match first.get(..4) {
        Some(b"RIFF" | b"RF64" | b"BW64") if is_wave => return wave(file, whole),
        Some(b"OggS") => return ogg(file, whole),
        Some(b"fLaC") => flac_parts(file, &whole)?,
        Some([0xff, second, ..]) if second & 0xe6 == 0xe2 => parts_of::<Mp3Frame>(file, &whole)?,
        Some([0xff, second, ..]) if second & 0xf6 == 0xf0 => parts_of::<AdtsFrame>(file, &whole)?,
        _ => vec![whole],
    };
    ranges.into_iter().map(|range| plain(file, range)).collect()
}

fn plain(file: &File, range: Range<u64>) -> io::Result<(Decoder, Section)> {
    Ok((Decoder::Symphonia, Section::new(Vec::new(), file, range)?))
}

/// The place behind the ID3 tags at the beginning of a file.
fn behind_tags(file: &mut File, length: u64) -> io::Result<u64> {
    let mut at = 0;
    loop {
        let mut head = [0; 10];
        let count = read_at(file, at, &mut head)?;
        let [b'I', b'D', b'3', _, _, flags, a, b, c, d] = head else { return Ok(at) };
        if count < 10 {
            return Ok(at);
        }
        let size = [a, b, c, d].iter().fold(0, |size, byte| size << 7 | u64::from(byte & 0x7f));
        let footer = if flags & 0x10 == 0 { 0 } else { 10 };
        let behind = at + 10 + size + footer;
        if behind >= length {
            return Ok(at);
        }
        at = behind;
    }
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// A WAV with a head whose sizes are those of the sound that is there.
fn wave(file: &mut File, whole: Range<u64>) -> io::Result<Vec<(Decoder, Section)>> {
    let mut at = whole.start + 12;
    let (mut format, mut fact, mut long) = (Vec::new(), Vec::new(), None);
    let mut head = [0; 8];
    while read_at(file, at, &mut head)? == 8 {
        let size = u64::from(u32_at(&head, 4).unwrap_or_default());
        let begin = at + 8;
        let rest = whole.end.saturating_sub(begin);
        let name = head.get(..4).unwrap_or_default();
        if name == b"data" && !format.is_empty() {
            let declared = long.filter(|_| size == u64::from(u32::MAX)).unwrap_or(size);
            let length = data_length(file, begin, declared, rest)?;
            if u16_at(&format, 0) == Some(MP3_IN_WAV) {
                let ranges = parts_of::<Mp3Frame>(file, &(begin..begin + length))?;
                return ranges.into_iter().map(|range| plain(file, range)).collect();
            }
            let head = wave_head(&format, &fact, length);
            return Ok(vec![(
                Decoder::Symphonia,
                Section::new(head, file, begin..begin + length)?,
            )]);
        }
        let mut body = vec![0; usize::try_from(size.min(rest).min(256)).unwrap_or_default()];
        if matches!(name, b"fmt " | b"fact" | b"ds64") {
            read_at(file, begin, &mut body)?;
        }
        match name {
            b"fmt " => format = body,
            b"fact" => fact = body,
            b"ds64" => {
                let bytes = body.get(8..16).and_then(|bytes| bytes.try_into().ok());
                long = bytes.map(u64::from_le_bytes);
            }
            _ => {}
        }
        // Some writers leave the byte out that makes a size even.
        let padded = begin + size + (size & 1);
        let is_chunk = |file: &mut File, at| -> io::Result<bool> {
            let mut name = [0; 4];
            Ok(read_at(file, at, &mut name)? == 4 && name.iter().all(|b| (b' '..=b'~').contains(b)))
        };
        at = if is_chunk(file, padded)? { padded } else { begin + size };
    }
    Ok(vec![plain(file, whole)?])
}

/// The bytes of sound behind the head of a chunk that declares so many, of those that are left.
fn data_length(file: &mut File, begin: u64, declared: u64, rest: u64) -> io::Result<u64> {
    if declared == 0 || declared >= rest {
        return Ok(rest);
    }
    let mut next = [0; 8];
    let behind = begin + declared + (declared & 1);
    let count = read_at(file, behind, &mut next)?;
    let size = u64::from(u32_at(&next, 4).unwrap_or_default());
    let is_name = next.iter().take(4).all(|byte| (b' '..=b'~').contains(byte));
    let is_chunk = count == 8 && is_name && size <= rest - declared;
    // What is neither sound nor a chunk may follow, but not more of it than there is sound.
    Ok(if is_chunk || declared >= rest / 2 { declared } else { rest })
}

fn wave_head(format: &[u8], fact: &[u8], length: u64) -> Vec<u8> {
    let chunk = |name: &[u8], body: &[u8]| {
        let size = u32::try_from(body.len()).unwrap_or(u32::MAX).to_le_bytes();
        let pad: &[u8] = if body.len().is_multiple_of(2) { &[] } else { &[0] };
        [name, &size, body, pad].concat()
    };
    let mut chunks = chunk(b"fmt ", format);
    if !fact.is_empty() {
        chunks.extend(chunk(b"fact", fact));
    }
    let length = u32::try_from(length).unwrap_or(u32::MAX - 1024);
    let all = u32::try_from(chunks.len()).unwrap_or_default() + 12 + length;
    let data = [b"data".as_slice(), &length.to_le_bytes()].concat();
    [b"RIFF".as_slice(), &all.to_le_bytes(), b"WAVE", &chunks, &data].concat()
}

/// The bytes of a file that are looked through at once.
const PIECE: usize = 1 << 16;

/// The FLAC files that were joined: each begins with its mark and the head of a block of 34 bytes.
fn flac_parts(file: &mut File, whole: &Range<u64>) -> io::Result<Vec<Range<u64>>> {
    const MARK: &[u8; 4] = b"fLaC";
    const HEADS: [[u8; 4]; 2] = [[0, 0, 0, 34], [0x80, 0, 0, 34]];
    let length = MARK.len() + HEADS.first().map_or(0, |head| head.len());
    let mut piece = vec![0; PIECE];
    let mut begins = Vec::new();
    let mut at = whole.start;
    while at < whole.end {
        let count = read_at(file, at, &mut piece)?;
        let bytes = piece.get(..count).unwrap_or_default();
        let is_head = |window: &[u8]| {
            window.strip_prefix(MARK).is_some_and(|head| HEADS.iter().any(|known| known == head))
        };
        let heads = bytes.windows(length).enumerate().filter(|(_, window)| is_head(window));
        begins.extend(heads.map(|(offset, _)| at + offset as u64));
        if count < PIECE {
            break;
        }
        // A head may lie across two pieces.
        at += (PIECE - length + 1) as u64;
    }
    if begins.is_empty() {
        return Ok(vec![whole.clone()]);
    }
    let ends = begins.iter().skip(1).copied().chain([whole.end]);
    Ok(begins.iter().zip(ends).map(|(begin, end)| *begin..end).collect())
}

/// The streams of an Ogg file that follow each other.
fn ogg(file: &mut File, whole: Range<u64>) -> io::Result<Vec<(Decoder, Section)>> {
    let mut begins = Vec::new();
    let mut was_first = false;
    let mut at = whole.start;
    let mut head = [0; 27];
    while read_at(file, at, &mut head)? == 27 && head.starts_with(b"OggS") {
        let count = usize::from(head.last().copied().unwrap_or_default());
        let mut sizes = vec![0; count];
        if read_at(file, at + 27, &mut sizes)? < count {
            break;
        }
        let is_first = head.get(5).is_some_and(|flags| flags & 2 != 0);
        let body = at + 27 + count as u64;
        if is_first && !was_first {
            let mut name = [0; 8];
            read_at(file, body, &mut name)?;
            let decoder = if &name == b"OpusHead" { Decoder::Opus } else { Decoder::Symphonia };
            begins.push((at, decoder));
        }
        was_first = is_first;
        at = body + sizes.iter().map(|size| u64::from(*size)).sum::<u64>();
    }
    let ends = begins.iter().skip(1).map(|(at, _)| *at).chain([whole.end]);
    let ranges = begins.iter().zip(ends).map(|((begin, decoder), end)| (*decoder, *begin..end));
    let parts =
        ranges.map(|(decoder, range)| Ok((decoder, Section::new(Vec::new(), file, range)?)));
    parts.collect()
}
