//! The search for the sessions of a routine whose lengths are nearest to a target.

use std::collections::BTreeMap;

use super::levels::{DurationLevels, RepeatLevels};
use super::outcome::{Fit, FitError};
use crate::routine::Routine;
use crate::session::{ChoiceError, Choices, Fitting, RangeValues, expand_with};
use crate::time::{Frames, Millis};
use crate::timeline::{Lengths, measure, minutes, plan};

/// The most duration levels to each side of the likely one that are measured where that one does
/// not fit. More talk may make a session with longer steps the shorter one, but never by this much.
const MOST_LEVELS_ASIDE: usize = 40;

/// The same where the target lies beyond the shortest or the longest session.
const MOST_LEVELS_AT_THE_END: usize = 2;

/// The most repeat levels above the likely one that are searched where that one does not fit.
const MOST_LEVELS_ABOVE: usize = 16;

/// The search in one routine, with the lengths that it has measured so far.
pub(super) struct Search<'a, L> {
    routine: &'a Routine,
    choices: &'a Choices,
    repeat_levels: &'a RepeatLevels,
    target: Millis,
    lengths: &'a mut L,
    /// The duration levels of each repeat level that has been looked at.
    duration_levels: BTreeMap<usize, DurationLevels>,
    /// The lengths by repeat level and duration level.
    known: BTreeMap<(usize, usize), Length>,
}

/// The length of the session on a pair of levels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Length {
    /// With its times to get ready as they are written.
    min: Millis,
    /// The most that may be added to these times.
    most_added: Millis,
}

/// A session that may be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    repeat_level: usize,
    duration_level: usize,
    /// The addition to its times to get ready.
    added: Millis,
    /// Its length, talk included.
    length: Millis,
}

/// The sessions next to the target.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Nearest {
    /// The longest that is no longer than the target.
    pub below: Option<Candidate>,
    /// The shortest that is longer.
    pub above: Option<Candidate>,
}

impl Candidate {
    /// The session on a pair of levels, nearest to the target.
    fn new(
        repeat_level: usize,
        duration_level: usize,
        Length { min, most_added }: Length,
        target: Millis,
    ) -> Self {
        let added = most_added.min(Millis(target.0.saturating_sub(min.0)));
        Self { repeat_level, duration_level, added, length: min + added }
    }
}

impl Nearest {
    /// Takes a session in where it is nearer than what is known on its side of the target.
    fn consider(&mut self, candidate: Candidate, target: Millis) {
        if candidate.length > target {
            if self.above.is_none_or(|known| candidate.length < known.length) {
                self.above = Some(candidate);
            }
        } else if self.below.is_none_or(|known| candidate.length > known.length) {
            self.below = Some(candidate);
        }
    }
}

impl<'a, L: Lengths> Search<'a, L> {
    pub(super) fn new(
        routine: &'a Routine,
        choices: &'a Choices,
        repeat_levels: &'a RepeatLevels,
        target: Millis,
        lengths: &'a mut L,
    ) -> Self {
        let (duration_levels, known) = (BTreeMap::new(), BTreeMap::new());
        Self { routine, choices, repeat_levels, target, lengths, duration_levels, known }
    }

