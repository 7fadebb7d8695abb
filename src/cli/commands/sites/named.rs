//! The routines that a command line names.

use clap::Args;

use super::wanted::Wanted;
use super::weeks;
use crate::cli::args::{SessionArguments, WishArguments};
use crate::cli::commands::programme;
use crate::cli::failure::Failure;
use crate::cli::listing::Listing;
use crate::cli::load;
use crate::language::Language;
use crate::library::{Library, RoutineRef};

/// The arguments of what takes several routines.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Several {
    /// Take every routine, or with --for and --language those
    #[arg(help_heading = "What", long, conflicts_with_all = ["plain", "routine"])]
    pub(crate) all: bool,
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
    let mut wanted = Wanted::default();
    if several.all {
        for (name, arguments) in all(library, arguments)? {
            wanted.list(name, arguments);
        }
        return Ok(wanted);
    }
    let named: Vec<RoutineRef> = arguments.all_named().cloned().collect();
    if named.is_empty() {
        // What is composed, or the mistake that nothing is named.
        wanted.list(String::new(), arguments.clone());
    }
    let count = named.len();
    for routine in named {
        let word = routine.to_string();
        if load::is_programme(&routine, library) {
            let programme = programme::of_name(&word, library)?;
            weeks::add(&programme, arguments, &mut wanted)?;
            wanted.title = (count == 1).then(|| programme.title.value.clone());
        } else {
            wanted.list(word, arguments.of(routine));
        }
    }
    Ok(wanted)
}

/// Every routine that the wishes leave, by name.
fn all(
    library: &mut Library,
    arguments: &SessionArguments,
) -> Result<Vec<(String, SessionArguments)>, Failure> {
    let wishes = &arguments.wishes;
    let others = WishArguments { areas: Vec::new(), language: None, ..wishes.clone() };
    if let Some(option) = others.first() {
        return Err(Failure::usage(format!(
            "{option} has one routine composed, and --all takes those that there are: leave one of \
             the two out"
        )));
    }
    let arguments = SessionArguments { wishes: others, ..arguments.clone() };
    let is_wanted = |language: Language| wishes.language.is_none_or(|wanted| wanted == language);
    let sessions: Vec<(String, SessionArguments)> = Listing::read(library)
        .sound()
        .into_iter()
        .filter(|entry| is_wanted(entry.language))
        .filter(|entry| {
            wishes.areas.is_empty() || wishes.areas.iter().any(|area| entry.is_for(area))
        })
        .map(|entry| (entry.name.clone(), arguments.of(RoutineRef::Named(entry.name))))
        .collect();
    if sessions.is_empty() {
        return Err(Failure::usage(
            "no routine is left: see `supple list`, which takes --for and --language as well",
        ));
    }
    Ok(sessions)
}
