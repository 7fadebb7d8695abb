//! The ranges that a script leaves to a session, and the values chosen in them.

use std::collections::BTreeMap;

use crate::routine::Times;
use crate::span::Span;
use crate::time::Millis;

/// The identity of a step or of a part of a script, as a session goes through it. Both sides have
/// the same one, so that they are always equal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct StepId {
    /// The number of the exercise in the routine, from 0; none in the introduction.
    pub exercise: Option<usize>,
    /// The text of it in the script.
    pub span: Span,
    /// The number of the time through the part around its part, from 1; 0 where there is none.
    pub set: u32,
    /// The number of the time through the part, from 1; 1 for a part.
    pub round: u32,
}

/// The values chosen in ranges: times of steps, and numbers of times of parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct RangeValues {
    times: BTreeMap<StepId, Millis>,
    rounds: BTreeMap<StepId, u32>,
}

impl RangeValues {
    /// Sets the time of a step.
    pub(crate) fn set_time(&mut self, step: StepId, time: Millis) {
        self.times.insert(step, time);
    }

    /// Sets the number of times of a part, on each side.
    pub(crate) fn set_times(&mut self, part: StepId, times: u32) {
        self.rounds.insert(part, times);
    }

    /// The time of a step, where it is chosen here.
    #[must_use]
    pub(crate) fn time(&self, step: &StepId) -> Option<Millis> {
        self.times.get(step).copied()
    }

    /// The number of times of a part on each side, where it is chosen here.
    #[must_use]
    pub(crate) fn times(&self, part: &StepId) -> Option<u32> {
        self.rounds.get(part).copied()
    }
}

/// The ranges that a script leaves, in the order in which they are met.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ranges {
    /// Steps with a range.
    pub steps: Vec<StepRange>,
    /// Parts with a range of times.
    pub parts: Vec<PartRange>,
}

/// A step with a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct StepRange {
    /// The step.
    pub id: StepId,
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
pub(crate) struct PartRange {
    /// The part.
    pub id: StepId,
    /// The number of times that it may be done.
    pub times: Times,
}

impl Ranges {
    /// Adds a step, or counts it once more where it is the other side of a known one.
    pub(super) fn add_step(&mut self, id: StepId, range: Option<(Millis, Millis, Millis)>) {
        let Some((min, max, unit)) = range else { return };
        match self.steps.iter_mut().rev().find(|known| known.id == id) {
            Some(known) => known.sides += 1,
            None => self.steps.push(StepRange { id, min, max, unit, sides: 1 }),
        }
    }

    /// Adds a part, where its number of times is a range. One inside another is met several times, and
    /// is done as often in each.
    pub(super) fn add_part(&mut self, id: StepId, times: Times) {
        if times.min < times.max && self.parts.iter().all(|known| known.id != id) {
            self.parts.push(PartRange { id, times });
        }
    }

    pub(super) fn append(&mut self, other: &mut Self) {
        self.steps.append(&mut other.steps);
        self.parts.append(&mut other.parts);
    }
}

/// The adjustment of a session to a length, besides the values of its ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fitting {
    /// The whole minutes that it is announced as.
    pub minutes: u64,
    /// The length that these minutes are of.
    pub length: Millis,
    /// The sum of all times to get ready as they are written.
    pub ready: Millis,
    /// The addition to them together, each in its proportion; no more than [`Self::ready`].
    pub added: Millis,
}
