//! The schedule of a voice whose lengths are unknown: the line it says at a time, and the sounds
//! that wait for it.

use std::sync::Arc;
use std::time::Duration;

use super::VoiceEvent;
use super::gate::{closed_gate, gate, is_speech, words_limit};
use crate::time::Frames;
use crate::timeline::{Cue, Timeline};

/// The longest time until a voice must be able to speak. Speech Dispatcher was started and its
/// 13,000 voices were read in 4.4 s on two busy cores.
const LONGEST_OPENING: Duration = Duration::from_secs(10);

/// The longest time from the request for a line until it is heard.
const LONGEST_BEGINNING: Duration = Duration::from_secs(3);

/// The time that a line may take beyond twice its planned length.
const LONGEST_OVERRUN: Duration = Duration::from_secs(2);

/// The most by which the position may advance beyond the time that has passed without counting as a
/// jump.
const LARGEST_ADVANCE: Duration = Duration::from_millis(250);

/// The longest time from the order to jump until the jump is heard, beside the buffer.
const LONGEST_JUMP: Duration = Duration::from_secs(1);

/// The time without a look at the voice after which all its time limits start anew.
const LONGEST_ABSENCE: Duration = Duration::from_secs(1);

/// A command to the voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum VoiceCommand {
    /// Say a line instead of what is being said.
    Say {
        /// The number by which [`VoiceEvent`] names the line.
        number: u64,
        /// The line.
        text: Arc<str>,
    },
    /// Be silent.
    Stop,
}

/// The progress of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The voice is not ready.
    Waits,
    Asked {
        since: Duration,
    },
    Sounds {
        since: Duration,
    },
    Said,
}

#[derive(Debug)]
struct Line {
    at: Frames,
    /// The planned length.
    planned: Frames,
    text: Arc<str>,
    /// The frame that is not heard before the line has been said; none inside a step.
    gate: Option<Frames>,
    number: u64,
    stage: Stage,
}

impl Line {
    fn is_said(&self) -> bool {
        self.stage == Stage::Said
    }

    /// True where the next line waits for this one.
    fn holds(&self) -> bool {
        self.gate.is_some() && !self.is_said()
    }

    /// True once the voice has been asked for the line, until it reports the end.
    fn is_being_said(&self) -> bool {
        matches!(self.stage, Stage::Asked { .. } | Stage::Sounds { .. })
    }
}

/// The state of a voice that follows the position of the listener through a timeline.
#[derive(Debug)]
pub(crate) struct Narrator {
    /// The frame up to which gates are open.
    open: Frames,
    /// The last known position that is heard, with its time.
    ear: Option<(Frames, Duration)>,
    /// The line that is being said, or was said last.
    line: Option<Line>,
    /// The instruction that was cut.
    cut: Option<Frames>,
    /// The time until which an ordered jump is waited for.
    lands: Option<Duration>,
    number: u64,
    is_ready: bool,
    since: Duration,
    buffer: Duration,
}

impl Narrator {
    /// A narrator at a frame of a timeline. `buffer` is the delay from the player to the listener;
    /// `now` counts from any fixed time.
    #[must_use]
    pub(crate) const fn new(at: Frames, buffer: Duration, now: Duration) -> Self {
        Self {
            open: at,
            ear: None,
            line: None,
            cut: None,
            lands: None,
            number: 0,
            is_ready: false,
            since: now,
            buffer,
        }
    }

    /// The first frame that may not be heard yet.
    #[must_use]
    pub(crate) fn limit(&self, timeline: &Timeline) -> Frames {
        closed_gate(timeline, self.open).unwrap_or(Frames(u64::MAX))
    }

    /// The first frame of the instruction that has not been said to its end, if any.
    #[must_use]
    pub(crate) fn unfinished(&self) -> Option<Frames> {
        let line = self.line.as_ref().filter(|line| line.holds());
        line.map(|line| line.at).filter(|at| *at < Frames(u64::MAX)).or(self.cut)
    }

    /// Takes a report of the voice.
    pub(crate) fn hear(&mut self, news: &VoiceEvent, now: Duration) {
        match news {
            VoiceEvent::Ready => self.is_ready = true,
            VoiceEvent::Began(number) => {
                if let Some(line) = self.line.as_mut().filter(|line| line.number == *number) {
                    line.stage = Stage::Sounds { since: now };
                }
            }
            VoiceEvent::Ended(number) => {
                let asked = |line: &&mut Line| line.number == *number && line.is_being_said();
                if let Some(line) = self.line.as_mut().filter(asked) {
                    line.stage = Stage::Said;
                    self.open = self.open.max(line.gate.unwrap_or_default());
                }
            }
            VoiceEvent::Failed(_) => {}
        }
    }

    /// Takes the position that is heard, which is none while nothing plays.
    pub(crate) fn look(
        &mut self,
        timeline: &Timeline,
        ear: Option<Frames>,
        now: Duration,
    ) -> Option<VoiceCommand> {
        let Some(ear) = ear else {
            self.ear = None;
            return self.hush();
        };
        let before = self.ear.replace((ear, now));
        if before.is_some_and(|(_, then)| now.saturating_sub(then) > LONGEST_ABSENCE) {
            self.start_watches(now);
        }
        let mut wish = None;
        match (self.lands, before) {
            // After a pause the ear begins where it was, and then goes where it is to be.
            (Some(_), None) => {}
            (Some(until), Some(before)) => {
                if now >= until || has_jumped(before, ear, now) {
                    self.lands = None;
                }
            }
            (None, before) => {
                if before.is_none_or(|before| has_jumped(before, ear, now)) {
                    wish = self.hush();
                    (self.open, self.cut) = (ear, None);
                }
            }
        }
        if self.lands.is_none() {
            self.find_gate(timeline);
            self.turn_page(timeline, ear);
        }
        self.speak(timeline, ear, now).or(wish)
    }

