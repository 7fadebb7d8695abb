//! A timeline in strips: one exercise after another, a long one in several.

use crate::language::Labels;
use crate::time::{Frames, Millis};
use crate::timeline::{Beep, Cue, PlacedStep, Timeline};

/// A run of time that is drawn side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Strip<'t> {
    /// The title of the exercise that begins here, or nothing where one goes on.
    pub title: Option<&'t str>,
    /// The number of that exercise, where it has timed steps.
    pub number: Option<usize>,
    pub from: Frames,
    pub to: Frames,
}

impl Strip<'_> {
    /// The part of a sound that is inside, counted from the beginning of the strip.
    pub(super) fn inside(&self, at: Frames, frames: Frames) -> Option<(Frames, Frames)> {
        let (from, to) = (at.max(self.from), (at + frames).min(self.to));
        (from < to).then(|| (from - self.from, to - self.from))
    }

    /// The title with its number, where an exercise begins here.
    pub(super) fn heading(&self) -> Option<String> {
        let title = self.title?;
        Some(self.number.map_or_else(|| title.to_owned(), |number| format!("{number}. {title}")))
    }

    /// The sides that are called by a name and begin here, each with the moment of its first step.
    pub(super) fn sides<'s>(&self, timeline: &'s Timeline) -> Vec<(Frames, &'s str)> {
        let mut sides = Vec::new();
        let mut last = None;
        for step in &timeline.steps {
            let Some(at) = self.at(step.at) else { continue };
            if let Some(name) = step.step.side_words.as_deref().filter(|_| last != step.side()) {
                sides.push((at, name));
            }
            last = step.side();
        }
        sides
    }

    /// The position of a moment, counted from the beginning of the strip.
    pub(super) fn at(&self, at: Frames) -> Option<Frames> {
        (self.from <= at && at < self.to).then(|| at - self.from)
    }

    /// Every multiple of `every` that is inside.
    pub(super) fn ticks(&self, every: Frames) -> impl Iterator<Item = Frames> {
        let first = self.from.0.div_ceil(every.0.max(1));
        (first..).map(move |number| every * number).take_while(move |&at| at < self.to)
    }
}

/// The scale of a session's drawing: an hour is drawn as finely as ten minutes.
pub(super) fn coarseness(timeline: &Timeline) -> u64 {
    match timeline.length.millis().0 / Millis::minutes(60).0 {
        0 => 1,
        1..6 => 4,
        _ => 20,
    }
}

/// The strips of a timeline, none longer than `longest`.
pub(super) fn strips(timeline: &Timeline, longest: Frames) -> Vec<Strip<'_>> {
    let mut strips = Vec::new();
    let mut number = 0;
    for (index, chapter) in timeline.chapters.iter().enumerate() {
        let next = timeline.chapters.get(index + 1);
        let end = next.map_or(timeline.length, |next| next.at);
        let mut from = chapter.at;
        let mut title = Some(chapter.title.as_ref());
        let is_timed = timeline.steps.iter().any(|step| (from..end).contains(&step.at));
        number += usize::from(is_timed);
        while from < end {
            let to = end.min(from + longest.max(Frames(1)));
            let number = Some(number).filter(|_| is_timed);
            strips.push(Strip { title: title.take(), number, from, to });
            from = to;
        }
    }
    strips
}

/// The length of a step in words, with what it asks.
pub(super) fn step_name(step: &PlacedStep, labels: &Labels) -> String {
    let name = super::labels::step(labels, step.step.kind);
    format!("{name} {}", super::length(step.length.millis()))
}

/// The mark of a tone, the weightier the later: a tick, an edge of a step, the end of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    Tick,
    End,
    Start,
    Bell,
    Finish,
}

/// The mark of a tone or bell.
pub(super) const fn mark(cue: &Cue) -> Option<Mark> {
    match cue {
        Cue::Beep(Beep::Three | Beep::Two | Beep::One) => Some(Mark::Tick),
        Cue::Beep(Beep::End) => Some(Mark::End),
        Cue::Beep(Beep::Start) => Some(Mark::Start),
        Cue::Beep(Beep::Finish) => Some(Mark::Finish),
        Cue::Bell => Some(Mark::Bell),
        Cue::Beep(Beep::Ready) | Cue::Breath(_) | Cue::Speech(_) => None,
    }
}
