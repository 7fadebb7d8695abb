//! Session and clip lengths to events, exercise by exercise.

mod closing;

use std::sync::Arc;

use super::event::{BELL, Beep, Chapter, Cue, Event, PlacedStep, Timeline};
use super::inside::{COUNTDOWN, Inside, Wanted, tones, wanted};
use super::lengths::Lengths;
use super::words::ProgramWords;
use crate::diagnostic::Diagnostic;
use crate::session::{Action, Exercise, Session, Spoken, Step, StepKind, Timed};
use crate::span::Span;
use crate::time::{Frames, Millis};

/// The soft bed before the first word.
const LEAD_IN: Frames = Millis::seconds(1).frames();

/// The time to get into a later hold that words lead to.
const SETTLE: Millis = Millis::seconds(3);

/// A timeline while it grows. What it holds of an exercise does not change once that exercise has
/// been planned, so that it can be played before the next one is.
#[derive(Clone, Debug)]
pub struct Planner<'s> {
    session: &'s Session,
    words: ProgramWords,
    /// The minutes that are announced.
    about: u64,
    next: usize,
    /// The end of what has been planned.
    now: Frames,
    /// The first frame on which a word may begin.
    free: Frames,
    /// Whether words have led away from the last step.
    has_words: bool,
    /// All times to get ready up to here, as they are written.
    waited: Millis,
    /// The end tone of the last step, until it is known whether another tone replaces it.
    end_tone: Option<(Frames, usize)>,
    /// The end of all events up to here, and how many they are.
    over: Frames,
    count: usize,
    /// Whether events are only counted.
    is_sketch: bool,
    timeline: Timeline,
}

impl<'s> Planner<'s> {
    /// Begins the timeline of a session that is announced as so many `about` minutes.
    #[must_use]
    pub fn new(session: &'s Session, about: u64) -> Self {
        let timeline = Timeline {
            title: session.title.clone(),
            language: session.language,
            frames: Frames::ZERO,
            lead_in: LEAD_IN,
            backdrop: session.backdrop.clone(),
            chapters: Vec::new(),
            steps: Vec::new(),
            events: Vec::new(),
            warnings: session.warnings.clone(),
        };
        Self {
            session,
            words: ProgramWords::of(session.language),
            about,
            next: 0,
            now: LEAD_IN,
            free: LEAD_IN,
            has_words: false,
            waited: Millis::ZERO,
            end_tone: None,
            over: Frames::ZERO,
            count: 0,
            is_sketch: false,
            timeline,
        }
    }

    /// From now on events are counted and not kept: a sketch tells how long all takes.
    pub(super) const fn sketch(mut self) -> Self {
        self.is_sketch = true;
        self
    }

    /// How many events there are up to here.
    pub(super) const fn count(&self) -> usize {
        self.count
    }

    /// Takes the memory for this many events at once.
    pub(super) fn reserve(&mut self, events: usize) {
        self.timeline.events.reserve_exact(events);
    }

    /// What has been planned so far; its events are in order.
    #[must_use]
    pub fn so_far(&self) -> &Timeline {
        &self.timeline
    }

    /// The first frame that what is still to be planned may change. All before it can be played.
    #[must_use]
    pub const fn settled(&self) -> Frames {
        self.now
    }

    /// How long all times to get ready have been up to here, as they are written.
    pub(super) const fn waited(&self) -> Millis {
        self.waited
    }

    /// How many exercises have been planned.
    #[must_use]
    pub const fn exercises(&self) -> usize {
        self.next
    }

    /// Goes on with another session of the same exercises, from the next one.
    pub const fn go_on_with(&mut self, session: &'s Session) {
        self.session = session;
    }

