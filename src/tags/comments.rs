//! Title and chapters from Vorbis comments, which FLAC and Opus share.

use super::Contents;
use crate::time::Millis;

/// What the comments of a Vorbis kind tell.
pub(super) fn from_comments<'c>(comments: impl Iterator<Item = &'c str>) -> Contents {
    let mut contents = Contents::default();
    for (name, value) in comments.filter_map(|comment| comment.split_once('=')) {
        let name = name.to_ascii_uppercase();
        if name == "TITLE" {
            value.clone_into(&mut contents.title);
        } else if let Some(rest) = name.strip_prefix("CHAPTER") {
            if rest.ends_with("NAME") {
                if let Some((_, title)) = contents.chapters.last_mut() {
                    value.clone_into(title);
                }
            } else if let Some(at) = time(value) {
                contents.chapters.push((at, String::new()));
            }
        }
    }
    contents
}

/// The time of a chapter: `HH:MM:SS.mmm`.
fn time(text: &str) -> Option<Millis> {
    let (whole, millis) = text.split_once('.').unwrap_or((text, "0"));
    let mut seconds = 0;
    for part in whole.split(':') {
        seconds = seconds * 60 + part.parse::<u64>().ok()?;
    }
    let millis: u64 = format!("{millis:0<3}").get(..3)?.parse().ok()?;
    Some(Millis(seconds * 1000 + millis))
}
