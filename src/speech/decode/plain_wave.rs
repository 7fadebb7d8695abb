//! A WAV of plain samples, of which its head and its first and last sound tell that it is read whole.

use std::fs::File;
use std::io::BufReader;
use std::ops::RangeInclusive;

use hound::{SampleFormat, WavReader};

/// True for a WAV of whole numbers that has one of these rates and a sound of at most `longest` seconds,
/// and ends where its head says: no decoder is needed to know that it can be used. False is no verdict.
pub(super) fn is_plain_wave(
    file: File,
    rates: &RangeInclusive<usize>,
    longest: usize,
) -> hound::Result<bool> {
    let mut reader = WavReader::new(BufReader::new(file))?;
    let (spec, frames) = (reader.spec(), reader.duration());
    let Some(rate) = usize::try_from(spec.sample_rate).ok().filter(|rate| rates.contains(rate))
    else {
        return Ok(false);
    };
    let is_plain = spec.sample_format == SampleFormat::Int
        && matches!(spec.bits_per_sample, 16 | 24 | 32)
        && (1..=2).contains(&spec.channels);
    let fits = usize::try_from(frames).is_ok_and(|frames| (1..=longest * rate).contains(&frames));
    if !is_plain || !fits {
        return Ok(false);
    }
    reader.seek(frames - 1)?;
    let last = reader.samples::<i32>().try_fold(0, |count, sample| sample.map(|_| count + 1))?;
    reader.seek(0)?;
    // Nearly every recording has a sample that is not zero among its first.
    let is_audible = reader.samples::<i32>().any(|sample| sample.is_ok_and(|sample| sample != 0));
    Ok(last == spec.channels && is_audible)
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
        is_plain_wave(File::open(path).unwrap(), &(4_000..=192_000), 2).unwrap_or(false)
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
