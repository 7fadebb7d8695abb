//! The dictionaries of both dialects, as they lie in the program.
//!
//! `pack.py` makes them when this crate is built: the words in order, in pieces that are packed one by one. A piece is
//! unpacked when a word of it is first asked for. A piece is a line for each word, an empty line, and in the same
//! order a line for how each is said, which packs better than one behind the other: the letters of a word, before
//! which one character says how many it has in common with the word before, from `0`; and
//! `gold TAB gold TAB silver TAB silver`, American and British in turn, empty fields at the end left out. A phoneme is
//! one byte. A reading is the phonemes, or one for each part of speech, `NOUN=...|VERB=...`, with `~` for
//! one that has none; `=` alone is the American one before it.

use std::collections::HashMap;
use std::io::Read;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use flate2::read::DeflateDecoder;

use crate::Dialect;

const PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dictionary"));

/// How a word is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Reading {
    /// The same whatever it is in its sentence.
    Simple(String),
    /// By part of speech; nothing for one that is not said so.
    Tagged(Vec<(String, Option<String>)>),
}

/// What a dictionary says of one word.
#[derive(Debug, Clone, Default)]
pub(crate) struct Entry {
    /// Checked by people.
    pub(crate) gold: Option<Reading>,
    /// Not checked.
    pub(crate) silver: Option<Reading>,
}

/// All words, as a dialect says them.
pub(crate) struct Dictionary {
    dialect: Dialect,
    /// What bytes from 128 on stand for.
    phonemes: Vec<char>,
    /// In the order of their first words.
    pieces: Vec<Piece>,
    /// What was asked for before.
    known: Mutex<HashMap<Box<str>, Arc<Entry>>>,
}

struct Piece {
    first: &'static str,
    packed: &'static [u8],
    /// How long it is when it is unpacked.
    size: usize,
    text: OnceLock<Vec<u8>>,
}

impl Dictionary {
    /// # Panics
    /// Where the packed file is not whole, which a test rules out.
    pub(crate) fn new(dialect: Dialect) -> Self {
        // Two lines of text, the phonemes and `word size packed` for each piece, and then the pieces.
        let mut lines = PACKED.splitn(3, |&byte| byte == b'\n');
        let mut line = || lines.next().unwrap_or_default();
        let text = |bytes| std::str::from_utf8(bytes).unwrap_or_default();
        let (phonemes, pieces, mut packed) = (text(line()), text(line()), line());
        let mut fields = pieces.split(' ');
        let number = |field: Option<&str>| field.and_then(|field| field.parse().ok());
        let pieces = std::iter::from_fn(|| {
            let first = fields.next()?;
            let (size, length) = (number(fields.next())?, number(fields.next())?);
            let (piece, rest) = packed.split_at_checked(length)?;
            packed = rest;
            Some(Piece { first, packed: piece, size, text: OnceLock::new() })
        });
        Self {
            dialect,
            pieces: pieces.collect(),
            phonemes: phonemes.chars().collect(),
            known: Mutex::default(),
        }
    }

    /// What is said of a word, written just so.
    pub(crate) fn entry(&self, word: &str) -> Arc<Entry> {
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(entry) = known().get(word) {
            return Arc::clone(entry);
        }
        let entry = Arc::new(self.find(word).unwrap_or_default());
        known().insert(word.into(), Arc::clone(&entry));
        entry
    }

    fn find(&self, word: &str) -> Option<Entry> {
        let after = self.pieces.partition_point(|piece| piece.first <= word);
        let text = self.pieces.get(after.checked_sub(1)?)?.text();
        let between = text.windows(2).position(|two| two == b"\n\n")?;
        let (words, said) = (text.get(..between)?, text.get(between + 2..)?);
        let mut letters: Vec<u8> = Vec::with_capacity(32);
        let index = words.split(|&byte| byte == b'\n').position(|line| {
            if let [shared, rest @ ..] = line {
                letters.truncate(usize::from(shared.saturating_sub(b'0')));
                letters.extend_from_slice(rest);
            }
            letters == word.as_bytes()
        })?;
        let mut fields = said.split(|&byte| byte == b'\n').nth(index)?.split(|&byte| byte == b'\t');
        let mut reading = || {
            let american = fields.next().unwrap_or_default();
            let british = fields.next().unwrap_or_default();
            let is_american = self.dialect == Dialect::American || british == b"=";
            self.reading(if is_american { american } else { british })
        };
        Some(Entry { gold: reading(), silver: reading() })
    }

    fn reading(&self, field: &[u8]) -> Option<Reading> {
        if field.is_empty() {
            return None;
        }
        if !field.contains(&b'=') {
            return Some(Reading::Simple(self.said(field)));
        }
        let tagged = field.split(|&byte| byte == b'|').map(|part| {
            let at = part.iter().position(|&byte| byte == b'=').unwrap_or(part.len());
            let (tag, said) = part.split_at(at);
            let said = said.get(1..).unwrap_or_default();
            let said = if said == b"~" { None } else { Some(self.said(said)) };
            (String::from_utf8_lossy(tag).into_owned(), said)
        });
        Some(Reading::Tagged(tagged.collect()))
    }

    fn said(&self, bytes: &[u8]) -> String {
        let phoneme = |&byte: &u8| match byte.checked_sub(128) {
            Some(index) => self.phonemes.get(usize::from(index)).copied(),
            None => Some(char::from(byte)),
        };
        bytes.iter().filter_map(phoneme).collect()
    }
}

impl Piece {
    fn text(&self) -> &[u8] {
        self.text.get_or_init(|| {
            let mut text = Vec::with_capacity(self.size);
            // A piece that is not whole has the words before the damage.
            let _ = DeflateDecoder::new(self.packed).read_to_end(&mut text);
            text
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Dictionary, Reading};
    use crate::Dialect;

    #[test]
    fn every_piece_is_whole_and_its_first_word_is_found() {
        let dictionary = Dictionary::new(Dialect::British);
        assert!(dictionary.pieces.len() > 100);
        for piece in &dictionary.pieces {
            assert_eq!(piece.text().len(), piece.size, "{}", piece.first);
            assert!(dictionary.find(piece.first).is_some(), "{}", piece.first);
        }
    }

    #[test]
    fn each_dialect_says_a_word_in_its_way() {
        let (american, british) =
            (Dictionary::new(Dialect::American), Dictionary::new(Dialect::British));
        let gold = |dictionary: &Dictionary, word| match dictionary.entry(word).gold.clone() {
            Some(Reading::Simple(said)) => said,
            other => panic!("{other:?}"),
        };
        for (word, us, gb) in [
            ("bath", "bˈæθ", "bˈɑːθ"),
            ("left", "lˈɛft", "lˈɛft"),
            ("shoulder", "ʃˈOldəɹ", "ʃˈQldə"),
        ] {
            assert_eq!((gold(&american, word), gold(&british, word)), (us.into(), gb.into()));
        }
    }
}
