//! The chunks of a WAV after its samples, for the title and the chapters. Hound 3.5 writes none.

use super::track::{ARTIST, Album, SOFTWARE, Track};

/// The chunks of a track: its title, and a cue point with a label for each chapter. Empty where
/// there is nothing to tell.
pub(super) fn chunks(track: &Track) -> Vec<u8> {
    let mut bytes = Vec::new();
    if !track.chapters.is_empty() {
        let numbered = || (1_u32..).zip(&track.chapters);
        let mut points = count(track.chapters.len()).to_le_bytes().to_vec();
        let mut labels = b"adtl".to_vec();
        for (number, chapter) in numbered() {
            // A WAV that is not too long counts its frames in 32 bits.
            let at = u32::try_from(chapter.at.0).unwrap_or(u32::MAX).to_le_bytes();
            points.extend(number.to_le_bytes());
            points.extend(at);
            // In the only data chunk, which begins at its own first byte.
            points.extend(b"data");
            points.extend([0; 8]);
            points.extend(at);
            let mut label = number.to_le_bytes().to_vec();
            label.extend(text(&chapter.title));
            chunk(&mut labels, *b"labl", &label);
        }
        chunk(&mut bytes, *b"cue ", &points);
        chunk(&mut bytes, *b"LIST", &labels);
    }
    if !track.title.is_empty() {
        let mut info = b"INFO".to_vec();
        chunk(&mut info, *b"INAM", &text(&track.title));
        // A file of its own is told by its title alone, as players of WAV show it.
        if let Some(Album { title, number: Some(number) }) = &track.album {
            chunk(&mut info, *b"IART", &text(ARTIST));
            chunk(&mut info, *b"IPRD", &text(title));
            chunk(&mut info, *b"ITRK", &text(&number.to_string()));
        }
        chunk(&mut info, *b"ISFT", &text(SOFTWARE));
        chunk(&mut bytes, *b"LIST", &info);
    }
    bytes
}

/// Adds a chunk, on an even number of bytes.
fn chunk(bytes: &mut Vec<u8>, name: [u8; 4], content: &[u8]) {
    bytes.extend(name);
    bytes.extend(count(content.len()).to_le_bytes());
    bytes.extend(content);
    if !content.len().is_multiple_of(2) {
        bytes.push(0);
    }
}

/// A text as these chunks hold it.
fn text(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    bytes.push(0);
    bytes
}

/// A length as these chunks count it; chapters and their titles are far from 4 GiB.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
