//! The sessions that a command line with several routines asks for.

use clap::Args;

use crate::cli::args::{SessionArguments, WishArguments};
use crate::cli::failure::Failure;
use crate::cli::listing::Listing;
use crate::language::Language;
use crate::library::{Library, RoutineRef};
use crate::site::Index;

/// The arguments of what takes several routines.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Several {
    /// Take every routine, or with --for and --language those
    #[arg(help_heading = "What", long, conflicts_with_all = ["plain", "routine"])]
    pub(crate) all: bool,
}

/// What is asked for.
#[derive(Debug)]
pub(crate) struct Wanted {
    /// The sessions: each the arguments of one.
    pub(crate) sessions: Vec<SessionArguments>,
    /// How they are listed; what is missing in it is that of a plain list.
    pub(crate) index: Option<Index>,
}

/// The sessions that are asked for, one or more.
///
/// # Errors
/// When nothing is asked for, or what cannot be.
pub(crate) fn wanted(
    library: &mut Library,
    arguments: &SessionArguments,
    several: Several,
) -> Result<Wanted, Failure> {
    let plain = |sessions| Wanted { sessions, index: None };
    if several.all {
        return all(library, arguments).map(plain);
    }
    let named: Vec<RoutineRef> = arguments.all_named().cloned().collect();
    if named.len() < 2 {
        return Ok(plain(vec![arguments.clone()]));
    }
    Ok(plain(named.into_iter().map(|routine| arguments.of(routine)).collect()))
}

/// Every routine that the wishes leave.
fn all(
    library: &mut Library,
    arguments: &SessionArguments,
) -> Result<Vec<SessionArguments>, Failure> {
    let wishes = &arguments.wishes;
    let choosing = WishArguments { areas: Vec::new(), language: None, ..wishes.clone() };
    if let Some(option) = choosing.first() {
        return Err(Failure::usage(format!(
            "{option} has one routine composed, and --all takes those that there are: leave one of \
             the two out"
        )));
    }
    let none = WishArguments { areas: Vec::new(), language: None, ..choosing };
    let arguments = SessionArguments { wishes: none, ..arguments.clone() };
    let is_wanted = |language: Language| wishes.language.is_none_or(|wanted| wanted == language);
    let sessions: Vec<SessionArguments> = Listing::read(library)
        .sound()
        .into_iter()
        .filter(|entry| is_wanted(entry.language))
        .filter(|entry| {
            wishes.areas.is_empty() || wishes.areas.iter().any(|area| entry.is_for(area))
        })
        .map(|entry| arguments.of(RoutineRef::Named(entry.name)))
        .collect();
    if sessions.is_empty() {
        return Err(Failure::usage(
            "no routine is left: see `supple list`, which takes --for and --language as well",
        ));
    }
    Ok(sessions)
}
