//! The routine that a command line asks for: named, or composed for the person who asks.

use std::time::{SystemTime, UNIX_EPOCH};

use super::args::{SessionArguments, WishArguments};
use super::failure::Failure;
use super::state::preferences;
use super::terminal::output::tell;
use crate::compose::Wishes;
use crate::library::{Catalogue, Library, Recipe, RoutineRef};

/// The routine that makes the session.
///
/// # Errors
/// When none is named and none can be composed.
pub(crate) fn routine(arguments: &SessionArguments) -> Result<RoutineRef, Failure> {
    if let Some(minutes) = arguments.wishes.minutes {
        return Ok(RoutineRef::Composed(Box::new(recipe(&arguments.wishes, minutes)?)));
    }
    let named = arguments.routine.clone().filter(|named| !named.to_string().is_empty());
    named.ok_or_else(|| {
        let help = "with --routine NAME, or have one composed with --minutes 10";
        Failure::usage(format!("name a routine {help}; see `supple list`"))
    })
}

/// The script that `supple new` writes, where it names minutes; all exercises in it where it is to
/// stand `alone`.
pub(crate) fn script(
    arguments: &WishArguments,
    alone: bool,
    library: &mut Library,
) -> Result<Option<String>, Failure> {
    let Some(minutes) = arguments.minutes else { return Ok(None) };
    let recipe = recipe(arguments, minutes)?;
    report_broken(&library.catalogue(), library);
    Ok(Some(library.compose(&recipe, alone)?))
}

/// Says which routines are left out since they have mistakes.
pub(crate) fn report_broken(catalogue: &Catalogue, library: &Library) {
    for file in &catalogue.broken {
        let source = library.name(*file);
        tell(&format!("warning: {source} has mistakes; see `supple check {source}`\n"));
    }
}

/// The recipe that the command line and the preferences ask for.
fn recipe(arguments: &WishArguments, minutes: u64) -> Result<Recipe, Failure> {
    let wishes = Wishes {
        minutes,
        areas: arguments.areas.clone(),
        without: arguments.without.clone(),
        postures: arguments.posture.clone(),
        preferences: preferences::read()?,
        seed: arguments.seed.unwrap_or_else(today),
    };
    Ok(Recipe { language: arguments.language(), wishes })
}

/// The number of the day: what is composed without a seed is another routine tomorrow.
#[expect(clippy::disallowed_methods, reason = "the day is read here, and is a seed from here on")]
fn today() -> u64 {
    const DAY: u64 = 24 * 60 * 60;
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs() / DAY)
}
