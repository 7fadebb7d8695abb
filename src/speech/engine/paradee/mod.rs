//! The engine `paradee`: small networks that were taught by voices of Kokoro, each in three parts or in
//! one, with their files in the data folder.

mod parts;
mod source;
#[cfg(test)]
mod tests;
mod whole;

use self::parts::Parts;
use self::whole::Whole;
use super::from_phonemes::{FromPhonemes, PhonemeNetwork};

/// A voice of this engine.
pub(crate) type Paradee = FromPhonemes<Network>;

/// How a ZIP archive begins, in which the three parts are.
const ARCHIVE: &[u8] = b"PK";

/// The network of a voice, in the form in which it was published.
pub(crate) enum Network {
    /// Three parts in an archive.
    Parts(Box<Parts>),
    /// One file.
    Whole(Box<Whole>),
}

impl PhonemeNetwork for Network {
    const REVISION: &'static str = "paradee 4";

    /// As in `frontend.py` of the package `paradis-tts` 0.1.4. In one part they take 510.
    const LONGEST: usize = 400;

    fn load(model: &str, read: &dyn Fn(&str) -> Result<Vec<u8>, String>) -> Result<Self, String> {
        let bytes = read(model)?;
        if bytes.starts_with(ARCHIVE) {
            Parts::unpack(bytes).map(|parts| Self::Parts(Box::new(parts)))
        } else {
            Whole::load(bytes).map(|whole| Self::Whole(Box::new(whole)))
        }
    }

    fn speak(&self, tokens: &[i32], pace: f32) -> Result<Vec<f32>, String> {
        match self {
            Self::Parts(parts) => parts.samples(tokens, pace),
            Self::Whole(whole) => whole.samples(tokens, pace),
        }
    }
}
