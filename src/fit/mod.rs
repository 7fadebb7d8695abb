//! A session that lasts as long as is asked for.
//!
//! ```text
//! steps with a range, evenly -> parts with a range of times -> times to get ready
//! ```
//!
//! A session is found by two numbers: its repeat level, see [`RepeatLevels`], which says how often
//! the parts are done, and its duration level, which says how long the steps last. One level more is
//! one time more of one part, or one second, breath or count more of one step. The times to get
//! ready, each at most twice as long, make up the difference to the next level. Where they cannot,
//! there is a gap between the lengths that sessions can have.

mod levels;
mod outcome;
mod remembered;
mod search;
mod shorten;
#[cfg(test)]
mod tests;

use crate::routine::{LONGEST_SESSION, Routine};
use crate::session::Choices;
use crate::time::Millis;
use crate::timeline::Lengths;

pub(crate) use levels::RepeatLevels;
pub(crate) use outcome::{Fit, FitError, Miss, Reach};
use remembered::Remembered;
use search::{Nearest, Search};
pub(crate) use shorten::{Shortened, shorten};

/// The largest difference between the length of a session and the target that counts as met.
pub(crate) const TOLERANCE: Millis = Millis(500);

/// The session that is taken where none lasts as long as is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fallback {
    /// The nearest.
    Nearest,
    /// The nearest that is shorter, if there is one.
    Shorter,
}

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
    fit_or(Fallback::Nearest, routine, choices, target, lengths)
}

/// The same, with another session where none lasts as long.
///
/// # Errors
/// As for [`fit`].
pub(crate) fn fit_or<L: Lengths>(
    fallback: Fallback,
    routine: &Routine,
    choices: &Choices,
    target: Millis,
    lengths: &mut L,
) -> Result<Fit, FitError<L::Error>> {
    let levels = RepeatLevels::new(routine, choices).map_err(FitError::Choice)?;
    fit_on(&levels, routine, choices, (target, fallback), &mut Remembered::new(lengths))
}

fn fit_on<L: Lengths>(
    levels: &RepeatLevels,
    routine: &Routine,
    choices: &Choices,
    (target, fallback): (Millis, Fallback),
    lengths: &mut Remembered<L>,
) -> Result<Fit, FitError<L::Error>> {
    let mut search = Search::new(routine, choices, levels, target, lengths);
    let repeat_level = search.first_level_that_reaches()?;
    let Nearest { below, above } = search.nearest(repeat_level)?;
    let below = below.map(|candidate| search.build(candidate)).transpose()?;
    if let Some(fit) = &below
        && fit.length.0.abs_diff(target.0) <= TOLERANCE.0
    {
        return Ok(fit.clone());
    }
    let above = above.map(|candidate| search.build(candidate)).transpose()?;
    let (lower, upper) =
        (below.as_ref().map(|fit| fit.length), above.as_ref().map(|fit| fit.length));
    let distance = |fit: &Fit| fit.length.0.abs_diff(target.0);
    let used = match fallback {
        Fallback::Nearest => [below, above].into_iter().flatten().min_by_key(distance),
        Fallback::Shorter => below.or(above),
    };
    let Some(mut fit) = used else { return search.shortest() };
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
    let levels = RepeatLevels::new(routine, choices).map_err(FitError::Choice)?;
    let mut lengths = Remembered::new(lengths);
    let mut length = |target| {
        let target = (target, Fallback::Nearest);
        fit_on(&levels, routine, choices, target, &mut lengths).map(|fit| fit.length)
    };
    Ok(Reach { shortest: length(Millis::ZERO)?, longest: length(LONGEST_SESSION)? })
}
