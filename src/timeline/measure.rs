//! The length of a session, without its timeline.

use super::lengths::Lengths;
use super::planner::Planner;
use crate::session::Session;
use crate::time::{Frames, Millis};

/// The length of a session whose beginning and end name this number of minutes, and how much of it
/// are times to get ready, as they are written.
///
/// # Errors
/// When the length of a line is not known.
pub(crate) fn measure<L: Lengths>(
    session: &Session,
    minutes: u64,
    lengths: &mut L,
) -> Result<(Frames, Millis), L::Error> {
    let mut planner = Planner::sketch(session, minutes);
    planner.all(lengths)?;
    let ready = planner.waited();
    planner.end(|_| minutes, lengths).map(|length| (length, ready))
}
