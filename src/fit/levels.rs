//! The levels of a routine: its ranges from their shortest values to their longest, evenly.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use crate::routine::Routine;
use crate::session::{
    ChoiceError, Choices, PartRange, RangeValues, Ranges, StepRange, expand_with,
};
use crate::time::Millis;

/// The repeat levels of a routine. On level 0 each part with a range of times is done as rarely as
/// it may be; on each level above, one part is done once more than on the level below.
#[derive(Clone, Debug)]
pub(crate) struct RepeatLevels {
    parts: Vec<PartRange>,
    /// The part that is done once more on each level above the first, as an index of `parts`.
    added: Vec<usize>,
}

impl RepeatLevels {
    /// The repeat levels of a routine.
    ///
    /// # Errors
    /// When the choices name what the routine does not have.
    pub(crate) fn new(routine: &Routine, choices: &Choices) -> Result<Self, ChoiceError> {
        let (_, Ranges { parts, .. }) = expand_with(routine, choices, &RangeValues::default())?;
        let mut more: Vec<(u32, usize)> = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            more.extend((1..=part.times.max - part.times.min).map(|times| (times, index)));
        }
        more.sort_unstable();
        Ok(Self { parts, added: more.into_iter().map(|(_, index)| index).collect() })
    }

    /// The number of the last level; the first is 0.
    #[must_use]
    pub(crate) const fn top(&self) -> usize {
        self.added.len()
    }

    /// The numbers of times of the parts on a level.
    #[must_use]
    pub(crate) fn values(&self, level: usize) -> RangeValues {
        let mut values = RangeValues::default();
        for (index, part) in self.parts.iter().enumerate() {
            let more = self.added.iter().take(level).filter(|known| **known == index).count();
            let more = u32::try_from(more).unwrap_or(u32::MAX);
            values.set_times(part.id, part.times.min.saturating_add(more));
        }
        values
    }
}

/// The duration levels of one repeat level. On level 0 each step with a range is at its shortest; on
/// each level above, one step is longer by one unit than on the level below.
#[derive(Clone, Debug)]
pub(super) struct DurationLevels {
    ranges: Vec<StepRange>,
    /// The step that is one unit longer on each level above the first, as an index of `ranges`.
    steps: Vec<usize>,
    repeats: RangeValues,
}

impl DurationLevels {
    /// The duration levels of a repeat level, up to the first that adds more than `most`.
    pub(super) fn new(repeats: RangeValues, ranges: Vec<StepRange>, most: Millis) -> Self {
        let units = |range: &StepRange| (range.max.0 - range.min.0).div_ceil(range.unit.0.max(1));
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
        Self { ranges, steps, repeats }
    }

    /// The number of the last level; the first is 0.
    pub(super) fn top(&self) -> usize {
        self.steps.len()
    }

    /// The numbers of times of the parts and the times of the steps on a level.
    pub(super) fn values(&self, level: usize) -> RangeValues {
        let mut units = vec![0_u64; self.ranges.len()];
        for step in self.steps.iter().take(level) {
            if let Some(units) = units.get_mut(*step) {
                *units += 1;
            }
        }
        let mut values = self.repeats.clone();
        for (range, units) in self.ranges.iter().zip(units) {
            values.set_time(range.id, range.max.min(range.min + range.unit * units));
        }
        values
    }
}
