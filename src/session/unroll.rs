//! One exercise to its actions, in the order in which they happen.

use std::collections::HashSet;
use std::sync::Arc;

use super::choices::{BreathChoice, ChoiceError, Choices, Talk};
use super::lead::{CHANGE_TIME, Ready, is_slow};
use super::passes::Pass;
use super::quiet::Marked;
use super::ranges::{RangeValues, Ranges, StepId};
use super::timing::{self, Breathing, timed};
use super::{Action, Risks, Round, RoundForm, Spoken, Step, StepKind};
use crate::diagnostic::Diagnostic;
use crate::language::{BodySide, Language};
use crate::routine::{
    self, Amount, BELL_TIME, CHARACTER_TIME, Exercise, Item, Kind, LONGEST_SESSION, Part, Pattern,
    Posture, Prose, Scope, Section, SectionKind, Setting, Settings, Side, When,
};
use crate::span::{Span, Spanned};
use crate::time::Millis;

/// The time to turn to the other side, where none is set.
const SWITCH_TIME: Millis = Millis::seconds(7);

/// The shortest press in which people are told to keep breathing, at its longest.
const LONG_PRESS: Millis = Millis::seconds(3);

/// The number of repetitions of a count that are led in words with little talk.
const QUIET_REPETITIONS: u64 = 2;

/// The least time of a spoken line, so that a session of words alone ends too.
const SHORTEST_LINE: Millis = Millis(300);

/// The choices of a session, the same for all its exercises.
#[derive(Clone, Copy)]
pub(super) struct Context<'r> {
    /// The settings of the routine.
    pub settings: &'r Settings,
    /// The language of its words.
    pub language: Language,
    /// The one side of the body that parts with sides are done on.
    pub one_side: Option<BodySide>,
    pub choices: &'r Choices,
    pub values: &'r RangeValues,
}

impl Context<'_> {
    /// The one side on which a part is done, where it has sides and is not done on both.
    pub(super) fn only(&self, part: &Part) -> Option<Side> {
        part.side_of(self.one_side?, self.language)
    }
}

/// An exercise as one session does it.
#[derive(Default)]
pub(super) struct Unrolled {
    pub actions: Vec<Marked>,
    /// The side that the announcement calls.
    pub first_call: Option<Arc<str>>,
    /// What in it the program warns of.
    pub risks: Risks,
    /// Lines that are left out.
    pub warnings: Vec<Diagnostic>,
    /// The ranges that other times could be chosen from.
    pub ranges: Ranges,
    /// The least that the session takes up to its end.
    pub planned: Millis,
}

/// Unrolls one exercise, the `index`th of its routine from 0, in a session that takes `planned` at
/// the least up to its beginning.
pub(super) fn unroll(
    exercise: &Exercise,
    index: usize,
    context: Context<'_>,
    ready: Ready<'_>,
    planned: Millis,
) -> Result<Unrolled, ChoiceError> {
    let choices = context.choices;
    let choose = |slot| choices.variation(exercise, slot);
    let is_timed = exercise.walk(context.settings, choose).any(|section| section.part.is_timed());
    let mut unroller = Unroller {
        index,
        is_timed,
        context,
        ready,
        breathing: Breathing::default(),
        is_begun: false,
        is_breath_led: false,
        turn: None,
        posture: None,
        part_ready: None,
        call: None,
        round_begin: 0,
        warned: HashSet::new(),
        done: Unrolled { planned, ..Unrolled::default() },
    };
    for section in exercise.walk(context.settings, choose) {
        let call = unroller.section(&section)?;
        unroller.done.first_call = unroller.done.first_call.or(call);
    }
    Ok(unroller.done)
}

