//! Title and chapters as Vorbis comments, which FLAC and Opus share.
//!
//! Chapters are the `CHAPTERnnn` comments that players agreed on
//! (<https://wiki.xiph.org/Chapter_Extension>).

use super::track::Track;
use crate::time::Millis;

/// The name and the value of each comment, in order.
pub(super) fn of(track: &Track) -> Vec<(String, String)> {
    let mut comments = Vec::new();
    if !track.title.is_empty() {
        comments.push(("TITLE".to_owned(), track.title.to_string()));
    }
    if let Some(album) = &track.album {
        comments.push(("ALBUM".to_owned(), album.title.to_string()));
        comments.push(("TRACKNUMBER".to_owned(), album.number.to_string()));
    }
    for (number, chapter) in track.chapters.iter().enumerate() {
        let Millis(at) = chapter.at.millis();
        let (hours, minutes) = (at / 3_600_000, at / 60_000 % 60);
        let (seconds, millis) = (at / 1000 % 60, at % 1000);
        let time = format!("{hours:02}:{minutes:02}:{seconds:02}.{millis:03}");
        comments.push((format!("CHAPTER{number:03}"), time));
        comments.push((format!("CHAPTER{number:03}NAME"), chapter.title.to_string()));
    }
    comments
}
