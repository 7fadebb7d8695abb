//! The tags of Ogg files, such as Opus.

use std::fs::File;
use std::io::{self, BufReader};

use symphonia::core::formats::{FormatOptions, FormatReader};
use symphonia::core::io::{MediaSourceStream, MediaSourceStreamOptions};
use symphonia::default::formats::OggReader;

use super::metadata::Metadata;
use super::vorbis;

/// Reads the tags of an Ogg file.
pub(super) fn read(file: BufReader<File>) -> io::Result<Metadata> {
    let stream =
        MediaSourceStream::new(Box::new(file.into_inner()), MediaSourceStreamOptions::default());
    let reader = OggReader::try_new(stream, FormatOptions::default());
    let mut reader = reader.map_err(io::Error::other)?;
    let chapters = reader.chapters().cloned();
    let mut tags = reader.metadata();
    Ok(vorbis::metadata(tags.skip_to_latest(), chapters.as_ref()))
}
