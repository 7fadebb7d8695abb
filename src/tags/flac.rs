//! What a FLAC says of itself.

use std::io::{self, Read, Seek, SeekFrom};

use super::Contents;
use super::comments::from_comments;
use crate::time::Millis;

/// The kinds of blocks before the samples.
const STREAM_INFO: u8 = 0;
const COMMENTS: u8 = 4;
const LAST: u8 = 0x80;

/// Reads what a FLAC says of itself.
pub(super) fn read(file: &mut (impl Read + Seek)) -> io::Result<Contents> {
    let mut contents = Contents::default();
    let mut length = None;
    file.seek(SeekFrom::Start(4))?;
    loop {
        let mut head = [0; 4];
        file.read_exact(&mut head)?;
        let [kind, size @ ..] = head;
        let size = size.iter().fold(0_usize, |size, byte| size << 8 | usize::from(*byte));
        let mut body = vec![0; size];
        file.read_exact(&mut body)?;
        match kind & !LAST {
            STREAM_INFO => {
                // 20 bits of rate, 8 of channels and depth, 36 of length.
                let field = body.get(10..).and_then(|rest| rest.first_chunk());
                let field = u64::from_be_bytes(*field.ok_or(io::ErrorKind::UnexpectedEof)?);
                length = Some(Millis((field & 0xF_FFFF_FFFF) * 1000 / (field >> 44).max(1)));
            }
            COMMENTS => {
                let texts = comments_in(&body);
                contents = from_comments(texts.iter().map(AsRef::as_ref));
            }
            _ => {}
        }
        if kind & LAST != 0 {
            return Ok(Contents { length, ..contents });
        }
    }
}

/// Every comment in a block, after the name of the program that wrote it.
fn comments_in(block: &[u8]) -> Vec<String> {
    fn counted<'b>(rest: &mut &'b [u8]) -> Option<&'b [u8]> {
        let (size, behind) = rest.split_first_chunk()?;
        let size = usize::try_from(u32::from_le_bytes(*size)).ok()?;
        let (text, behind) = behind.split_at_checked(size)?;
        *rest = behind;
        Some(text)
    }
    let mut rest = block;
    let _software = counted(&mut rest);
    rest = rest.get(4..).unwrap_or_default();
    std::iter::from_fn(|| counted(&mut rest))
        .map(|text| String::from_utf8_lossy(text).into_owned())
        .collect()
}
