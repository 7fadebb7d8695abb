//! Events to frames, block by block.
//!
//! One mixer serves every sink, so that live play and a file hold the same samples. It is a pure
//! function of the timeline and its clips: a sample depends on its frame alone, never on the block
//! that it was asked for in.

mod bed;
mod breath;
mod ducking;
mod gain;
mod keep_alive;
mod lead_in;
mod limiter;
mod missing_clip;
mod mix;
mod music;
mod noise;
mod place;
mod sample;
mod source;
mod streaming;
mod strike;
#[cfg(test)]
mod tests;
mod tone;

pub(crate) use gain::GainLimiter;
pub(crate) use limiter::Limiter;
pub(crate) use missing_clip::MissingClip;
pub(crate) use mix::Mixer;
pub(crate) use music::{MUSIC_LUFS, Music};
pub(crate) use sample::{round, to_i16};
pub(crate) use streaming::{Blocks, StreamingMixer};
