//! Chapters as podcast players read them.

use serde::Serialize;

use super::Timeline;
use crate::time::Millis;

/// Podcasting 2.0 chapters
/// (<https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md>).
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct JsonChapters {
    version: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    title: String,
    chapters: Vec<JsonChapter>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
struct JsonChapter {
    /// In seconds, as the format wants it.
    start_time: f64,
    title: String,
}

impl JsonChapters {
    /// The chapters of a sound of this title: when each begins, and what it is called.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "2^53 ms are 285 000 years")]
    pub(crate) fn new(title: &str, chapters: impl IntoIterator<Item = (Millis, String)>) -> Self {
        let chapters = chapters.into_iter();
        Self {
            version: "1.2.0",
            title: title.to_owned(),
            chapters: chapters
                .map(|(at, title)| JsonChapter { start_time: at.0 as f64 / 1000.0, title })
                .collect(),
        }
    }
}

impl From<&Timeline> for JsonChapters {
    fn from(timeline: &Timeline) -> Self {
        let chapters = timeline.chapters.iter();
        let chapters = chapters.map(|chapter| (chapter.at.millis(), chapter.title.to_string()));
        Self::new(&timeline.title, chapters)
    }
}
