//! How words of this field are read: a line each of `voices/lexicon-en.txt` and of the user's own
//! file, `word  phonemes  // source`.

use super::symbols;
use crate::folders;
use crate::speech::error::SpeechError;

/// The lexicon that comes with the program.
pub const LEXICON: &str = include_str!("../../../../voices/lexicon-en.txt");

/// The user's own readings, in the data folder.
const OWN_LEXICON: &str = "lexicon-en.txt";

/// One word and how it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// In small letters, or as it is written where that matters.
    pub word: String,
    /// In the alphabet of misaki.
    pub phonemes: String,
    /// Who says so.
    pub source: String,
}

/// Reads a lexicon.
///
/// # Errors
/// The number of the first line, from 1, that is no reading, and why it is none.
pub fn parse_lexicon(text: &str) -> Result<Vec<Reading>, (usize, String)> {
    let mut readings = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if !line.is_empty() && !line.starts_with('#') {
            readings.push(reading(line).map_err(|reason| (number, reason))?);
        }
    }
    Ok(readings)
}

fn reading(line: &str) -> Result<Reading, String> {
    let (said, source) = line.split_once("//").unwrap_or((line, ""));
    let mut parts = said.split_whitespace();
    let (Some(word), Some(phonemes), None) = (parts.next(), parts.next(), parts.next()) else {
        return Err("write `word  phonemes  // source`, one word a line".to_owned());
    };
    if let Some(strange) = phonemes.chars().find(|&phoneme| symbols::number(phoneme).is_none()) {
        return Err(format!("\"{strange}\" is no phoneme; see the head of voices/lexicon-en.txt"));
    }
    Ok(Reading {
        word: word.to_owned(),
        phonemes: phonemes.to_owned(),
        source: source.trim().to_owned(),
    })
}

/// The user's own readings; none without a file.
///
/// # Errors
/// [`SpeechError::Lexicon`] with the line that is wrong.
#[expect(clippy::disallowed_methods, reason = "reading the user's lexicon is what this is for")]
pub(in crate::speech) fn own_readings() -> Result<Vec<Reading>, SpeechError> {
    let Some(path) = folders::data().map(|data| data.join(OWN_LEXICON)) else {
        return Ok(Vec::new());
    };
    let wrong = |line, reason| SpeechError::Lexicon { path: path.clone(), line, reason };
    match std::fs::read_to_string(&path) {
        Ok(text) => parse_lexicon(&text).map_err(|(line, reason)| wrong(line, reason)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(wrong(1, error.to_string())),
    }
}