    /// The first repeat level on which a session can be as long as the target, or else the last.
    pub(super) fn first_level_that_reaches(&mut self) -> Result<usize, FitError<L::Error>> {
        let (mut low, mut high) = (0, self.repeat_levels.top());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.reaches(middle)? { high = middle } else { low = middle + 1 }
        }
        Ok(low)
    }

    fn reaches(&mut self, repeat_level: usize) -> Result<bool, FitError<L::Error>> {
        let top = self.top(repeat_level)?;
        let length = self.length(repeat_level, top)?;
        Ok(length.is_none_or(|length| length.min + length.most_added >= self.target))
    }

    /// The sessions next to the target, of which one that is as long comes first.
    pub(super) fn nearest(&mut self, first: usize) -> Result<Nearest, FitError<L::Error>> {
        let mut best = Nearest::default();
        let is_met = |best: &Nearest, target| best.below.is_some_and(|it| it.length == target);
        let is_beyond = self.is_beyond(first)?;
        // What only the level below reaches may be nearer than what this one does.
        let below = first.checked_sub(1);
        let above = (first + 1..=self.repeat_levels.top()).take(MOST_LEVELS_ABOVE);
        let others = below.into_iter().chain(above).filter(|_| !is_beyond);
        for repeat_level in std::iter::once(first).chain(others) {
            let likely = self.last_level_within(repeat_level)?;
            let top = self.top(repeat_level)?;
            // Beyond the ends of the search only a few levels can be nearer than the last.
            let doubt = if is_beyond { MOST_LEVELS_AT_THE_END } else { MOST_LEVELS_ASIDE };
            let doubtful = likely.saturating_sub(doubt)..=(likely + doubt).min(top);
            for duration_level in std::iter::once(likely).chain(doubtful) {
                if let Some(length) = self.length(repeat_level, duration_level)? {
                    best.consider(
                        Candidate::new(repeat_level, duration_level, length, self.target),
                        self.target,
                    );
                }
                if is_met(&best, self.target) {
                    return Ok(Nearest { above: None, ..best });
                }
            }
            if repeat_level > first && self.is_over(repeat_level)? {
                break;
            }
        }
        Ok(best)
    }

    /// True where every session is longer than the target, or every one shorter; `first` is the
    /// first repeat level that reaches it.
    fn is_beyond(&mut self, first: usize) -> Result<bool, FitError<L::Error>> {
        let is_after = first == self.repeat_levels.top() && !self.reaches(first)?;
        Ok(is_after || first == 0 && self.is_over(0)?)
    }

    /// True where even the shortest session of a repeat level is longer than the target.
    fn is_over(&mut self, repeat_level: usize) -> Result<bool, FitError<L::Error>> {
        Ok(self.length(repeat_level, 0)?.is_none_or(|length| length.min > self.target))
    }

    /// The last duration level whose session is no longer than the target before anything is added.
    fn last_level_within(&mut self, repeat_level: usize) -> Result<usize, FitError<L::Error>> {
        let (mut low, mut high) = (0, self.top(repeat_level)?);
        // The last is asked first, as it is often the answer.
        let mut middle = high;
        while low < high {
            let fits =
                self.length(repeat_level, middle)?.is_some_and(|length| length.min <= self.target);
            (low, high) = if fits { (middle, high) } else { (low, middle - 1) };
            middle = usize::midpoint(low, high + 1);
        }
        Ok(low)
    }

    /// The number of the last duration level of a repeat level.
    fn top(&mut self, repeat_level: usize) -> Result<usize, FitError<L::Error>> {
        self.levels(repeat_level).map(|levels| levels.map_or(0, DurationLevels::top))
    }

    /// The duration levels of a repeat level, or nothing where even its first session would be too long.
    fn levels(
        &mut self,
        repeat_level: usize,
    ) -> Result<Option<&DurationLevels>, FitError<L::Error>> {
        if !self.duration_levels.contains_key(&repeat_level) {
            let repeats = self.repeat_levels.values(repeat_level);
            match expand_with(self.routine, self.choices, &repeats) {
                Ok((_, ranges)) => {
                    let levels = DurationLevels::new(repeats, ranges.steps, self.target);
                    self.duration_levels.insert(repeat_level, levels);
                }
                Err(ChoiceError::TooLong(_)) => return Ok(None),
                Err(error) => return Err(FitError::Choice(error)),
            }
        }
        Ok(self.duration_levels.get(&repeat_level))
    }

    /// The values of the ranges on a pair of levels.
    fn values(
        &mut self,
        repeat_level: usize,
        duration_level: usize,
    ) -> Result<RangeValues, FitError<L::Error>> {
        let fallback = self.repeat_levels.values(repeat_level);
        Ok(self.levels(repeat_level)?.map_or(fallback, |levels| levels.values(duration_level)))
    }

    /// The length of the session on a pair of levels, or nothing where no session may be that long.
    fn length(
        &mut self,
        repeat_level: usize,
        duration_level: usize,
    ) -> Result<Option<Length>, FitError<L::Error>> {
        if let Some(length) = self.known.get(&(repeat_level, duration_level)) {
            return Ok(Some(*length));
        }
        let values = self.values(repeat_level, duration_level)?;
        let (session, _) = match expand_with(self.routine, self.choices, &values) {
            Ok(expanded) => expanded,
            Err(ChoiceError::TooLong(_)) => return Ok(None),
            Err(error) => return Err(FitError::Choice(error)),
        };
        let measured = measure(&session, self.minutes(), self.lengths);
        let (frames, most_added) = measured.map_err(FitError::Lengths)?;
        let length = Length { min: frames.millis(), most_added };
        self.known.insert((repeat_level, duration_level), length);
        Ok(Some(length))
    }

    /// The minutes that are announced while the exact length of the session is not known.
    fn minutes(&self) -> u64 {
        minutes(self.target.frames())
    }

    /// The shortest session there is.
    pub(super) fn shortest(&mut self) -> Result<Fit, FitError<L::Error>> {
        let length = self.length(0, 0)?.map_or(Millis::ZERO, |length| length.min);
        self.build(Candidate { repeat_level: 0, duration_level: 0, added: Millis::ZERO, length })
    }

    /// Makes the session of a candidate, which names the minutes that it takes.
    pub(super) fn build(&mut self, candidate: Candidate) -> Result<Fit, FitError<L::Error>> {
        let Candidate { repeat_level, duration_level, mut added, length } = candidate;
        let values = self.values(repeat_level, duration_level)?;
        let expanded = expand_with(self.routine, self.choices, &values);
        let (mut session, _) = expanded.map_err(FitError::Choice)?;
        let most_added = self
            .length(repeat_level, duration_level)?
            .map_or(Millis::ZERO, |length| length.most_added);
        let minutes = minutes(length.frames());
        let mut planned = Frames::ZERO;
        // The words at the end may name another minute than was reckoned with.
        for _ in 0..2 {
            session.fitting = Some(Fitting { minutes, length, ready: most_added, added });
            planned = plan(&session, self.lengths).map_err(FitError::Lengths)?.length;
            let better = (added.0 + length.0).saturating_sub(planned.millis().0);
            if better == added.0 || length != self.target {
                break;
            }
            added = Millis(better).min(most_added);
        }
        let choices = self.choices.clone();
        Ok(Fit { session, choices, values, length: planned.millis(), miss: None })
    }
}
