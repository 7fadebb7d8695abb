//! Signal processing of synthesized and recorded sentences: trimming, resampling, loudness.

mod loudness;
mod resample;
mod trim;

pub(super) use self::loudness::amplify;
pub use self::loudness::{CEILING_DB, SPEECH_LUFS};
pub use self::resample::{ResampleError, resample};
pub(super) use self::trim::trim;
