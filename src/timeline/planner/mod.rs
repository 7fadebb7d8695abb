//! The order of a session: opening, exercises and end, one after another.

mod closing;
mod step;

use std::sync::Arc;

pub(in crate::timeline) use closing::taken;

use super::clock::Clock;
use super::event::{BELL, Beep, Cue, Timeline};
use super::events::{Events, Kept, Lines, Sketch, Slot, Warnings};
use super::inside::SpokenInside;
use super::lengths::Lengths;
use super::role::Role;
use super::words::ProgramWords;
use crate::diagnostic::Diagnostic;
use crate::session::{Action, Exercise, Session, Spoken};
use crate::span::Span;
use crate::time::{Frames, Millis};

/// The soft bed before the first word.
const LEAD_IN: Frames = Millis::seconds(1).frames();

/// The plan of a session as it goes on, exercise by exercise. What it has given of an exercise does
/// not change once that exercise has been planned, so that it can be played before the next one is.
#[derive(Clone, Debug)]
pub(crate) struct Planner<'s, E = Kept> {
    session: &'s Session,
    words: ProgramWords,
    /// The minutes that are announced.
    minutes: u64,
    progress: Progress,
    events: E,
}

/// The progress of a plan, beside the events it has given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Progress {
    /// The number of exercises that have been planned.
    exercises: usize,
    /// The number of chapters, with the introduction.
    chapters: usize,
    /// The number of steps.
    steps: usize,
    clock: Clock,
    /// All times to get ready so far, as they are written.
    waited: Millis,
    /// The first frame and the step of the last end tone, until it is known whether another tone
    /// replaces it.
    end_tone: Option<(Frames, usize)>,
    /// The end of all events so far.
    over: Frames,
    /// The end of all tones and bells so far.
    tones_over: Frames,
}

/// A point to which a planner can go back: the beginning, or the end of an exercise. All events
/// that were planned before it begin before it, and no others do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checkpoint(Progress);

impl Checkpoint {
    /// Its frame.
    #[must_use]
    pub const fn settled(&self) -> Frames {
        self.0.clock.now()
    }

    /// The number of steps before it.
    #[must_use]
    pub const fn steps(&self) -> usize {
        self.0.steps
    }

    /// The number of chapters before it, with the introduction.
    #[must_use]
    pub const fn chapters(&self) -> usize {
        self.0.chapters
    }
}

impl<'s> Planner<'s> {
    /// The beginning of the timeline of a session that is announced as so many minutes.
    #[must_use]
    pub(crate) fn new(session: &'s Session, minutes: u64) -> Self {
        let timeline = Timeline {
            lead_in: LEAD_IN,
            ambience: session.ambience.clone(),
            warnings: session.warnings.clone(),
            left_out: session.left_out.clone(),
            ..Timeline::silence(&session.title, session.language, Frames::ZERO)
        };
        Planner::with(session, minutes, Kept::new(timeline))
    }

    /// Takes the memory for so many events at once.
    pub(super) fn reserve(&mut self, events: usize) {
        self.events.reserve(events);
    }

    /// The part of the timeline that nobody has taken; its events are in order, exercise by
    /// exercise, and it ends with the last of them.
    #[must_use]
    pub(crate) fn so_far(&self) -> &Timeline {
        self.events.timeline()
    }

    /// Takes what has been planned since it was taken last.
    pub(crate) fn take(&mut self) -> Timeline {
        self.events.take(self.progress.clock.now())
    }

    /// The point that has been reached.
    #[must_use]
    pub(crate) const fn checkpoint(&self) -> Checkpoint {
        Checkpoint(self.progress)
    }

    /// Goes back to a point, and from there on with another session of the same exercises. What
    /// nobody has taken is forgotten.
    pub(crate) fn go_back(&mut self, to: &Checkpoint, session: &'s Session) {
        self.take();
        self.progress = to.0;
        self.session = session;
    }
}

impl<'s> Planner<'s, Sketch> {
    /// A planner that counts events.
    pub(super) fn sketch(session: &'s Session, minutes: u64) -> Self {
        Planner::with(session, minutes, Sketch::default())
    }

    /// The number of events so far.
    pub(super) const fn count(&self) -> usize {
        self.events.events
    }
}

impl<'s> Planner<'s, Warnings> {
    /// A planner that keeps nothing but the warnings.
    pub(super) fn warnings(session: &'s Session, minutes: u64) -> Self {
        Planner::with(session, minutes, Warnings::default())
    }

    /// The warnings so far, but for those of the session.
    pub(super) fn into_warnings(self) -> Vec<Diagnostic> {
        self.events.0
    }
}

impl<'s> Planner<'s, Lines> {
    /// A planner that keeps nothing but the lines.
    pub(super) fn lines(session: &'s Session, minutes: u64) -> Self {
        Planner::with(session, minutes, Lines::default())
    }
}

impl<'s, E: Events> Planner<'s, E> {
    fn with(session: &'s Session, minutes: u64, events: E) -> Self {
        let progress = Progress {
            exercises: 0,
            chapters: 0,
            steps: 0,
            clock: Clock::at(LEAD_IN),
            waited: Millis::ZERO,
            end_tone: None,
            over: Frames::ZERO,
            tones_over: Frames::ZERO,
        };
        Self { session, words: ProgramWords::in_session(session), minutes, progress, events }
    }

    /// The first frame that what is still to be planned may change. All before it can be played.
    #[must_use]
    pub(crate) const fn settled(&self) -> Frames {
        self.progress.clock.now()
    }

    /// All times to get ready so far, as they are written.
    pub(super) const fn waited(&self) -> Millis {
        self.progress.waited
    }

