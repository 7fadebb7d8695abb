//! Speech synthesis: words to clips.
//!
//! A [`Synthesizer`] turns one sentence into samples; [`Clips`] turns a whole spoken line into an
//! [`Utterance`](crate::clip::Utterance) of such sentences, each made once. In this order: `voice`
//! (descriptions), `engine` (one folder or file each), `cache` (clips on disk), `clips` (the lines
//! of one session).

mod cache;
mod clips;
mod decode;
mod digest;
mod dsp;
pub mod engine;
mod error;
mod samples;
mod spool;
mod synthesizer;
pub mod voice;

pub use self::cache::{CACHE_LIMIT, Cached, cache_folder, cache_size, clear_cache};
pub use self::clips::Clips;
pub use self::decode::{DecodeError, decode};
pub use self::digest::sha256;
pub use self::dsp::{CEILING_DB, ResampleError, SPEECH_LUFS, resample};
pub use self::engine::{Mute, Recorded, TAKES, Takes, open, open_with, read_clip, take_name};
pub use self::error::SpeechError;
pub use self::synthesizer::Synthesizer;
pub use self::voice::{
    EVERY_LANGUAGE, EngineName, ModelFile, Package, SHIPPED, Voice, default_voice, find_voice,
    has_all, is_installed, own_voices, shipped_voices, voices_folder,
};
