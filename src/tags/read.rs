//! The choice of a reader by the first bytes of a file.
#![expect(clippy::disallowed_methods, reason = "a file is read")]

use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::panic::catch_unwind;
use std::path::Path;

use super::error::TagsError;
use super::metadata::Metadata;
use super::{flac, m4a, ogg, riff};

/// A reader of the tags of one format.
type Reader = fn(BufReader<File>) -> io::Result<Metadata>;

/// Reads the tags of a file, whose format its first bytes tell, whatever its name is.
///
/// # Errors
/// When it cannot be read, or is of no format that is known.
pub(crate) fn read(path: &Path) -> Result<Metadata, TagsError> {
    let failed = |error| TagsError::Io(path.to_owned(), error);
    let mut file = BufReader::new(File::open(path).map_err(failed)?);
    let mut start = Vec::new();
    file.by_ref().take(12).read_to_end(&mut start).map_err(failed)?;
    file.rewind().map_err(failed)?;
    let read: Reader = match (start.get(..4), start.get(4..8), start.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WAVE")) => riff::read,
        (Some(b"fLaC"), ..) => flac::read,
        (Some(b"OggS"), ..) => ogg::read,
        (_, Some(b"ftyp"), _) => m4a::read,
        #[cfg(feature = "mp3")]
        (Some([b'I', b'D', b'3', _] | [0xFF, 0xE0..=0xFF, ..]), ..) => super::mp3::read,
        #[cfg(not(feature = "mp3"))]
        (Some([b'I', b'D', b'3', _] | [0xFF, 0xE0..=0xFF, ..]), ..) => {
            return Err(TagsError::NotBuilt(path.to_owned()));
        }
        _ => return Err(TagsError::Unknown(path.to_owned())),
    };
    // A damaged file must not end the program, whatever a library makes of it.
    let read = catch_unwind(move || read(file));
    read.unwrap_or_else(|_| Err(io::ErrorKind::InvalidData.into())).map_err(failed)
}
