//! Words to clips.
//!
//! A [`Synthesizer`] turns one sentence into samples; [`Clips`] turns a whole spoken line into an
//! [`Utterance`] of such sentences, each made once.

mod cache;
mod catalog;
mod clip;
mod clips;
mod error;
pub mod hibari;
mod installed;
mod loudness;
mod mute;
mod pico;
mod recorded;
mod resample;
mod sentences;
mod source;
mod spell;
mod store;
mod trim;
mod voice;

pub use self::cache::{CACHE_LIMIT, Cached, cache_folder, cache_size, clear_cache};
pub use self::catalog::{
    SHIPPED, default_voice, find_voice, open, open_with, own_voices, shipped_voices,
};
pub use self::clip::{Clip, Segment, Utterance};
pub use self::clips::Clips;
pub use self::error::SpeechError;
pub use self::installed::{has_all, is_installed, sha256, voices_folder};
pub use self::loudness::{CEILING_DB, SPEECH_LUFS};
pub use self::mute::Mute;
pub use self::pico::Pico;
pub use self::recorded::{Recorded, TAKES, Takes, decode, read_clip, take_name};
pub use self::resample::resample;
pub use self::sentences::{LONGEST_SENTENCE, sentences};
pub use self::source::{ModelFile, Package};
pub use self::spell::spell_out;
pub use self::voice::{EVERY_LANGUAGE, EngineName, Voice};
use crate::time::Frames;

/// Turns words into samples. May be asked by many threads at once.
pub trait Synthesizer: Send + Sync {
    /// All that its sound depends on besides the sentence, for what keeps clips.
    fn fingerprint(&self) -> String;

    /// One sentence as sound, without silence at its ends: the same bytes for the same sentence,
    /// always. Numbers and units must be [spelled out](spell_out) before.
    ///
    /// # Errors
    /// When nothing of the sentence can be said, or the engine fails; never silence instead.
    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError>;

    /// The length of a sentence, where it is known without making its sound.
    fn known_length(&self, _sentence: &str) -> Option<Frames> {
        None
    }

    /// The words of a sentence that it cannot say, so that [`Self::synthesize`] would fail.
    ///
    /// # Errors
    /// When the engine fails.
    fn silent_words(&self, sentence: &str) -> Result<Vec<String>, SpeechError>;
}
