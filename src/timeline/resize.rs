//! Another length for a step that may have begun.
//!
//! A change at a frame changes nothing that begins before that frame. So whoever has heard the old
//! timeline up to there may go on with the new one.

use std::sync::Arc;

use super::event::{Beep, Cue, Event, PlacedStep, Timeline};
use super::inside::{CueRequest, STROKE, SpokenInside, bells, breaths, countdown, own_cues, tones};
use super::role::Role;
use super::words::ProgramWords;
use crate::language::Language;
use crate::session::Step;
use crate::time::Frames;

/// A change of the length of one step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resize {
    /// The first frame that may change.
    pub at: Frames,
    /// The index of the step.
    pub step: usize,
    /// The step's new end.
    pub end: Frames,
}

/// Gives a step another length: what is heard inside it from the frame of the change on is planned
/// anew by the rules of the planner, and all behind it moves. `length` is the length of a line; a
/// cue whose length is not known is left out.
pub(crate) fn resize(
    timeline: &mut Timeline,
    change: &Resize,
    length: impl Fn(&str) -> Option<Frames>,
) {
    let Some(step) = timeline.steps.get(change.step) else { return };
    let (begin, old) = (step.at, step.end());
    let from = timeline.events.partition_point(|event| event.at < change.at);
    let to = timeline.events.partition_point(|event| event.at < old).max(from);
    let first = timeline.events.partition_point(|event| event.at < begin).min(from);
    let inside = Inside {
        step: Arc::clone(&step.step),
        begin,
        length: step.length,
        index: change.step,
        before: change.step.checked_sub(1).and_then(|index| timeline.steps.get(index)),
        begun: timeline.events.get(first..from).unwrap_or_default(),
        replaced: timeline.events.get(from..to).unwrap_or_default(),
        language: timeline.language,
    };
    let ends = inside.ends_unheard(change, timeline.events.get(to..).unwrap_or_default());
    let new = inside.events(change, length);
    let behind = from + new.len();
    timeline.events.splice(from..to, new);
    move_rest(timeline, change, behind, old);
    timeline.events.splice(behind..behind, ends);
}

/// Moves all that comes after the old end of the step; of the events those from `behind` on.
fn move_rest(timeline: &mut Timeline, change: &Resize, behind: usize, old: Frames) {
    let later = |at: &mut Frames| {
        if *at >= old {
            *at = *at + change.end - old;
        }
    };
    timeline.events.iter_mut().skip(behind).for_each(|event| later(&mut event.at));
    timeline.chapters.iter_mut().for_each(|chapter| later(&mut chapter.at));
    timeline.steps.iter_mut().skip(change.step + 1).for_each(|step| later(&mut step.at));
    if let Some(step) = timeline.steps.get_mut(change.step) {
        step.length = change.end - step.at;
    }
    later(&mut timeline.length);
}

/// A step whose inside is planned anew.
struct Inside<'t> {
    step: Arc<Step>,
    begin: Frames,
    /// Its old length.
    length: Frames,
    index: usize,
    /// The step before.
    before: Option<&'t PlacedStep>,
    /// Its events, and others in its time, that begin before the frame of the change.
    begun: &'t [Event],
    /// Those that do not.
    replaced: &'t [Event],
    language: Language,
}

