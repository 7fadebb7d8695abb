//! The tags of FLAC files.
//!
//! Symphonia 0.6.1 reads chapters in comments, but its reader of FLAC drops them; so the blocks are
//! found here and only the comments are left to it.

use std::io::{self, Read, Seek, SeekFrom};

use symphonia::core::io::BufReader;
use symphonia::core::meta::{MetadataBuilder, MetadataSideData};
use symphonia::default::meta::embedded::vorbis::{
    VORBIS_COMMENT_METADATA_INFO, read_vorbis_comment,
};

use super::metadata::Metadata;
use super::vorbis;
use crate::time::Millis;

// The kinds of metadata blocks (RFC 9639, section 8.1), and the flag of the last one.
const STREAM_INFO: u8 = 0;
const COMMENTS: u8 = 4;
const LAST: u8 = 0x80;

/// Reads the tags of a FLAC file.
pub(super) fn read(mut file: impl Read + Seek) -> io::Result<Metadata> {
    let mut metadata = Metadata::default();
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
            COMMENTS => metadata = comments(&body)?,
            _ => {}
        }
        if kind & LAST != 0 {
            return Ok(Metadata { length, ..metadata });
        }
    }
}

/// The title and the chapters in a block of comments.
fn comments(block: &[u8]) -> io::Result<Metadata> {
    let mut tags = MetadataBuilder::new(VORBIS_COMMENT_METADATA_INFO);
    let mut rest = Vec::new();
    read_vorbis_comment(&mut BufReader::new(block), &mut tags, &mut rest)
        .map_err(io::Error::other)?;
    let chapters = rest.iter().find_map(|data| match data {
        MetadataSideData::Chapters(chapters) => Some(chapters),
        _ => None,
    });
    Ok(vorbis::metadata(Some(&tags.build()), chapters))
}
