//! A session that lasts as long as is asked for.
//!
//! ```text
//! steps with a range, evenly -> parts with a range of times -> times to get ready
//! ```
//!
//! One more second, breath or count for one more step is a rung of a [`Ladder`]. The times to get
//! ready, each at most twice as long, fill what lies between two rungs. Where they do not, there is
//! a gap that no session falls into.

mod ladder;
mod measured;
mod remembered;

use std::fmt;

use crate::diagnostic::Diagnostic;
use crate::routine::{LONGEST_SESSION, Routine};
use crate::session::{ChoiceError, Choices, Session, Sizes};
use crate::span::Span;
use crate::time::Millis;
use crate::timeline::Lengths;

pub use ladder::Ladder;
use measured::{Measured, Nearest};
use remembered::Remembered;

/// How far the length of a session may be from what was asked for.
pub const TOLERANCE: Millis = Millis(500);

/// A session and how well it fits.
#[derive(Clone, Debug)]
pub struct Fit {
    /// The session.
    pub session: Session,
    /// What was chosen in it.
    pub sizes: Sizes,
    /// How long it takes.
    pub length: Millis,
    /// Where it does not take as long as was asked for.
    pub miss: Option<Miss>,
}

/// A length that a routine cannot have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Miss {
    /// What was asked for.
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
pub struct Reach {
    /// The shortest.
    pub shortest: Millis,
    /// The longest.
    pub longest: Millis,
}

/// Why no session could be fitted.
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
    pub fn warning(&self, span: Span) -> Diagnostic {
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

/// Makes the session that lasts nearest to `target`, talk included. [`Choices::hold`] has no say.
///
/// # Errors
/// When the choices name what the routine does not have, or the length of a line cannot be told.
pub fn fit<L: Lengths>(
    routine: &Routine,
    choices: &Choices,
    target: Millis,
    lengths: &mut L,
) -> Result<Fit, FitError<L::Error>> {
    let ladder = Ladder::new(routine, choices).map_err(FitError::Choice)?;
    fit_on(&ladder, routine, choices, target, &mut Remembered::new(lengths))
}

fn fit_on<L: Lengths>(
    ladder: &Ladder,
    routine: &Routine,
    choices: &Choices,
    target: Millis,
    lengths: &mut Remembered<L>,
) -> Result<Fit, FitError<L::Error>> {
    let mut measured = Measured::new(routine, choices, ladder, target, lengths);
    let storey = measured.first_storey_that_reaches()?;
    let Nearest { below, above } = measured.nearest(storey)?;
    let below = below.map(|candidate| measured.build(candidate)).transpose()?;
    if let Some(fit) = &below
        && fit.length.0.abs_diff(target.0) <= TOLERANCE.0
    {
        return Ok(fit.clone());
    }
    let above = above.map(|candidate| measured.build(candidate)).transpose()?;
    let (lower, upper) =
        (below.as_ref().map(|fit| fit.length), above.as_ref().map(|fit| fit.length));
    let distance = |fit: &Fit| fit.length.0.abs_diff(target.0);
    let used = [below, above].into_iter().flatten().min_by_key(distance);
    let Some(mut fit) = used else { return measured.shortest() };
    if distance(&fit) > TOLERANCE.0 {
        fit.miss = Some(Miss { target, below: lower, above: upper, used: fit.length });
    }
    Ok(fit)
}

/// The shortest and the longest length of a routine.
///
/// # Errors
/// When the choices name what the routine does not have, or the length of a line cannot be told.
pub fn reach<L: Lengths>(
    routine: &Routine,
    choices: &Choices,
    lengths: &mut L,
) -> Result<Reach, FitError<L::Error>> {
    let ladder = Ladder::new(routine, choices).map_err(FitError::Choice)?;
    let mut lengths = Remembered::new(lengths);
    let mut length =
        |target| fit_on(&ladder, routine, choices, target, &mut lengths).map(|fit| fit.length);
    Ok(Reach { shortest: length(Millis::ZERO)?, longest: length(LONGEST_SESSION)? })
}
