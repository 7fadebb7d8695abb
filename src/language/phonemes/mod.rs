//! Text as the sounds of its language.

#[cfg(test)]
mod tests;
mod text;

use self::text::{Piece, pieces};

/// What a text sounds like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Transcription {
    /// The words, with spaces between and the marks of the text: "ˈola, kˈe tˈal?" Empty where the
    /// text has no word that can be said.
    ///
    /// The symbols are those that Kokoro-82M was trained on: letters of the International Phonetic
    /// Alphabet, but for `A I O Q W Y`, vowels that glide (`eɪ aɪ oʊ əʊ aʊ ɔɪ`), and `ʤ ʧ ʣ ʦ`.
    pub(crate) symbols: String,
    /// The words, as written, that do not look like words of the language, so that their sounds are
    /// a guess.
    pub(crate) doubtful: Vec<String>,
}

/// A word as it sounds among those beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Said {
    /// Its sounds, with `ˈ` or `ˌ` ahead of the vowel that is stressed.
    pub(super) symbols: String,
    /// Tells that the language vouches for it.
    pub(super) is_sure: bool,
}

/// The words of a phrase, one for each that is given.
///
/// They come in small letters, with `'` for every apostrophe and `-` for every hyphen inside them,
/// and with nothing between them that is heard as a pause.
pub(super) type Pronunciation = fn(&[&str]) -> Vec<Said>;

/// A text in phonemes. Numbers and units must be [spelled out](super::spell_out) before. The sounds
/// that `own` gives for a word in small letters win over those of the language.
pub(super) fn transcribed(
    text: &str,
    pronounced: Pronunciation,
    own: &dyn Fn(&str) -> Option<String>,
) -> Transcription {
    let mut transcription = Transcription::default();
    for piece in pieces(text) {
        let symbols = &mut transcription.symbols;
        match piece {
            Piece::Mark(mark) => {
                if mark.opens && !symbols.is_empty() && !symbols.ends_with(is_opening) {
                    symbols.push(' ');
                }
                symbols.push(mark.symbol);
            }
            Piece::Phrase(words) => {
                let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
                let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
                let said = pronounced(&lower).into_iter().zip(&lower).map(|(said, word)| {
                    own(word).map_or(said, |symbols| Said { symbols, is_sure: true })
                });
                for (word, said) in words.into_iter().zip(said) {
                    if !said.is_sure || said.symbols.is_empty() {
                        transcription.doubtful.push(word);
                    }
                    let is_apart = symbols.is_empty() || symbols.ends_with(is_opening);
                    if !is_apart && !said.symbols.is_empty() {
                        symbols.push(' ');
                    }
                    *symbols += &said.symbols;
                }
            }
        }
    }
    if !transcription.symbols.contains(char::is_alphabetic) {
        transcription.symbols.clear();
    }
    transcription
}

/// Tells if what follows stands right behind a mark.
const fn is_opening(mark: char) -> bool {
    matches!(mark, '(' | '“')
}

/// The sounds of a word in a list of `word=sounds`, with spaces or line ends between.
pub(super) fn listed<'a>(word: &str, list: &'a str) -> Option<&'a str> {
    let mut pairs = list.split_ascii_whitespace().filter_map(|pair| pair.split_once('='));
    pairs.find(|(listed, _)| *listed == word).map(|(_, sounds)| sounds)
}

/// How much a word is stressed among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Full,
    Half,
    None,
}

/// The weights of the words of a phrase, which has one stress at least. `weak` are the words that
/// have none, `half` those that have little, with spaces between.
pub(super) fn weights(words: &[&str], weak: &str, half: &str) -> Vec<Weight> {
    let is_in = |list: &str, word: &str| list.split_ascii_whitespace().any(|listed| listed == word);
    let weight = |word: &&str| {
        if is_in(weak, word) {
            Weight::None
        } else if is_in(half, word) {
            Weight::Half
        } else {
            Weight::Full
        }
    };
    let mut weights: Vec<Weight> = words.iter().map(weight).collect();
    if !weights.contains(&Weight::Full)
        && let Some(last) = weights.last_mut()
    {
        *last = Weight::Full;
    }
    weights
}
