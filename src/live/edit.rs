//! A step made longer or shorter while it goes on.
//!
//! An edit at a frame changes nothing that begins before that frame. So whoever has heard the old
//! timeline up to there may go on with the new one.

use super::place::{end, step_at};
use crate::session::StepKind;
use crate::time::{Frames, Millis};
use crate::timeline::{Beep, Cue, Event, Timeline};

/// How much longer a step gets at a time.
const MORE: Frames = Millis::seconds(15).frames();

/// How long the countdown takes.
const COUNTDOWN: Frames = Millis::seconds(3).frames();

/// How far apart two cues begin at the least.
const DISTANCE: Frames = Millis::seconds(5).frames();

/// One change to a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The first frame that may change.
    pub at: Frames,
    /// The index of the step.
    pub step: usize,
    /// The step's new end.
    pub end: Frames,
}

/// 15 more seconds of the step that a frame is in; where the breath is paced, in whole breaths.
#[must_use]
pub fn longer(timeline: &Timeline, at: Frames) -> Option<Edit> {
    let (index, step) = step_at(timeline, at).filter(|(_, step)| can_change(step.kind))?;
    let more = match cycle(timeline, index) {
        Some(cycle) => cycle.length * MORE.0.div_ceil(cycle.length.0),
        None => MORE,
    };
    Some(Edit { at, step: index, end: end(step) + more })
}

/// An earlier end of the step that a frame is in: with this breath, or in three seconds. Words that
/// are being said are said to their end.
#[must_use]
pub fn shorter(timeline: &Timeline, at: Frames) -> Option<Edit> {
    let (index, step) = step_at(timeline, at).filter(|(_, step)| can_change(step.kind))?;
    let free = words_end(timeline, at);
    let breath = cycle(timeline, index).and_then(|cycle| {
        let breaths = (free - step.at).0.div_ceil(cycle.length.0).max(1);
        let last = step.at + cycle.length * breaths;
        cycle.starts.contains(&last.saturating_sub(cycle.length)).then_some(last)
    });
    let new_end = breath.unwrap_or(free + COUNTDOWN);
    (new_end < end(step)).then_some(Edit { at, step: index, end: new_end })
}

/// Makes the change.
pub fn apply(timeline: &mut Timeline, edit: &Edit) {
    let Some(step) = timeline.steps.get(edit.step) else { return };
    let (begin, old) = (step.at, end(step));
    let cycle = cycle(timeline, edit.step);
    let phrases = timeline.language.phrases();
    let is_ten = |text: &str| phrases.ten_seconds == text;
    let is_half = |text: &str| phrases.halfway == text;
    let own = |event: &Event| event.step == Some(edit.step) && event.at < old;
    let counts = timeline.events.iter().any(|event| own(event) && is_countdown(&event.cue));
    let limit = if counts { edit.end.saturating_sub(COUNTDOWN) } else { edit.end };
    let mut moved = Vec::new();
    let mut kept: Vec<Event> = Vec::with_capacity(timeline.events.len());
    for mut event in timeline.events.drain(..) {
        if event.at >= old {
            event.at = event.at + edit.end - old;
        } else if event.at >= edit.at {
            match &event.cue {
                Cue::Speech(text) if own(&event) && (is_ten(text) || is_half(text)) => {
                    moved.push(event);
                    continue;
                }
                Cue::Speech(_) if event.at + event.frames > limit => continue,
                Cue::Beep(_) if is_countdown(&event.cue) => continue,
                Cue::Bell if event.at >= edit.end => continue,
                Cue::Breath(_) => continue,
                _ => {}
            }
        } else if let Cue::Speech(text) = &event.cue
            && own(&event)
            && is_ten(text)
        {
            // It was said too early; with more time it is due again.
            moved.push(event.clone());
        }
        kept.push(event);
    }
    for mut event in moved {
        let Cue::Speech(text) = &event.cue else { continue };
        event.at = if is_ten(text) {
            edit.end.saturating_sub(Millis::seconds(10).frames())
        } else {
            begin + Frames((edit.end - begin).0 / 2)
        };
        if event.at >= edit.at && event.at + event.frames <= limit && is_apart(&kept, &event) {
            kept.push(event);
        }
    }
    if counts {
        for (number, beep) in [Beep::Three, Beep::Two, Beep::One].into_iter().enumerate() {
            let at = limit + Millis::seconds(1).frames() * number as u64;
            if at >= words_end_of(&kept, edit.at) {
                let cue = Cue::Beep(beep);
                kept.push(Event { at, frames: beep.frames(), cue, step: Some(edit.step) });
            }
        }
    }
    if let Some(cycle) = cycle {
        kept.extend(cycle.events(begin, edit));
    }
    kept.sort_by_key(Event::order);
    timeline.events = kept;
    move_rest(timeline, edit, old);
}

