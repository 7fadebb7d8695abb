//! The tags of a sound file.

use crate::time::Millis;

/// The title, the length and the chapters that a file names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Metadata {
    /// The title; may be empty.
    pub title: String,
    /// The length, where the file tells it before its sound.
    pub length: Option<Millis>,
    /// The start and the title of each chapter.
    pub chapters: Vec<(Millis, String)>,
}
