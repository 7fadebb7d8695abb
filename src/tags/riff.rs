//! The tags of WAV files.
//!
//! Hound 3.5 reads no tags, and Symphonia 0.6.1 passes over cue points.

use std::io::{self, Read, Seek, SeekFrom};

use super::metadata::Metadata;
use crate::time::Millis;

/// The largest chunk that is read, in bytes; samples are passed over.
const LARGEST: u32 = 1 << 24;

/// Reads the tags of a WAV file.
pub(super) fn read(mut file: impl Read + Seek) -> io::Result<Metadata> {
    let mut metadata = Metadata::default();
    let (mut rate, mut samples, mut frame) = (0, 0, 1);
    let (mut points, mut labels) = (Vec::new(), Vec::new());
    file.seek(SeekFrom::Start(12))?;
    let mut head = [0; 8];
    while file.read_exact(&mut head).is_ok() {
        let (name, size) = (le(&head, 0)?.to_le_bytes(), le(&head, 4)?);
        let end = i64::from(size) + i64::from(size % 2);
        if &name == b"data" || size > LARGEST {
            samples = if &name == b"data" { size } else { samples };
            file.seek(SeekFrom::Current(end))?;
            continue;
        }
        let mut body = vec![0; size as usize];
        file.read_exact(&mut body)?;
        file.seek(SeekFrom::Current(i64::from(size % 2)))?;
        match &name {
            b"fmt " => (rate, frame) = (le(&body, 4)?, le(&body, 12)? & 0xFFFF),
            b"cue " => {
                for point in body.get(4..).unwrap_or_default().chunks_exact(24) {
                    points.push((le(point, 0)?, le(point, 20)?));
                }
            }
            b"LIST" => {
                for (name, body) in inner(body.get(4..).unwrap_or_default()) {
                    match &name {
                        b"labl" => labels.push((le(body, 0)?, string(body.get(4..)))),
                        b"INAM" => metadata.title = string(Some(body)),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    let millis = |frame: u32| Millis(u64::from(frame) * 1000 / u64::from(rate.max(1)));
    metadata.length = Some(millis(samples / frame.max(1)));
    for (number, at) in points {
        let label = labels.iter().find(|(labelled, _)| *labelled == number);
        metadata.chapters.push((millis(at), label.map_or_else(String::new, |(_, t)| t.clone())));
    }
    Ok(metadata)
}

/// The chunks in a list.
fn inner(mut bytes: &[u8]) -> Vec<([u8; 4], &[u8])> {
    let mut found = Vec::new();
    while let Some((head, rest)) = bytes.split_at_checked(8)
        && let (Ok(name), Ok(size)) = (le(head, 0), le(head, 4))
        && let Some(body) = rest.get(..size as usize)
    {
        found.push((name.to_le_bytes(), body));
        bytes = rest.get(body.len() + body.len() % 2..).unwrap_or_default();
    }
    found
}

fn le(bytes: &[u8], at: usize) -> io::Result<u32> {
    let four = bytes.get(at..).and_then(|rest| rest.first_chunk());
    four.map(|four| u32::from_le_bytes(*four)).ok_or_else(|| io::ErrorKind::UnexpectedEof.into())
}

fn string(bytes: Option<&[u8]>) -> String {
    let bytes = bytes.unwrap_or_default().split(|byte| *byte == 0).next().unwrap_or_default();
    String::from_utf8_lossy(bytes).into_owned()
}
