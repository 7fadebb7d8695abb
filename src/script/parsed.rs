//! The result of reading a script.

use crate::diagnostic::Diagnostic;
use crate::routine::Script;

/// The result of reading a script: always a routine, however many mistakes there are.
#[derive(Clone, Debug)]
pub(crate) struct Parsed {
    /// The script, of use only where no diagnostic is an error.
    pub routine: Script,
    /// The mistakes, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}