    /// Plans the title, the props, the introduction and the safety lines.
    ///
    /// # Errors
    /// When a length cannot be told.
    pub fn opening<L: Lengths>(&mut self, lengths: &mut L) -> Result<(), L::Error> {
        let title = Arc::from(self.words.phrases.introduction);
        self.timeline.chapters.push(Chapter { at: Frames::ZERO, title });
        if self.session.cues {
            let opening = self.words.opening(&self.session.title, self.about);
            self.speak(opening, lengths)?;
            if let Some(needs) = self.words.needs(&self.session.needs) {
                self.speak(needs, lengths)?;
            }
        }
        for action in &self.session.introduction {
            self.action(action, lengths)?;
        }
        if self.session.safety.is_empty() {
            self.speak(self.words.phrases.safety, lengths)?;
        }
        for line in &self.session.safety {
            self.speak(line.text.clone(), lengths)?;
        }
        if self.session.holds_breath {
            self.speak(self.words.phrases.held_breath, lengths)?;
        }
        if self.session.long_safety {
            for line in self.words.phrases.safety_long {
                self.speak(*line, lengths)?;
            }
        }
        Ok(())
    }

    /// Plans all but the end.
    ///
    /// # Errors
    /// When a length cannot be told.
    pub(super) fn all<L: Lengths>(&mut self, lengths: &mut L) -> Result<(), L::Error> {
        self.opening(lengths)?;
        while self.exercise(lengths)? {}
        Ok(())
    }

    /// Plans one more exercise; whether there was one.
    ///
    /// # Errors
    /// When a length cannot be told.
    pub fn exercise<L: Lengths>(&mut self, lengths: &mut L) -> Result<bool, L::Error> {
        let Some(exercise) = self.session.exercises.get(self.next) else { return Ok(false) };
        self.next += 1;
        let (planned, steps) = (self.timeline.events.len(), self.timeline.steps.len());
        self.announce(exercise, lengths)?;
        for action in &exercise.actions {
            self.action(action, lengths)?;
        }
        let events = self.timeline.events.get_mut(planned..).unwrap_or_default();
        Event::sort(events);
        // The end tone of the step before may come first, but belongs to the exercise before.
        let own = |event: &&Event| event.step.is_none_or(|step| step >= steps);
        let at = events.iter().find(own).map_or(self.now, |event| event.at);
        self.timeline.chapters.push(Chapter { at, title: exercise.title.clone() });
        Ok(true)
    }

    fn push(&mut self, at: Frames, frames: Frames, cue: Cue, step: Option<usize>) {
        self.over = self.over.max(at + frames);
        self.count += 1;
        if !self.is_sketch {
            self.timeline.events.push(Event { at, frames, cue, step });
        }
    }

    fn warn(&mut self, span: Span, message: String, help: &str) {
        let warning = Diagnostic::warning(span, message, help);
        // A line that is said on both sides is one mistake.
        if !self.timeline.warnings.contains(&warning) {
            self.timeline.warnings.push(warning);
        }
    }

    /// Says words as soon as they may begin.
    fn speak<L: Lengths>(
        &mut self,
        text: impl Into<Arc<str>>,
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        self.sound_end_tone();
        let text = text.into();
        let frames = lengths.frames(&text)?;
        let at = self.now.max(self.free);
        self.push(at, frames, Cue::Speech(text), None);
        self.now = at + frames;
        self.free = self.now + lengths.pause();
        self.has_words = true;
        Ok(())
    }

    /// Sounds the end of the last step, now that nothing replaces it.
    fn sound_end_tone(&mut self) {
        if let Some((at, step)) = self.end_tone.take() {
            self.push(at, Beep::End.frames(), Cue::Beep(Beep::End), Some(step));
            self.free = self.free.max(at + Beep::End.frames());
        }
    }

    fn announce<L: Lengths>(
        &mut self,
        exercise: &Exercise,
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        let Some(announcement) = &exercise.announcement else { return Ok(()) };
        let text = self.words.announcement(&exercise.title, announcement, self.session.count);
        self.speak(text, lengths)
    }

    fn action<L: Lengths>(&mut self, action: &Action, lengths: &mut L) -> Result<(), L::Error> {
        match action {
            Action::Say(line) => self.speak(line.text.clone(), lengths),
            Action::Side { turned, words, .. } => {
                match self.words.side(*turned, words.as_deref()) {
                    Some(call) => self.speak(call, lengths),
                    None => Ok(()),
                }
            }
            Action::Round(round) => self.speak(self.words.round(*round, true), lengths),
            Action::Bell(strokes) => {
                self.sound_end_tone();
                let first = self.now.max(self.free);
                for stroke in 0..u64::from(*strokes) {
                    self.push(first + BELL * stroke, BELL, Cue::Bell, None);
                }
                self.now = first + BELL * u64::from(*strokes);
                self.free = self.now;
                Ok(())
            }
            Action::Pause(timed) => {
                self.sound_end_tone();
                let mut inside = Inside::new(timed.time.frames(), false);
                let late = self.written_inside(timed, &mut inside, None, lengths)?;
                self.bells_inside(timed, None);
                self.now += timed.time.frames();
                self.free = self.free.max(self.now);
                self.speak_late(late, lengths)
            }
            Action::Step(step) => self.step(step, lengths),
        }
    }

