//! The ways to a length that a routine cannot be as short as.

use std::sync::Arc;

use crate::fit::{FitError, Shortened, shorten};
use crate::routine::Routine;
use crate::session::{Choices, Talk};
use crate::time::Millis;
use crate::timeline::Lengths;

/// Other choices with which a session is as short as is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Way {
    /// True for quiet talk.
    pub is_quiet: bool,
    /// The titles of exercises to skip.
    pub skip: Vec<Arc<str>>,
}

/// The ways to a length, each of which has been tried with these lengths: less talk, or the fewest
/// exercises left out, or both where neither does.
///
/// # Errors
/// When the choices name what the routine does not have, or the length of a line cannot be told.
pub(super) fn ways<L: Lengths>(
    routine: &Routine,
    own: &Choices,
    target: Millis,
    lengths: &mut L,
) -> Result<Vec<Way>, FitError<L::Error>> {
    let mut ways = Vec::new();
    let quiet = Choices { talk: Talk::Quiet, ..own.clone() };
    for (is_quiet, choices) in [(own.talk != Talk::Quiet, &quiet), (false, own)] {
        let Shortened { left_out, is_met, .. } = shorten(routine, choices, target, true, lengths)?;
        if is_met && (is_quiet || !left_out.is_empty()) {
            ways.push(Way { is_quiet, skip: left_out });
        }
    }
    // Quiet talk and fewer exercises are of use only where fewer exercises alone are not.
    if let [first, _] = ways.as_slice()
        && first.is_quiet
        && !first.skip.is_empty()
    {
        ways.remove(0);
    }
    Ok(ways)
}
