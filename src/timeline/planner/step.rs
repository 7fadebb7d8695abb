//! One timed step, and the lines inside it.

use std::sync::Arc;

use super::Planner;
use crate::routine::{SETTLE_TIME, SETTLED_HOLD};
use crate::session::{Spoken, Step, StepKind, Timed};
use crate::time::{Frames, Millis};
use crate::timeline::Lengths;
use crate::timeline::event::{Beep, Cue, PlacedStep};
use crate::timeline::events::Events;
use crate::timeline::inside::{
    CueRequest, STROKE, SpokenInside, Tones, bells, breaths, countdown, own_cues, tones,
};
use crate::timeline::role::Role;

/// The shortest time for the body that a tone ends.
const ANNOUNCED_BODY_TIME: Millis = Millis::seconds(6);

/// The time from the tone that ends it to the step.
const READY: Frames = Millis::seconds(3).frames();

/// The shortest time between this tone and another before it.
const APART: Frames = Millis::seconds(1).frames();

impl<E: Events> Planner<'_, E> {
    /// Plans a timed step, with the time to get into position before it.
    pub(super) fn step<L: Lengths>(
        &mut self,
        step: &Arc<Step>,
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        let is_hold = step.kind == StepKind::Hold && step.timed.time >= SETTLED_HOLD;
        let has_words = self.progress.clock.has_words();
        let settle = if is_hold && has_words { SETTLE_TIME } else { Millis::ZERO };
        let wait = self.ready(step.wait.unwrap_or(settle));
        let index = self.progress.steps;
        let mut begin = self.progress.clock.now() + wait.frames();
        let ready_at = begin;
        if let Some(line) = step.starting_words() {
            // All time for the body passes first, so that the step follows the sentence at once.
            self.sound_end_tone();
            self.progress.clock.pause(wait.frames());
            self.speak(Arc::clone(&line.text), Role::Starting, lengths)?;
            begin = self.progress.clock.now();
        }
        let spoken_until = self.progress.clock.next_word();
        let tones = tones(step, step.timed.time);
        let is_touched = self.progress.end_tone.is_some_and(|(at, _)| at == begin);
        if is_touched && tones.start {
            self.progress.end_tone = None;
        }
        self.sound_end_tone();
        if step.cues && wait >= ANNOUNCED_BODY_TIME {
            self.ready_tone(ready_at, index);
        }
        let length = self.length(step, lengths)?;
        let title = self.title();
        self.events.step(|| PlacedStep {
            exercise: title,
            at: begin,
            length,
            step: Arc::clone(step),
        });
        self.progress.steps += 1;
        self.sounds_inside(step, tones, (begin, length), index);
        self.repetitions(step, begin, index, lengths)?;
        if let Some(line) = step.breath_words() {
            let length = lengths.frames(&line.text)?;
            let text = || Cue::Speech(Arc::clone(&line.text));
            self.push(begin, length, Role::BreathLine, Some(index), text);
        }
        // The program's first word waits for the tone that is sounding, and keeps the pause between
        // two lines.
        let lead = if tones.start {
            Beep::Start.length()
        } else if is_touched {
            Beep::End.length()
        } else {
            spoken_until.saturating_sub(begin)
        };
        let mut inside = SpokenInside::new(length, tones.countdown);
        let place = (begin, Some(index));
        let late = self.written_inside(&step.timed, &mut inside, place, lengths)?;
        for cue in own_cues(step, length, lead, self.words) {
            self.own_cue(cue, &mut inside, (begin, index), lengths)?;
        }
        self.bells_inside(&step.timed, begin, Some(index));
        self.progress.clock.end_step(begin + length);
        self.progress.end_tone = tones.end.then_some((begin + length, index));
        self.speak_late(late, lengths)
    }

    /// The tones at the start of a step and before its end, and its breath.
    fn sounds_inside(
        &mut self,
        step: &Step,
        tones: Tones,
        (begin, length): (Frames, Frames),
        index: usize,
    ) {
        if tones.start {
            self.push_beep(begin, Beep::Start, Role::Start, Some(index));
        }
        if tones.countdown {
            for (at, beep) in countdown(begin + length) {
                self.push_beep(at, beep, Role::Countdown, Some(index));
            }
        }
        for (at, length, phase) in breaths(step, begin, length).flatten() {
            self.push(at, length, Role::Breath, Some(index), || Cue::Breath(phase));
        }
    }

    /// Sounds the tone that tells, to closed eyes, that a step is about to begin.
    fn ready_tone(&mut self, ready_at: Frames, step: usize) {
        let at = ready_at.saturating_sub(READY);
        // Next to a bell that still rings it would tell nothing.
        if at >= self.progress.tones_over + APART {
            self.push_beep(at, Beep::Ready, Role::Ready, Some(step));
        }
    }

    /// A time to get ready as this session gives it.
    fn ready(&mut self, written: Millis) -> Millis {
        let before = self.progress.waited;
        self.progress.waited += written;
        let Some(fitting) = self.session.fitting else { return written };
        // Rounded as a running sum, so that all additions together are exact.
        let added = |until: Millis| Millis(fitting.added.0 * until.0 / fitting.ready.0.max(1));
        written + (added(self.progress.waited) - added(before))
    }

    /// The length of a step: as chosen, and never shorter than the words of a breath.
    fn length<L: Lengths>(&mut self, step: &Step, lengths: &mut L) -> Result<Frames, L::Error> {
        let chosen = step.timed.time.frames();
        let Some(line) = step.breath_words() else { return Ok(chosen) };
        let spoken = lengths.frames(&line.text)?;
        if spoken > chosen && step.time_is_written {
            let needed = Millis(spoken.millis().0.div_ceil(100) * 100);
            let message =
                format!("these words take {needed}, longer than the breath they belong to");
            self.warn(line.span, message, "the breath is made longer; use fewer words");
        }
        Ok(chosen.max(spoken))
    }

    /// Plans the repetitions of a count: the number of each as it begins, and its lines.
    fn repetitions<L: Lengths>(
        &mut self,
        step: &Step,
        begin: Frames,
        index: usize,
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        let Some(every) = step.every else { return Ok(()) };
        let repetitions = step.timed.time.0 / every.0.max(1);
        for repetition in 0..repetitions {
            let at = begin + every.frames() * repetition;
            let number: Arc<str> = self.words.number(repetition + 1).into();
            let mut length = lengths.frames(&number)?;
            if length > every.frames() {
                let message =
                    format!("“{number}” takes longer to say than {every} and is left out");
                self.warn(step.timed.span, message, "count more slowly, or to a smaller number");
                length = Frames::ZERO;
            } else {
                self.push(at, length, Role::Number, Some(index), || Cue::Speech(number));
            }
            if repetition < step.led {
                self.lines_of_repetition(step, (at, at + length), index, lengths)?;
            }
        }
        Ok(())
    }

    /// Plans the lines of a repetition that begins on a frame and whose number has been said on
    /// another. What does not fit is left out.
    fn lines_of_repetition<L: Lengths>(
        &mut self,
        step: &Step,
        (begin, said): (Frames, Frames),
        index: usize,
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        let over = step.every.unwrap_or_default();
        let next = step.each.iter().skip(1).map(|(time, _)| *time).chain([over]);
        let mut free = said;
        for ((time, line), next) in step.each.iter().zip(next) {
            let at = if *time == Millis::ZERO { free } else { begin + time.frames() };
            let length = lengths.frames(&line.text)?;
            if at < free || at + length > begin + next.frames() {
                let message =
                    "these words do not fit into every repetition, and are left out there";
                let help = "count more slowly, or use fewer words";
                self.warn(line.span, message.to_owned(), help);
                continue;
            }
            let text = || Cue::Speech(Arc::clone(&line.text));
            self.push(at, length, Role::Repetition, Some(index), text);
            free = at + length;
        }
        Ok(())
    }

    /// Plans the written lines inside a time that begins on a frame, for a step if it is one.
    /// Returns those that do not fit.
    pub(super) fn written_inside<L: Lengths>(
        &mut self,
        timed: &Timed,
        inside: &mut SpokenInside,
        (begin, step): (Frames, Option<usize>),
        lengths: &mut L,
    ) -> Result<Vec<Spoken>, L::Error> {
        let help = "give it more room: another time, or fewer words";
        let mut late = Vec::new();
        for (number, (time, line)) in (0_u32..).zip(&timed.at) {
            let length = lengths.frames(&line.text)?;
            let wished = time.frames();
            let Some(place) = inside.place(wished, length, true) else {
                let message = "this line does not fit into the time above and is said after it";
                self.warn(line.span, message.to_owned(), help);
                late.push(line.clone());
                continue;
            };
            let text = || Cue::Speech(Arc::clone(&line.text));
            self.push(begin + place, length, Role::Written(number), step, text);
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

    /// Plans one of the program's own cues inside a step, if it fits beside what is written.
    fn own_cue<L: Lengths>(
        &mut self,
        cue: CueRequest,
        inside: &mut SpokenInside,
        (begin, index): (Frames, usize),
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        let CueRequest { role, text, at, may_wait } = cue;
        let length = lengths.frames(&text)?;
        if let Some(place) = inside.place(at, length, may_wait) {
            self.push(begin + place, length, role, Some(index), || Cue::Speech(text.into()));
        }
        Ok(())
    }

    /// Plans the call of a round inside a pause, if it fits beside what is written.
    pub(super) fn called_inside<L: Lengths>(
        &mut self,
        timed: &Timed,
        inside: &mut SpokenInside,
        (begin, free): (Frames, Frames),
        lengths: &mut L,
    ) -> Result<(), L::Error> {
        let Some(round) = timed.call else { return Ok(()) };
        let text = self.words.round(round, false);
        let length = lengths.frames(&text)?;
        let room = length + lengths.pause();
        if let Some(place) = inside.place(free.saturating_sub(begin), room, true) {
            self.push(begin + place, length, Role::Round, None, || Cue::Speech(text.into()));
        }
        Ok(())
    }

    /// Plans the bells inside a time that begins on a frame.
    pub(super) fn bells_inside(&mut self, timed: &Timed, begin: Frames, step: Option<usize>) {
        for at in bells(timed, begin, timed.time) {
            self.push(at, STROKE, Role::Interval, step, || Cue::Bell);
        }
    }
}
