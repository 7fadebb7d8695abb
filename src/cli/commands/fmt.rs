//! `supple fmt`

use std::fs::Permissions;
use std::io::Write as _;
use std::path::Path;

use clap::Args;
use tempfile::NamedTempFile;

use crate::cli::failure::Failure;
use crate::cli::library::Shelf;
use crate::cli::terminal::output::{colour, print, report_failure, tell};
use crate::cli::terminal::report;
use crate::diagnostic::Diagnostic;
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

pub(crate) fn run(arguments: &Fmt, shelf: &mut Shelf) -> Result<(), Failure> {
    let mut failure = None;
    for name in &arguments.files {
        // The files behind it are looked at all the same.
        if let Err(one) = tidy(name, arguments.check, shelf)
            && let Some(before) = failure.replace(one)
        {
            report_failure(&before);
        }
    }
    failure.map_or(Ok(()), Err)
}

/// Writes one file in its canonical form, or only says whether it is.
fn tidy(name: &str, checks: bool, shelf: &mut Shelf) -> Result<(), Failure> {
    // A bare name is a file here, never a routine of the program.
    let path = if name == "-" { name.to_owned() } else { format!("./{name}") };
    let path = if Path::new(name).is_absolute() { name } else { path.as_str() };
    let file = shelf.open(path)?;
    let text = shelf.sources.get(file).map_or_else(String::new, |source| source.text.clone());
    let Parsed { mut diagnostics, .. } = parse(file, &text);
    diagnostics.retain(Diagnostic::is_error);
    if !diagnostics.is_empty() {
        tell(&report::render_all(&diagnostics, &shelf.sources, colour()));
        return Err(Failure::work(format!("{name} is left as it is: mend its mistakes first")));
    }
    let tidied = format(&text);
    match (name, checks) {
        ("-", false) => print(&tidied),
        _ if tidied == text => Ok(()),
        (_, true) => Err(Failure::work(format!(
            "{name} is not in its canonical form: run `supple fmt {name}`"
        ))),
        (_, false) => {
            replace(Path::new(path), &tidied)
                .map_err(|error| Failure::work(format!("cannot write {name}: {error}")))?;
            tell(&format!("tidied {name}\n"));
            Ok(())
        }
    }
}

/// Puts a text in the place of a file, whole or not at all.
#[expect(clippy::disallowed_methods, reason = "writing scripts is what this command is for")]
fn replace(path: &Path, text: &str) -> std::io::Result<()> {
    // A link stays one.
    let path = std::fs::canonicalize(path)?;
    let permissions: Permissions = std::fs::metadata(&path)?.permissions();
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.as_file().set_permissions(permissions)?;
    file.persist(&path)?;
    Ok(())
}
