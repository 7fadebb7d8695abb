//! The routine that a command line asks for: named, or composed for the person who asks.

use std::time::{SystemTime, UNIX_EPOCH};

use super::args::{SessionArguments, SideArgument, WishArguments};
use super::failure::Failure;
use super::state::preferences;
use super::terminal::output::{note, tell};
use crate::compose::{Refusal, Wishes};
use crate::language::BodySide;
use crate::library::{Catalogue, Library, LibraryError, Recipe, RoutineRef};

/// The routine that makes the session.
///
/// # Errors
/// When none is named and none can be composed.
pub(crate) fn routine(
    library: &mut Library,
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
            let recipe = recipe(wishes, minutes, side)?;
            match wishes.minutes {
                Some(_) => Ok(RoutineRef::Composed(Box::new(recipe))),
                None => Ok(usual(recipe, library)),
            }
        }
        (None, None) => Err(Failure::usage(
            "name a routine, such as `upper-back`, or have one composed with --minutes 10; see \
             `supple list`",
        )),
    }
}

/// The routine of a recipe whose minutes nobody asked for: as near to them as can be.
fn usual(recipe: Recipe, library: &mut Library) -> RoutineRef {
    let asked = RoutineRef::Composed(Box::new(recipe.clone()));
    match library.open(&asked) {
        Err(LibraryError::Refused(refusal)) => {
            let nearest = nearest(recipe, &refusal);
            // What cannot be had at all is told when it is opened, with all else that is wrong.
            nearest.map_or(asked, |recipe| RoutineRef::Composed(Box::new(recipe)))
        }
        _ => asked,
    }
}

/// The recipe with the nearest minutes that can be had, which a note tells; nothing where none can.
fn nearest(recipe: Recipe, refusal: &Refusal) -> Option<Recipe> {
    let minutes = refusal.nearest()?;
    let asked = recipe.wishes.minutes;
    let what = if minutes < asked { "the longest below" } else { "the shortest above" };
    note(format!(
        "note: lasts about {minutes} min, {what} the usual {asked} that the exercises come to; \
         --minutes asks for another length\n"
    ));
    Some(Recipe { wishes: Wishes { minutes, ..recipe.wishes }, ..recipe })
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
    match library.compose(&recipe, alone) {
        Err(refusal) if arguments.minutes.is_none() => match nearest(recipe, &refusal) {
            Some(recipe) => Ok(Some(library.compose(&recipe, alone)?)),
            None => Err(refusal.into()),
        },
        composed => Ok(Some(composed?)),
    }
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