impl Inside<'_> {
    fn own<'e>(&self, events: &'e [Event]) -> impl Iterator<Item = &'e Event> + use<'e> {
        let index = self.index;
        events.iter().filter(move |event| event.step == Some(index))
    }

    fn has_begun(&self, role: Role) -> bool {
        self.own(self.begun).any(|event| event.role == role)
    }

    fn event(&self, at: Frames, length: Frames, role: Role, cue: Cue) -> Event {
        Event { at, length, cue, role, step: Some(self.index) }
    }

    /// All events from the frame of the change to the new end, in order.
    fn events(&self, change: &Resize, length: impl Fn(&str) -> Option<Frames>) -> Vec<Event> {
        let time = change.end - self.begin;
        // A step that was to count down does so however short it gets.
        let counted = self
            .own(self.begun)
            .chain(self.own(self.replaced))
            .any(|event| event.role == Role::Countdown);
        let tones = tones(&self.step, time.millis());
        let counts = counted || tones.countdown;
        // Heard from its first frame, it begins as one of its new length does, in the place of the
        // end of what it touches.
        let has_start = self.replaced.iter().any(|event| event.role == Role::Start);
        let starts = change.at <= self.begin && tones.start && !has_start;
        let is_replaced =
            |event: &Event| starts && event.role == Role::End && event.at == self.begin;
        let kept = self.replaced.iter().filter(|event| self.stays(event) && !is_replaced(event));
        let mut events: Vec<Event> = kept.cloned().collect();
        if starts {
            let (length, cue) = (Beep::Start.length(), Cue::Beep(Beep::Start));
            events.push(self.event(self.begin, length, Role::Start, cue));
        } else if change.at <= self.begin {
            events.extend(self.end_before(&events));
        }
        if counts {
            events.extend(self.countdown(change));
        }
        events.extend(self.breaths(change, time));
        let lead = if starts { Beep::Start.length() } else { self.lead() };
        events.extend(self.spoken(change, (time, lead), counts, length));
        let bells = bells(&self.step.timed, self.begin, time.millis());
        let bells = bells.filter(|at| *at >= change.at);
        events.extend(bells.map(|at| self.event(at, STROKE, Role::Interval, Cue::Bell)));
        Event::sort(&mut events);
        events
    }

    /// The end of the step before, where neither it nor this step's start is among `events`: it was not
    /// heard while this step had a length at which it starts with a tone.
    fn end_before(&self, events: &[Event]) -> Option<Event> {
        let before = self.before.filter(|before| before.end() == self.begin)?;
        let ends = tones(&before.step, before.length.millis()).end;
        let is_told = events.iter().any(|event| event.at == self.begin && is_boundary(event.role));
        let step = self.index.checked_sub(1);
        let (length, cue) = (Beep::End.length(), Cue::Beep(Beep::End));
        let end = Event { at: self.begin, length, cue, role: Role::End, step };
        (ends && !is_told).then_some(end)
    }

    /// The tone at the new end, where a step of the old length had none. `behind` are the events from
    /// the old end on.
    fn ends_unheard(&self, change: &Resize, behind: &[Event]) -> Option<Event> {
        let ends = tones(&self.step, (change.end - self.begin).millis()).end;
        let old = self.begin + self.length;
        let mut here = behind.iter().take_while(|event| event.at == old);
        let is_told = here.any(|event| is_boundary(event.role));
        let (length, cue) = (Beep::End.length(), Cue::Beep(Beep::End));
        (ends && !is_told).then(|| self.event(change.end, length, Role::End, cue))
    }

    /// True where an event is kept as it is, and not planned anew.
    fn stays(&self, event: &Event) -> bool {
        if event.step != Some(self.index) {
            return true;
        }
        match event.role {
            Role::Written(_)
            | Role::BreathWords
            | Role::Round
            | Role::TenSeconds
            | Role::Halfway
            | Role::MinutesLeft(_)
            | Role::Countdown
            | Role::Interval
            | Role::Breath => false,
            Role::Title
            | Role::Props
            | Role::Safety
            | Role::Announcement
            | Role::Side
            | Role::Instruction
            | Role::Starting
            | Role::Late
            | Role::BreathLine
            | Role::Number
            | Role::Repetition
            | Role::Done
            | Role::Ready
            | Role::Start
            | Role::End
            | Role::Finish
            | Role::Bell => true,
        }
    }

    /// The countdown to the new end, as far as no words are being said.
    fn countdown(&self, change: &Resize) -> impl Iterator<Item = Event> {
        let words = self.begun.iter().filter(|event| matches!(event.cue, Cue::Speech(_)));
        let free = words.map(|event| event.at + event.length).max().unwrap_or_default();
        let beeps = countdown(change.end).into_iter();
        beeps
            .filter(move |(at, _)| *at >= change.at.max(free))
            .map(|(at, beep)| self.event(at, beep.length(), Role::Countdown, Cue::Beep(beep)))
    }

    /// The breath up to the new end. One that the old end left out is not joined in its middle.
    fn breaths(&self, change: &Resize, time: Frames) -> Vec<Event> {
        let is_known = |at: Frames| {
            self.own(self.begun).any(|event| event.role == Role::Breath && event.at == at)
        };
        let mut events = Vec::new();
        for breath in breaths(&self.step, self.begin, time) {
            let mut breath = breath.peekable();
            let begins = breath.peek().is_some_and(|(at, ..)| *at >= change.at || is_known(*at));
            let later = breath.filter(|(at, ..)| begins && *at >= change.at);
            events.extend(later.map(|(at, length, phase)| {
                self.event(at, length, Role::Breath, Cue::Breath(phase))
            }));
        }
        events
    }

    /// The spoken cues that have not begun: those that are written where they are written, and the
    /// program's own as they fit beside them.
    fn spoken(
        &self,
        change: &Resize,
        (time, lead): (Frames, Frames),
        counts: bool,
        length: impl Fn(&str) -> Option<Frames>,
    ) -> Vec<Event> {
        let mut spoken = SpokenInside::new(time, counts);
        for event in self.own(self.begun).filter(|event| is_cue(event.role)) {
            spoken.take(event.at - self.begin, event.length);
        }
        let first = change.at.saturating_sub(self.begin);
        let mut events = Vec::new();
        for event in self.own(self.replaced) {
            let Role::Written(number) = event.role else { continue };
            let line =
                usize::try_from(number).ok().and_then(|number| self.step.timed.at.get(number));
            let wished = line.map_or(event.at - self.begin, |(time, _)| time.frames());
            if let Some(place) = spoken.place(wished.max(first), event.length, true) {
                events.push(Event { at: self.begin + place, ..event.clone() });
            }
        }
        for CueRequest { role, text, at, may_wait } in
            own_cues(&self.step, time, lead, ProgramWords::of(self.language))
        {
            // What counts from the end is due again where the end has moved.
            let is_over = match role {
                Role::TenSeconds | Role::MinutesLeft(_) => false,
                role => self.has_begun(role),
            };
            let at = if may_wait { at.max(first) } else { at };
            if is_over || at < first {
                continue;
            }
            if let Some(length) = length(&text)
                && let Some(place) = spoken.place(at, length, may_wait)
            {
                let cue = Cue::Speech(text.into());
                events.push(self.event(self.begin + place, length, role, cue));
            }
        }
        events
    }

    /// The length of the tone that sounds as the step begins.
    fn lead(&self) -> Frames {
        let around = self.begun.iter().chain(self.replaced);
        let mut tones = around.filter(|event| event.at == self.begin);
        let tone = tones.find(|event| matches!(event.role, Role::Start | Role::End));
        tone.map_or(Frames::ZERO, |event| event.length)
    }
}

/// True for the roles of tones between two steps, of which one is enough.
const fn is_boundary(role: Role) -> bool {
    matches!(role, Role::End | Role::Start | Role::Finish)
}

/// True for the roles of spoken cues inside a step that keep their distance.
const fn is_cue(role: Role) -> bool {
    matches!(
        role,
        Role::Written(_)
            | Role::BreathWords
            | Role::Round
            | Role::TenSeconds
            | Role::Halfway
            | Role::MinutesLeft(_)
    )
}
