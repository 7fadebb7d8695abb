//! Grapheme-to-phoneme conversion by a small network, for words that are in no dictionary.

use std::collections::HashMap;
use std::sync::OnceLock;

use misaki::Fallback;
use serde::Deserialize;

use super::network::SpellingNetwork;

/// A mark for a word that cannot be converted; no phoneme.
pub(super) const UNSPELLABLE: char = '❓';

/// The function that reads the files of the network and its alphabets.
type Load = Box<dyn Fn() -> Result<Speller, String> + Send + Sync>;

/// The spelling of unknown words. Its network is loaded for the first of them: most sessions have none.
pub(super) struct Unknown {
    load: Load,
    speller: OnceLock<Result<Speller, String>>,
}

/// The network and its alphabets.
pub(super) struct Speller {
    network: SpellingNetwork,
    letters: HashMap<char, i32>,
    phonemes: Vec<char>,
    longest: usize,
}

/// The form of `oov.json`.
#[derive(Deserialize)]
struct Alphabets {
    #[serde(rename = "in")]
    letters: Vec<char>,
    #[serde(rename = "out")]
    phonemes: Vec<char>,
    #[serde(rename = "maxlen")]
    longest: usize,
}

impl Unknown {
    pub(super) fn new(load: Load) -> Self {
        Self { load, speller: OnceLock::new() }
    }

    /// The reason why no word can be spelled, if one was asked for and that failed.
    pub(super) fn failure(&self) -> Option<&str> {
        self.speller.get()?.as_ref().err().map(String::as_str)
    }
}

impl Speller {
    pub(super) fn load(network: Vec<u8>, alphabets: &[u8]) -> Result<Self, String> {
        let Alphabets { letters, phonemes, longest } =
            serde_json::from_slice(alphabets).map_err(|error| error.to_string())?;
        Ok(Self {
            network: SpellingNetwork::load(network)?,
            letters: letters.into_iter().zip(1..).collect(),
            phonemes,
            longest: longest.max(1),
        })
    }

    /// The phonemes of a word; empty where a letter of it is not known.
    fn phonemes(&self, word: &str) -> String {
        let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
        let are_known = letters.all(|letter| self.letters.contains_key(&letter));
        if are_known { self.spell(word).unwrap_or_default() } else { String::new() }
    }

    /// The phonemes of a word; empty where no letter of it is known.
    fn spell(&self, word: &str) -> Result<String, String> {
        let letters: Vec<i32> =
            word.chars().filter_map(|letter| self.letters.get(&letter).copied()).collect();
        let mut spelled = String::new();
        for piece in letters.chunks(self.longest) {
            let mut before = 0;
            for class in self.network.classes(piece.to_vec())? {
                // Class 0 is "nothing here", and a class that goes on is one phoneme.
                if class != before && class != 0 {
                    let index = usize::try_from(class - 1).unwrap_or(usize::MAX);
                    spelled.extend(self.phonemes.get(index));
                }
                before = class;
            }
        }
        Ok(spelled)
    }
}

impl Fallback for Unknown {
    /// A word that cannot be spelled is marked.
    fn phonemize(&self, word: &str) -> String {
        let loaded = self.speller.get_or_init(|| (self.load)());
        let spelled = loaded.as_ref().map(|speller| speller.phonemes(word)).unwrap_or_default();
        if spelled.is_empty() { UNSPELLABLE.to_string() } else { spelled }
    }
}
