//! Title and chapters as Vorbis comments, which FLAC and Opus share.
//!
//! Chapters are the `CHAPTERnnn` comments that players agreed on
//! (<https://wiki.xiph.org/Chapter_Extension>).

use super::track::{ARTIST, Track};

/// The name and the value of each comment, in order.
pub(super) fn of(track: &Track) -> Vec<(String, String)> {
    let mut comments = Vec::new();
    if !track.title.is_empty() {
        comments.push(("TITLE".to_owned(), track.title.to_string()));
    }
    if let Some(album) = &track.album {
        comments.push(("ARTIST".to_owned(), ARTIST.to_owned()));
        comments.push(("ALBUM".to_owned(), album.title.to_string()));
        if let Some(number) = album.number {
            comments.push(("TRACKNUMBER".to_owned(), number.to_string()));
        }
    }
    for (number, chapter) in track.chapters.iter().enumerate() {
        let time = chapter.at.millis().full_clock();
        comments.push((format!("CHAPTER{number:03}"), time));
        comments.push((format!("CHAPTER{number:03}NAME"), chapter.title.to_string()));
    }
    comments
}
