//! The interface of speech engines.

use super::error::SpeechError;
use crate::clip::Clip;
use crate::time::Frames;

/// A speech engine with its voice. Many threads may ask it at once.
pub(crate) trait Synthesizer: Send + Sync {
    /// All that the sound depends on besides the sentence: the key of cached clips, with
    /// [`Self::reading`].
    fn fingerprint(&self) -> String;

    /// How a sentence is read. Sentences that are read alike sound alike.
    fn reading(&self, sentence: &str) -> String {
        sentence.to_owned()
    }

    /// The phonemes of a sentence, where the engine reads by them.
    ///
    /// # Errors
    /// When the engine fails.
    fn phonemes(&self, _sentence: &str) -> Result<Option<String>, SpeechError> {
        Ok(None)
    }

    /// A sentence as sound, without silence at its ends. The same sentence gives the same bytes,
    /// always. Numbers and units must be [spelled out](crate::language::spell_out) before.
    ///
    /// # Errors
    /// When nothing of the sentence can be said, or the engine fails; never silence instead.
    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError>;

    /// The length of a sentence, if it is known without synthesizing it.
    fn known_length(&self, _sentence: &str) -> Option<Frames> {
        None
    }

    /// True for a sentence that was recorded: it is as long as its take, whatever the voice's pace.
    fn is_recorded(&self, _sentence: &str) -> bool {
        false
    }

    /// The words of a sentence that the engine cannot say, for which [`Self::synthesize`] would
    /// fail.
    ///
    /// # Errors
    /// When the engine fails.
    fn silent_words(&self, sentence: &str) -> Result<Vec<String>, SpeechError>;

    /// The words of a sentence that the engine says by a guess.
    fn doubtful_words(&self, _sentence: &str) -> Vec<String> {
        Vec::new()
    }
}
