//! Titles and chapters as Symphonia finds them in Vorbis comments, which FLAC and Ogg share.

use symphonia::core::meta::{
    Chapter, ChapterGroup, ChapterGroupItem, MetadataRevision, StandardTag, Tag,
};

use super::metadata::Metadata;
use crate::time::Millis;

/// The title and the chapters of a file, without its length.
pub(super) fn metadata(
    tags: Option<&MetadataRevision>,
    chapters: Option<&ChapterGroup>,
) -> Metadata {
    let title = tags.and_then(|tags| {
        last(&tags.media.tags, |tag| match tag {
            StandardTag::TrackTitle(title) => Some(title),
            _ => None,
        })
    });
    let items = chapters.map(|group| group.items.as_slice()).unwrap_or_default();
    let chapters = items.iter().filter_map(|item| match item {
        ChapterGroupItem::Chapter(chapter) => Some((start(chapter), name(chapter))),
        // Comments have none.
        ChapterGroupItem::Group(_) => None,
    });
    Metadata { title: title.unwrap_or_default(), length: None, chapters: chapters.collect() }
}

fn start(chapter: &Chapter) -> Millis {
    Millis(u64::try_from(chapter.start_time.as_millis()).unwrap_or_default())
}

fn name(chapter: &Chapter) -> String {
    let name = last(&chapter.tags, |tag| match tag {
        StandardTag::ChapterTitle(title) => Some(title),
        _ => None,
    });
    name.unwrap_or_default()
}

/// The value of the last tag that is meant.
fn last<'t, T: ToString + 't>(
    tags: &'t [Tag],
    meant: impl Fn(&'t StandardTag) -> Option<&'t T>,
) -> Option<String> {
    tags.iter().rev().filter_map(|tag| tag.std.as_ref()).find_map(meant).map(T::to_string)
}
