//! Speech synthesis: words to clips.
//!
//! A [`Synthesizer`] turns one sentence into samples; [`Clips`] turns a whole spoken line into an
//! [`Utterance`](crate::clip::Utterance) of such sentences, each made once. In this order: `voice`
//! (descriptions), `engine` (one folder or file each), `cache` (clips on disk), `spool` and
//! `clip_reader` (what has been made in one session), `clips` (making it).

mod cache;
mod clip_reader;
mod clips;
mod decode;
mod dsp;
pub(crate) mod engine;
mod error;
mod samples;
mod speak;
mod spool;
mod synthesizer;
#[cfg(test)]
mod tests;
pub(crate) mod voice;
mod workers;

#[cfg(any(test, fuzzing, feature = "benchmarks"))]
pub(crate) use self::cache::Cached;
pub(crate) use self::cache::{CACHE_LIMIT, cache_folder, cache_size, clear_cache};
pub(crate) use self::clip_reader::ClipReader;
pub(crate) use self::clips::Clips;
pub(crate) use self::decode::{decode, known_sounds};
pub(crate) use self::dsp::{SPEECH_LUFS, resample};
pub(crate) use self::engine::lexicon::own_lexicon;
#[cfg(any(test, feature = "benchmarks"))]
pub(crate) use self::engine::read_clip;
#[cfg(test)]
pub(crate) use self::engine::{Mute, Recorded};
pub(crate) use self::engine::{TAKES, Takes, open, take_name};
pub use self::error::SpeechError;
pub use self::speak::Speech;
#[cfg(any(test, fuzzing, feature = "benchmarks"))]
pub(crate) use self::synthesizer::Synthesizer;
#[cfg(test)]
pub(crate) use self::voice::EngineName;
#[cfg(test)]
pub(crate) use self::voice::SHIPPED;
pub use self::voice::Voice;
pub(crate) use self::voice::{
    Client, EVERY_LANGUAGE, ModelFile, Package, Part, default_voice, find_voice, is_installed,
    is_quick, keep_speed, own_voices, shipped_voices, voices_folder,
};
