//! What an Opus file says of itself.

use std::io::{self, Read};

use opus_pure::OggOpusReader;

use super::Contents;
use super::comments::from_comments;

/// Reads what an Opus file says of itself.
pub(super) fn read(file: &mut impl Read) -> io::Result<Contents> {
    let reader = OggOpusReader::new(file).map_err(io::Error::other)?;
    Ok(from_comments(reader.tags().comments.iter().map(AsRef::as_ref)))
}
