//! The ways to a length that a routine cannot be as short as.

use std::sync::Arc;

use super::RequestedSession;
use crate::fit::{FitError, Shortened, shorten};
use crate::session::{Choices, Talk};
use crate::span::Spanned;
use crate::timeline::Lengths;

/// Other choices with which a session is as short as is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Way {
    /// True for quiet talk.
    pub is_quiet: bool,
    /// The titles of exercises to skip.
    pub skip: Vec<Arc<str>>,
}

impl RequestedSession {
    /// The ways to the length that is asked for, each of which has been tried with these lengths:
    /// less talk, or the fewest exercises left out, or both where neither does.
    pub(crate) fn ways<L: Lengths>(&self, lengths: &mut L) -> Result<Vec<Way>, FitError<L::Error>> {
        let Some(Spanned { value: target, .. }) = self.length else { return Ok(Vec::new()) };
        let mut ways = Vec::new();
        let quiet = Choices { talk: Talk::Quiet, ..self.choices.clone() };
        let is_loud = self.choices.talk != Talk::Quiet;
        for (is_quiet, choices) in [(is_loud, &quiet), (false, &self.choices)] {
            let Shortened { left_out, is_met, .. } =
                shorten(&self.routine, choices, target, true, lengths)?;
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
}
