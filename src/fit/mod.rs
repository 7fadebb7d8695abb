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
mod outcome;
mod remembered;
#[cfg(test)]
mod tests;

use crate::routine::{LONGEST_SESSION, Routine};
use crate::session::Choices;
use crate::time::Millis;
use crate::timeline::Lengths;

pub(crate) use ladder::Ladder;
use measured::{Measured, Nearest};
pub(crate) use outcome::{Fit, FitError, Miss, Reach};
use remembered::Remembered;

/// How far the length of a session may be from what was asked for.
pub(crate) const TOLERANCE: Millis = Millis(500);

/// Makes the session that lasts nearest to `target`, talk included. [`Choices::hold`] has no say.
///
/// # Errors
/// When the choices name what the routine does not have, or the length of a line cannot be told.
pub(crate) fn fit<L: Lengths>(
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
pub(crate) fn reach<L: Lengths>(
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
