//! One exercise to its actions, in the order in which they happen.

use std::collections::HashSet;
use std::sync::Arc;

use super::choices::{BreathChoice, ChoiceError, Choices, Talk};
use super::lead::{Ready, chosen_part};
use super::passes::{Pass, passes};
use super::quiet::Marked;
use super::sizes::{Place, Room, Sizes};
use super::timing::{self, Breathing, timed};
use super::{Action, Pacing, Round, Spoken, Step, StepKind};
use crate::diagnostic::Diagnostic;
use crate::routine::{
    self, BELL_TIME, CHARACTER_TIME, Exercise, Item, Kind, LONGEST_SESSION, Part, Phase, Prose,
    Scope, Setting, Settings, Side, When,
};
use crate::span::Span;
use crate::time::Millis;

/// The time that a spoken line takes at the least, so that a session of words ends too.
const SHORTEST_LINE: Millis = Millis(300);

/// An exercise while it is unrolled.
pub(super) struct Unroller<'r> {
    exercise: &'r Exercise,
    /// Its number in the routine, from 0.
    index: usize,
    sizes: &'r Sizes,
    choices: &'r Choices,
    scope: Scope<'r>,
    ready: Ready<'r>,
    breathing: Breathing,
    /// Whether a timed step has been.
    is_begun: bool,
    /// Whether a paced hold has been.
    is_breath_led: bool,
    /// The time to turn, until the first timed step on the other side.
    turn: Option<Millis>,
    /// The time that a later part asks for itself, until its first timed step.
    part_ready: Option<Millis>,
    pub(super) actions: Vec<Marked>,
    pub(super) holds_breath: bool,
    pub(super) warnings: Vec<Diagnostic>,
    pub(super) room: Room,
    /// The steps whose lines were found to be left out, each time through.
    warned: HashSet<Span>,
    /// The least that the session takes up to here.
    pub(super) planned: Millis,
}

