//! Speech engines, one folder or file each, and the choice of the engine for a voice.

mod from_phonemes;
mod graph;
pub(crate) mod hibari;
mod kokoro;
pub(crate) mod lexicon;
mod mute;
mod noise;
#[cfg(test)]
mod onnx;
mod open;
mod operators;
mod paradee;
mod pico;
mod pieces;
mod recorded;
mod symbols;
mod threads;

#[cfg(test)]
pub(crate) use self::mute::Mute;
pub(crate) use self::open::{open, open_with};
#[cfg(test)]
pub(crate) use self::recorded::Recorded;
#[cfg(any(test, feature = "benchmarks"))]
pub(crate) use self::recorded::read_clip;
pub(crate) use self::recorded::{TAKES, Takes, take_name};
