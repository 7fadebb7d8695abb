//! The tags of MP4 files: chapters from Nero's list, or from a track of text where that has more.
//!
//! `symphonia-format-isomp4` 0.6.1 reads neither.

mod text_track;

use std::io::{self, Read, Seek, SeekFrom};

use super::metadata::Metadata;
use crate::time::Millis;

/// The largest index that is read, in bytes.
const LARGEST: u64 = 1 << 28;

/// Reads the tags of an MP4 file.
pub(super) fn read(mut file: impl Read + Seek) -> io::Result<Metadata> {
    let mut metadata = Metadata::default();
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
            collect(&body, &mut metadata);
            let chapters = text_track::chapters(&body, &mut file);
            if chapters.len() > metadata.chapters.len() {
                metadata.chapters = chapters;
            }
            break;
        }
        file.seek(SeekFrom::Current(i64::try_from(rest).map_err(io::Error::other)?))?;
    }
    Ok(metadata)
}

/// Adds the tags in an index, or in a part of it.
fn collect(moov: &[u8], metadata: &mut Metadata) {
    for Atom { name, body } in atoms(moov) {
        match &name {
            b"mvhd" if body.first() == Some(&0) => {
                let (scale, length) = (number::<4>(body, 12), number::<4>(body, 16));
                metadata.length = Some(Millis(length * 1000 / scale.max(1)));
            }
            b"meta" => collect(body.get(4..).unwrap_or_default(), metadata),
            b"udta" | b"ilst" | b"\xA9nam" => collect(body, metadata),
            b"data" if metadata.title.is_empty() => {
                let text = body.get(8..).unwrap_or_default();
                metadata.title = String::from_utf8_lossy(text).into_owned();
            }
            b"chpl" => {
                let mut rest = body.get(9..).unwrap_or_default();
                while let Some((head, behind)) = rest.split_first_chunk::<9>()
                    && let Some((title, behind)) = behind.split_at_checked(usize::from(head[8]))
                {
                    let at = Millis(number::<8>(head, 0) / 10_000);
                    metadata.chapters.push((at, String::from_utf8_lossy(title).into_owned()));
                    rest = behind;
                }
            }
            _ => {}
        }
    }
}

/// The number in `N` bytes; 0 where they are missing.
fn number<const N: usize>(bytes: &[u8], at: usize) -> u64 {
    let field = bytes.get(at..at + N).unwrap_or_default();
    field.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// The content of the first box of this name.
fn inside(bytes: &[u8], wanted: [u8; 4]) -> Option<&[u8]> {
    atoms(bytes).find(|atom| atom.name == wanted).map(|atom| atom.body)
}

/// A box: its name and its content.
#[derive(Clone, Copy, Debug)]
struct Atom<'b> {
    name: [u8; 4],
    body: &'b [u8],
}

/// The boxes in a row, as far as they are whole.
fn atoms(mut bytes: &[u8]) -> impl Iterator<Item = Atom<'_>> {
    std::iter::from_fn(move || {
        let (head, _) = bytes.split_first_chunk::<8>()?;
        let [a, b, c, d, name @ ..] = *head;
        let size = usize::try_from(u32::from_be_bytes([a, b, c, d])).ok()?;
        let body = bytes.get(8..size)?;
        bytes = bytes.get(size..)?;
        Some(Atom { name, body })
    })
}
