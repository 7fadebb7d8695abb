//! What is asked for words that no dictionary has.

use std::sync::Arc;

/// Phonemes for words that are in no dictionary.
pub trait Fallback: Send + Sync {
    /// The phonemes of a word.
    fn phonemize(&self, word: &str) -> String;
}

impl<F: Fallback> Fallback for Arc<F> {
    fn phonemize(&self, word: &str) -> String {
        (**self).phonemize(word)
    }
}
