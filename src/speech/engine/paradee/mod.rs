//! The engine `paradee`: small networks that were taught by voices of Kokoro, in three parts, with their
//! files in the data folder.

mod network;
mod source;
#[cfg(test)]
mod tests;

use self::network::Network;
use super::from_phonemes::{FromPhonemes, PhonemeNetwork};

/// A voice of this engine.
pub(crate) type Paradee = FromPhonemes<Network>;

impl PhonemeNetwork for Network {
    const REVISION: &'static str = "paradee 2";

    /// As in `frontend.py` of the package `paradis-tts` 0.1.4.
    const LONGEST: usize = 400;

    fn load(model: &str, read: &dyn Fn(&str) -> Result<Vec<u8>, String>) -> Result<Self, String> {
        Self::unpack(read(model)?)
    }

    fn speak(&self, tokens: &[i32], pace: f32) -> Result<Vec<f32>, String> {
        self.samples(tokens, pace)
    }
}
