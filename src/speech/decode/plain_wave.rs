//! A WAV of plain samples, of which its head and its first sound tell that it is read whole.

use std::fs::File;
use std::io;
use std::ops::RangeInclusive;

use super::section::read_at;

/// The bytes of a head that are looked at, and of the sound at once.
const PIECE: usize = 1 << 12;

/// The number of plain samples in the head of a WAV, and that of a head which names them further on.
const PCM: u16 = 1;
const EXTENSIBLE: u16 = 0xfffe;

/// True for a WAV of whole numbers that has one of these rates and a sound of at most `longest` seconds,
/// and ends where its head says: no decoder is needed to know that it can be used. False is no verdict.
pub(super) fn is_plain_wave(
    file: &mut File,
    rates: &RangeInclusive<usize>,
    longest: usize,
) -> io::Result<bool> {
    let mut head = [0; PIECE];
    let count = read_at(file, 0, &mut head)?;
    let head = head.get(..count).unwrap_or_default();
    if head.get(..4) != Some(b"RIFF") || head.get(8..12) != Some(b"WAVE") {
        return Ok(false);
    }
    let mut format = None;
    let mut at = 12;
    while let Some((name, body)) = chunk(head, at) {
        let size = u64::from(number(head, at + 4));
        if name == b"fmt " {
            format = Format::of(body);
        } else if name == b"data" {
            let begin = at as u64 + 8;
            let Some(format) =
                format.filter(|format| rates.contains(&format.rate) && format.takes(size, longest))
            else {
                return Ok(false);
            };
            let is_whole = begin + size <= file.metadata()?.len();
            return Ok(is_whole && format.is_audible(file, begin, size)?);
        }
        let step = usize::try_from(size + (size & 1)).unwrap_or(usize::MAX);
        at = at.saturating_add(8).saturating_add(step);
    }
    Ok(false)
}

/// The name of the chunk at a place, and the bytes behind its size.
fn chunk(head: &[u8], at: usize) -> Option<(&[u8], &[u8])> {
    let (name, rest) = head.get(at..)?.split_at_checked(4)?;
    Some((name, rest.get(4..)?))
}

fn number(bytes: &[u8], at: usize) -> u32 {
    let four = bytes.get(at..).and_then(|bytes| bytes.first_chunk::<4>());
    four.map_or(0, |four| u32::from_le_bytes(*four))
}

fn short(bytes: &[u8], at: usize) -> u16 {
    let two = bytes.get(at..).and_then(|bytes| bytes.first_chunk::<2>());
    two.map_or(0, |two| u16::from_le_bytes(*two))
}

/// Samples that are whole numbers with a sign.
#[derive(Clone, Copy, Debug)]
struct Format {
    rate: usize,
    /// The bytes of a sample of all channels.
    frame: usize,
}

impl Format {
    fn of(body: &[u8]) -> Option<Self> {
        let (kind, channels, bits) = (short(body, 0), short(body, 2), short(body, 14));
        let kind = if kind == EXTENSIBLE { short(body, 24) } else { kind };
        let frame = usize::from(short(body, 12));
        let rate = usize::try_from(number(body, 4)).ok()?;
        let is_plain = kind == PCM && matches!(bits, 16 | 24 | 32) && (1..=2).contains(&channels);
        let fits = frame == usize::from(channels) * usize::from(bits / 8);
        (is_plain && fits).then_some(Self { rate, frame })
    }

    /// True if so many bytes are whole samples of at most so many seconds.
    fn takes(self, size: u64, longest: usize) -> bool {
        let most = (longest * self.rate * self.frame) as u64;
        (1..=most).contains(&size) && size.is_multiple_of(self.frame as u64)
    }

    /// True if a sample is not zero. Nearly every recording has one in its first bytes.
    fn is_audible(self, file: &mut File, begin: u64, size: u64) -> io::Result<bool> {
        let mut piece = [0; PIECE];
        let mut at = 0;
        while at < size {
            let count = read_at(file, begin + at, &mut piece)? as u64;
            let count = count.min(size - at);
            let bytes = piece.iter().take(usize::try_from(count).unwrap_or_default());
            if bytes.into_iter().any(|byte| *byte != 0) {
                return Ok(true);
            }
            if count == 0 {
                break;
            }
            at += count;
        }
        Ok(false)
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::speech::decode::decode;

    /// A WAV whose samples are all alike, with the bytes of its sound cut or added.
    fn wave(path: &Path, (bits, channels, rate): (u16, u16, u32), sample: i32, frames: u32) {
        let sample_format = hound::SampleFormat::Int;
        let spec =
            hound::WavSpec { channels, sample_rate: rate, bits_per_sample: bits, sample_format };
        let mut writer = hound::WavWriter::create(path, spec).unwrap();
        (0..frames * u32::from(channels)).for_each(|_| writer.write_sample(sample).unwrap());
        writer.finalize().unwrap();
    }

    fn is_plain(path: &Path) -> bool {
        is_plain_wave(&mut File::open(path).unwrap(), &(4_000..=192_000), 2).unwrap()
    }

    #[test]
    fn what_the_head_takes_for_sound_is_decoded_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sit.wav");
        for (format, sample, frames, taken) in [
            ((16, 1, 48_000), 5, 9000, true),
            ((16, 2, 44_100), -5, 9000, true),
            ((24, 1, 16_000), 70_000, 9000, true),
            ((32, 2, 8000), 70_000, 9000, true),
            // Silence, no sample, too long, and a rate of no recorder.
            ((16, 1, 48_000), 0, 9000, false),
            ((16, 1, 48_000), 5, 0, false),
            ((16, 1, 8000), 5, 17_000, false),
            ((16, 1, 1000), 5, 900, false),
            ((8, 1, 8000), 5, 900, false),
        ] {
            wave(&path, format, sample, frames);
            assert_eq!(is_plain(&path), taken, "{format:?} {sample} {frames}");
            if taken {
                assert_eq!(decode(&path, 2).unwrap().0.len(), frames as usize);
            }
        }
    }

    #[test]
    fn a_wav_that_ends_early_or_is_something_else_is_left_to_the_decoder() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sit.wav");
        wave(&path, (16, 1, 48_000), 5, 9000);
        let bytes = std::fs::read(&path).unwrap();
        for (place, byte) in [(0, b'X'), (8, b'X'), (20, 3), (22, 3), (32, 3), (36, b'X')] {
            let mut wrong = bytes.clone();
            wrong[place] = byte;
            std::fs::write(&path, wrong).unwrap();
            assert!(!is_plain(&path), "{place}");
        }
        for length in [0, 11, 30, 44, bytes.len() - 1] {
            std::fs::write(&path, &bytes[..length]).unwrap();
            assert!(!is_plain(&path), "{length}");
        }
    }
}
