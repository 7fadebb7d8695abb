//! The routine that a command line asks for: named, or composed for the person who asks.

use std::time::{SystemTime, UNIX_EPOCH};

use super::args::{SessionArguments, SideArgument, WishArguments};
use super::failure::Failure;
use super::state::preferences;
use super::terminal::output::tell;
use crate::compose::Wishes;
use crate::language::BodySide;
use crate::library::{Catalogue, Library, Recipe, RoutineRef};

/// The routine that makes the session.
///
/// # Errors
/// When none is named and none can be composed.
pub(crate) fn routine(
    library: &Library,
    arguments: &SessionArguments,
) -> Result<RoutineRef, Failure> {
    let wishes = &arguments.wishes;
    if let Some(second) = arguments.all_named().nth(1) {
        return Err(Failure::usage(format!(
            "one routine at a time: leave out `-r {second}`, or make a page of several with \
             `supple share` or `supple publish`"
        )));
    }
    match (arguments.named(), wishes.composed_minutes()) {
        (Some(named), None) => Ok(library.meant(named.clone())),
        (Some(named), Some(_)) => Err(not_both(named, wishes)),
        (None, Some(minutes)) => {
            let side = arguments.side.and_then(SideArgument::one);
            Ok(RoutineRef::Composed(Box::new(recipe(wishes, minutes, side)?)))
        }
        (None, None) => Err(Failure::usage(
            "name a routine, such as `upper-back`, or have one composed with --minutes 10; see \
             `supple list`",
        )),
    }
}

/// A routine is named, and another one is to be composed.
fn not_both(named: &RoutineRef, wishes: &WishArguments) -> Failure {
    let minutes = wishes.minutes.unwrap_or_default();
    Failure::usage(match wishes.first() {
        Some("--minutes") => format!(
            "--minutes composes a routine of its own: to make {named} last that long, write \
             --length {minutes}m"
        ),
        option => format!(
            "{} composes a routine of its own: leave it out, or leave out {named}",
            option.unwrap_or_default()
        ),
    })
}

/// The script that `supple new` writes, where it names minutes; all exercises in it where it is to
/// stand `alone`.
pub(crate) fn script(
    arguments: &WishArguments,
    alone: bool,
    library: &mut Library,
) -> Result<Option<String>, Failure> {
    let Some(minutes) = arguments.composed_minutes() else { return Ok(None) };
    let recipe = recipe(arguments, minutes, None)?;
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
fn recipe(
    arguments: &WishArguments,
    minutes: u64,
    side: Option<BodySide>,
) -> Result<Recipe, Failure> {
    let wishes = Wishes {
        minutes,
        areas: arguments.areas.clone(),
        without: arguments.without.clone(),
        postures: arguments.posture.clone(),
        side,
        preferences: preferences::read()?,
        seed: arguments.seed.unwrap_or_else(today),
    };
    Ok(Recipe { language: arguments.language(), wishes })
}

/// The number of the day: what is composed without a seed is another routine tomorrow.
#[expect(clippy::disallowed_methods, reason = "the day is read here, and is a seed from here on")]
pub(crate) fn today() -> u64 {
    const DAY: u64 = 24 * 60 * 60;
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs() / DAY)
}
