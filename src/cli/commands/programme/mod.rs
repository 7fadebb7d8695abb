//! `supple start`, `supple today` and `supple programme`

mod choices;
mod due;
mod file;
mod play_line;
mod routines;
mod today;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::Zoned;

pub(crate) use file::{check, example, fmt, found, of_name, sheet};
pub(crate) use today::{DueNow, Today, due_now, run as today};

use self::due::{due, due_words, next_words};
use self::file::{Read, begun, title_of_begun, usable};
use crate::cli::failure::Failure;
use crate::cli::state::course;
use crate::cli::terminal::output::{print, tell};
use crate::files::{Destination, write_atomic};
use crate::library::Library;
use crate::name::quoted;
use crate::programme::{Course, Place, calendar};

/// `supple start`
#[derive(Debug, Args)]
pub(crate) struct Start {
    /// A programme's name, or its file
    #[arg(value_name = "PROGRAMME")]
    pub(crate) programme: String,
    /// Leave the programme that was begun before
    #[arg(long)]
    pub(crate) force: bool,
}

/// `supple programme`
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Programme {
    /// Write a calendar that a phone reminds with
    #[arg(long, value_name = "FILE")]
    pub(crate) ics: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long)]
    pub(crate) force: bool,
    /// What to do with it
    #[command(subcommand)]
    pub(crate) command: Option<ProgrammeCommand>,
}

/// One thing to do with the programme that was begun.
#[derive(Debug, Subcommand)]
pub(crate) enum ProgrammeCommand {
    /// Let the days from today on not count, such as in an illness
    Pause,
    /// Go on after a pause, with the day that would have come next
    Resume,
    /// Leave it
    Stop,
}

/// Begins a programme today.
pub(crate) fn start(arguments: &Start, library: &mut Library) -> Result<(), Failure> {
    let read = usable(&arguments.programme, library)?;
    let now = Zoned::now();
    if let Some(before) = course::read()?
        && !arguments.force
        && let Ok(old) = usable(&before.programme, library)
        && matches!(before.place(now.date(), old.programme.weeks()), Place::Day(_) | Place::Paused)
    {
        let name = quoted(&arguments.programme);
        return Err(Failure::usage(format!(
            "you are in “{}” ({}): to leave it for this one, supple start {name} --force",
            old.programme.title.value,
            before.place(now.date(), old.programme.weeks())
        )));
    }
    let course = Course::new(read.identity.clone(), now.date());
    course::keep(&course)?;
    tell(&format!("“{}” begins today.\n", read.programme.title.value));
    tell(&standing(&read, &course, &now));
    Ok(())
}

/// Shows where a person stands, or does what is asked with the programme.
pub(crate) fn programme(arguments: &Programme, library: &mut Library) -> Result<(), Failure> {
    if let Some(path) = &arguments.ics {
        Destination::new(path, arguments.force).check().map_err(Failure::work)?;
    }
    if let Some(ProgrammeCommand::Stop) = arguments.command
        && let Some(title) = title_of_begun(library)?
    {
        course::forget()?;
        tell(&format!("You have left “{title}”.\n"));
        return Ok(());
    }
    let (read, mut course) = begun(library)?;
    let now = Zoned::now();
    match arguments.command {
        Some(ProgrammeCommand::Pause) => {
            let text = if course.pause(now.date()) {
                course::keep(&course)?;
                "It is paused from today on. Get well. To go on: supple programme resume\n"
            } else {
                "It is paused already. To go on: supple programme resume\n"
            };
            tell(text);
            return Ok(());
        }
        Some(ProgrammeCommand::Resume) => {
            if course.go_on(now.date()) {
                course::keep(&course)?;
            } else {
                tell("It is not paused.\n");
            }
        }
        Some(ProgrammeCommand::Stop) | None => {}
    }
    let Some(path) = &arguments.ics else { return print(&standing(&read, &course, &now)) };
    let to = Destination::new(path, arguments.force);
    write_atomic(&to, calendar(&read.programme, &course, &now).as_bytes())?;
    if !to.is_stream() {
        let open = if course.is_paused() {
            " It ends where it is paused: write it anew when you go on."
        } else {
            ""
        };
        tell(&format!(
            "Wrote {}. Open it on the phone; a later one updates it.{open}\n",
            path.display()
        ));
    }
    Ok(())
}

/// Where a person stands, in some lines.
fn standing(read: &Read, course: &Course, now: &Zoned) -> String {
    let programme = &read.programme;
    let weeks = programme.weeks();
    let place = course.place(now.date(), weeks);
    let of = match (place, weeks) {
        (Place::Day(_), 1) => " of 1 week".to_owned(),
        (Place::Day(_), weeks) => format!(" of {weeks} weeks"),
        _ => String::new(),
    };
    let mut text = format!("{}: {place}{of}\n", programme.title.value);
    match place {
        Place::Day(day) => {
            text += &due_words(&due(programme, day, now));
            text += &next_words(programme, course, now.date());
        }
        Place::Paused => text += "To go on: supple programme resume\n",
        Place::Before => text += "The clock says a day before its first.\n",
        Place::Over => text += "You have done it. Once more, or another: supple start NAME\n",
    }
    text
}
