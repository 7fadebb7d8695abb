//! The parts of a file that are decoded by themselves.
//!
//! All ways round what symphonia 0.6.1 gets wrong stand here: it looks for a format in the first
//! MiB only, and an ID3 tag may be larger; it refuses a WAV whose sizes are a little wrong, and
//! RF64; it ends an MP3 where its channels or rate change, or where a second file was joined to the
//! first; and it gives a chained Ogg up at its second stream.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;

use super::section::Section;

/// The most bytes of a file that are looked through for where its parts begin.
const MOST_SCANNED: u64 = 256 * 1024 * 1024;

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
        Some([0xff, second, ..]) if second & 0xe6 == 0xe2 => mp3_parts(file, &whole)?,
        _ => vec![whole],
    };
    ranges.into_iter().map(|range| plain(file, range)).collect()
}

fn plain(file: &File, range: Range<u64>) -> io::Result<(Decoder, Section)> {
    Ok((Decoder::Symphonia, Section::new(Vec::new(), file, range)?))
}

/// Reads at a place as much as there is.
fn read_at(file: &mut File, at: u64, into: &mut [u8]) -> io::Result<usize> {
    file.seek(SeekFrom::Start(at))?;
    let mut read = 0;
    while let Some(rest) = into.get_mut(read..).filter(|rest| !rest.is_empty()) {
        match file.read(rest)? {
            0 => break,
            more => read += more,
        }
    }
    Ok(read)
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

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
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
                let ranges = mp3_parts(file, &(begin..begin + length))?;
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

/// The head of a frame of an MP3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Frame {
    version: u8,
    rate: u8,
    is_mono: bool,
    length: usize,
}

impl Frame {
    fn read(bytes: &[u8]) -> Option<Self> {
        const FIRST: [usize; 16] =
            [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0];
        const SECOND: [usize; 16] =
            [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0];
        let [0xff, second, third, fourth] = *bytes.get(..4)? else { return None };
        let (version, layer) = (second >> 3 & 3, second >> 1 & 3);
        let (rate, pad) = (third >> 2 & 3, usize::from(third >> 1 & 1));
        if second & 0xe0 != 0xe0 || version == 1 || layer != 1 || rate == 3 {
            return None;
        }
        let rates = [44_100, 48_000, 32_000];
        let hertz = rates.get(usize::from(rate))?
            >> usize::from(if version == 0 { 2 } else { version ^ 3 });
        let (table, samples) = if version == 3 { (&FIRST, 144) } else { (&SECOND, 72) };
        let kilobits = *table.get(usize::from(third >> 4))?;
        let length = samples * kilobits * 1000 / hertz + pad;
        (kilobits > 0).then_some(Self { version, rate, is_mono: fourth >> 6 == 3, length })
    }

    fn is_like(self, other: Self) -> bool {
        (self.version, self.rate, self.is_mono) == (other.version, other.rate, other.is_mono)
    }

    /// True if it holds the numbers of a file instead of sound, as the first frame of one does.
    fn begins_a_file(self, bytes: &[u8]) -> bool {
        let side = match (self.version == 3, self.is_mono) {
            (true, false) => 36,
            (true, true) | (false, false) => 21,
            (false, true) => 13,
        };
        let named = |at: usize, name: &[u8]| bytes.get(at..at + 4) == Some(name);
        named(side, b"Xing") || named(side, b"Info") || named(36, b"VBRI")
    }
}

/// Where an MP3 goes on with other channels or another rate, or with another file.
fn mp3_parts(file: &mut File, whole: &Range<u64>) -> io::Result<Vec<Range<u64>>> {
    if whole.end - whole.start > MOST_SCANNED {
        return Ok(vec![whole.clone()]);
    }
    let mut bytes = vec![0; usize::try_from(whole.end - whole.start).unwrap_or_default()];
    let count = read_at(file, whole.start, &mut bytes)?;
    bytes.truncate(count);
    let from = |at: usize| bytes.get(at..).unwrap_or_default();
    let mut begins: Vec<usize> = Vec::new();
    let mut last: Option<Frame> = None;
    let mut at = 0;
    let mut is_in_step = false;
    while at + 4 <= bytes.len() {
        let frame = Frame::read(from(at)).filter(|frame| {
            let next = Frame::read(from(at + frame.length));
            is_in_step || next.is_some_and(|next| next.is_like(*frame))
        });
        let Some(frame) = frame else {
            is_in_step = false;
            at += 1;
            continue;
        };
        let is_new = last.is_none_or(|last| !last.is_like(frame));
        if is_new || frame.begins_a_file(from(at)) {
            begins.push(at);
        }
        last = Some(frame);
        is_in_step = true;
        at += frame.length;
    }
    let places = begins.iter().skip(1).map(|at| whole.start + *at as u64);
    let mut places: Vec<u64> = std::iter::once(whole.start).chain(places).collect();
    places.push(whole.end);
    Ok(places.windows(2).filter_map(|pair| Some(*pair.first()?..*pair.last()?)).collect())
}
