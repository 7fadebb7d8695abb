//! Routines composed for the person who asks: `supple new --minutes` and `supple play --minutes`.

use std::time::{SystemTime, UNIX_EPOCH};

use super::args::{SessionArguments, WishArguments};
use super::failure::Failure;
use super::library::Shelf;
use super::load;
use crate::cli::commands::prefer;
use crate::cli::terminal::output::tell;
use crate::compose::{Pool, Refusal, Source, Wishes, compose, recipe};
use crate::diagnostic::Diagnostic;
use crate::language::Language;

/// Composes the routine of a session that names minutes instead of a routine.
pub(crate) fn prepare(session: &mut SessionArguments, shelf: &mut Shelf) -> Result<(), Failure> {
    let Some(minutes) = session.wishes.minutes else {
        return if session.routine.is_empty() {
            let help = "with --routine NAME, or have one composed with --minutes 10";
            Err(Failure::usage(format!("name a routine {help}; see `supple list`")))
        } else {
            Ok(())
        };
    };
    let wishes = wishes(&session.wishes, minutes)?;
    let text = script(&wishes, session.wishes.language(), shelf, false)?;
    // The words that ask for it again, which is what its name is needed for.
    session.routine = recipe(&wishes);
    shelf.keep(&session.routine, text);
    Ok(())
}

/// The words of a command line that name a routine, or ask for one that was composed.
#[cfg(feature = "live")]
pub(crate) fn words_for(routine: &str) -> String {
    if routine.starts_with("--minutes") { routine.to_owned() } else { format!("-r {routine}") }
}

/// The script that `supple new` writes, where it names minutes.
pub(crate) fn new(
    arguments: &WishArguments,
    alone: bool,
    shelf: &mut Shelf,
) -> Result<Option<String>, Failure> {
    let Some(minutes) = arguments.minutes else { return Ok(None) };
    script(&wishes(arguments, minutes)?, arguments.language(), shelf, alone).map(Some)
}

/// What the command line and the preferences ask for.
fn wishes(arguments: &WishArguments, minutes: u64) -> Result<Wishes, Failure> {
    Ok(Wishes {
        minutes,
        areas: arguments.areas.clone(),
        without: arguments.without.clone(),
        postures: arguments.posture.clone(),
        preferences: prefer::read()?,
        seed: arguments.seed.unwrap_or_else(today),
    })
}

fn script(
    wishes: &Wishes,
    language: Language,
    shelf: &mut Shelf,
    alone: bool,
) -> Result<String, Failure> {
    let pool = Pool::new(language, &sources(shelf));
    compose(&pool, wishes, alone).map_err(|refusal| match refusal {
        Refusal::Unknown { .. } => Failure::usage(refusal),
        _ => Failure::work(refusal),
    })
}

/// Every routine that has no mistakes; the others are told of.
pub(crate) fn sources(shelf: &mut Shelf) -> Vec<Source> {
    let mut sources = Vec::new();
    for name in shelf.names() {
        let Ok(file) = shelf.open(&name) else { continue };
        let parsed = load::read(shelf, file);
        if parsed.diagnostics.iter().any(Diagnostic::is_error) {
            let source = shelf.sources.get(file).map_or("?", |source| source.name.as_str());
            tell(&format!("warning: {source} has mistakes; see `supple check {source}`\n"));
            continue;
        }
        sources.push(Source { name, routine: parsed.routine });
    }
    sources
}

/// The number of the day: what is composed without a seed is another routine tomorrow.
#[expect(clippy::disallowed_methods, reason = "the day is read here, and is a seed from here on")]
fn today() -> u64 {
    const DAY: u64 = 24 * 60 * 60;
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs() / DAY)
}