/// Moves what is not heard: chapters, steps, the end.
fn move_rest(timeline: &mut Timeline, edit: &Edit, old: Frames) {
    let later = |at: &mut Frames| {
        if *at >= old {
            *at = *at + edit.end - old;
        }
    };
    timeline.chapters.iter_mut().for_each(|chapter| later(&mut chapter.at));
    timeline.steps.iter_mut().skip(edit.step + 1).for_each(|step| later(&mut step.at));
    if let Some(step) = timeline.steps.get_mut(edit.step) {
        step.frames = edit.end - step.at;
    }
    later(&mut timeline.frames);
}

/// Whether a step lasts as long as one likes.
const fn can_change(kind: StepKind) -> bool {
    matches!(kind, StepKind::Hold | StepKind::Move | StepKind::Rest | StepKind::Breathe)
}

const fn is_countdown(cue: &Cue) -> bool {
    matches!(cue, Cue::Beep(Beep::Three | Beep::Two | Beep::One))
}

/// Where the words that are being said at a frame end, or the frame itself.
fn words_end(timeline: &Timeline, at: Frames) -> Frames {
    words_end_of(&timeline.events, at)
}

fn words_end_of(events: &[Event], at: Frames) -> Frames {
    let around = |event: &&Event| {
        matches!(event.cue, Cue::Speech(_)) && event.at < at && event.at + event.frames > at
    };
    events.iter().filter(around).map(|event| event.at + event.frames).max().unwrap_or(at)
}

/// Whether a cue keeps its distance from all other words.
fn is_apart(events: &[Event], cue: &Event) -> bool {
    let near = |event: &&Event| {
        matches!(event.cue, Cue::Speech(_))
            && (event.at < cue.at + cue.frames.max(DISTANCE))
            && (cue.at < event.at + event.frames.max(DISTANCE))
    };
    !events.iter().any(|event| near(&event))
}

/// One breath of a step.
struct Cycle {
    phases: Vec<(Cue, Frames)>,
    length: Frames,
    /// Where its phases begin, of every breath.
    starts: Vec<Frames>,
    step: usize,
}

impl Cycle {
    /// The phases that are heard once the step ends elsewhere.
    fn events(&self, begin: Frames, edit: &Edit) -> Vec<Event> {
        let mut events = Vec::new();
        let count = (edit.end - begin).0 / self.length.0;
        for number in 0..count {
            let mut at = begin + self.length * number;
            // A breath that the old end left out is not joined in its middle.
            if at < edit.at && !self.starts.contains(&at) {
                continue;
            }
            for (cue, frames) in &self.phases {
                if at >= edit.at {
                    let (frames, cue) = (*frames, cue.clone());
                    events.push(Event { at, frames, cue, step: Some(self.step) });
                }
                at += *frames;
            }
        }
        events
    }
}

/// The breath that a step is paced by: the shortest run of phases that its breaths repeat.
fn cycle(timeline: &Timeline, index: usize) -> Option<Cycle> {
    let is_breath =
        |event: &&Event| event.step == Some(index) && matches!(event.cue, Cue::Breath(_));
    let starts = timeline.events.iter().filter(is_breath).map(|event| event.at).collect();
    let breath = |event: &Event| (event.cue.clone(), event.frames);
    let breaths: Vec<(Cue, Frames)> =
        timeline.events.iter().filter(is_breath).map(breath).collect();
    let repeats = |length: &usize| {
        breaths.len().is_multiple_of(*length)
            && breaths.iter().zip(breaths.iter().skip(*length)).all(|(one, next)| one == next)
    };
    let phases = (1..=breaths.len()).find(repeats)?;
    let phases = breaths.get(..phases)?.to_vec();
    let length: Frames = phases.iter().map(|(_, frames)| *frames).sum();
    (length > Frames::ZERO).then_some(Cycle { phases, length, starts, step: index })
}
