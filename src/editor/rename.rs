//! Another title for an exercise.

use crate::name::Name;
use crate::routine::Entry;
use crate::script::parse;
use crate::span::{FileId, Span};

/// The places of an exercise's title, if there is one at a byte of the text: its heading, and those of
/// the same exercise further on.
///
/// # Errors
/// When the exercise comes from another routine, where it has its title.
pub(crate) fn titles_at(text: &str, byte: usize) -> Result<Option<Vec<Span>>, String> {
    let exercises = parse(FileId::default(), text).routine.exercises;
    let is_here = |span: Span| (span.start..=span.end).contains(&byte);
    let Some(here) = exercises.iter().find(|entry| is_here(entry.title().span)) else {
        return Ok(None);
    };
    if let Entry::Reference(reference) = here {
        return Err(format!(
            "this exercise is taken from `{}`, which knows it by this title",
            reference.routine.value
        ));
    }
    let name = Name::new(&here.title().value);
    let own = exercises.iter().filter(|entry| matches!(entry, Entry::Written(_)));
    let same = own.map(Entry::title).filter(|title| name == *title.value);
    Ok(Some(same.map(|title| title.span).collect()))
}

/// The places to write the new title of an exercise at.
///
/// # Errors
/// When no exercise of this file stands there, or no exercise can be named so.
pub(crate) fn rename(text: &str, byte: usize, new: &str) -> Result<Vec<Span>, String> {
    let Some(places) = titles_at(text, byte)? else {
        return Err("an exercise is renamed at its `##` heading".to_owned());
    };
    let heading = format!("# A\n## {new}\n- Sit.\n");
    let parsed = parse(FileId::default(), &heading);
    let exercises = &parsed.routine.exercises;
    let is_title = exercises.first().is_some_and(|entry| entry.title().value == new.trim());
    match parsed.diagnostics.first() {
        Some(mistake) => Err(format!("{}: {}", mistake.message, mistake.help)),
        None if !is_title || exercises.len() != 1 => Err("a title is one line of words".to_owned()),
        None => Ok(places),
    }
}
