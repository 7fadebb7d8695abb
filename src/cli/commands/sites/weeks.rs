//! The sessions of a programme, each once, and the weeks that list them.

use clap::Parser;

use super::wanted::{Session, Wanted};
use crate::cli::args::SessionArguments;
use crate::cli::failure::Failure;
use crate::language::Language;
use crate::library::RoutineRef;
use crate::programme::{Entry, Programme, Setting, heading};
use crate::site::Group;

/// The options that an entry of a programme sets.
#[derive(Debug, Parser)]
#[command(disable_version_flag = true)]
struct Line {
    #[command(flatten)]
    session: SessionArguments,
}

/// Adds the sessions of a programme. What the command line says wins over what an entry sets.
///
/// # Errors
/// When an entry sets what cannot be.
pub(super) fn add(
    programme: &Programme,
    arguments: &SessionArguments,
    wanted: &mut Wanted,
) -> Result<(), Failure> {
    if !programme.handout.is_empty() {
        wanted.groups.push(Group { lines: programme.handout.clone(), ..Group::default() });
    }
    let language = programme.language;
    for block in &programme.blocks {
        let lines = block.handout.clone();
        let mut group = Group { heading: heading(block, language), lines, entries: Vec::new() };
        for entry in &block.entries {
            let session = session(entry, arguments, language)?;
            group.entries.push((wanted.number(session), entry.when(language)));
        }
        wanted.groups.push(group);
    }
    Ok(())
}

fn session(
    entry: &Entry,
    arguments: &SessionArguments,
    language: Language,
) -> Result<Session, Failure> {
    let settings = entry.settings.iter().map(Setting::option);
    let line = Line::try_parse_from(["programme".to_owned()].into_iter().chain(settings))
        .map_err(|error| Failure::usage(error.to_string().trim_end().to_owned()))?;
    let routine = RoutineRef::parse(&entry.named);
    let arguments = arguments.or(&line.session).of(routine);
    Ok(Session { name: entry.named.clone(), choices: entry.choices(language), arguments })
}
