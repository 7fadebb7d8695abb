//! What an MP4 says of itself.

use std::io::{self, Read, Seek, SeekFrom};

use super::Contents;
use crate::time::Millis;

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

/// A box that was read.
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
