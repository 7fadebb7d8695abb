//! What is asked for words that no dictionary has.

/// Phonemes for words that are in no dictionary.
pub trait Fallback: Send + Sync {
    /// The phonemes of a word.
    fn phonemize(&self, word: &str) -> String;
}
