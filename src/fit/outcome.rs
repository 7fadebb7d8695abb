//! The outcome of fitting: a session, a length that is missed, the shortest and the longest length.

use std::fmt;

use crate::diagnostic::Diagnostic;
use crate::session::{ChoiceError, Choices, RangeValues, Session};
use crate::span::Span;
use crate::time::Millis;

/// A session and how well it fits.
#[derive(Clone, Debug)]
pub(crate) struct Fit {
    /// The session.
    pub session: Session,
    /// The choices that it is made by.
    pub choices: Choices,
    /// The values chosen in its ranges.
    pub values: RangeValues,
    /// Its length, talk included.
    pub length: Millis,
    /// The difference to the target, where it is larger than [`TOLERANCE`](super::TOLERANCE).
    pub miss: Option<Miss>,
}

/// A length that a routine cannot have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Miss {
    /// The length that was asked for.
    pub target: Millis,
    /// The nearest shorter length that it can have.
    pub below: Option<Millis>,
    /// The nearest longer one.
    pub above: Option<Millis>,
    /// The nearer of the two, which is used.
    pub used: Millis,
}

/// The lengths that a routine can have, gaps left out of account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reach {
    /// The shortest.
    pub shortest: Millis,
    /// The longest.
    pub longest: Millis,
}

/// The reasons why no session could be fitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FitError<E> {
    /// The choices do not fit the routine.
    Choice(ChoiceError),
    /// The length of a line cannot be told.
    Lengths(E),
}

impl<E: fmt::Display> fmt::Display for FitError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Choice(error) => error.fmt(f),
            Self::Lengths(error) => error.fmt(f),
        }
    }
}

impl<E: fmt::Debug + fmt::Display> std::error::Error for FitError<E> {}

impl Miss {
    /// The warning about it, at the place where the length or the routine is written.
    #[must_use]
    pub(crate) fn warning(&self, span: Span) -> Diagnostic {
        let message = format!("this session cannot last {}", whole_seconds(self.target));
        let used = whole_seconds(self.used);
        let help = match (self.below, self.above) {
            (Some(below), Some(above)) => format!(
                "the nearest lengths are {} and {}; it lasts {used}",
                whole_seconds(below),
                whole_seconds(above)
            ),
            (Some(_), None) => format!("{used} is the longest, and what it lasts"),
            _ => format!("{used} is the shortest, and what it lasts"),
        };
        Diagnostic::warning(span, message, help)
    }
}

/// A length as a person gives it.
fn whole_seconds(length: Millis) -> Millis {
    Millis::seconds((length.0 + 500) / 1000)
}
