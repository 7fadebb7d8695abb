//! The position of a frame in a timeline: its exercise, its step, and the words last said.

use crate::routine::{Phase, StepKind};
use crate::time::{Frames, Millis};
use crate::timeline::{Cue, Event, PlacedStep, Role, Timeline};

/// The chapter that a frame is in; the introduction is the first.
#[must_use]
pub(crate) fn chapter_at(timeline: &Timeline, at: Frames) -> usize {
    timeline.chapters.partition_point(|chapter| chapter.at <= at).saturating_sub(1)
}

/// The first frame of the chapter behind the one that a frame is in, where it is known.
#[must_use]
pub(crate) fn next_chapter(timeline: &Timeline, at: Frames) -> Option<Frames> {
    timeline.chapters.get(chapter_at(timeline, at) + 1).map(|chapter| chapter.at)
}

/// The first frame of the chapter before the one that a frame is in, or of the first.
#[must_use]
pub(crate) fn previous_chapter(timeline: &Timeline, at: Frames) -> Frames {
    let before = chapter_at(timeline, at).saturating_sub(1);
    timeline.chapters.get(before).map_or(Frames::ZERO, |chapter| chapter.at)
}

/// The step that a frame is in, with its index.
#[must_use]
pub(crate) fn step_at(timeline: &Timeline, at: Frames) -> Option<(usize, &PlacedStep)> {
    let last = timeline.steps.partition_point(|step| step.at <= at).checked_sub(1)?;
    timeline.steps.get(last).filter(|step| at < step.end()).map(|step| (last, step))
}

/// The first step that begins after a frame, with its index.
#[must_use]
pub(crate) fn step_after(timeline: &Timeline, at: Frames) -> Option<(usize, &PlacedStep)> {
    let index = timeline.steps.partition_point(|step| step.at <= at);
    timeline.steps.get(index).map(|step| (index, step))
}

/// The frame to repeat a step from: the beginning of the words that lead to the step at `at`, or to
/// the next one.
#[must_use]
pub(crate) fn repeat_from(timeline: &Timeline, at: Frames) -> Frames {
    let Some((index, step)) = step_at(timeline, at).or_else(|| step_after(timeline, at)) else {
        return cue_start(timeline, at);
    };
    let chapter = timeline.chapters.get(chapter_at(timeline, step.at));
    let floor = chapter.map_or(Frames::ZERO, |chapter| chapter.at);
    let before = index.checked_sub(1).and_then(|before| timeline.steps.get(before));
    let floor = before.map_or(floor, |before| before.end().max(floor));
    let words = timeline.events.iter().find(|event| is_speech(event) && event.at >= floor);
    words.map_or(step.at, |event| event.at.min(step.at))
}

/// The frame up to which the listener is getting ready: that of the next step, or of the sentence
/// that starts it. All other words before it have been said. From a rest it is the end of the rest,
/// or as much further as nothing but time to get ready is left.
#[must_use]
pub(crate) fn ready_for(timeline: &Timeline, at: Frames) -> Option<Frames> {
    if let Some((_, step)) = step_at(timeline, at) {
        let is_rest = matches!(step.step.kind, StepKind::Rest);
        return is_rest.then(|| ready_for(timeline, step.end()).unwrap_or_else(|| step.end()));
    }
    let (_, step) = step_after(timeline, at)?;
    let sounding = |event: &&Event| {
        event.at < step.at && event.at + event.length > at && !matches!(event.cue, Cue::Beep(_))
    };
    match timeline.events.iter().find(sounding) {
        None => Some(step.at),
        Some(event) => (event.role == Role::Starting && event.at > at).then_some(event.at),
    }
}

/// The first frame of what is heard at a frame, so that it is heard whole: the earliest of the
/// sounds around it, or the frame itself.
#[must_use]
pub(crate) fn cue_start(timeline: &Timeline, at: Frames) -> Frames {
    let around = |event: &&Event| event.at < at && event.at + event.length > at;
    timeline.events.iter().filter(around).map(|event| event.at).min().unwrap_or(at)
}

/// The first frame of the words that a frame is among, or the frame itself.
#[must_use]
pub(crate) fn words_start(timeline: &Timeline, at: Frames) -> Frames {
    let around = |event: &&Event| is_speech(event) && event.at < at && event.at + event.length > at;
    timeline.events.iter().find(around).map_or(at, |event| event.at)
}

/// The first words from a frame on, in its chapter.
#[must_use]
pub(crate) fn first_words(timeline: &Timeline, from: Frames) -> Option<&str> {
    let until = next_chapter(timeline, from).unwrap_or(timeline.length);
    let mut said = timeline.events.iter().filter(|event| (from..until).contains(&event.at));
    said.find_map(|event| match &event.cue {
        Cue::Speech(text) => Some(text.as_ref()),
        _ => None,
    })
}

/// The words that are being said, or were said last in the same chapter.
#[must_use]
pub(crate) fn words_at(timeline: &Timeline, at: Frames) -> Option<&str> {
    let chapter = timeline.chapters.get(chapter_at(timeline, at));
    let floor = chapter.map_or(Frames::ZERO, |chapter| chapter.at);
    let until = timeline.events.partition_point(|event| event.at <= at);
    let said = timeline.events.get(..until).unwrap_or_default().iter().rev();
    let mut said = said.take_while(|event| event.at >= floor);
    said.find_map(|event| match &event.cue {
        Cue::Speech(text) => Some(text.as_ref()),
        _ => None,
    })
}

/// The breath at a frame: its phase, how long it has gone and how long it lasts.
#[must_use]
pub(crate) fn breath_at(timeline: &Timeline, at: Frames) -> Option<(Phase, Millis, Millis)> {
    let until = timeline.events.partition_point(|event| event.at <= at);
    let begun = timeline.events.get(..until).unwrap_or_default().iter().rev();
    let near = begun.take_while(|event| event.at + Millis::minutes(1).frames() > at);
    near.filter(|event| event.at + event.length > at).find_map(|event| match event.cue {
        Cue::Breath(phase) => Some((phase, (at - event.at).millis(), event.length.millis())),
        _ => None,
    })
}

fn is_speech(event: &Event) -> bool {
    matches!(event.cue, Cue::Speech(_))
}
