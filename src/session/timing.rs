//! How long a step lasts and how its breath goes.

use std::sync::Arc;

use super::{Pacing, Spoken, Timed};
use crate::diagnostic::Diagnostic;
use crate::routine::{
    self, Breath, Extent, Kind, LONGEST_STEP, Pattern, Phase, Settings, Side, Wish, choose,
    choose_whole,
};
use crate::time::Millis;

/// The time of one step.
pub(super) struct Chosen {
    pub time: Millis,
    pub min: Millis,
    pub max: Option<Millis>,
}

/// Chooses the time of a step within its range.
pub(super) fn time(kind: &Kind, settings: &Settings, wish: Wish) -> Chosen {
    let breath = settings.breath.as_ref().map(|breath| &breath.value);
    let pattern = match breath {
        Some(Breath::Paced(pattern)) => pattern.clone(),
        _ => Pattern::standard(),
    };
    match kind {
        Kind::Breath(step) => {
            let time = step.time.or(pattern.length_of(step.phase)).unwrap_or_default();
            Chosen { time, min: time, max: Some(time) }
        }
        Kind::Count(count) => {
            let (min, max) = (u64::from(count.min), u64::from(count.max));
            let repetitions = match wish {
                Wish::Short => min,
                Wish::Middle => u64::midpoint(min, max),
                Wish::Long => max,
            };
            let [time, min, max] = [repetitions, min, max].map(|times| count.every * times);
            Chosen { time, min, max: Some(max) }
        }
        Kind::Hold(extent)
        | Kind::Move(extent)
        | Kind::Rest(extent)
        | Kind::Pause(extent)
        | Kind::Breathe(extent) => {
            let cycle = pattern.cycle();
            let (min, max) = extent.bounds(cycle);
            // An open range has no top; twice its minimum is what “long” means there.
            let top = max.unwrap_or(min * 2);
            let in_breaths = matches!(extent, Extent::Breaths { .. });
            let whole = (in_breaths || kind.pacing(breath).is_some()) && min != top;
            let whole = whole.then(|| choose_whole(wish, min, top, cycle)).flatten();
            Chosen { time: whole.unwrap_or_else(|| choose(wish, min, top)), min, max }
        }
    }
}

/// The times that a step can be given: the shortest, the longest, and what lies between two of
/// them. An open range ends where every step must.
pub(super) fn range(kind: &Kind, settings: &Settings) -> Option<(Millis, Millis, Millis)> {
    let breath = settings.breath.as_ref().map(|breath| &breath.value);
    let pattern = match breath {
        Some(Breath::Paced(pattern)) => pattern.clone(),
        _ => Pattern::standard(),
    };
    if let Kind::Count(count) = kind {
        let [min, max] = [count.min, count.max].map(|times| count.every * times.into());
        return (min < max).then_some((min, max, count.every));
    }
    let extent = kind.extent()?;
    let cycle = pattern.cycle();
    let (min, max) = extent.bounds(cycle);
    let top = max.unwrap_or(LONGEST_STEP);
    if min >= top {
        return None;
    }
    let is_whole = matches!(extent, Extent::Breaths { .. }) || kind.pacing(breath).is_some();
    let whole = |wish| choose_whole(wish, min, top, cycle).filter(|_| is_whole);
    match whole(Wish::Short).zip(whole(Wish::Long)) {
        Some((min, max)) => (min < max).then_some((min, max, cycle)),
        None => Some((min, top, Millis::seconds(1))),
    }
}

/// The time of a step and the lines inside it.
pub(super) fn timed(
    step: &routine::Step,
    time: Millis,
    side: Side,
    warnings: &mut Vec<Diagnostic>,
) -> Timed {
    let (heard, beyond): (Vec<_>, Vec<_>) = step.at.iter().partition(|at| at.time.value < time);
    for at in beyond {
        let warning = Diagnostic::warning(
            at.time.span,
            format!("this line is left out: the step above lasts {time} in this session"),
            "move it to an earlier time, or choose a longer hold with `--hold long`",
        );
        warnings.push(warning);
    }
    let spoken = |at: &routine::At| {
        let text = at.words.on(side);
        (at.time.value, Spoken { text, span: at.words.span })
    };
    let mut at: Vec<_> = heard.into_iter().map(spoken).collect();
    at.sort_by_key(|(time, _)| *time);
    Timed { time, at, bell_every: step.bell_every, span: step.span }
}

/// Follows the breath from one step to the next.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Breathing {
    /// The phase that came last, where the next one goes on from it.
    last: Option<Phase>,
    /// Whether that phase was a line of its own, from which the breath goes on over words.
    written: bool,
}

impl Breathing {
    /// Words were said, after which a hold begins a new breath.
    pub(super) fn words(&mut self) {
        if !self.written {
            self.last = None;
        }
    }

    /// The pacing of a step; what comes next goes on from it.
    pub(super) fn step(&mut self, kind: &Kind, settings: &Settings) -> Option<Pacing> {
        let breath = settings.breath.as_ref().map(|breath| &breath.value);
        let Some(pattern) = kind.pacing(breath) else {
            *self = Self::default();
            return None;
        };
        if let Kind::Breath(step) = kind {
            *self = Self { last: Some(step.phase), written: true };
            return None;
        }
        self.written = false;
        Some(Pacing { phases: self.after_last(&pattern) })
    }

    /// One cycle that goes on from the phase that came last.
    fn after_last(self, pattern: &Pattern) -> Arc<[(Phase, Millis)]> {
        let after = self.last.and_then(|last| {
            pattern.phases.iter().position(|&(phase, _)| phase == last).map(|at| at + 1)
        });
        let mut phases = pattern.phases.clone();
        phases.rotate_left(after.unwrap_or(0) % pattern.phases.len().max(1));
        phases.into()
    }
}
