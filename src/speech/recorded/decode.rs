//! A sound file to samples.
#![expect(clippy::disallowed_methods, reason = "a take is a file")]

use std::fs::File;
use std::num::NonZero;
use std::ops::RangeInclusive;
use std::panic::catch_unwind;
use std::path::Path;

use rodio::{Decoder, Source};

/// Samples a second that a file may have. To resample from what lies far beyond takes more memory
/// than there is, and no recorder makes it.
const RATES: RangeInclusive<usize> = 4_000..=192_000;

/// The samples of a file of at most `longest` seconds, its channels mixed to one, and how many
/// there are a second.
///
/// # Errors
/// In words, when it cannot be read, is no sound, has a rate that no recorder has, or is too long.
pub fn decode(path: &Path, longest: usize) -> Result<(Vec<f32>, usize), String> {
    // A decoder that trips over a damaged file must not end a session.
    catch_unwind(|| samples(path, longest)).unwrap_or_else(|_| Err("it is damaged".to_owned()))
}

fn samples(path: &Path, longest: usize) -> Result<(Vec<f32>, usize), String> {
    let file = File::open(path).map_err(|error| error.to_string())?;
    let decoder = Decoder::try_from(file)
        .map_err(|error| format!("{error}: save it as WAV, FLAC, MP3 or Ogg Vorbis"))?;
    let channels = NonZero::<u16>::get(decoder.channels());
    let rate = decoder.sample_rate().get() as usize;
    if !RATES.contains(&rate) {
        return Err(format!("it has {rate} samples a second: save it with 44100 or 48000"));
    }
    let most = longest * rate * usize::from(channels);
    let samples: Vec<f32> = decoder.take(most + 1).collect();
    if samples.len() > most {
        return Err(format!("it is longer than {longest} s: make it shorter"));
    }
    if channels == 1 {
        return Ok((samples, rate));
    }
    let mono = |frame: &[f32]| frame.iter().sum::<f32>() / f32::from(channels);
    Ok((samples.chunks(usize::from(channels)).map(mono).collect(), rate))
}
