//! Text to phonemes: misaki's dictionaries, with the lexicon above and the spelling network below.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use misaki::{Dialect, G2P};
use unicode_normalization::UnicodeNormalization;

use super::unknown::{UNSPELLABLE, Unknown};
use crate::folding::in_known_letters;
use crate::language::{capitalised, told_apart};
use crate::speech::engine::lexicon::Reading;

/// The rules of pronunciation of British or American English.
pub(super) struct Reader {
    rules: G2P,
    unknown: Arc<Unknown>,
}

/// A sentence in phonemes, and its words that have none.
pub(super) struct Said {
    pub(super) phonemes: String,
    pub(super) silent: Vec<String>,
}

impl Reader {
    /// `readings` win over the dictionaries, later ones over earlier ones.
    pub(super) fn new(is_british: bool, readings: &[Reading], unknown: Unknown) -> Self {
        let dialect = if is_british { Dialect::British } else { Dialect::American };
        let mut own = HashMap::new();
        for Reading { word, phonemes, .. } in readings {
            own.insert(word.clone(), phonemes.clone());
            // The dictionaries have some words twice, with a capital as a name.
            own.insert(capitalised(word), phonemes.clone());
        }
        let unknown = Arc::new(unknown);
        Self { rules: G2P::new(dialect, Box::new(Arc::clone(&unknown)), own), unknown }
    }

    /// # Errors
    /// When the rules give up, or the network for unknown words cannot be loaded.
    pub(super) fn read(&self, text: &str) -> Result<Said, String> {
        let clean = told_apart(&clean(text));
        let said = self.read_clean(&clean)?;
        if said.silent.is_empty() {
            return Ok(said);
        }
        // A word that has a letter with an accent that no rule knows is read without it.
        let plain = in_known_letters(&clean, |letter| letter.is_ascii());
        if plain == clean { Ok(said) } else { self.read_clean(&plain) }
    }

    fn read_clean(&self, clean: &str) -> Result<Said, String> {
        // The rules index into text in many places; a mistake in them must not end a session.
        let read = catch_unwind(AssertUnwindSafe(|| self.rules.g2p(clean)));
        let Ok((phonemes, tokens)) = read else {
            return Err("the rules of pronunciation failed".to_owned());
        };
        let is_silent = |said: Option<&str>| {
            said.is_none_or(|said| said.contains(UNSPELLABLE) || said.trim().is_empty())
        };
        let silent = tokens.iter().filter(|token| {
            is_silent(token.phonemes.as_deref()) && token.text.chars().any(char::is_alphanumeric)
        });
        let silent: Vec<String> = silent.map(|token| token.text.clone()).collect();
        if let (Some(_), Some(reason)) = (silent.first(), self.unknown.failure()) {
            return Err(reason.to_owned());
        }
        Ok(Said { phonemes: phonemes.replace(UNSPELLABLE, ""), silent })
    }
}

/// Text without what the rules would obey instead of read, and without what hides inside words.
fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    for character in text.nfc() {
        match character {
            '\u{2018}' | '\u{2019}' | '\u{2bc}' => clean.push('\''),
            '\u{2010}' | '\u{2011}' => clean.push('-'),
            '\u{2013}'..='\u{2015}' => clean.push('—'),
            '\u{ad}'
            | '\u{feff}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}' => {}
            // Brackets before parentheses would say how a word is read.
            '[' | ']' | '<' | '>' | '{' | '}' | '|' | '*' | '_' | UNSPELLABLE => clean.push(' '),
            _ if character.is_control() || character.is_whitespace() => clean.push(' '),
            _ => clean.push(character),
        }
    }
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}
