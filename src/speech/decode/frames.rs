//! Files that are nothing but frames, and where one goes on as another kind of sound.

use std::fs::File;
use std::io;
use std::ops::Range;

use super::section::read_at;

/// The head of a frame.
pub(super) trait Frame: Copy {
    /// The longest frame, in bytes.
    const LONGEST: usize;
    /// The bytes of a head.
    const HEAD: usize;

    /// The head that bytes begin with.
    fn read(bytes: &[u8]) -> Option<Self>;

    /// The bytes of the frame, with its head.
    fn length(self) -> usize;

    /// Tells if both have as many channels and the same rate.
    fn is_like(self, other: Self) -> bool;

    /// Tells if the frame holds the numbers of a file instead of sound, as the first of one may do.
    fn begins_a_file(self, _bytes: &[u8]) -> bool {
        false
    }
}

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

/// The parts of a file of frames: it goes on in a new one with other channels or another rate, or
/// with another file.
pub(super) fn parts_of<F: Frame>(
    file: &mut File,
    whole: &Range<u64>,
) -> io::Result<Vec<Range<u64>>> {
    let mut pieces = Pieces { file, end: whole.end, at: whole.start, piece: Vec::new() };
    let mut begins: Vec<u64> = Vec::new();
    let mut last: Option<F> = None;
    let mut at = whole.start;
    let mut is_in_step = false;
    while at + F::HEAD as u64 <= whole.end {
        let bytes = pieces.from(at, F::LONGEST + F::HEAD)?;
        let frame = F::read(bytes).filter(|frame| {
            let next = bytes.get(frame.length()..).and_then(F::read);
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
        at += frame.length() as u64;
    }
    let mut places: Vec<u64> =
        std::iter::once(whole.start).chain(begins.into_iter().skip(1)).collect();
    places.push(whole.end);
    Ok(places.windows(2).filter_map(|pair| Some(*pair.first()?..*pair.last()?)).collect())
}
