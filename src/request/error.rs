//! The reasons why a session has no plan.

use std::error::Error;
use std::fmt;

use crate::fit::FitError;
use crate::session::ChoiceError;
use crate::speech::SpeechError;

/// The reason why a session has no plan.
#[derive(Debug)]
pub enum PlanError {
    /// The choices do not fit the routine.
    Choice(ChoiceError),
    /// A line cannot be spoken.
    Speech(SpeechError),
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Choice(error) => error.fmt(f),
            Self::Speech(error) => error.fmt(f),
        }
    }
}

impl Error for PlanError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Choice(error) => error.source(),
            Self::Speech(error) => error.source(),
        }
    }
}

impl From<SpeechError> for PlanError {
    fn from(error: SpeechError) -> Self {
        Self::Speech(error)
    }
}

impl From<FitError<SpeechError>> for PlanError {
    fn from(error: FitError<SpeechError>) -> Self {
        match error {
            FitError::Choice(error) => Self::Choice(error),
            FitError::Lengths(error) => Self::Speech(error),
        }
    }
}
