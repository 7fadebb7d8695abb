//! `supple import`

mod docx;
mod draft;

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::failure::Failure;
use crate::cli::terminal::output::{colour, tell};
use crate::diagnostic::Diagnostic;
use crate::files::{Destination, write_atomic};
use crate::json::{self, Imported};
use crate::library::{Library, RoutineRef};
use crate::name::quoted;
use crate::report;
use crate::script::format;

/// `supple import`
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// JSON as `supple export` writes it, or a handout (.md, .txt, .docx) to draft a routine from; `-` for
    /// JSON on standard input
    #[arg(value_name = "FILE")]
    pub(crate) file: PathBuf,
    /// The routine file to write, `-` for standard output; without it, of the same name
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long)]
    pub(crate) force: bool,
}

pub(crate) fn run(arguments: &Import, library: &mut Library) -> Result<(), Failure> {
    let to = Destination::new(output(arguments), arguments.force);
    if let Some(text) = draft::draft(&arguments.file, library)? {
        write_atomic(&to, text.as_bytes())?;
        if !to.is_stream() {
            let name = quoted(&to.path.display().to_string());
            tell(&format!(
                "Wrote {name}, a draft. Read it against the handout: what begins with `// ?` nobody could be sure of. `supple check {name}` says when it can be played.\n"
            ));
        }
        return Ok(());
    }
    let is_input = arguments.file.as_os_str() == "-";
    let json = if is_input { RoutineRef::Input } else { RoutineRef::File(arguments.file.clone()) };
    let file = library.open(&json)?;
    let (script, mut found) = json::import(file, library.text(file));
    if found.is_empty() {
        found = mistakes(&script, &to.path, library);
    }
    tell(&report::render_all(&found, library.sources(), colour()));
    if found.iter().any(Diagnostic::is_error) {
        tell(&format!("{}: {}\n", library.name(file), report::summary(&found)));
        return Err(Failure::AlreadyReported);
    }
    write_atomic(&to, format(&script.text).as_bytes())?;
    if !to.is_stream() {
        let name = quoted(&to.path.display().to_string());
        tell(&format!(
            "Wrote {name}. Read it, look for mistakes with `supple check {name}`, and hear it with `supple render -r {name} -o routine.wav`.\n"
        ));
    }
    Ok(())
}

/// The file to write: standard output where the JSON comes from standard input and none is named.
fn output(arguments: &Import) -> PathBuf {
    match &arguments.output {
        Some(output) => output.clone(),
        None if arguments.file.as_os_str() == "-" => arguments.file.clone(),
        None => arguments.file.with_extension("routine"),
    }
}

/// The mistakes of a script as it would lie in a file, at their places in the JSON.
fn mistakes(script: &Imported, path: &Path, library: &mut Library) -> Vec<Diagnostic> {
    let file = library.take(path, script.text.as_str());
    let mut found = library.compile(file).diagnostics;
    for one in &mut found {
        if one.span.file == file {
            one.span = script.place(one.span);
        }
    }
    found
}