    /// Says the lines that did not fit inside a step, right after it.
    fn speak_late<L: Lengths>(
        &mut self,
        late: Vec<Spoken>,
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        late.into_iter().try_for_each(|line| self.speak(line.text, lengths))
    }

    /// Plans the written lines inside a time. Returns those that do not fit.
    fn written_inside<L: Lengths>(
        &mut self,
        timed: &Timed,
        inside: &mut Inside,
        step: Option<usize>,
        lengths: &mut L,
    ) -> Result<Vec<Spoken>, L::Error> {
        let help = "give it more room: another time, or fewer words";
        let mut late = Vec::new();
        for (time, line) in &timed.at {
            let frames = lengths.frames(&line.text)?;
            let wished = time.frames();
            let Some(place) = inside.place(wished, frames, true) else {
                let message = "this line does not fit into the time above and is said after it";
                self.warn(line.span, message.to_owned(), help);
                late.push(line.clone());
                continue;
            };
            self.push(self.now + place, frames, Cue::Speech(line.text.clone()), step);
            if place > wished {
                let later = (place - wished).millis();
                self.warn(
                    line.span,
                    format!("this line is said {later} later, after another"),
                    help,
                );
            }
        }
        Ok(late)
    }

    /// Plans the program's own cues inside a step, as far as they fit beside what is written.
    fn own_inside<L: Lengths>(
        &mut self,
        step: &Step,
        inside: &mut Inside,
        index: usize,
        lead: Frames,
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        for Wanted { text, at, may_wait } in wanted(step, lead, self.words) {
            let frames = lengths.frames(&text)?;
            if let Some(place) = inside.place(at, frames, may_wait) {
                self.push(self.now + place, frames, Cue::Speech(text.into()), Some(index));
            } else {
                let message =
                    format!("“{text}” is left out: it does not fit beside the other cues");
                let help = "nothing to do, unless an `at` line can move away from it";
                self.warn(step.timed.span, message, help);
            }
        }
        Ok(())
    }

    /// Plans the bells inside a time, none of them at its end.
    fn bells_inside(&mut self, timed: &Timed, step: Option<usize>) {
        let Some(every) = timed.bell_every else { return };
        let strokes = timed.time.0.saturating_sub(1) / every.0.max(1);
        for stroke in 1..=strokes {
            self.push(self.now + every.frames() * stroke, BELL, Cue::Bell, step);
        }
    }

    /// A time to get ready as this session gives it.
    fn ready(&mut self, written: Millis) -> Millis {
        let before = self.waited;
        self.waited += written;
        let Some(fitting) = self.session.fitting else { return written };
        // Rounded as a running sum, so that all additions together are exact.
        let added = |until: Millis| Millis(fitting.added.0 * until.0 / fitting.ready.0.max(1));
        written + (added(self.waited) - added(before))
    }

