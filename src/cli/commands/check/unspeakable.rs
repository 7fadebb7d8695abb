//! The words of a routine that a voice cannot say, or may say wrong.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::check::spoken;
use crate::cli::failure::Failure;
use crate::cli::speaking;
use crate::diagnostic::{Diagnostic, Sources};
use crate::routine::Routine;
use crate::span::Span;
use crate::speech::{Takes, find_voice, open, own_lexicon};
use crate::timeline::EstimatedLengths;

/// A warning for each word that may be said and that the voice cannot say, at its place; without a
/// name, for the voice that would speak. What `lines` has cut into sentences is not cut again.
pub(crate) fn words(
    routine: &Routine,
    voice: Option<&str>,
    sources: &Sources,
    lines: &mut EstimatedLengths,
) -> Result<Vec<Diagnostic>, Failure> {
    let voice = match voice {
        Some(_) => speaking::voice(voice, None, routine.language)?,
        None => find_voice(None, routine.language)?,
    };
    let engine = open(&voice).map_err(Failure::work)?;
    if let Some(folder) = voice.takes_folder() {
        speaking::tell_unused(&voice, &Takes::read(folder).map_err(Failure::work)?);
    }
    let mut found: Vec<Diagnostic> = Vec::new();
    // An engine takes long over a line, and many lines stand in a routine again and again.
    let mut known: HashMap<Arc<str>, Words> = HashMap::new();
    let mut places: HashSet<Span> = HashSet::new();
    for (text, line) in spoken(routine) {
        let words = match known.entry(text) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let mut words = Words::default();
                for sentence in lines.sentences(new.key()).iter() {
                    let silent = engine.silent_words(sentence).map_err(Failure::work)?;
                    let mut doubtful = engine.doubtful_words(sentence);
                    doubtful.retain(|word| !silent.contains(word));
                    words.silent.extend(silent);
                    words.doubtful.extend(doubtful);
                }
                new.insert(words)
            }
        };
        let silent = words.silent.iter().map(|word| {
            let message = format!("the voice {} cannot say \"{word}\"", voice.name);
            (word, message, "write it as it is spoken, in letters that the voice knows".to_owned())
        });
        let doubtful = words.doubtful.iter().map(|word| {
            let message = format!("the voice {} may say \"{word}\" wrong", voice.name);
            let help = format!(
                "listen to it: `supple voices try {} \"{word}\"`; put how it is said into {}",
                voice.name,
                own_lexicon(routine.language)
            );
            (word, message, help)
        });
        for (word, message, help) in silent.chain(doubtful) {
            let span = place(word, line, sources);
            if places.insert(span) {
                found.push(Diagnostic::warning(span, message, help));
            }
        }
    }
    Ok(found)
}

/// The words of a line that a voice cannot say, and those that it says by a guess.
#[derive(Default)]
struct Words {
    silent: Vec<String>,
    doubtful: Vec<String>,
}

/// The place of a word in a line; the whole line where it was made from other characters.
fn place(word: &str, line: Span, sources: &Sources) -> Span {
    let text = sources.get(line.file).and_then(|source| source.text.get(line.start..line.end));
    let at = text.and_then(|text| text.find(word));
    at.map_or(line, |at| {
        let start = line.start + at;
        Span { start, end: start + word.len(), ..line }
    })
}
