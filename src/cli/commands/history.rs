//! `supple history`

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use jiff::Zoned;

use crate::cli::failure::Failure;
use crate::cli::state::{forget_stopped, history};
use crate::cli::terminal::output::{print, tell};
use crate::cli::text_file::keep;
use crate::diary::{ExportFormat, Month, Run, export, month, page};
use crate::files::Destination;
use crate::library::{Library, RoutineRef};
use crate::name::quoted;
use crate::report::many;

/// `supple history`
#[derive(Debug, Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct History {
    /// The month to show, such as 2026-11; without it that of the last run
    #[arg(long, value_name = "YEAR-MONTH", conflicts_with_all = ["export", "report"])]
    pub(crate) month: Option<Month>,
    /// Write all runs for another program, as the name ends: .csv, .json or .tcx
    #[arg(long, value_name = "FILE")]
    pub(crate) export: Option<PathBuf>,
    /// Write one page for a therapist: dates, minutes and answers
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long)]
    pub(crate) force: bool,
    /// What to do with it
    #[command(subcommand)]
    pub(crate) command: Option<HistoryCommand>,
}

/// One thing to do with the history.
#[derive(Debug, Subcommand)]
pub(crate) enum HistoryCommand {
    /// Forget all of it
    Clear,
}

pub(crate) fn run(arguments: &History, library: &mut Library) -> Result<(), Failure> {
    if let Some(HistoryCommand::Clear) = arguments.command {
        return clear();
    }
    let format = arguments.export.as_deref().map(format).transpose()?;
    if let Some(path) = &arguments.report {
        page_ending(path)?;
    }
    for path in arguments.export.iter().chain(&arguments.report) {
        Destination::new(path, arguments.force).check().map_err(Failure::work)?;
    }
    let runs = history::read()?;
    tell_damage();
    let now = Zoned::now();
    if let (Some(path), Some(format)) = (&arguments.export, format) {
        let text = export(&runs, format, now.time_zone()).map_err(Failure::work)?;
        keep(path, &text, arguments.force)?;
    }
    if let Some(path) = &arguments.report {
        let runs = with_languages(runs.clone(), library);
        keep(path, &page(&runs, &now), arguments.force)?;
    }
    if arguments.export.is_none() && arguments.report.is_none() {
        print(&month(&runs, arguments.month, &now))?;
    }
    Ok(())
}

/// The runs with the languages of those that older versions kept without, where their routines are
/// still there.
fn with_languages(mut runs: Vec<Run>, library: &mut Library) -> Vec<Run> {
    let mut known: BTreeMap<String, Option<String>> = BTreeMap::new();
    for run in runs.iter_mut().filter(|run| run.language.is_none()) {
        let language = known.entry(run.routine.clone()).or_insert_with_key(|routine| {
            // Nobody types what came from standard input again.
            let named = RoutineRef::parse(routine);
            if named == RoutineRef::Input || !library.knows(routine) {
                return None;
            }
            let file = library.open(&named).ok()?;
            Some(library.compile(file).routine.language().code().to_owned())
        });
        run.language.clone_from(language);
    }
    runs
}

/// Says what of the history cannot be read, and where it lies now.
fn tell_damage() {
    match history::set_aside() {
        Ok(None) => {}
        Ok(Some((count, path))) => {
            let path = path.display();
            let lines = many(count, "line");
            tell(&format!("{lines} of the history cannot be understood, and moved to {path}.\n"));
        }
        Err(error) => tell(&format!("A part of the history cannot be understood: {error}\n")),
    }
}

/// The format of a file by its ending.
fn format(path: &Path) -> Result<ExportFormat, Failure> {
    let ending = path.extension().unwrap_or_default().to_string_lossy();
    ExportFormat::of_ending(&ending).ok_or_else(|| {
        let path = if path.file_stem() == Some("-".as_ref()) { Path::new("history") } else { path };
        let name = quoted(&path.with_extension("csv").display().to_string());
        Failure::usage(format!(
            "--export writes .csv, .json or .tcx, as the name ends: --export {name}"
        ))
    })
}

/// Refuses the endings of what is no page.
fn page_ending(path: &Path) -> Result<(), Failure> {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    if ["html", "htm", "xhtml", ""].contains(&ending.as_str()) {
        return Ok(());
    }
    let name = quoted(&path.with_extension("html").display().to_string());
    Err(Failure::usage(format!(
        "--report writes a page for a browser, which prints it, too: --report {name}"
    )))
}

fn clear() -> Result<(), Failure> {
    let store = history::store();
    let cleared = store.delete().map_err(|error| {
        let name = store.path().map_or_else(String::new, |path| path.display().to_string());
        Failure::work(format!("cannot delete {name}: {error}"))
    })?;
    // Where a run was stopped is a part of what was played.
    let cleared = forget_stopped()? || cleared;
    tell(if cleared { "The history is cleared.\n" } else { "There is no history.\n" });
    Ok(())
}
