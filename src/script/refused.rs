//! The refusal of a value, with what to type instead.

use std::fmt;

/// The refusal of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refused {
    /// The mistake.
    pub message: String,
    /// The text to type instead.
    pub help: String,
    /// True if it is well written, but more than there may be.
    pub is_limit: bool,
}

impl Refused {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into(), is_limit: false }
    }

    /// The same refusal with another text to type.
    pub(super) fn with_help(self, help: String) -> Self {
        Self { help, ..self }
    }

    pub(super) fn limit(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { is_limit: true, ..Self::new(message, help) }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.message, self.help)
    }
}
