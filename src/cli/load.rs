//! A name on the command line to a routine without mistakes, and to a session.

use super::args::SessionArguments;
use super::failure::Failure;
use super::library::Shelf;
use super::output::{colour, tell};
use super::report;
use crate::check::check;
use crate::diagnostic::{self, Diagnostic};
use crate::import::import;
use crate::routine::Routine;
use crate::script::{Parsed, parse};
use crate::session::{ChoiceError, Choices, Session, expand};
use crate::span::FileId;

/// Reads a routine with all that it takes from others, and finds all its mistakes.
pub(super) fn read(shelf: &mut Shelf, file: FileId) -> Parsed {
    let text = shelf.sources.get(file).map_or_else(String::new, |source| source.text.clone());
    let mut parsed = parse(file, &text);
    diagnostic::add(&mut parsed.diagnostics, import(&mut parsed.routine, shelf));
    diagnostic::add(&mut parsed.diagnostics, check(&parsed.routine));
    diagnostic::limit(&mut parsed.diagnostics);
    if !parsed.diagnostics.iter().any(Diagnostic::is_error) {
        parsed.diagnostics.extend(too_long(&parsed.routine));
    }
    parsed
}

/// A session that is too long even at its shortest.
fn too_long(routine: &Routine) -> Option<Diagnostic> {
    match expand(routine, &Choices::default()) {
        Err(error @ ChoiceError::TooLong(span)) => {
            let help = "do it fewer times, or split the routine";
            let message = error.to_string();
            let message = message.split(':').next().unwrap_or_default();
            Some(Diagnostic::error(span, message, help))
        }
        _ => None,
    }
}

/// Reads a routine, and stops at its mistakes.
pub(super) fn routine(shelf: &mut Shelf, name: &str) -> Result<Routine, Failure> {
    let file = shelf.open(name)?;
    let Parsed { routine, diagnostics } = read(shelf, file);
    let errors: Vec<Diagnostic> = diagnostics.into_iter().filter(Diagnostic::is_error).collect();
    if errors.is_empty() {
        return Ok(routine);
    }
    tell(&report::render_all(&errors, &shelf.sources, colour()));
    let source = shelf.sources.get(file).map_or("?", |source| source.name.as_str());
    tell(&format!("{source}: {}\n", report::summary(&errors)));
    Err(Failure::Told)
}

/// Makes the session that the command line asks for.
pub(super) fn session(shelf: &mut Shelf, arguments: &SessionArguments) -> Result<Session, Failure> {
    let routine = routine(shelf, &arguments.routine)?;
    expand(&routine, &arguments.choices()).map_err(|error| match error {
        ChoiceError::TooLong(_) => Failure::work(error),
        _ => Failure::Usage(error.to_string()),
    })
}