    /// Stops the voice. The instruction that this cuts is remembered.
    pub(crate) fn hush(&mut self) -> Option<VoiceCommand> {
        self.cut = self.unfinished();
        let line = self.line.take()?;
        line.is_being_said().then_some(VoiceCommand::Stop)
    }

    /// Begins anew at a frame that is heard at once.
    pub(crate) fn restart(&mut self, at: Frames) -> Option<VoiceCommand> {
        let wish = self.hush();
        (self.open, self.ear, self.lands) = (at, None, None);
        wish
    }

    /// Moves to another frame, which is heard a little later.
    pub(crate) fn go(&mut self, to: Frames, now: Duration) -> Option<VoiceCommand> {
        let wish = self.hush();
        (self.open, self.cut) = (to, None);
        self.lands = Some(now + self.buffer + LONGEST_JUMP);
        wish
    }

    /// Says a text that is in no timeline before the next line.
    pub(crate) fn announce(&mut self, text: &Arc<str>, planned: Frames) {
        self.line = Some(Line {
            at: Frames(u64::MAX),
            planned,
            text: Arc::clone(text),
            gate: Some(Frames::ZERO),
            number: 0,
            stage: Stage::Waits,
        });
    }

    /// The reason to give the voice up, where it has exceeded one of its time limits.
    #[must_use]
    pub(crate) fn overdue(&self, now: Duration) -> Option<&'static str> {
        let past = |since: Duration, patience: Duration| now.saturating_sub(since) > patience;
        if !self.is_ready {
            return past(self.since, LONGEST_OPENING).then_some("it does not start");
        }
        let line = self.line.as_ref()?;
        match line.stage {
            Stage::Asked { since } if past(since, LONGEST_BEGINNING) => {
                Some("it does not begin to speak")
            }
            Stage::Sounds { since } => {
                let planned = Duration::from(line.planned);
                past(since, planned * 2 + LONGEST_OVERRUN).then_some("it does not come to an end")
            }
            Stage::Waits | Stage::Asked { .. } | Stage::Said => None,
        }
    }

    /// Recomputes the gate of the line: a plan that has grown behind it may have moved it, and the
    /// line is not said again to open that one.
    fn find_gate(&mut self, timeline: &Timeline) {
        let Some(line) = self.line.as_mut().filter(|line| line.gate.is_some()) else { return };
        let first = timeline.events.partition_point(|event| event.at < line.at);
        let here = timeline.events.iter().enumerate().skip(first);
        let mut here = here.take_while(|(_, event)| event.at == line.at);
        let Some((index, _)) = here.find(|(_, event)| is_speech(event)) else { return };
        line.gate = gate(timeline, index).or(line.gate);
        if let Some(gate) = line.gate.filter(|_| line.is_said()) {
            self.open = self.open.max(gate);
        }
    }

    /// Begins the line at the position that is heard, where the one before may be left.
    fn turn_page(&mut self, timeline: &Timeline, ear: Frames) {
        if self.line.as_ref().is_some_and(Line::holds) {
            return;
        }
        let begun = timeline.events.partition_point(|event| event.at <= ear);
        let events = timeline.events.iter().enumerate().take(begun);
        let Some((index, event)) = events.rev().find(|(_, event)| is_speech(event)) else { return };
        let Cue::Speech(text) = &event.cue else { return };
        let is_new = self.line.as_ref().is_none_or(|line| line.at != event.at);
        let gate = gate(timeline, index);
        // One that the ear has passed is still waited for where its gate is closed.
        let is_due = ear < event.at + event.length || gate.is_some_and(|gate| gate > self.open);
        if is_new && is_due {
            self.line = Some(Line {
                at: event.at,
                planned: event.length,
                text: Arc::clone(text),
                gate,
                number: 0,
                stage: Stage::Waits,
            });
        }
    }

    /// Begins the line, or cuts it at the frame by which words must be over.
    fn speak(&mut self, timeline: &Timeline, ear: Frames, now: Duration) -> Option<VoiceCommand> {
        let line = self.line.as_mut().filter(|line| !line.is_said())?;
        if line.gate.is_none() && words_limit(timeline, line.at).is_some_and(|end| ear >= end) {
            let was_heard = line.is_being_said();
            line.stage = Stage::Said;
            return was_heard.then_some(VoiceCommand::Stop);
        }
        if line.stage == Stage::Waits && self.is_ready {
            self.number += 1;
            (line.number, line.stage) = (self.number, Stage::Asked { since: now });
            return Some(VoiceCommand::Say { number: line.number, text: Arc::clone(&line.text) });
        }
        None
    }

    /// Begins all time limits anew, as nobody has looked at the voice in between.
    fn start_watches(&mut self, now: Duration) {
        self.since = now;
        if let Some(line) = &mut self.line {
            match &mut line.stage {
                Stage::Asked { since } | Stage::Sounds { since } => *since = now,
                Stage::Waits | Stage::Said => {}
            }
        }
    }
}

/// True where the position differs from the last one by more than the time that has passed.
fn has_jumped((last, then): (Frames, Duration), ear: Frames, now: Duration) -> bool {
    let most = Frames::from(now.saturating_sub(then) + LARGEST_ADVANCE);
    ear < last || ear.saturating_sub(last) > most
}
