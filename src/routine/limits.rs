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

/// The time to get into a later hold that words lead to.
pub(crate) const SETTLE_TIME: Millis = Millis::seconds(3);

/// The shortest hold that has such a time.
pub(crate) const SETTLED_HOLD: Millis = Millis::seconds(10);

/// The length of one stroke of the bell, its decay included.
pub(crate) const BELL_TIME: Millis = Millis(4000);
