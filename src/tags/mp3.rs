//! The tags of MP3 files.

use std::io::{self, Read, Seek};

use id3::{Tag, TagLike};

use super::metadata::Metadata;
use crate::time::Millis;

/// Reads the tags of an MP3 file.
pub(super) fn read(file: impl Read + Seek) -> io::Result<Metadata> {
    let tag = match Tag::read_from2(file) {
        Ok(tag) => tag,
        Err(error) if matches!(error.kind, id3::ErrorKind::NoTag) => Tag::new(),
        Err(error) => return Err(io::Error::other(error)),
    };
    let mut chapters: Vec<(Millis, String)> = Vec::new();
    for chapter in tag.chapters() {
        let title = chapter.frames.iter().find(|frame| frame.id() == "TIT2");
        let title = title.and_then(|frame| frame.content().text()).unwrap_or_default();
        chapters.push((Millis(u64::from(chapter.start_time)), title.to_owned()));
    }
    chapters.sort_by_key(|(at, _)| *at);
    Ok(Metadata { title: tag.title().unwrap_or_default().to_owned(), length: None, chapters })
}
