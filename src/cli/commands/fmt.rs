//! `supple fmt`

use std::path::Path;

use clap::Args;

use crate::cli::commands::programme;
use crate::cli::failure::Failure;
use crate::cli::terminal::output::{colour, print, report_failure, tell};
use crate::diagnostic::Diagnostic;
use crate::files::{Destination, write_atomic};
use crate::library::{Library, RoutineRef};
use crate::name::quoted;
use crate::report;
use crate::script::{Parsed, format, parse};

/// `supple fmt`
#[derive(Debug, Args)]
pub(crate) struct Fmt {
    /// The files; `-` for standard input, which is written to standard output
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<String>,
    /// Write nothing, and fail where a file is in another form
    #[arg(long)]
    pub(crate) check: bool,
}

pub(crate) fn run(arguments: &Fmt, library: &mut Library) -> Result<(), Failure> {
    let mut failure = None;
    for name in &arguments.files {
        // The files behind it are looked at all the same.
        if let Err(one) = tidy(name, arguments.check, library)
            && let Some(before) = failure.replace(one)
        {
            report_failure(&before);
        }
    }
    failure.map_or(Ok(()), Err)
}

/// Writes one file in its canonical form, or only says whether it is.
fn tidy(name: &str, checks: bool, library: &mut Library) -> Result<(), Failure> {
    // A bare name is a file here, never a routine of the program.
    let path = if Path::new(name).is_absolute() { name.into() } else { Path::new(".").join(name) };
    let file = library.open(&match name {
        "-" => RoutineRef::Input,
        _ => RoutineRef::File(path.clone()),
    })?;
    let text = library.text(file).to_owned();
    if programme::example(&path).is_some() {
        return written(name, &path, checks, &text, &programme::fmt(file, library)?);
    }
    let Parsed { mut diagnostics, .. } = parse(file, &text);
    diagnostics.retain(Diagnostic::is_error);
    if !diagnostics.is_empty() {
        tell(&report::render_all(&diagnostics, library.sources(), colour()));
        return Err(Failure::work(format!("{name} is left as it is: mend its mistakes first")));
    }
    written(name, &path, checks, &text, &format(&text))
}

/// Writes a text in the place of another, or only says whether it is the same.
fn written(name: &str, path: &Path, checks: bool, text: &str, tidied: &str) -> Result<(), Failure> {
    match (name, checks) {
        ("-", false) => print(tidied),
        _ if tidied == text => Ok(()),
        (_, true) => Err(Failure::work(format!(
            "{name} is not in its canonical form: run `supple fmt {}`",
            quoted(name)
        ))),
        (_, false) => {
            write_atomic(&Destination::new(path, true), tidied.as_bytes())?;
            tell(&format!("tidied {name}\n"));
            Ok(())
        }
    }
}