/// An exercise while it is unrolled.
pub(super) struct Unroller<'r> {
    /// Its number in the routine, from 0.
    index: usize,
    /// True if it has a timed step.
    is_timed: bool,
    pub context: Context<'r>,
    ready: Ready<'r>,
    breathing: Breathing,
    /// True if a timed step has been.
    is_begun: bool,
    /// True if a paced hold has been.
    is_breath_led: bool,
    /// The time to turn, until the first timed step on the other side.
    turn: Option<Turn>,
    /// The posture of the last timed step.
    posture: Option<Posture>,
    /// The time that a later part asks for itself, until its first timed step.
    pub part_ready: Option<Millis>,
    /// The round to call in the next rest, or in a pause before it where that does.
    pub call: Option<Round>,
    /// The steps whose lines were found to be left out, each time through.
    warned: HashSet<Span>,
    /// The index of the action that the last time through a part begins with.
    round_begin: usize,
    pub done: Unrolled,
}

/// One time through a section.
pub(super) struct Run<'s, 'r> {
    pub section: &'s Section<'r>,
    pub pass: Pass,
    /// The words of its side, where they are written.
    pub called: Option<Arc<str>>,
    /// The number of times on each side.
    pub times: u32,
    /// The round of the part with inner parts that this one is, or is in.
    pub set: Option<u32>,
    /// The form in which its rounds are called.
    pub form: RoundForm,
    /// The settings that hold on the current line.
    pub scope: Scope<'r>,
}

impl Run<'_, '_> {
    pub(super) const fn part(&self) -> &Part {
        self.section.part
    }

    fn side(&self) -> Side {
        self.pass.side.unwrap_or(Side::First)
    }

    /// The words of a line on the side of this run.
    fn spoken(&self, words: &Prose) -> Spoken {
        Spoken { text: words.on(self.side()), span: words.span }
    }
}