    /// Plans a timed step, with the time to get into position before it.
    fn step<L: Lengths>(&mut self, step: &Step, lengths: &mut L) -> Result<(), L::Error> {
        let is_hold = step.kind == StepKind::Hold && step.timed.time >= Millis::seconds(10);
        let settle = if is_hold && self.has_words { SETTLE } else { Millis::ZERO };
        let begin = self.now + self.ready(step.wait.unwrap_or(settle)).frames();
        let tones = tones(step);
        let (index, first) = (self.timeline.steps.len(), self.timeline.events.len());
        let is_touched = self.end_tone.is_some_and(|(at, _)| at == begin);
        if is_touched && tones.start {
            self.end_tone = None;
        }
        self.sound_end_tone();
        self.now = begin;
        let length = self.length(step, lengths)?;
        let placed = PlacedStep {
            exercise: self.timeline_title(),
            side: step.side,
            round: step.round,
            kind: step.kind,
            at: begin,
            frames: length,
            min: step.min,
            max: step.max,
        };
        self.timeline.steps.push(placed);
        if tones.start {
            self.push(begin, Beep::Start.frames(), Cue::Beep(Beep::Start), Some(index));
        }
        if tones.countdown {
            let second = Millis::seconds(1).frames();
            let first = begin + length - COUNTDOWN;
            for (number, beep) in [Beep::Three, Beep::Two, Beep::One].into_iter().enumerate() {
                self.push(
                    first + second * number as u64,
                    beep.frames(),
                    Cue::Beep(beep),
                    Some(index),
                );
            }
        }
        self.breath(step, begin, length, index);
        self.numbers(step, begin, index, lengths)?;
        if let Some(line) = &step.words {
            let frames = lengths.frames(&line.text)?;
            self.push(begin, frames, Cue::Speech(line.text.clone()), Some(index));
        }
        // The program's first word waits for the tone that is sounding.
        let lead = if tones.start {
            Beep::Start.frames()
        } else if is_touched {
            Beep::End.frames()
        } else {
            Frames::ZERO
        };
        let mut inside = Inside::new(length, tones.countdown);
        let late = self.written_inside(&step.timed, &mut inside, Some(index), lengths)?;
        self.own_inside(step, &mut inside, index, lead, lengths)?;
        self.bells_inside(&step.timed, Some(index));
        Event::sort(self.timeline.events.get_mut(first..).unwrap_or_default());
        self.now = begin + length;
        self.free = self.now;
        self.has_words = false;
        self.end_tone = tones.end.then_some((self.now, index));
        self.speak_late(late, lengths)
    }

    fn timeline_title(&self) -> Arc<str> {
        let exercise = self.next.checked_sub(1).and_then(|last| self.session.exercises.get(last));
        exercise.map_or_else(|| self.session.title.clone(), |exercise| exercise.title.clone())
    }

    /// How long a step lasts: as long as was chosen, and never shorter than the words of a breath.
    fn length<L: Lengths>(&mut self, step: &Step, lengths: &mut L) -> Result<Frames, L::Error> {
        let chosen = step.timed.time.frames();
        let Some(line) = &step.words else { return Ok(chosen) };
        let spoken = lengths.frames(&line.text)?;
        if spoken > chosen && step.time_is_written {
            let needed = Millis(spoken.millis().0.div_ceil(100) * 100);
            let message =
                format!("these words take {needed}, longer than the breath they belong to");
            self.warn(line.span, message, "the breath is made longer; use fewer words");
        }
        Ok(chosen.max(spoken))
    }

    /// Plans the breath of a step, in whole cycles as far as they fit.
    fn breath(&mut self, step: &Step, begin: Frames, length: Frames, index: usize) {
        let Some(pacing) = &step.pacing else { return };
        if let (StepKind::Inhale | StepKind::Exhale, Some(&(phase, _))) =
            (step.kind, pacing.phases.first())
        {
            return self.push(begin, length, Cue::Breath(phase), Some(index));
        }
        let cycle = pacing.cycle().frames();
        let mut at = begin;
        while cycle > Frames::ZERO && at + cycle <= begin + length {
            for &(phase, time) in pacing.phases.iter() {
                self.push(at, time.frames(), Cue::Breath(phase), Some(index));
                at += time.frames();
            }
        }
    }

    /// Plans the numbers of a count, each as its repetition begins.
    fn numbers<L: Lengths>(
        &mut self,
        step: &Step,
        begin: Frames,
        index: usize,
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        let Some(every) = step.every else { return Ok(()) };
        let repetitions = step.timed.time.0 / every.0.max(1);
        for repetition in 0..repetitions {
            let number: Arc<str> = self.words.number(repetition + 1).into();
            let frames = lengths.frames(&number)?;
            if frames > every.frames() {
                let message =
                    format!("“{number}” takes longer to say than {every} and is left out");
                self.warn(step.timed.span, message, "count more slowly, or to a smaller number");
                continue;
            }
            let at = begin + every.frames() * repetition;
            self.push(at, frames, Cue::Speech(number), Some(index));
        }
        Ok(())
    }
}
