//! Signal processing of synthesized and recorded sentences: trimming, resampling, loudness.

mod loudness;
mod resample;
mod trim;

pub(crate) use self::loudness::SPEECH_LUFS;
pub(super) use self::loudness::amplify;
pub(crate) use self::resample::resample;
pub(super) use self::trim::{AUDIBLE_OF_NETWORK, soften_onset, trim};
