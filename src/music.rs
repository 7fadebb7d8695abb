//! One's own music to a bed: decoded, mixed to mono, brought to one loudness and bent to a ring.

use std::path::Path;

use ebur128::{EbuR128, Mode};

use crate::mixer::to_i16;
use crate::session::{MUSIC_LUFS, Music};
use crate::speech::{decode, resample};
use crate::time::{Frames, Millis, RATE, index};

/// The longest music, in seconds: half an hour takes 170 MB of memory.
const LONGEST: usize = 30 * 60;

/// The shortest, in frames.
const SHORTEST: Frames = Millis::seconds(1).frames();

/// How long its end fades into its beginning, at most a quarter of it.
const SEAM: Frames = Millis::seconds(3).frames();

/// Reads music from a file: WAV, FLAC, MP3 or Ogg Vorbis.
///
/// # Errors
/// In words, when it cannot be read, is no sound, is silent, or is too long or too short.
pub fn read(path: &Path) -> Result<Music, String> {
    let (samples, rate) = decode(path, LONGEST).map_err(|error| error.to_string())?;
    let mut samples = resample(samples, rate).map_err(|error| error.to_string())?;
    if (samples.len() as u64) < SHORTEST.0 {
        return Err("it is shorter than a second".to_owned());
    }
    ring(&mut samples);
    let gain = gain(&samples)?;
    Ok(Music(samples.iter().map(|sample| to_i16(sample * gain)).collect()))
}

/// Lets the end fade into the beginning, with equal power, and cuts it off there: what follows the
/// last sample is then the first.
#[expect(clippy::cast_precision_loss, reason = "a seam is far shorter than 2^24 frames")]
fn ring(samples: &mut Vec<f32>) {
    let seam = index(SEAM.0).min(samples.len() / 4);
    let tail = samples.split_off(samples.len() - seam);
    for (at, (first, last)) in samples.iter_mut().zip(&tail).enumerate() {
        let part = (at as f32 + 0.5) / seam as f32;
        *first = *first * libm::sqrtf(part) + last * libm::sqrtf(1.0 - part);
    }
}

/// What brings the samples to [`MUSIC_LUFS`], or as near as their peaks let it.
fn gain(samples: &[f32]) -> Result<f32, String> {
    let mut meter = EbuR128::new(1, RATE, Mode::I).map_err(|error| error.to_string())?;
    meter.add_frames_f32(samples).map_err(|error| error.to_string())?;
    let loudness = meter.loudness_global().map_err(|error| error.to_string())?;
    let peak = samples.iter().fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
    if !loudness.is_finite() || peak == 0.0 {
        return Err("it is silent".to_owned());
    }
    #[expect(clippy::cast_possible_truncation, reason = "a loudness needs no more")]
    let wanted = libm::powf(10.0, (MUSIC_LUFS - loudness as f32) / 20.0);
    Ok(wanted.min(1.0 / peak))
}