    /// The number of exercises that have been planned.
    #[must_use]
    pub(crate) const fn exercises(&self) -> usize {
        self.progress.exercises
    }

    /// Plans the title, the props, the introduction and the safety lines.
    ///
    /// # Errors
    /// When the length of a line is not known.
    pub(crate) fn opening<L: Lengths>(&mut self, lengths: &mut L) -> Result<(), L::Error> {
        self.events.introduction(self.words.phrases.introduction);
        self.progress.chapters += 1;
        if self.session.cues {
            let opening = self.words.opening(&self.session.title, self.minutes);
            self.speak(opening, Role::Title, lengths)?;
            if let Some(needs) = self.words.needs(&self.session.needs) {
                self.speak(needs, Role::Props, lengths)?;
            }
        }
        for action in &self.session.introduction {
            self.action(action, lengths)?;
        }
        for line in self.session.safety_lines() {
            self.speak(line, Role::Safety, lengths)?;
        }
        self.events.end_introduction();
        Ok(())
    }

    /// Plans all but the end.
    ///
    /// # Errors
    /// When the length of a line is not known.
    pub(super) fn all<L: Lengths>(&mut self, lengths: &mut L) -> Result<(), L::Error> {
        self.opening(lengths)?;
        while self.exercise(lengths)? {}
        Ok(())
    }

    /// Plans one more exercise; false where there was none.
    ///
    /// # Errors
    /// When the length of a line is not known.
    pub(crate) fn exercise<L: Lengths>(&mut self, lengths: &mut L) -> Result<bool, L::Error> {
        let planned = self.progress.exercises;
        let Some(exercise) = self.session.exercises.get(planned) else { return Ok(false) };
        self.progress.exercises += 1;
        self.progress.chapters += 1;
        let steps = self.progress.steps;
        self.announce(exercise, lengths)?;
        for action in &exercise.actions {
            self.action(action, lengths)?;
        }
        self.events.end_exercise(&exercise.title, steps, self.progress.clock.now());
        Ok(true)
    }

    fn push(
        &mut self,
        at: Frames,
        length: Frames,
        role: Role,
        step: Option<usize>,
        cue: impl FnOnce() -> Cue,
    ) {
        self.progress.over = self.progress.over.max(at + length);
        if role.is_tone() {
            self.progress.tones_over = self.progress.tones_over.max(at + length);
        }
        self.events.push(Slot { at, length, role, step }, cue);
    }

    fn push_beep(&mut self, at: Frames, beep: Beep, role: Role, step: Option<usize>) {
        self.push(at, beep.length(), role, step, || Cue::Beep(beep));
    }

    fn warn(&mut self, span: Span, message: String, help: &str) {
        self.events.warn(Diagnostic::warning(span, message, help));
    }

    /// Says words as soon as they may begin.
    fn speak<L: Lengths>(
        &mut self,
        text: impl Into<Arc<str>>,
        role: Role,
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        self.sound_end_tone();
        let text = text.into();
        let length = lengths.frames(&text)?;
        let at = self.progress.clock.say(length, lengths.pause());
        self.push(at, length, role, None, || Cue::Speech(text));
        Ok(())
    }

    /// Sounds the end of the last step, now that nothing replaces it.
    fn sound_end_tone(&mut self) {
        if let Some((at, step)) = self.progress.end_tone.take() {
            self.push_beep(at, Beep::End, Role::End, Some(step));
            self.progress.clock.keep_free(at + Beep::End.length());
        }
    }

    fn announce<L: Lengths>(
        &mut self,
        exercise: &Exercise,
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        let Some(announcement) = &exercise.announcement else { return Ok(()) };
        let text = self.words.announcement(&exercise.title, announcement, self.session.count);
        self.speak(text, Role::Announcement, lengths)
    }

    fn action<L: Lengths>(&mut self, action: &Action, lengths: &mut L) -> Result<(), L::Error> {
        match action {
            Action::Say(line) => self.speak(line.text.clone(), Role::Instruction, lengths),
            Action::Side { turned, words, .. } => {
                match self.words.side(*turned, words.as_deref()) {
                    Some(call) => self.speak(call, Role::Side, lengths),
                    None => Ok(()),
                }
            }
            Action::Round(round) => {
                self.speak(self.words.round(*round, true), Role::Round, lengths)
            }
            Action::Bell(strokes) => {
                self.sound_end_tone();
                let strokes = u64::from(*strokes);
                let first = self.progress.clock.sound(BELL * strokes);
                for stroke in 0..strokes {
                    self.push(first + BELL * stroke, BELL, Role::Bell, None, || Cue::Bell);
                }
                Ok(())
            }
            Action::Pause(timed) => {
                self.sound_end_tone();
                let mut inside = SpokenInside::new(timed.time.frames(), false);
                let begin = self.progress.clock.now();
                let late = self.written_inside(timed, &mut inside, (begin, None), lengths)?;
                let free = self.progress.clock.next_word();
                self.called_inside(timed, &mut inside, (begin, free), lengths)?;
                self.bells_inside(timed, begin, None);
                self.progress.clock.pause(timed.time.frames());
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
        late.into_iter().try_for_each(|line| self.speak(line.text, Role::Late, lengths))
    }

    /// The title of the exercise that is being planned.
    fn title(&self) -> Arc<str> {
        let current = self.progress.exercises.checked_sub(1);
        let exercise = current.and_then(|current| self.session.exercises.get(current));
        Arc::clone(exercise.map_or(&self.session.title, |exercise| &exercise.title))
    }
}
