//! How long the sessions of a ladder are.

use std::collections::BTreeMap;

use super::ladder::{Ladder, Rungs};
use super::outcome::{Fit, FitError};
use crate::routine::Routine;
use crate::session::{ChoiceError, Choices, Fitting, Sizes, expand_sized};
use crate::time::{Frames, Millis};
use crate::timeline::{Lengths, measure, minutes, plan};

/// How many rungs to each side of the likely one are measured where that one does not fit. More
/// talk may make a session with longer steps the shorter one, but never by this much.
const DOUBT: usize = 40;

/// The same where the target lies beyond either end of the ladder.
const NEAR_THE_END: usize = 2;

/// How many storeys above the likely one are looked at where that one does not fit.
const MORE_STOREYS: usize = 16;

/// What lies between the beginning and the end of the ladder of one routine.
pub(super) struct Measured<'a, L> {
    routine: &'a Routine,
    choices: &'a Choices,
    ladder: &'a Ladder,
    target: Millis,
    lengths: &'a mut L,
    storeys: BTreeMap<usize, Rungs>,
    known: BTreeMap<(usize, usize), Length>,
}

/// How long the session of a rung is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Length {
    /// With its times to get ready as they are written.
    min: Millis,
    /// What may be added to these.
    room: Millis,
}

