//! A step made longer or shorter by the listener while it goes on.

use super::place::step_at;
use crate::time::{Frames, Millis};
use crate::timeline::{Cue, PlacedStep, Resize, Role, Timeline, breath_cycle};

/// The time by which a step is made longer, before it is rounded up to whole breaths.
const ADDED_TIME: Frames = Millis::seconds(15).frames();

/// The time from the command to make a step shorter until its end, where it does not pace the breath.
const ENDING_TIME: Frames = Millis::seconds(3).frames();

/// 15 more seconds of the step that a frame is in; where the breath is paced, in whole breaths.
#[must_use]
pub(crate) fn longer(timeline: &Timeline, at: Frames) -> Option<Resize> {
    let (index, step) = step_at(timeline, at).filter(|(_, step)| can_change(step))?;
    let more = match cycle(step) {
        Some(cycle) => cycle * ADDED_TIME.0.div_ceil(cycle.0),
        None => ADDED_TIME,
    };
    Some(Resize { at, step: index, end: step.end() + more })
}

/// An earlier end of the step that a frame is in: with this breath, or in three seconds. Words that
/// are being said are said to their end.
#[must_use]
pub(crate) fn shorter(timeline: &Timeline, at: Frames) -> Option<Resize> {
    let (index, step) = step_at(timeline, at).filter(|(_, step)| can_change(step))?;
    let free = words_end(timeline, at);
    let breath = cycle(step).and_then(|cycle| {
        let breaths = (free - step.at).0.div_ceil(cycle.0).max(1);
        let last = step.at + cycle * breaths;
        breathes_at(timeline, index, last.saturating_sub(cycle)).then_some(last)
    });
    let end = breath.unwrap_or(free + ENDING_TIME);
    (end < step.end()).then_some(Resize { at, step: index, end })
}

/// True where the listener may change the length of a step.
fn can_change(step: &PlacedStep) -> bool {
    step.step.kind.properties().is_adjustable
}

/// The length of one breath, where at least one fits into the step.
fn cycle(step: &PlacedStep) -> Option<Frames> {
    breath_cycle(&step.step).filter(|cycle| *cycle <= step.length)
}

/// True where a breath of a step begins on this frame.
fn breathes_at(timeline: &Timeline, step: usize, at: Frames) -> bool {
    let first = timeline.events.partition_point(|event| event.at < at);
    let here = timeline.events.get(first..).unwrap_or_default().iter();
    let mut here = here.take_while(|event| event.at == at);
    here.any(|event| event.role == Role::Breath && event.step == Some(step))
}

/// The end of the words that are being said at a frame, or the frame itself.
fn words_end(timeline: &Timeline, at: Frames) -> Frames {
    let around = timeline.events.iter().filter(|event| {
        matches!(event.cue, Cue::Speech(_)) && event.at < at && event.at + event.length > at
    });
    around.map(|event| event.at + event.length).max().unwrap_or(at)
}
