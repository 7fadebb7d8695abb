//! The interface between a sound file and the encoder of its format.

use std::io;

use super::track::Track;
use crate::files::AtomicFile;

/// An encoder of one format, in memory that does not grow with the sound but for an index of a few
/// bytes a frame.
pub(super) trait Encode {
    /// Takes the next samples, as many as there are.
    fn write(&mut self, block: &[i16]) -> io::Result<()>;

    /// Writes what is still held back, and what only the end knows.
    fn finish(self: Box<Self>) -> io::Result<()>;
}

/// Makes an encoder that writes into a file.
pub(super) type Create = fn(&AtomicFile, &Track) -> io::Result<Box<dyn Encode>>;

/// The description of one format.
#[derive(Debug)]
pub(super) struct Encoding {
    /// The ending of its files' names, in small letters, without the dot.
    pub(super) ending: &'static str,
    /// The MIME type of its files.
    pub(super) mime: &'static str,
    /// True if it has a place for a cover.
    pub(super) holds_cover: bool,
    /// The longest sound that it can hold; none where that is longer than any session.
    pub(super) limit: Option<Limit>,
    /// Its encoder; none where this program was built without it.
    pub(super) create: Option<Create>,
}

/// The longest sound that a format can hold.
#[derive(Debug)]
pub(super) struct Limit {
    /// True if it can hold this track.
    pub(super) holds: fn(&Track) -> bool,
    /// A file of the format in words, with its article.
    pub(super) file: &'static str,
    /// The limit in words.
    pub(super) end: &'static str,
}

impl Limit {
    /// The limit of a format that counts frames in 32 bits.
    pub(super) const fn frames_in_32_bits(file: &'static str) -> Self {
        Self { holds: |track| u32::try_from(track.frames.0).is_ok(), file, end: "24 h 51 min" }
    }
}
