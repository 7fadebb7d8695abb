//! The time of a step and the course of its breath.

use super::{RangeChoice, Spoken, Timed};
use crate::diagnostic::Diagnostic;
use crate::routine::{
    self, Amount, Extent, Kind, LONGEST_STEP, Pattern, Phase, Settings, Side, whole_cycles,
};
use crate::time::Millis;

/// The time of one step.
pub(super) struct Chosen {
    pub time: Millis,
    pub min: Millis,
    pub max: Option<Millis>,
}

/// The time of a step, chosen within its range.
pub(super) fn time(kind: &Kind, settings: &Settings, choice: RangeChoice) -> Chosen {
    match kind.amount() {
        Amount::Breath(step) => {
            let time = step.time.or(settings.pattern().length_of(step.phase)).unwrap_or_default();
            Chosen { time, min: time, max: Some(time) }
        }
        Amount::Count(count) => {
            let (min, max) = (u64::from(count.min), u64::from(count.max));
            let repetitions = choice.number(min, max);
            let [time, min, max] = [repetitions, min, max].map(|times| count.every * times);
            Chosen { time, min, max: Some(max) }
        }
        Amount::Extent(extent) => {
            let cycle = settings.pattern().cycle();
            let (min, max) = extent.bounds(cycle);
            // An open range has no top; twice its minimum is what “long” means there.
            let top = max.unwrap_or(min * 2);
            let is_whole = min != top && is_whole(kind, extent, settings);
            let whole = is_whole.then(|| choice.whole_cycles(min, top, cycle)).flatten();
            Chosen { time: whole.unwrap_or_else(|| choice.time(min, top)), min, max }
        }
    }
}

/// True if a step takes whole breaths.
fn is_whole(kind: &Kind, extent: Extent, settings: &Settings) -> bool {
    extent.is_in_breaths() || kind.pacing(settings.breath()).is_some()
}

/// The times that a step can be given: the shortest, the longest, and the unit between two of them.
/// An open range ends where every step must.
pub(super) fn range(kind: &Kind, settings: &Settings) -> Option<(Millis, Millis, Millis)> {
    let extent = match kind.amount() {
        Amount::Count(count) => {
            let [min, max] = [count.min, count.max].map(|times| count.every * times.into());
            return (min < max).then_some((min, max, count.every));
        }
        Amount::Breath(_) => return None,
        Amount::Extent(extent) => extent,
    };
    let cycle = settings.pattern().cycle();
    let (min, max) = extent.bounds(cycle);
    let top = max.unwrap_or(LONGEST_STEP);
    if min >= top {
        return None;
    }
    let whole = whole_cycles(min, top, cycle).filter(|_| is_whole(kind, extent, settings));
    match whole.map(|(fewest, most)| (cycle * fewest, cycle * most)) {
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
    Timed { time, at, bell_every: step.bell_every, call: None, span: step.span }
}

/// Follows the breath from one step to the next.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Breathing {
    /// The phase that came last, where the next one goes on from it.
    last: Option<Phase>,
    /// True if that phase was a line of its own, from which the breath goes on over words.
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
    pub(super) fn step(&mut self, kind: &Kind, settings: &Settings) -> Option<Pattern> {
        let Some(pattern) = kind.pacing(settings.breath()) else {
            *self = Self::default();
            return None;
        };
        if let Amount::Breath(step) = kind.amount() {
            *self = Self { last: Some(step.phase), written: true };
            return None;
        }
        self.written = false;
        Some(pattern.after(self.last))
    }
}
