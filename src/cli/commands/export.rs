//! `supple export`

use std::path::PathBuf;

use clap::Args;

use crate::cli::failure::Failure;
use crate::cli::load;
use crate::cli::terminal::output::print;
use crate::cli::text_file::keep;
use crate::json;
use crate::library::{Library, RoutineRef};
use crate::script::parse;

/// `supple export`
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// A routine's name, or a file; `-` for standard input
    #[arg(value_name = "ROUTINE", conflicts_with = "routine", required_unless_present = "routine")]
    pub(crate) plain: Option<RoutineRef>,
    /// The same, wherever it stands
    #[arg(short, long, value_name = "ROUTINE")]
    pub(crate) routine: Option<RoutineRef>,
    /// As JSON, the only form that there is
    #[arg(long, required = true)]
    pub(crate) json: bool,
    /// The file to write; standard output without one
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long)]
    pub(crate) force: bool,
}

pub(crate) fn run(arguments: &Export, library: &mut Library) -> Result<(), Failure> {
    let Some(named) = arguments.plain.as_ref().or(arguments.routine.as_ref()) else {
        return Err(Failure::usage("no routine is named"));
    };
    // What cannot be played is not handed on.
    load::routine(library, named)?;
    let file = library.open(named)?;
    let script = parse(file, library.text(file)).routine;
    let object = json::export(&script);
    let text = serde_json::to_string_pretty(&object).map_err(Failure::work)? + "\n";
    match &arguments.output {
        Some(path) => keep(path, &text, arguments.force),
        None => print(&text),
    }
}
