//! Bounds and rates that hold for every routine.

use crate::time::Millis;

/// The longest time of one step.
pub(crate) const LONGEST_STEP: Millis = Millis::minutes(120);

/// The longest session, talk included.
pub(crate) const LONGEST_SESSION: Millis = Millis::minutes(24 * 60);

/// The most repetitions of a count, and the most times through a part.
pub(crate) const MOST_TIMES: u32 = 1000;

/// The time to say one character: 60 ms, that is 1000 characters a minute, a calm pace of reading.
pub(crate) const CHARACTER_TIME: Millis = Millis(60);

/// The length of one stroke of the bell, its decay included.
pub(crate) const BELL_TIME: Millis = Millis(4000);
