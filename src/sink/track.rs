//! What a file says of itself beside its sound.

use std::sync::Arc;

use crate::time::Frames;
use crate::timeline::{Chapter, Timeline};

/// The program as files name it.
pub(super) const SOFTWARE: &str = concat!("supple ", env!("CARGO_PKG_VERSION"));

/// One file's length, title and chapters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Track {
    /// The exact length of the sound.
    pub frames: Frames,
    /// The title; empty where there is none to tell.
    pub title: Arc<str>,
    /// In order of time.
    pub chapters: Vec<Chapter>,
    /// Where it is one file of several.
    pub album: Option<Album>,
}

/// What a file is a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Album {
    /// The title of the whole.
    pub title: Arc<str>,
    /// From 1.
    pub number: u32,
}

impl Track {
    /// Each chapter with the frame after its last.
    pub(super) fn spans(&self) -> impl Iterator<Item = (&Chapter, Frames)> {
        let next = self.chapters.iter().skip(1).map(|chapter| chapter.at);
        let ends = next.chain([self.frames]);
        self.chapters.iter().zip(ends).map(|(chapter, end)| (chapter, end.max(chapter.at)))
    }
}

impl From<&Timeline> for Track {
    fn from(timeline: &Timeline) -> Self {
        Self {
            frames: timeline.frames,
            title: Arc::clone(&timeline.title),
            chapters: timeline.chapters.clone(),
            album: None,
        }
    }
}

/// Sound that has nothing to say of itself.
impl From<Frames> for Track {
    fn from(frames: Frames) -> Self {
        Self { frames, ..Self::default() }
    }
}
