//! `supple voices try --phonemes`: how a voice reads.

use std::fmt::Write as _;

use crate::cli::failure::Failure;
use crate::cli::terminal::output::print;
use crate::language::Language;
use crate::speech::{Speech, Voice};

/// Prints each sentence of a text, spelled out, and its phonemes.
pub(super) fn run(voice: Voice, text: &str, language: Language) -> Result<(), Failure> {
    let engine = voice.engine.name();
    let mut speech = Speech::open(voice, language).map_err(Failure::work)?;
    let mut list = String::new();
    for said in speech.clips().phonemes(text).map_err(Failure::work)? {
        let phonemes = said.phonemes.ok_or_else(|| {
            Failure::usage(format!(
                "the engine {engine} does not read by phonemes: name a voice that `supple voices list` \
                 shows with hibari or kokoro"
            ))
        })?;
        let _ = writeln!(list, "{}  {phonemes}", said.sentence);
    }
    print(&list)
}
