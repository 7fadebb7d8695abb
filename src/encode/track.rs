//! The data that describe the sound of a file.

use std::sync::Arc;

use super::cover::Cover;
use crate::time::Frames;
use crate::timeline::{Chapter, Timeline};

/// The name of the program in the files that it writes.
pub(super) const SOFTWARE: &str = concat!("supple ", env!("CARGO_PKG_VERSION"));

/// The artist of the files that it writes, by which players put them together.
pub(super) const ARTIST: &str = "supple";

/// The length, the title, the chapters and the cover of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Track {
    /// The exact length of the sound.
    pub frames: Frames,
    /// The title; may be empty.
    pub title: Arc<str>,
    /// In order of time.
    pub chapters: Vec<Chapter>,
    /// The album that it is of.
    pub album: Option<Album>,
    /// The picture that players show.
    pub cover: Option<Cover>,
}

/// What a file is of: itself, or the whole that it makes with others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Album {
    /// The title of the whole.
    pub title: Arc<str>,
    /// The number of the file, from 1, where it is one of several.
    pub number: Option<u32>,
}

impl Track {
    /// Each chapter with its end.
    pub(super) fn spans(&self) -> impl Iterator<Item = (&Chapter, Frames)> {
        let next = self.chapters.iter().skip(1).map(|chapter| chapter.at);
        let ends = next.chain([self.frames]);
        self.chapters.iter().zip(ends).map(|(chapter, end)| (chapter, end.max(chapter.at)))
    }
}

impl From<&Timeline> for Track {
    fn from(timeline: &Timeline) -> Self {
        Self {
            frames: timeline.length,
            title: Arc::clone(&timeline.title),
            chapters: timeline.chapters.clone(),
            album: Some(Album { title: Arc::clone(&timeline.title), number: None }),
            cover: Some(Cover::own()),
        }
    }
}

/// A sound of this length without a title.
impl From<Frames> for Track {
    fn from(frames: Frames) -> Self {
        Self { frames, ..Self::default() }
    }
}
