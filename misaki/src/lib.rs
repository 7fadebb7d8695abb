//! English text to phonemes.
//!
//! A fork of misaki-rs 0.8.0 by Michele Yin (MIT, see LICENSE), which follows misaki 0.9.4 by hexgrad
//! and the tokenizer and tagger of spaCy. README.md says what was changed.

mod abbrev;
mod address;
mod affixes;
mod classes;
mod dictionary;
mod fallback;
mod g2p;
mod lexicon;
mod maxout;
mod norms;
mod numbers;
#[cfg(test)]
mod patterns;
mod subtokens;
mod symbols;
mod tagger;
mod token;
mod tokenizer;
mod tokenizer_data;

pub use self::fallback::Fallback;
pub use self::g2p::G2P;
pub use self::token::MToken;

/// Which English is spoken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    American,
    British,
}
