//! What the pages of a site tell of one session.

use crate::language::Language;
use crate::time::Millis;

/// A session of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Item {
    /// The name of its files, without an ending.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What was chosen for it, such as `length 8m`; may be empty.
    pub choices: String,
    /// How much there is of it, in words.
    pub extent: String,
    /// Its language.
    pub language: Language,
    /// How long it lasts.
    pub length: Millis,
    /// Its sound.
    pub sound: Sound,
}

/// The sound of a session, a file beside its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Sound {
    /// The ending of its file's name, without the dot.
    pub ending: &'static str,
    /// Its MIME type.
    pub kind: &'static str,
    /// Its size, in bytes.
    pub bytes: u64,
}

/// The place at which a page is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// A computer in the same network, for a while.
    Shared,
    /// A web site or a folder, for good.
    Published,
}

impl Item {
    /// The name of one of its files.
    pub(crate) fn file(&self, ending: &str) -> String {
        format!("{}.{ending}", self.name)
    }

    /// The name of its page.
    pub(crate) fn page(&self) -> String {
        self.file("html")
    }

    /// The name of its sound.
    pub(crate) fn sound(&self) -> String {
        self.file(self.sound.ending)
    }

    /// The name of its chapters, as podcast programs read them.
    pub(crate) fn chapters(&self) -> String {
        self.file("chapters.json")
    }

    /// The name of its words, as `WebVTT`.
    pub(crate) fn words(&self) -> String {
        self.file("vtt")
    }

    /// Its title with what was chosen for it.
    pub(crate) fn heading(&self) -> String {
        if self.choices.is_empty() {
            self.title.clone()
        } else {
            format!("{}, {}", self.title, self.choices)
        }
    }
}

/// A size in bytes as people read it: `3.2 MB`.
pub(super) fn size(bytes: u64) -> String {
    let tenths = bytes / 100_000;
    if tenths < 100 {
        format!("{}.{} MB", tenths / 10, tenths % 10)
    } else {
        format!("{} MB", tenths / 10)
    }
}
