//! The ranges that a script leaves to a session, and the values chosen in them.

use std::collections::BTreeMap;

use crate::routine::Times;
use crate::span::Span;
use crate::time::Millis;

/// A step or a part of a script, as a session goes through it. Both sides are one place, so that
/// they are always equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The number of the exercise in the routine, from 0; none in the introduction.
    pub exercise: Option<usize>,
    /// Its place in the script.
    pub span: Span,
    /// The number of the time through the part, from 1; 1 for a part.
    pub round: u32,
}

/// The times of steps with a range, and the numbers of times of parts with one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sizes {
    times: BTreeMap<Place, Millis>,
    rounds: BTreeMap<Place, u32>,
}

impl Sizes {
    /// Sets the time of a step.
    pub(crate) fn set_time(&mut self, step: Place, time: Millis) {
        self.times.insert(step, time);
    }

    /// Sets the number of times of a part, on each side.
    pub(crate) fn set_times(&mut self, part: Place, times: u32) {
        self.rounds.insert(part, times);
    }

    /// The time of a step, where it is chosen here.
    #[must_use]
    pub(crate) fn time(&self, step: &Place) -> Option<Millis> {
        self.times.get(step).copied()
    }

    /// The number of times of a part on each side, where it is chosen here.
    #[must_use]
    pub(crate) fn times(&self, part: &Place) -> Option<u32> {
        self.rounds.get(part).copied()
    }
}

/// The ranges that a script leaves, in the order in which they are met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Room {
    /// Steps with a range.
    pub ranges: Vec<Range>,
    /// Parts with a range of times.
    pub repeats: Vec<Repeat>,
}

/// A step with a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Range {
    /// The step.
    pub place: Place,
    /// The shortest time.
    pub min: Millis,
    /// The longest; of an open range, the longest that any step may last.
    pub max: Millis,
    /// The least addition: a second, a breath or a count. The last addition may be less.
    pub unit: Millis,
    /// The number of steps that are this one: 2 with both sides.
    pub sides: u64,
}

/// A part with a range of times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Repeat {
    /// The part.
    pub place: Place,
    /// The number of times that it may be done.
    pub times: Times,
}

impl Room {
    /// Takes in a step, once more where it is the other side of a known one.
    pub(super) fn step(&mut self, place: Place, range: Option<(Millis, Millis, Millis)>) {
        let Some((min, max, unit)) = range else { return };
        match self.ranges.iter_mut().rev().find(|known| known.place == place) {
            Some(known) => known.sides += 1,
            None => self.ranges.push(Range { place, min, max, unit, sides: 1 }),
        }
    }

    /// Takes in a part.
    pub(super) fn part(&mut self, place: Place, times: Times) {
        if times.min < times.max {
            self.repeats.push(Repeat { place, times });
        }
    }

    pub(super) fn append(&mut self, other: &mut Self) {
        self.ranges.append(&mut other.ranges);
        self.repeats.append(&mut other.repeats);
    }
}

/// The adjustment of a session to a length, besides its sizes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fitting {
    /// The whole minutes that it is announced as.
    pub minutes: u64,
    /// The sum of all times to get ready as they are written.
    pub ready: Millis,
    /// The addition to them together, each in its proportion; no more than [`Self::ready`].
    pub added: Millis,
}
