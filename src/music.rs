//! Music of the listener's own as a bed: decoded, mixed to mono, normalised and made into a ring.

use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};

use ebur128::{EbuR128, Error as MeterError, Mode};

use crate::mixer::{MUSIC_LUFS, Music, to_i16};
use crate::speech::{decode, resample};
use crate::time::{Frames, Millis, RATE, index};

/// The longest music, in seconds: half an hour takes 170 MB of memory.
const LONGEST: usize = 30 * 60;

/// The shortest, in frames.
const SHORTEST: Frames = Millis::seconds(1).frames();

/// The length over which the end fades into the beginning; at most a quarter of the music.
const SEAM: Frames = Millis::seconds(3).frames();

/// A failure to make a bed of a file. Its text names the path, the cause and the next step.
#[derive(Debug)]
pub(crate) struct MusicError {
    /// The path of the file.
    pub path: PathBuf,
    /// The cause.
    pub cause: MusicCause,
}

/// The cause of a failure to make a bed of a file.
#[derive(Debug)]
#[non_exhaustive]
pub(crate) enum MusicCause {
    /// The file cannot be read as sound, for a reason in words.
    Unreadable(String),
    /// The music is shorter than a second.
    Short,
    /// The music is silent.
    Silent,
}

impl fmt::Display for MusicError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let why = match &self.cause {
            MusicCause::Unreadable(why) => why,
            MusicCause::Short => "it is shorter than a second",
            MusicCause::Silent => "it is silent",
        };
        let path = self.path.display();
        write!(
            f,
            "cannot take {path} as a bed: {why}; give a sound file, or one of rain, ocean, brown and none"
        )
    }
}

impl Error for MusicError {}

/// Reads music from a file of a kind that is decoded, of 1 s to 30 min.
///
/// # Errors
/// When it cannot be read, is no sound, is silent, or is too long or too short.
pub(crate) fn read(path: &Path) -> Result<Music, MusicError> {
    samples(path).map_err(|cause| MusicError { path: path.to_owned(), cause })
}

fn samples(path: &Path) -> Result<Music, MusicCause> {
    let unreadable = |error: &dyn fmt::Display| MusicCause::Unreadable(error.to_string());
    let (samples, rate) = decode(path, LONGEST).map_err(|error| unreadable(&error))?;
    let mut samples = resample(samples, rate).map_err(|error| unreadable(&error))?;
    if (samples.len() as u64) < SHORTEST.0 {
        return Err(MusicCause::Short);
    }
    ring(&mut samples);
    let gain = gain(&samples).map_err(|error| unreadable(&error))?.ok_or(MusicCause::Silent)?;
    Ok(Music(samples.iter().map(|sample| to_i16(sample * gain)).collect()))
}

/// Fades the end into the beginning, with equal power, and cuts it off there: the last sample is
/// then followed by the first.
#[expect(clippy::cast_precision_loss, reason = "a seam is far shorter than 2^24 frames")]
fn ring(samples: &mut Vec<f32>) {
    let seam = index(SEAM.0).min(samples.len() / 4);
    let tail = samples.split_off(samples.len() - seam);
    for (at, (first, last)) in samples.iter_mut().zip(&tail).enumerate() {
        let part = (at as f32 + 0.5) / seam as f32;
        *first = *first * libm::sqrtf(part) + last * libm::sqrtf(1.0 - part);
    }
}

/// The gain that brings the samples to [`MUSIC_LUFS`], or as near as their peaks let it; none where
/// they are silent.
fn gain(samples: &[f32]) -> Result<Option<f32>, MeterError> {
    let mut meter = EbuR128::new(1, RATE, Mode::I)?;
    meter.add_frames_f32(samples)?;
    let loudness = meter.loudness_global()?;
    let peak = samples.iter().fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
    if !loudness.is_finite() || peak == 0.0 {
        return Ok(None);
    }
    #[expect(clippy::cast_possible_truncation, reason = "a loudness needs no more")]
    let wanted = libm::powf(10.0, (MUSIC_LUFS - loudness as f32) / 20.0);
    Ok(Some(wanted.min(1.0 / peak)))
}
