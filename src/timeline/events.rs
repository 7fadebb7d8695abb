//! The receivers of what is planned: a whole timeline, a sketch, or nothing but the warnings or the
//! lines.

use std::sync::Arc;

use super::event::{Chapter, Cue, Event, PlacedStep, Timeline};
use super::role::Role;
use crate::diagnostic::Diagnostic;
use crate::time::Frames;

/// The place of an event and the reason for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Slot {
    pub at: Frames,
    pub length: Frames,
    pub role: Role,
    pub step: Option<usize>,
}

/// The receiver of the events, steps and chapters of a plan.
pub(crate) trait Events {
    /// Takes an event. `cue` is only called where the sound is of interest.
    fn push(&mut self, slot: Slot, cue: impl FnOnce() -> Cue);

    /// Takes a step.
    fn step(&mut self, step: impl FnOnce() -> PlacedStep);

    /// Takes the title of the introduction, before its events.
    fn introduction(&mut self, title: &'static str);

    /// Takes the end of the introduction.
    fn end_introduction(&mut self);

    /// Takes the title of an exercise after its events; `steps` had been planned before it, and
    /// `now` is the end of its time.
    fn end_exercise(&mut self, title: &Arc<str>, steps: usize, now: Frames);

    /// Takes a warning.
    fn warn(&mut self, warning: Diagnostic);
}

/// A timeline that keeps all that nobody has taken. The events of a chapter are put in order at its
/// end.
#[derive(Clone, Debug)]
pub(crate) struct Kept {
    timeline: Timeline,
    /// The number of its events that are in order.
    ordered: usize,
    /// The number of its events that are in order step by step.
    in_steps: usize,
}

impl Kept {
    /// An empty timeline that is to be filled.
    pub(super) const fn new(timeline: Timeline) -> Self {
        Self { timeline, ordered: 0, in_steps: 0 }
    }

    /// Takes the memory for so many events at once.
    pub(super) fn reserve(&mut self, events: usize) {
        self.timeline.events.reserve_exact(events);
    }

    /// The timeline so far.
    pub(super) const fn timeline(&self) -> &Timeline {
        &self.timeline
    }

    /// Takes what has been kept since it was taken last, as a timeline up to `now`.
    pub(super) fn take(&mut self, now: Frames) -> Timeline {
        (self.ordered, self.in_steps) = (0, 0);
        let timeline = &mut self.timeline;
        Timeline {
            title: Arc::clone(&timeline.title),
            language: timeline.language,
            length: now,
            lead_in: timeline.lead_in,
            ambience: timeline.ambience.clone(),
            chapters: std::mem::take(&mut timeline.chapters),
            steps: std::mem::take(&mut timeline.steps),
            events: std::mem::take(&mut timeline.events),
            warnings: std::mem::take(&mut timeline.warnings),
            left_out: timeline.left_out.clone(),
        }
    }

    /// The whole, which is so long.
    pub(super) fn finish(mut self, length: Frames) -> Timeline {
        self.order();
        Timeline { length, ..self.timeline }
    }

    /// Puts the newest events in order.
    fn order(&mut self) -> &[Event] {
        let events = self.timeline.events.get_mut(self.ordered..).unwrap_or_default();
        Event::sort(events);
        self.ordered += events.len();
        self.in_steps = self.ordered;
        events
    }
}

impl Events for Kept {
    fn push(&mut self, slot: Slot, cue: impl FnOnce() -> Cue) {
        let Slot { at, length, role, step } = slot;
        self.timeline.events.push(Event { at, length, cue: cue(), role, step });
    }

    fn step(&mut self, step: impl FnOnce() -> PlacedStep) {
        // To order all rounds of an exercise at once would take as much memory again.
        Event::sort(self.timeline.events.get_mut(self.in_steps..).unwrap_or_default());
        self.in_steps = self.timeline.events.len();
        self.timeline.steps.push(step());
    }

    fn introduction(&mut self, title: &'static str) {
        self.timeline.chapters.push(Chapter { at: Frames::ZERO, title: Arc::from(title) });
    }

    fn end_introduction(&mut self) {
        self.order();
    }

    fn end_exercise(&mut self, title: &Arc<str>, steps: usize, now: Frames) {
        // The end tone of the step before may come first, but belongs to the exercise before.
        let own = |event: &&Event| event.step.is_none_or(|step| step >= steps);
        let at = self.order().iter().find(own).map_or(now, |event| event.at);
        self.timeline.chapters.push(Chapter { at, title: Arc::clone(title) });
    }

    fn warn(&mut self, warning: Diagnostic) {
        add_once(&mut self.timeline.warnings, warning);
    }
}

/// Counts events and keeps none: the length of a session, at the least cost.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sketch {
    /// The number of events so far.
    pub events: usize,
}

impl Events for Sketch {
    fn push(&mut self, _: Slot, _: impl FnOnce() -> Cue) {
        self.events += 1;
    }

    fn step(&mut self, _: impl FnOnce() -> PlacedStep) {}

    fn introduction(&mut self, _: &'static str) {}

    fn end_introduction(&mut self) {}

    fn end_exercise(&mut self, _: &Arc<str>, _: usize, _: Frames) {}

    fn warn(&mut self, _: Diagnostic) {}
}

/// Keeps the warnings and no events.
#[derive(Clone, Debug, Default)]
pub(crate) struct Warnings(pub Vec<Diagnostic>);

impl Events for Warnings {
    fn push(&mut self, _: Slot, _: impl FnOnce() -> Cue) {}

    fn step(&mut self, _: impl FnOnce() -> PlacedStep) {}

    fn introduction(&mut self, _: &'static str) {}

    fn end_introduction(&mut self) {}

    fn end_exercise(&mut self, _: &Arc<str>, _: usize, _: Frames) {}

    fn warn(&mut self, warning: Diagnostic) {
        add_once(&mut self.0, warning);
    }
}

/// Adds a warning once: a line that is said on both sides is one mistake.
fn add_once(warnings: &mut Vec<Diagnostic>, warning: Diagnostic) {
    if !warnings.contains(&warning) {
        warnings.push(warning);
    }
}

/// Counts events and keeps the spoken lines.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lines {
    /// The number of events so far.
    pub events: usize,
    /// The lines in the order in which they are planned.
    pub spoken: Vec<Arc<str>>,
    /// The number of lines before the end of each chapter.
    pub chapters: Vec<usize>,
}

impl Events for Lines {
    fn push(&mut self, _: Slot, cue: impl FnOnce() -> Cue) {
        self.events += 1;
        if let Cue::Speech(text) = cue() {
            self.spoken.push(text);
        }
    }

    fn step(&mut self, _: impl FnOnce() -> PlacedStep) {}

    fn introduction(&mut self, _: &'static str) {}

    fn end_introduction(&mut self) {
        self.chapters.push(self.spoken.len());
    }

    fn end_exercise(&mut self, _: &Arc<str>, _: usize, _: Frames) {
        self.chapters.push(self.spoken.len());
    }

    fn warn(&mut self, _: Diagnostic) {}
}
