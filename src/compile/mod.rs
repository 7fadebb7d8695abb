//! Script text to a routine without mistakes, or to all its mistakes.
//!
//! ```text
//! parse -> take exercises from other routines -> check -> cut the list -> too long?
//! ```

mod import;
mod source;
#[cfg(test)]
mod tests;

pub(crate) use import::import;
#[cfg(any(test, feature = "benchmarks"))]
pub(crate) use source::NoScripts;
pub(crate) use source::{NotFound, ScriptSource};

use crate::check::{check, one_side};
use crate::diagnostic::{self, Diagnostic};
use crate::routine::Routine;
use crate::script::{Parsed, parse};
use crate::session::{ChoiceError, Choices, Session, expand};
use crate::span::FileId;

/// A compiled script: always a routine, however many mistakes there are.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The routine, of use only where no diagnostic is an error.
    pub routine: Routine,
    /// The mistakes, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// The session that it is where nothing is chosen; nothing where a diagnostic is an error.
    pub usual: Option<Session>,
}

impl Compiled {
    /// True if a mistake stops a run.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }
}

/// Compiles a script, with the exercises that it takes from others in `source`.
pub(crate) fn compile(file: FileId, text: &str, source: &mut dyn ScriptSource) -> Compiled {
    let Parsed { routine: script, mut diagnostics } = parse(file, text);
    let checked = check(&script);
    let (routine, imported) = import(script, source);
    diagnostic::merge(&mut diagnostics, imported);
    diagnostic::merge(&mut diagnostics, checked);
    diagnostic::merge(&mut diagnostics, one_side(&routine));
    diagnostic::cap(&mut diagnostics);
    let mut compiled = Compiled { routine, diagnostics, usual: None };
    if !compiled.has_errors() {
        match expand(&compiled.routine, &Choices::default()) {
            Ok(session) => compiled.usual = Some(session),
            Err(error) => compiled.diagnostics.extend(too_long(&error)),
        }
    }
    compiled
}

/// The mistake of a routine whose session is too long even at its shortest.
fn too_long(error: &ChoiceError) -> Option<Diagnostic> {
    let ChoiceError::TooLong(span) = error else { return None };
    let help = "do it fewer times, or split the routine";
    let message = error.to_string();
    let message = message.split(':').next().unwrap_or_default();
    Some(Diagnostic::error(*span, message, help))
}
