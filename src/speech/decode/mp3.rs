//! The frames of an MP3, which tell where its parts begin.

use std::fs::File;
use std::io;
use std::ops::Range;

use super::section::read_at;

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

/// The longest frame, in bytes: 320 kbit/s at 32 kHz.
const LONGEST_FRAME: usize = 1441;

/// The bytes of a file that are held at once.
const PIECE: usize = 64 * 1024;

/// A file of which one piece at a time is held.
struct Pieces<'f> {
    file: &'f mut File,
    end: u64,
    at: u64,
    piece: Vec<u8>,
}

impl Pieces<'_> {
    /// So many bytes from a place on; fewer at the end.
    fn from(&mut self, at: u64, count: usize) -> io::Result<&[u8]> {
        let wanted = at.saturating_add(count as u64).min(self.end);
        if at < self.at || wanted > self.at + self.piece.len() as u64 {
            let left = usize::try_from(self.end.saturating_sub(at)).unwrap_or(usize::MAX);
            self.piece.resize(PIECE.max(count).min(left), 0);
            let read = read_at(self.file, at, &mut self.piece)?;
            self.piece.truncate(read);
            self.at = at;
        }
        let from = usize::try_from(at - self.at).unwrap_or(usize::MAX);
        let rest = self.piece.get(from..).unwrap_or_default();
        Ok(rest.get(..count).unwrap_or(rest))
    }
}

/// Where an MP3 goes on with other channels or another rate, or with another file.
pub(super) fn mp3_parts(file: &mut File, whole: &Range<u64>) -> io::Result<Vec<Range<u64>>> {
    let mut pieces = Pieces { file, end: whole.end, at: whole.start, piece: Vec::new() };
    let mut begins: Vec<u64> = Vec::new();
    let mut last: Option<Frame> = None;
    let mut at = whole.start;
    let mut is_in_step = false;
    while at + 4 <= whole.end {
        let bytes = pieces.from(at, LONGEST_FRAME + 4)?;
        let frame = Frame::read(bytes).filter(|frame| {
            let next = bytes.get(frame.length..).and_then(Frame::read);
            is_in_step || next.is_some_and(|next| next.is_like(*frame))
        });
        let Some(frame) = frame else {
            is_in_step = false;
            at += 1;
            continue;
        };
        let is_new = last.is_none_or(|last| !last.is_like(frame));
        if is_new || frame.begins_a_file(bytes) {
            begins.push(at);
        }
        last = Some(frame);
        is_in_step = true;
        at += frame.length as u64;
    }
    let mut places: Vec<u64> =
        std::iter::once(whole.start).chain(begins.into_iter().skip(1)).collect();
    places.push(whole.end);
    Ok(places.windows(2).filter_map(|pair| Some(*pair.first()?..*pair.last()?)).collect())
}
