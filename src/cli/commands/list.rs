//! `supple list`, and `supple` alone.

use std::fmt::Write as _;

use clap::Args;
use serde::Serialize;

use crate::cli::failure::Failure;
use crate::cli::terminal::output::{print, print_json, tell};
use crate::diagnostic::Diagnostic;
use crate::fit::reach;
use crate::library::{Library, RoutineRef};
use crate::routine::Routine;
use crate::session::{Choices, expand};
use crate::show::columns::{self, padded};
use crate::time::Millis;
use crate::timeline::MuteLengths;

/// `supple list`
#[derive(Debug, Args)]
pub(crate) struct List {
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// All routines.
#[derive(Debug, Serialize)]
struct Routines {
    routines: Vec<Entry>,
}

/// One routine.
#[derive(Debug, Serialize)]
struct Entry {
    name: String,
    title: String,
    language: &'static str,
    exercises: usize,
    needs: Vec<String>,
    min_ms: u64,
    max_ms: u64,
    /// True where a step may go on for as long as it feels good.
    #[serde(skip)]
    is_open: bool,
}

pub(crate) fn run(arguments: &List, library: &mut Library) -> Result<(), Failure> {
    let routines = entries(library);
    if arguments.json {
        return print_json(&Routines { routines });
    }
    print(&table(&routines))
}

/// `supple` alone: the routines, and how to hear one.
pub(crate) fn welcome(library: &mut Library) -> Result<(), Failure> {
    let routines = entries(library);
    let first = routines.first().map_or("upper-back", |routine| routine.name.as_str());
    let play = if cfg!(feature = "live") {
        format!("To play one:         supple --routine {first}\n")
    } else {
        String::new()
    };
    let render = format!("To make a file:      supple render -r {first} -o {first}.wav\n");
    print(&format!("{}\n{play}{render}To read on:          supple --help\n", table(&routines)))
}

/// Every routine that has no mistakes; the others are named in a warning.
fn entries(library: &mut Library) -> Vec<Entry> {
    let mut entries = Vec::new();
    for name in library.names() {
        let Ok(file) = library.open(&RoutineRef::Named(name.clone())) else { continue };
        let parsed = library.compile(file);
        let sound = !parsed.diagnostics.iter().any(Diagnostic::is_error);
        let entry = if sound { entry(&name, &parsed.routine) } else { None };
        if let Some(entry) = entry {
            entries.push(entry);
            continue;
        }
        let source = library.name(file);
        tell(&format!("warning: {source} has mistakes; see `supple check {source}`\n"));
    }
    entries
}

fn entry(name: &str, routine: &Routine) -> Option<Entry> {
    let choices = Choices::default();
    let short = expand(routine, &choices).ok()?;
    let reach = reach(routine, &choices, &mut MuteLengths::new(routine.language)).ok()?;
    Some(Entry {
        name: name.to_owned(),
        title: short.title.to_string(),
        language: short.language.code(),
        exercises: short.count,
        needs: short
            .needs
            .iter()
            .map(|prop| {
                let optional = if prop.optional { " (optional)" } else { "" };
                format!("{}{optional}", prop.name)
            })
            .collect(),
        min_ms: reach.shortest.0,
        max_ms: reach.longest.0,
        is_open: short.steps().any(|step| step.max.is_none()),
    })
}

fn table(routines: &[Entry]) -> String {
    let width = routines.iter().map(|entry| columns::width(&entry.name)).max().unwrap_or_default();
    let mut text = String::new();
    for entry in routines {
        let exercises = match entry.exercises {
            1 => "1 exercise".to_owned(),
            count => format!("{count} exercises"),
        };
        let minutes = |millis: u64| Millis(millis).nearest_minutes().max(1);
        let (min, max) = (minutes(entry.min_ms), minutes(entry.max_ms));
        let length = if entry.is_open {
            format!("about {min} min or longer")
        } else if min == max {
            format!("about {min} min")
        } else {
            format!("about {min} to {max} min")
        };
        let _ = writeln!(
            text,
            "{}  {}, {exercises}, {length}",
            padded(&entry.name, width),
            entry.title
        );
        if !entry.needs.is_empty() {
            let _ = writeln!(text, "{:width$}  needs {}", "", entry.needs.join(", "));
        }
    }
    text
}
