//! The sound of a take.

use std::path::Path;

use crate::speech::decode::{DecodeError, decode, is_surely_sound};
use crate::speech::dsp::trim;

/// The level above which a take is trimmed no further, as a factor on its loudest sample: -40 dB. A
/// room at home is quieter than that, and speech begins and ends louder.
const AUDIBLE: f32 = 0.01;

/// The longest take, in seconds. A sentence takes a few; a whole concert must not fill the memory.
pub(super) const LONGEST_TAKE: usize = 120;

/// The samples of a take without the silence around them, and their rate in Hz.
pub(super) fn recorded_sound(take: &Path) -> Result<(Vec<f32>, usize), DecodeError> {
    let (whole, rate) = decode(take, LONGEST_TAKE)?;
    let loudest = whole.iter().fold(0.0_f32, |loudest, sample| loudest.max(sample.abs()));
    let samples = trim(&whole, rate, loudest * AUDIBLE);
    if samples.is_empty() { Err(DecodeError::Empty) } else { Ok((samples, rate)) }
}

/// Why a take cannot be used, where it cannot. Most takes are plain WAVs, which need not be decoded to
/// know that they can.
pub(super) fn why_not(take: &Path) -> Option<DecodeError> {
    if is_surely_sound(take, LONGEST_TAKE) { None } else { recorded_sound(take).err() }
}
