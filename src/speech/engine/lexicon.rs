//! Lexicons: pronunciations that win over the dictionaries and rules of an engine, a line each of
//! `voices/lexicon-en.txt` and of the user's own file for a language: `word  phonemes  // source`.

use std::fmt;

use super::symbols;
use crate::files::sha256;
use crate::folders;
use crate::language::Language;
use crate::speech::error::SpeechError;

/// The lexicon of English that comes with the program.
pub(crate) const LEXICON: &str = include_str!("../../../voices/lexicon-en.txt");

/// The name of the user's own lexicon of a language, in the data folder.
pub(crate) fn own_lexicon(language: Language) -> String {
    format!("lexicon-{}.txt", language.code())
}

/// A word and its pronunciation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// The word in small letters, or as it is written where that matters.
    pub word: String,
    /// The pronunciation in the symbols of the networks.
    pub phonemes: String,
    /// The source of the pronunciation.
    pub source: String,
}

/// A hash of pronunciations, for the fingerprint of a voice.
pub(super) fn digest(readings: &[Reading]) -> String {
    let text = readings
        .iter()
        .fold(String::new(), |text, reading| text + &reading.word + " " + &reading.phonemes + "\n");
    sha256(text.as_bytes())
}

/// A line of a lexicon that is no reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct LexiconError {
    /// Its number, from 1.
    pub line: usize,
    /// Its mistake.
    pub mistake: LexiconMistake,
}

/// A mistake in a line of a lexicon. Its text says how to write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LexiconMistake {
    /// The line is not a word and its phonemes.
    Form,
    /// A character is no phoneme.
    Phoneme(char),
}

impl fmt::Display for LexiconMistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form => f.write_str("write `word  phonemes  // source`, one word a line"),
            Self::Phoneme(strange) => {
                write!(f, "\"{strange}\" is no phoneme; see the head of voices/lexicon-en.txt")
            }
        }
    }
}

/// Reads a lexicon.
///
/// # Errors
/// The first line that is no reading.
pub(crate) fn parse_lexicon(text: &str) -> Result<Vec<Reading>, LexiconError> {
    let mut readings = Vec::new();
    let text = text.trim_start_matches('\u{feff}');
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if !line.is_empty() && !line.starts_with('#') {
            readings.push(reading(line).map_err(|mistake| LexiconError { line: number, mistake })?);
        }
    }
    Ok(readings)
}

fn reading(line: &str) -> Result<Reading, LexiconMistake> {
    let (said, source) = line.split_once("//").unwrap_or((line, ""));
    let mut parts = said.split_whitespace();
    let (Some(word), Some(phonemes), None) = (parts.next(), parts.next(), parts.next()) else {
        return Err(LexiconMistake::Form);
    };
    if let Some(strange) = phonemes.chars().find(|&phoneme| symbols::number(phoneme).is_none()) {
        return Err(LexiconMistake::Phoneme(strange));
    }
    Ok(Reading {
        word: word.to_owned(),
        phonemes: phonemes.to_owned(),
        source: source.trim().to_owned(),
    })
}

/// The pronunciations of the user's own file for a language; none without a file.
///
/// # Errors
/// [`SpeechError::Lexicon`] with the line that is wrong.
#[expect(clippy::disallowed_methods, reason = "reading the user's lexicon is what this is for")]
pub(super) fn own_readings(language: Language) -> Result<Vec<Reading>, SpeechError> {
    let Some(path) = folders::data().map(|data| data.join(own_lexicon(language))) else {
        return Ok(Vec::new());
    };
    let wrong = |line, reason| SpeechError::Lexicon { path: path.clone(), line, reason };
    match std::fs::read_to_string(&path) {
        Ok(text) => {
            parse_lexicon(&text).map_err(|error| wrong(error.line, error.mistake.to_string()))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(wrong(1, crate::files::reason(&error))),
    }
}

#[cfg(test)]
mod tests {
    use super::parse_lexicon;

    #[test]
    fn a_byte_order_mark_costs_no_entry() {
        for text in [
            "\u{feff}knee nˈi\nlift lˈɪft",
            "\u{feff}# mine\nknee nˈi\nlift lˈɪft",
            "\u{feff}\n\nknee nˈi\nlift lˈɪft\n",
            "\u{feff}knee  nˈi // me\r\nlift\tlˈɪft\r\n",
            "\u{feff} knee nˈi\n# and\n lift lˈɪft",
        ] {
            let readings = parse_lexicon(text).unwrap();
            let words: Vec<&str> = readings.iter().map(|reading| reading.word.as_str()).collect();
            assert_eq!(words, ["knee", "lift"], "{text:?}");
        }
    }
}