/// A session that may be built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Candidate {
    storey: usize,
    rung: usize,
    /// What is added to its times to get ready.
    added: Millis,
    /// How long it is.
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
    /// The session of a rung, nearest to the target.
    fn new(storey: usize, rung: usize, Length { min, room }: Length, target: Millis) -> Self {
        let added = room.min(Millis(target.0.saturating_sub(min.0)));
        Self { storey, rung, added, length: min + added }
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

impl<'a, L: Lengths> Measured<'a, L> {
    pub(super) fn new(
        routine: &'a Routine,
        choices: &'a Choices,
        ladder: &'a Ladder,
        target: Millis,
        lengths: &'a mut L,
    ) -> Self {
        let (storeys, known) = (BTreeMap::new(), BTreeMap::new());
        Self { routine, choices, ladder, target, lengths, storeys, known }
    }

    /// The first storey on which a session can be as long as the target, or else the last.
    pub(super) fn first_storey_that_reaches(&mut self) -> Result<usize, FitError<L::Error>> {
        let (mut low, mut high) = (0, self.ladder.top());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.reaches(middle)? { high = middle } else { low = middle + 1 }
        }
        Ok(low)
    }

    fn reaches(&mut self, storey: usize) -> Result<bool, FitError<L::Error>> {
        let top = self.top(storey)?;
        let length = self.length(storey, top)?;
        Ok(length.is_none_or(|length| length.min + length.room >= self.target))
    }

    /// The sessions next to the target, of which one that is as long comes first.
    pub(super) fn nearest(&mut self, first: usize) -> Result<Nearest, FitError<L::Error>> {
        let mut best = Nearest::default();
        let is_met = |best: &Nearest, target| best.below.is_some_and(|it| it.length == target);
        let is_beyond = self.is_beyond(first)?;
        // What only the storey below reaches may be nearer than what this one does.
        let below = first.checked_sub(1);
        let above = (first + 1..=self.ladder.top()).take(MORE_STOREYS);
        let others = below.into_iter().chain(above).filter(|_| !is_beyond);
        for storey in std::iter::once(first).chain(others) {
            let likely = self.last_rung_within(storey)?;
            let top = self.top(storey)?;
            // Beyond the ends of the ladder only a few rungs can be nearer than its last.
            let doubt = if is_beyond { NEAR_THE_END } else { DOUBT };
            let doubtful = likely.saturating_sub(doubt)..=(likely + doubt).min(top);
            for rung in std::iter::once(likely).chain(doubtful) {
                if let Some(length) = self.length(storey, rung)? {
                    best.consider(Candidate::new(storey, rung, length, self.target), self.target);
                }
                if is_met(&best, self.target) {
                    return Ok(Nearest { above: None, ..best });
                }
            }
            if storey > first && self.is_over(storey)? {
                break;
            }
        }
        Ok(best)
    }

    /// Whether no session of the ladder is as short as the target, or none as long, where `first` is
    /// the first storey that reaches it.
    fn is_beyond(&mut self, first: usize) -> Result<bool, FitError<L::Error>> {
        let is_after = first == self.ladder.top() && !self.reaches(first)?;
        Ok(is_after || first == 0 && self.is_over(0)?)
    }

    /// Whether even the shortest session of a storey is longer than the target.
    fn is_over(&mut self, storey: usize) -> Result<bool, FitError<L::Error>> {
        Ok(self.length(storey, 0)?.is_none_or(|length| length.min > self.target))
    }

    /// The last rung whose session is no longer than the target before anything is added.
    fn last_rung_within(&mut self, storey: usize) -> Result<usize, FitError<L::Error>> {
        let (mut low, mut high) = (0, self.top(storey)?);
        // The last is asked first, as it is often the answer.
        let mut middle = high;
        while low < high {
            let fits = self.length(storey, middle)?.is_some_and(|length| length.min <= self.target);
            (low, high) = if fits { (middle, high) } else { (low, middle - 1) };
            middle = usize::midpoint(low, high + 1);
        }
        Ok(low)
    }

    fn top(&mut self, storey: usize) -> Result<usize, FitError<L::Error>> {
        self.rungs(storey).map(|rungs| rungs.map_or(0, Rungs::top))
    }

    /// The rungs of a storey, or nothing where even its first session would be too long.
    fn rungs(&mut self, storey: usize) -> Result<Option<&Rungs>, FitError<L::Error>> {
        if !self.storeys.contains_key(&storey) {
            let sizes = self.ladder.storey(storey);
            match expand_sized(self.routine, self.choices, &sizes) {
                Ok((_, room)) => {
                    let rungs = Rungs::new(sizes, room.ranges, self.target);
                    self.storeys.insert(storey, rungs);
                }
                Err(ChoiceError::TooLong(_)) => return Ok(None),
                Err(error) => return Err(FitError::Choice(error)),
            }
        }
        Ok(self.storeys.get(&storey))
    }

    fn sizes(&mut self, storey: usize, rung: usize) -> Result<Sizes, FitError<L::Error>> {
        let fallback = self.ladder.storey(storey);
        Ok(self.rungs(storey)?.map_or(fallback, |rungs| rungs.sizes(rung)))
    }

    /// How long the session of a rung is, or nothing where no session may be that long.
    fn length(&mut self, storey: usize, rung: usize) -> Result<Option<Length>, FitError<L::Error>> {
        if let Some(length) = self.known.get(&(storey, rung)) {
            return Ok(Some(*length));
        }
        let sizes = self.sizes(storey, rung)?;
        let (session, _) = match expand_sized(self.routine, self.choices, &sizes) {
            Ok(expanded) => expanded,
            Err(ChoiceError::TooLong(_)) => return Ok(None),
            Err(error) => return Err(FitError::Choice(error)),
        };
        let measured = measure(&session, self.minutes(), self.lengths);
        let (frames, room) = measured.map_err(FitError::Lengths)?;
        let length = Length { min: frames.millis(), room };
        self.known.insert((storey, rung), length);
        Ok(Some(length))
    }

    /// What is announced while it is not known how near the target a session comes.
    fn minutes(&self) -> u64 {
        minutes(self.target.frames())
    }

    /// The shortest session there is.
    pub(super) fn shortest(&mut self) -> Result<Fit, FitError<L::Error>> {
        let length = self.length(0, 0)?.map_or(Millis::ZERO, |length| length.min);
        self.build(Candidate { storey: 0, rung: 0, added: Millis::ZERO, length })
    }

    /// Makes the session of a candidate, which names the minutes that it takes.
    pub(super) fn build(&mut self, candidate: Candidate) -> Result<Fit, FitError<L::Error>> {
        let Candidate { storey, rung, mut added, length } = candidate;
        let sizes = self.sizes(storey, rung)?;
        let expanded = expand_sized(self.routine, self.choices, &sizes);
        let (mut session, _) = expanded.map_err(FitError::Choice)?;
        let room = self.length(storey, rung)?.map_or(Millis::ZERO, |length| length.room);
        let minutes = minutes(length.frames());
        let mut planned = Frames::ZERO;
        // The words at the end may name another minute than was reckoned with.
        for _ in 0..2 {
            session.fitting = Some(Fitting { minutes, ready: room, added });
            planned = plan(&session, self.lengths).map_err(FitError::Lengths)?.length;
            let better = (added.0 + length.0).saturating_sub(planned.millis().0);
            if better == added.0 || length != self.target {
                break;
            }
            added = Millis(better).min(room);
        }
        Ok(Fit { session, sizes, length: planned.millis(), miss: None })
    }
}
