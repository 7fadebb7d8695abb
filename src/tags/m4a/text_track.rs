//! Chapters as a track of text, as Apple's programs write them.

use std::io::{Read, Seek, SeekFrom};

use super::{atoms, inside, number};
use crate::time::Millis;

/// The most chapters that are read.
const MOST: usize = 100_000;

/// The beginning and the title of each chapter of the first track of text in an index (`moov`), as
/// far as they can be read.
pub(super) fn chapters(moov: &[u8], file: &mut (impl Read + Seek)) -> Vec<(Millis, String)> {
    let scale = inside(moov, *b"mvhd").map_or(0, |head| number::<4>(head, 12)).max(1);
    let mut tracks = atoms(moov).filter(|atom| &atom.name == b"trak").map(|atom| atom.body);
    let read = tracks.find_map(|track| Track::of(track, scale));
    let Some(Track { starts, units }) = read else { return Vec::new() };
    let title = |unit| title(file, unit);
    let titles: Vec<_> = units.into_iter().map_while(title).collect();
    starts.into_iter().zip(titles).collect()
}

/// The place and the size of some text, in bytes.
#[derive(Clone, Copy, Debug)]
struct Unit {
    at: u64,
    size: u64,
}

#[derive(Debug)]
struct Track {
    /// The beginning of each chapter.
    starts: Vec<Millis>,
    /// The text of each.
    units: Vec<Unit>,
}

impl Track {
    /// Reads a track; none if it is no text. `scale` is the unit of its edits, a part of a second.
    fn of(track: &[u8], scale: u64) -> Option<Self> {
        let media = inside(track, *b"mdia")?;
        if inside(media, *b"hdlr")?.get(8..12)? != b"text" {
            return None;
        }
        let own_scale = number::<4>(inside(media, *b"mdhd")?, 12).max(1);
        let table = inside(inside(media, *b"minf")?, *b"stbl")?;
        let edits = inside(track, *b"edts").and_then(|edits| inside(edits, *b"elst"));
        // An empty edit leads to a first chapter that does not begin with the sound.
        let first = edits.filter(|edits| number::<4>(edits, 12) == u64::from(u32::MAX));
        let first = first.map_or(0, |edits| number::<4>(edits, 8) * 1000 / scale);
        let mut at = 0;
        let mut starts = Vec::new();
        for row in rows::<8>(inside(table, *b"stts")?) {
            for _ in 0..number::<4>(row, 0).min((MOST - starts.len()) as u64) {
                starts.push(Millis(first + at * 1000 / own_scale));
                at += number::<4>(row, 4);
            }
        }
        let units = units(table, starts.len())?;
        Some(Self { starts, units })
    }
}

/// The places of `count` texts in the file.
fn units(table: &[u8], count: usize) -> Option<Vec<Unit>> {
    let sizes = inside(table, *b"stsz")?;
    let each = number::<4>(sizes, 4);
    let size = |number: usize| match each {
        0 => self::number::<4>(sizes, 12 + 4 * number),
        each => each,
    };
    let chunks = inside(table, *b"stco")?;
    let runs: Vec<&[u8]> = rows::<12>(inside(table, *b"stsc")?).collect();
    let mut units = Vec::new();
    for (index, chunk) in rows::<4>(chunks).enumerate() {
        let mut at = number::<4>(chunk, 0);
        // Each run holds from its chunk on, counted from 1, until the next one.
        let begun = runs.iter().take_while(|run| number::<4>(run, 0) <= index as u64 + 1);
        let held = begun.last().map_or(0, |run| number::<4>(run, 4));
        for _ in 0..held {
            if units.len() == count {
                return Some(units);
            }
            let size = size(units.len());
            units.push(Unit { at, size });
            at += size;
        }
    }
    Some(units)
}

/// The rows of a table of `N` bytes each, behind its version and its count.
fn rows<const N: usize>(table: &[u8]) -> impl Iterator<Item = &[u8]> {
    table.get(8..).unwrap_or_default().chunks_exact(N)
}

/// The title in a text: its length, and then its letters.
fn title(file: &mut (impl Read + Seek), unit: Unit) -> Option<String> {
    file.seek(SeekFrom::Start(unit.at)).ok()?;
    let mut head = [0; 2];
    file.read_exact(&mut head).ok()?;
    let length = u64::from(u16::from_be_bytes(head)).min(unit.size.saturating_sub(2));
    let mut text = Vec::new();
    file.take(length).read_to_end(&mut text).ok()?;
    Some(String::from_utf8_lossy(&text).into_owned())
}