impl Unroller<'_> {
    /// The words of the program before the lines of a run. Returns the side that the announcement
    /// calls.
    pub(super) fn begin(&mut self, run: &Run<'_, '_>) -> Option<Arc<str>> {
        let (part, pass) = (run.part(), run.pass);
        let is_first = self.done.actions.is_empty();
        let before = std::mem::replace(&mut self.round_begin, self.done.actions.len());
        let words = run.called.clone();
        let span = part.side.as_ref().map_or(part.span, |words| words.span);
        let has_cues = has_cues(run);
        let mut has_words = false;
        let mut first_call = None;
        let is_called = pass.round > 1 && has_cues && part.rest_between().is_none();
        if is_called && run.form == RoundForm::Number {
            self.call_number(run, before);
        }
        if pass.turns {
            let turn = Turn::of(run);
            self.turn = Some(turn);
            has_words = turn.time > Millis::ZERO;
            if has_words {
                self.say(Action::Side { turned: true, words, span });
            }
        } else if pass.begins_side && words.is_some() {
            if is_first && has_cues && self.is_timed {
                first_call = words;
            } else {
                self.say(Action::Side { turned: false, words, span });
            }
        }
        if is_called && run.form != RoundForm::Number {
            self.call_round(run, has_words);
        }
        first_call
    }

    pub(super) fn id(&self, span: Span, set: Option<u32>, round: u32) -> StepId {
        StepId { exercise: Some(self.index), span, set: set.unwrap_or_default(), round }
    }

    /// Adds words of the program.
    pub(super) fn say(&mut self, action: Action) {
        self.breathing.words();
        self.done.actions.push(Marked { action, is_line: false, is_closing: false });
    }

    pub(super) fn is_said(&self, when: When, run: &Run<'_, '_>) -> bool {
        match when {
            When::Always | When::Warning => true,
            When::Learn => self.context.choices.talk == Talk::Learn,
            When::First => run.pass.round == 1,
            When::Last => run.pass.round == run.times,
        }
    }

    /// The lines of one run.
    pub(super) fn items(&mut self, run: &mut Run<'_, '_>) -> Result<(), ChoiceError> {
        let part = run.section.part;
        let leads_on = part.inner.iter().any(Part::is_timed);
        let last_step = part.items.iter().rposition(Item::is_timed).filter(|_| !leads_on);
        for (index, item) in part.items.iter().enumerate() {
            match item {
                Item::Setting(setting) => self.set(setting, run),
                Item::Say(line) if self.is_said(line.when, run) => {
                    let spoken = run.spoken(&line.words);
                    self.plan_line(&spoken, part)?;
                    self.done.actions.push(Marked {
                        action: Action::Say(spoken),
                        is_line: line.when != When::Warning,
                        is_closing: last_step.is_some_and(|last| index > last),
                    });
                }
                Item::Say(_) | Item::Printed(_) => {}
                Item::Bell(strokes) => {
                    self.plan(BELL_TIME * strokes.value.into(), part)?;
                    self.push(Action::Bell(strokes.value));
                }
                Item::Step(step) => {
                    let wait = step.kind.step_kind().and_then(|kind| self.wait(run, kind));
                    let action = self.step(step, run, wait)?;
                    self.push(action);
                }
            }
        }
        Ok(())
    }

    pub(super) fn push(&mut self, action: Action) {
        self.done.actions.push(Marked { action, is_line: false, is_closing: false });
    }

    fn set(&mut self, setting: &Spanned<Setting>, run: &mut Run<'_, '_>) {
        let is_own = run.section.kind != SectionKind::Preamble && run.pass.round == 1;
        if let (Setting::Ready(time), true) = (&setting.value, is_own) {
            self.part_ready = Some(*time).filter(|_| !run.pass.turns);
        }
        run.scope.set(setting);
    }

    /// Counts time towards the longest session, so that no script unrolls without end.
    fn plan(&mut self, time: Millis, part: &Part) -> Result<(), ChoiceError> {
        self.done.planned += time;
        if self.done.planned > LONGEST_SESSION {
            return Err(ChoiceError::TooLong(part.span));
        }
        Ok(())
    }

    /// Counts a spoken line, after which the breath begins anew.
    fn plan_line(&mut self, line: &Spoken, part: &Part) -> Result<(), ChoiceError> {
        self.breathing.words();
        let length = CHARACTER_TIME * line.text.chars().count() as u64;
        self.plan(length + SHORTEST_LINE, part)
    }

    /// A step, before which the body needs a time of its own to `wait`.
    pub(super) fn step(
        &mut self,
        step: &routine::Step,
        run: &Run<'_, '_>,
        wait: Option<Millis>,
    ) -> Result<Action, ChoiceError> {
        let settings = run.scope.settings();
        let id = self.id(step.span, run.set, run.pass.round);
        self.done.ranges.add_step(id, timing::range(&step.kind, &settings));
        let mut chosen = timing::time(&step.kind, &settings, self.context.choices.hold);
        chosen.time = self.context.values.time(&id).unwrap_or(chosen.time);
        let starting = step.words.as_ref().map(|words| run.spoken(words));
        let is_breath = matches!(step.kind.amount(), Amount::Breath(_));
        if let Some(line) = starting.as_ref().filter(|_| !is_breath) {
            self.plan_line(line, run.part())?;
        }
        let mut each: Vec<(Millis, Spoken)> =
            step.each.iter().map(|line| (line.time.value, run.spoken(&line.words))).collect();
        each.sort_by_key(|(time, _)| *time);
        let is_quiet = self.context.choices.talk == Talk::Quiet;
        let words = SHORTEST_LINE * (step.at.len() as u64 + 1);
        self.plan(chosen.time.max(words), run.part())?;
        let mut left_out = Vec::new();
        let mut timed = timed(step, chosen.time, run.side(), &mut left_out);
        if self.warned.insert(step.span) {
            self.done.warnings.append(&mut left_out);
        }
        let is_called_in = match (&step.kind, self.call) {
            (Kind::Rest(_), _) => true,
            (Kind::Pause(_), Some(round)) => round.form == RoundForm::Number,
            _ => false,
        };
        if is_called_in {
            timed.call = self.call.take();
        }
        let Some(kind) = step.kind.step_kind() else { return Ok(Action::Pause(timed)) };
        let is_long = chosen.max.is_none_or(|max| max >= LONG_PRESS);
        self.done.risks.long_press |= kind == StepKind::Press && is_long;
        let cues = !settings.cues_off;
        let pacing = self.pacing(&step.kind, &settings, chosen.time);
        let leads_breath = kind == StepKind::Hold
            && cues
            && !self.is_breath_led
            && pacing.as_ref().is_some_and(|pacing| pacing.cycle() <= chosen.time);
        self.is_breath_led |= leads_breath;
        let (time_is_written, every) = match step.kind.amount() {
            Amount::Breath(breath) => (breath.time.is_some(), None),
            Amount::Count(count) => (true, Some(count.every)),
            Amount::Extent(_) => (true, None),
        };
        Ok(Action::Step(Arc::new(Step {
            kind,
            timed,
            min: chosen.min,
            max: chosen.max,
            side: run.pass.side,
            side_words: run.called.clone(),
            set: run.set,
            round: run.pass.round,
            wait,
            cues,
            pacing,
            leads_breath,
            words: starting,
            time_is_written,
            every,
            each,
            led: if is_quiet { QUIET_REPETITIONS } else { u64::MAX },
        })))
    }

    /// The breath that is heard in a step.
    fn pacing(&mut self, kind: &Kind, settings: &Settings, time: Millis) -> Option<Pattern> {
        let paced = self.breathing.step(kind, settings);
        let pacing = match kind.amount() {
            Amount::Breath(step) => Some(Pattern { phases: [(step.phase, time)].into() }),
            Amount::Count(_) | Amount::Extent(_) => paced,
        };
        self.done.risks.held_breath |= pacing.as_ref().is_some_and(Pattern::is_held);
        pacing.filter(|_| self.context.choices.breath != Some(BreathChoice::Silent))
    }

    /// The time to get into position that the next timed step has of its own. A rest is such a time
    /// itself, so that the posture may change in it.
    fn wait(&mut self, run: &Run<'_, '_>, step: StepKind) -> Option<Millis> {
        let (turn, part_ready) = (self.turn.take(), self.part_ready.take());
        let now = run.scope.posture();
        let before = self.posture;
        self.posture = now.or(before);
        let ready = |ready: Ready<'_>| ready.time(&run.scope.own(), self.context.choices);
        if !self.is_begun {
            self.is_begun = true;
            return Some(ready(self.ready));
        }
        let is_changed = before.zip(now).is_some_and(|(before, now)| is_slow(before, now));
        let change = is_changed.then(|| ready(self.ready.with_default(CHANGE_TIME)));
        match turn {
            Some(Turn { time, is_written: false }) => Some(change.map_or(time, |it| it.max(time))),
            Some(Turn { time, is_written: true }) => Some(time),
            None => part_ready.or(change.filter(|_| step != StepKind::Rest)),
        }
    }
}

/// The time to turn to the other side.
#[derive(Clone, Copy)]
struct Turn {
    time: Millis,
    is_written: bool,
}

impl Turn {
    /// That of a run, wherever in the part it or the posture is written.
    fn of(run: &Run<'_, '_>) -> Self {
        let mut scope = run.scope.clone();
        run.part().settings().for_each(|setting| scope.set(setting));
        let settings = scope.settings();
        let rolls_over = settings.posture == Some(Posture::SideLying);
        let time = if rolls_over { CHANGE_TIME } else { SWITCH_TIME };
        let is_written = settings.switch.is_some();
        Self { time: settings.switch.unwrap_or(time), is_written }
    }
}

/// True if the rounds of a part are called.
pub(super) fn has_cues(run: &Run<'_, '_>) -> bool {
    !run.section.scope.cues_off() && !begins_without_cues(run.part())
}

/// True if the part turns the cues off before anything else.
fn begins_without_cues(part: &Part) -> bool {
    let mut ahead = part.items.iter().take_while(|item| !item.is_done());
    ahead.any(|item| matches!(item, Item::Setting(setting) if setting.value == Setting::CuesOff))
}
