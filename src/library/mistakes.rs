//! The reasons why a script gives no routine.

use std::error::Error;
use std::fmt;

use super::error::LibraryError;
use crate::diagnostic::{Diagnostic, Sources};
use crate::report;

/// The reason why a script gives no routine.
#[derive(Debug)]
pub enum RoutineError {
    /// The script cannot be had.
    Library(LibraryError),
    /// The script has mistakes.
    Mistakes(Mistakes),
}

/// The mistakes of a script that stop a run, each with its place and with what to type instead.
#[derive(Clone, Debug)]
pub struct Mistakes {
    diagnostics: Vec<Diagnostic>,
    sources: Sources,
    name: String,
}

impl Mistakes {
    pub(super) fn new(diagnostics: Vec<Diagnostic>, sources: &Sources, name: &str) -> Self {
        Self { diagnostics, sources: sources.clone(), name: name.to_owned() }
    }

    /// The mistakes, in the order of the text.
    #[must_use]
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// The mistakes for a person to read: each with its line, a caret under the words and help, and
    /// their number. With `colour` there are escapes for a terminal.
    #[must_use]
    pub fn report(&self, colour: bool) -> String {
        let all = report::render_all(&self.diagnostics, &self.sources, colour);
        format!("{all}{}: {}", self.name, report::summary(&self.diagnostics))
    }
}

impl fmt::Display for Mistakes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.report(false))
    }
}

impl Error for Mistakes {}

impl fmt::Display for RoutineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Library(error) => error.fmt(f),
            Self::Mistakes(mistakes) => mistakes.fmt(f),
        }
    }
}

impl Error for RoutineError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Library(error) => error.source(),
            Self::Mistakes(_) => None,
        }
    }
}

impl From<LibraryError> for RoutineError {
    fn from(error: LibraryError) -> Self {
        Self::Library(error)
    }
}