impl<'r> Unroller<'r> {
    pub(super) fn new(
        exercise: &'r Exercise,
        (index, sizes): (usize, &'r Sizes),
        settings: &'r Settings,
        choices: &'r Choices,
        ready: Ready<'r>,
        planned: Millis,
    ) -> Self {
        Self {
            exercise,
            index,
            sizes,
            choices,
            scope: Scope::new(settings, exercise.overriding()),
            ready,
            breathing: Breathing::default(),
            is_begun: false,
            is_breath_led: false,
            turn: None,
            part_ready: None,
            actions: Vec::new(),
            holds_breath: false,
            warnings: Vec::new(),
            room: Room::default(),
            warned: HashSet::new(),
            planned,
        }
    }

    /// Unrolls all parts. Returns the side that the announcement calls.
    pub(super) fn unroll(&mut self) -> Result<Option<Arc<str>>, ChoiceError> {
        let mut first_call = None;
        for (index, slot) in self.exercise.slots().iter().enumerate() {
            let part = chosen_part(self.exercise, slot, self.choices);
            self.scope.enter_part();
            let above_parts = index == 0 && std::ptr::eq(part, &raw const slot.part);
            if index == 0 && !above_parts {
                // What the lines give that a variation stands in for holds for the other parts too.
                for item in &slot.part.items {
                    if let Item::Setting(setting) = item {
                        self.scope.set(setting, true);
                    }
                }
            }
            let call = self.part(part, above_parts)?;
            first_call = first_call.or(call);
        }
        Ok(first_call)
    }

    fn part(&mut self, part: &'r Part, above_parts: bool) -> Result<Option<Arc<str>>, ChoiceError> {
        let mut first_call = None;
        let times = self.times(part);
        self.room.part(self.place(part.span, 1), part.times);
        for pass in passes(part, times) {
            self.scope.enter_part();
            let is_first = self.actions.is_empty();
            let side = pass.side.unwrap_or(Side::First);
            let words = part.side.as_ref().map(|words| words.on(side));
            let has_cues = !self.scope.settings().cues_off && !begins_without_cues(part);
            let mut has_words = false;
            if pass.turns {
                let switch = self.switch(part);
                self.turn = Some(switch);
                has_words = switch > Millis::ZERO;
                if has_words {
                    let span = part.side.as_ref().map_or(part.span, |words| words.span);
                    self.call(Action::Side { turned: true, words, span });
                }
            } else if pass.begins_side && words.is_some() {
                if is_first && has_cues && self.is_timed() {
                    first_call = words;
                } else {
                    let span = part.side.as_ref().map_or(part.span, |words| words.span);
                    self.call(Action::Side { turned: false, words, span });
                }
            }
            let mut call = None;
            if pass.round > 1 && has_cues {
                let round = Round { number: pass.round, of: times, span: part.span };
                call = self.call_round(part, pass, round, has_words);
            }
            self.items(part, pass, above_parts, call)?;
        }
        Ok(first_call)
    }

    fn is_timed(&self) -> bool {
        let slots = self.exercise.slots().iter();
        slots.map(|slot| chosen_part(self.exercise, slot, self.choices)).any(Part::is_timed)
    }

    fn place(&self, span: Span, round: u32) -> Place {
        Place { exercise: Some(self.index), span, round }
    }

    /// How often a part is done, on each side.
    fn times(&self, part: &Part) -> u32 {
        self.sizes.times(&self.place(part.span, 1)).unwrap_or(part.times.min)
    }

    /// The time to turn, wherever in the part it is written.
    fn switch(&self, part: &Part) -> Millis {
        let own = part.items.iter().find_map(|item| match item {
            Item::Setting(setting) => match setting.value {
                Setting::Switch(time) => Some(time),
                _ => None,
            },
            _ => None,
        });
        let overriding = self.exercise.overriding().switch;
        let set = overriding.or(own).or(self.scope.settings().switch);
        set.unwrap_or(Millis::seconds(7))
    }

    /// Adds something that the program says.
    fn call(&mut self, action: Action) {
        self.breathing.words();
        self.actions.push(Marked { action, is_line: false, is_closing: false });
    }

    /// Has a round called among the words that lead to it or in the rest before it. Returns the
    /// call where that rest is the round's own first step.
    fn call_round(
        &mut self,
        part: &Part,
        pass: Pass,
        round: Round,
        has_words: bool,
    ) -> Option<Round> {
        let mut steps = part.steps().filter(|step| step.kind.is_timed());
        let first = steps.next();
        if has_words || self.has_words_ahead(part, pass) {
            self.call(Action::Round(round));
            return None;
        }
        if first.is_some_and(|step| matches!(step.kind, Kind::Rest(_))) {
            return Some(round);
        }
        if let Some(Marked { action: Action::Step(step), .. }) = self.actions.last_mut()
            && step.kind == StepKind::Rest
        {
            step.call = Some(round);
        }
        None
    }

    /// Whether anything is said before the first step of a pass that is no rest.
    fn has_words_ahead(&self, part: &Part, pass: Pass) -> bool {
        let ahead = part.items.iter().take_while(|item| {
            !matches!(item, Item::Step(step)
                if step.kind.is_timed() && !matches!(step.kind, Kind::Rest(_)))
        });
        ahead.into_iter().any(|item| match item {
            Item::Say(line) => self.is_said(line.when, part, pass),
            _ => false,
        })
    }

    fn is_said(&self, when: When, part: &Part, pass: Pass) -> bool {
        match when {
            When::Always | When::Warning => true,
            When::Learn => self.choices.talk == Talk::Learn,
            When::First => pass.round == 1,
            When::Last => pass.round == self.times(part),
        }
    }

    /// The lines of one pass.
    fn items(
        &mut self,
        part: &Part,
        pass: Pass,
        above_parts: bool,
        mut call: Option<Round>,
    ) -> Result<(), ChoiceError> {
        let is_timed = |item: &Item| matches!(item, Item::Step(step) if step.kind.is_timed());
        let last_step = part.items.iter().rposition(is_timed);
        for (index, item) in part.items.iter().enumerate() {
            match item {
                Item::Setting(setting) => {
                    if let (Setting::Ready(time), false, 1) =
                        (&setting.value, above_parts, pass.round)
                    {
                        self.part_ready = Some(*time).filter(|_| !pass.turns);
                    }
                    self.scope.set(setting, above_parts);
                }
                Item::Say(line) if self.is_said(line.when, part, pass) => {
                    let spoken = on_side(&line.words, pass);
                    let length = CHARACTER_TIME * spoken.text.chars().count() as u64;
                    self.plan(length + SHORTEST_LINE, part)?;
                    self.breathing.words();
                    self.actions.push(Marked {
                        action: Action::Say(spoken),
                        is_line: line.when != When::Warning,
                        is_closing: last_step.is_some_and(|last| index > last),
                    });
                }
                Item::Say(_) => {}
                Item::Bell(strokes) => {
                    self.plan(BELL_TIME * strokes.value.into(), part)?;
                    self.actions.push(Marked {
                        action: Action::Bell(strokes.value),
                        is_line: false,
                        is_closing: false,
                    });
                }
                Item::Step(step) => {
                    let action = self.step(step, part, pass, &mut call)?;
                    self.actions.push(Marked { action, is_line: false, is_closing: false });
                }
            }
        }
        self.part_ready = None;
        Ok(())
    }

    /// Counts time towards the longest session, so that no script unrolls without end.
    fn plan(&mut self, time: Millis, part: &Part) -> Result<(), ChoiceError> {
        self.planned += time;
        if self.planned > LONGEST_SESSION {
            return Err(ChoiceError::TooLong(part.span));
        }
        Ok(())
    }

    fn step(
        &mut self,
        step: &routine::Step,
        part: &Part,
        pass: Pass,
        call: &mut Option<Round>,
    ) -> Result<Action, ChoiceError> {
        let settings = self.scope.settings();
        let place = self.place(step.span, pass.round);
        self.room.step(place, timing::range(&step.kind, &settings));
        let mut chosen = timing::time(&step.kind, &settings, self.choices.hold);
        chosen.time = self.sizes.time(&place).unwrap_or(chosen.time);
        let words = SHORTEST_LINE * (step.at.len() as u64 + 1);
        self.plan(chosen.time.max(words), part)?;
        let side = pass.side.unwrap_or(Side::First);
        let mut left_out = Vec::new();
        let timed = timed(step, chosen.time, side, &mut left_out);
        if self.warned.insert(step.span) {
            self.warnings.append(&mut left_out);
        }
        let kind = match &step.kind {
            Kind::Pause(_) => return Ok(Action::Pause(timed)),
            Kind::Hold(_) => StepKind::Hold,
            Kind::Move(_) => StepKind::Move,
            Kind::Rest(_) => StepKind::Rest,
            Kind::Breathe(_) => StepKind::Breathe,
            Kind::Count(_) => StepKind::Count,
            Kind::Breath(breath) if breath.phase == Phase::In => StepKind::Inhale,
            Kind::Breath(_) => StepKind::Exhale,
        };
        let cues = !settings.cues_off;
        let pacing = self.pacing(&step.kind, &settings, chosen.time);
        let leads_breath = kind == StepKind::Hold
            && cues
            && !self.is_breath_led
            && pacing.as_ref().is_some_and(|pacing| pacing.cycle() <= chosen.time);
        self.is_breath_led |= leads_breath;
        let (words, time_is_written) = match &step.kind {
            Kind::Breath(breath) => {
                (breath.words.as_ref().map(|words| on_side(words, pass)), breath.time.is_some())
            }
            _ => (None, true),
        };
        let every = match step.kind {
            Kind::Count(count) => Some(count.every),
            _ => None,
        };
        Ok(Action::Step(Box::new(Step {
            kind,
            timed,
            min: chosen.min,
            max: chosen.max,
            side: pass.side,
            round: pass.round,
            wait: self.wait(),
            cues,
            pacing,
            leads_breath,
            words,
            time_is_written,
            every,
            call: if kind == StepKind::Rest { call.take() } else { None },
        })))
    }

    /// The breath that is heard in a step.
    fn pacing(&mut self, kind: &Kind, settings: &Settings, time: Millis) -> Option<Pacing> {
        let paced = self.breathing.step(kind, settings);
        let pacing = match kind {
            Kind::Breath(step) => Some(Pacing { phases: [(step.phase, time)].into() }),
            _ => paced,
        };
        let is_held =
            |pacing: &Pacing| pacing.phases.iter().any(|(phase, _)| *phase == Phase::Hold);
        self.holds_breath |= pacing.as_ref().is_some_and(is_held);
        pacing.filter(|_| self.choices.breath != Some(BreathChoice::Silent))
    }

    /// The time to get into position that the next timed step has of its own.
    fn wait(&mut self) -> Option<Millis> {
        let turn = self.turn.take();
        let part_ready = self.part_ready.take();
        if !self.is_begun {
            self.is_begun = true;
            return Some(self.ready.time(&self.scope.own(), self.choices));
        }
        turn.or(part_ready)
    }
}

/// Whether the part turns the cues off before anything else.
fn begins_without_cues(part: &Part) -> bool {
    let mut settings = part.items.iter().map_while(|item| match item {
        Item::Setting(setting) => Some(&setting.value),
        _ => None,
    });
    settings.any(|setting| *setting == Setting::CuesOff)
}

/// The words of a line on the side of a pass.
fn on_side(words: &Prose, pass: Pass) -> Spoken {
    Spoken { text: words.on(pass.side.unwrap_or(Side::First)), span: words.span }
}
