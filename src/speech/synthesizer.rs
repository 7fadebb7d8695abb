//! The trait of every engine.

use super::error::SpeechError;
use crate::clip::Clip;
use crate::time::Frames;

/// Turns words into samples. May be asked by many threads at once.
pub trait Synthesizer: Send + Sync {
    /// All that its sound depends on besides the sentence, for what keeps clips.
    fn fingerprint(&self) -> String;

    /// One sentence as sound, without silence at its ends: the same bytes for the same sentence,
    /// always. Numbers and units must be [spelled out](crate::language::spell_out) before.
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
