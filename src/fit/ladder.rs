//! Every way to give the steps and parts of a routine evenly more.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::routine::Routine;
use crate::session::{ChoiceError, Choices, Range, Repeat, Room, Sizes, expand_sized};
use crate::time::Millis;

/// What can be chosen, in order. A storey is how often the parts are done; on each, the rungs are
/// how long the steps last.
#[derive(Clone, Debug)]
pub(crate) struct Ladder {
    repeats: Vec<Repeat>,
    /// The part that is done once more on each storey.
    storeys: Vec<usize>,
}

impl Ladder {
    /// The ladder of a routine.
    ///
    /// # Errors
    /// When the choices name what the routine does not have.
    pub(crate) fn new(routine: &Routine, choices: &Choices) -> Result<Self, ChoiceError> {
        let (_, Room { repeats, .. }) = expand_sized(routine, choices, &Sizes::default())?;
        let mut more: Vec<(u32, usize)> = Vec::new();
        for (index, repeat) in repeats.iter().enumerate() {
            more.extend((1..=repeat.times.max - repeat.times.min).map(|times| (times, index)));
        }
        more.sort_unstable();
        Ok(Self { repeats, storeys: more.into_iter().map(|(_, index)| index).collect() })
    }

    /// The number of the last storey; the first is 0.
    #[must_use]
    pub(crate) const fn top(&self) -> usize {
        self.storeys.len()
    }

    /// How often the parts are done on a storey.
    #[must_use]
    pub(crate) fn storey(&self, number: usize) -> Sizes {
        let mut sizes = Sizes::default();
        for (index, repeat) in self.repeats.iter().enumerate() {
            let more = self.storeys.iter().take(number).filter(|part| **part == index).count();
            let more = u32::try_from(more).unwrap_or(u32::MAX);
            sizes.set_times(repeat.place, repeat.times.min.saturating_add(more));
        }
        sizes
    }
}

/// The rungs of one storey, up to where nobody asks for more.
#[derive(Clone, Debug)]
pub(super) struct Rungs {
    ranges: Vec<Range>,
    /// The step that has one unit more on each rung.
    steps: Vec<usize>,
    storey: Sizes,
}

impl Rungs {
    /// The rungs above a storey that add `most` together, and one more.
    pub(super) fn new(storey: Sizes, ranges: Vec<Range>, most: Millis) -> Self {
        let units = |range: &Range| (range.max.0 - range.min.0).div_ceil(range.unit.0.max(1));
        let first = ranges.iter().enumerate().map(|(index, range)| Reverse((range.unit, index, 1)));
        let mut next: BinaryHeap<Reverse<(Millis, usize, u64)>> = first.collect();
        let mut steps = Vec::new();
        let mut added = Millis::ZERO;
        while added <= most
            && let Some(Reverse((_, index, number))) = next.pop()
        {
            let Some(range) = ranges.get(index) else { break };
            steps.push(index);
            let rest = Millis(range.max.0 - range.min.0) - range.unit * (number - 1);
            added += range.unit.min(rest) * range.sides;
            if number < units(range) {
                next.push(Reverse((range.unit * (number + 1), index, number + 1)));
            }
        }
        Self { ranges, steps, storey }
    }

    /// The number of the last rung; the first, where every step is at its shortest, is 0.
    pub(super) fn top(&self) -> usize {
        self.steps.len()
    }

    /// What is chosen on a rung.
    pub(super) fn sizes(&self, rung: usize) -> Sizes {
        let mut units = vec![0_u64; self.ranges.len()];
        for step in self.steps.iter().take(rung) {
            if let Some(units) = units.get_mut(*step) {
                *units += 1;
            }
        }
        let mut sizes = self.storey.clone();
        for (range, units) in self.ranges.iter().zip(units) {
            sizes.set_time(range.place, range.max.min(range.min + range.unit * units));
        }
        sizes
    }
}
