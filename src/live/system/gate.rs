//! The frames at which a timeline waits for a voice whose lengths are unknown.

use crate::time::{Frames, Millis};
use crate::timeline::{Beep, Cue, Event, PlacedStep, Timeline};

/// The longest distance to the next line within one talk: that line begins as soon as this one
/// ends.
const LONGEST_PAUSE_IN_TALK: Frames = Millis(600).frames();

/// The longest time by which a sound may overlap a gate.
const LONGEST_OVERLAP: Frames = Millis::minutes(1).frames();

/// The first frame behind `open` that may only be heard once the instruction before it has been
/// said: the end of its planned time, or the frame before the line that follows at once.
#[must_use]
pub(crate) fn closed_gate(timeline: &Timeline, open: Frames) -> Option<Frames> {
    let events = timeline.events.iter().enumerate();
    let near = events.skip_while(|(_, event)| event.at + event.length + LONGEST_OVERLAP < open);
    near.filter_map(|(index, _)| gate(timeline, index)).find(|gate| *gate > open)
}

/// The gate behind an instruction. Words inside a step have none: its clock goes on.
pub(super) fn gate(timeline: &Timeline, index: usize) -> Option<Frames> {
    let event = timeline.events.get(index).filter(|event| is_speech(event))?;
    if event.step.is_some() {
        return None;
    }
    let last = event.at + event.length;
    let behind = timeline.events.get(index + 1..).unwrap_or_default();
    let next = behind.iter().find(|next| next.at >= last);
    if let Some(next) =
        next.filter(|next| is_speech(next) && next.at <= last + LONGEST_PAUSE_IN_TALK)
    {
        // On its first frame it would be taken for what is being said.
        return Some(Frames(next.at.0.saturating_sub(1)).max(last));
    }
    // A bell in a pause is not cut.
    let around = |event: &&Event| event.at < last && event.at + event.length > last;
    let sounds = timeline.events.iter().filter(around);
    Some(sounds.map(|event| event.at + event.length).max().unwrap_or(last))
}

/// The frame by which the words inside a step must be over: the next words, the countdown, or the
/// end of the step.
#[must_use]
pub(crate) fn words_limit(timeline: &Timeline, at: Frames) -> Option<Frames> {
    let begun = timeline.events.partition_point(|event| event.at <= at);
    let behind = timeline.events.get(begun..).unwrap_or_default();
    let needs_quiet = |event: &&Event| {
        is_speech(event) || matches!(event.cue, Cue::Beep(Beep::Three | Beep::Two | Beep::One))
    };
    let next = behind.iter().find(needs_quiet).map(|event| event.at);
    let last = timeline.steps.partition_point(|step| step.at <= at).checked_sub(1);
    let step =
        last.and_then(|last| timeline.steps.get(last)).map(PlacedStep::end).filter(|end| *end > at);
    next.into_iter().chain(step).min()
}

pub(super) fn is_speech(event: &Event) -> bool {
    matches!(event.cue, Cue::Speech(_))
}
