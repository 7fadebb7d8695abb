//! The rounds of a part: their order, the rests between them, the parts inside them, their calls.

use std::sync::Arc;

use super::choices::ChoiceError;
use super::passes::{Pass, passes};
use super::quiet::Marked;
use super::unroll::{Run, Unroller, has_cues};
use super::{Action, RangeChoice, Round, RoundForm, timing};
use crate::language::Language;
use crate::routine::{
    self, Amount, BELL_TIME, Item, Kind, Line, MUTE_PAUSE, Part, SETTLE_TIME, SETTLED_HOLD,
    Section, Side, When, mute_time,
};
use crate::time::Millis;

/// The shortest round of which more is said than its number.
const LONG_ROUND: Millis = Millis::seconds(30);

impl Unroller<'_> {
    /// All times through one section. Returns the side that the announcement calls.
    pub(super) fn section(
        &mut self,
        section: &Section<'_>,
    ) -> Result<Option<Arc<str>>, ChoiceError> {
        let part = section.part;
        let times = self.times(part);
        let form = self.form(section, times);
        let mut first_call = None;
        let passes = passes(part, times, self.context.only(part));
        for (index, &pass) in passes.iter().enumerate() {
            let set = (!part.inner.is_empty()).then_some(pass.round);
            let called = part.side.as_ref().map(|words| words.on(pass.side.unwrap_or(Side::First)));
            let scope = section.scope.clone();
            let mut run = Run { section, pass, called, times, set, form, scope };
            let call = self.begin(&run);
            first_call = first_call.or(call);
            self.items(&mut run)?;
            for inner in section.inner() {
                self.inner(&inner, &run)?;
            }
            self.part_ready = None;
            let next = passes.get(index + 1).filter(|next| next.side == pass.side);
            self.rest_between(&run, next.map(|next| next.round))?;
        }
        Ok(first_call)
    }

    /// All times through a section inside another, of which this is the run.
    fn inner(&mut self, section: &Section<'_>, outer: &Run<'_, '_>) -> Result<(), ChoiceError> {
        let part = section.part;
        let times = self.times(part);
        let form = self.form(section, times);
        let set = Some(outer.pass.round);
        for round in 1..=times {
            let pass = Pass { round, begins_side: false, turns: false, ..outer.pass };
            let (called, scope) = (outer.called.clone(), section.scope.clone());
            let mut run = Run { section, pass, called, times, set, form, scope };
            self.begin(&run);
            let outer_ready = self.part_ready;
            self.items(&mut run)?;
            if !part.is_timed() {
                self.part_ready = outer_ready;
            }
            self.rest_between(&run, Some(round + 1).filter(|next| *next <= times))?;
        }
        Ok(())
    }

    /// The number of times that a part is done, on each side.
    fn times(&mut self, part: &Part) -> u32 {
        let id = self.id(part.span, None, 1);
        self.done.ranges.add_part(id, part.times);
        self.context.values.times(&id).unwrap_or(part.times.min)
    }

    /// The form in which the rounds of a section are called that is done so many times.
    fn form(&self, section: &Section<'_>, times: u32) -> RoundForm {
        if !section.part.inner.is_empty() {
            RoundForm::Set
        } else if times > 1 && time(section, self.context.language) < LONG_ROUND {
            RoundForm::Number
        } else {
            RoundForm::Full
        }
    }

    /// The rest after a round, in which the `next` one is called.
    fn rest_between(&mut self, run: &Run<'_, '_>, next: Option<u32>) -> Result<(), ChoiceError> {
        let Some((rest, number)) = run.part().rest_between().zip(next) else { return Ok(()) };
        self.call = Some(run.round(number)).filter(|_| has_cues(run));
        let action = self.step(rest, run, None)?;
        self.push(action);
        Ok(())
    }

    /// Calls a round: among the words that lead to it, or else in the rest that begins it, or else
    /// in the rest before it. Without any of these it is not called.
    pub(super) fn call_round(&mut self, run: &Run<'_, '_>, has_words: bool) {
        let round = run.round(run.pass.round);
        if has_words || self.has_words_ahead(run) {
            return self.say(Action::Round(round));
        }
        let first = run.part().steps().find(|step| step.kind.is_timed());
        if first.is_some_and(|step| is_rest(&step.kind)) {
            self.call = Some(round);
        } else if let Some(Action::Step(step)) = self.done.actions.last_mut().map(Marked::action)
            && step.kind == routine::StepKind::Rest
        {
            Arc::make_mut(step).timed.call = Some(round);
        }
    }

    /// Says the number of a round in the rest or pause that leads to it: the last one of the round
    /// before, or else the first of this one. Without either it is not said.
    /// The round before begins with the action of index `before`.
    pub(super) fn call_number(&mut self, run: &Run<'_, '_>, before: usize) {
        let round = run.round(run.pass.round);
        let last = self.done.actions.get_mut(before..).unwrap_or_default();
        for action in last.iter_mut().rev().map(Marked::action) {
            let timed = match action {
                Action::Pause(timed) => timed,
                Action::Step(step) if step.kind == routine::StepKind::Rest => {
                    &mut Arc::make_mut(step).timed
                }
                Action::Step(_) => break,
                Action::Say(_) | Action::Side { .. } | Action::Round(_) | Action::Bell(_) => {
                    continue;
                }
            };
            timed.call.get_or_insert(round);
            return;
        }
        let leads = |item: &Item| match item {
            Item::Step(step) => is_rest(&step.kind) || !step.kind.is_timed(),
            Item::Setting(_) | Item::Say(_) | Item::Printed(_) | Item::Bell(_) => false,
        };
        if ahead(run.part()).any(|Ahead { item, .. }| leads(item)) {
            self.call = Some(round);
        }
    }

    /// True if anything is said before the first step of a run that is no rest.
    fn has_words_ahead(&self, run: &Run<'_, '_>) -> bool {
        ahead(run.part()).any(|Ahead { part, is_inner, item }| match item {
            // An inner part begins with its first round.
            Item::Say(line) if is_inner => match line.when {
                When::First => true,
                When::Last => part.times.max == 1,
                when => self.is_said(when, run),
            },
            Item::Say(line) => self.is_said(line.when, run),
            Item::Setting(_) | Item::Printed(_) | Item::Bell(_) | Item::Step(_) => false,
        })
    }
}

impl Run<'_, '_> {
    /// A round of its part.
    fn round(&self, number: u32) -> Round {
        Round { number, of: self.times, span: self.part().span, form: self.form }
    }
}

/// A line before the first step of a part that is no rest.
struct Ahead<'r> {
    /// The part that it stands in.
    part: &'r Part,
    /// True where that is a part inside the part.
    is_inner: bool,
    item: &'r Item,
}

/// The lines of a part, and of those inside it, before the first step that is no rest.
fn ahead(part: &Part) -> impl Iterator<Item = Ahead<'_>> {
    let is_work = |item: &Item| matches!(item, Item::Step(step) if step.kind.is_timed() && !is_rest(&step.kind));
    let parts = part.with_inner().enumerate();
    let items = parts.flat_map(|(index, part)| {
        part.items.iter().map(move |item| Ahead { part, is_inner: index > 0, item })
    });
    items.take_while(move |ahead| !is_work(ahead.item))
}

const fn is_rest(kind: &Kind) -> bool {
    matches!(kind, Kind::Rest(_))
}

/// The time that a round takes in the voice `mute` at its shortest, with every line that is said in
/// each round.
fn time(section: &Section<'_>, language: Language) -> Millis {
    let mut scope = section.scope.clone();
    let (mut time, mut has_words) = (Millis::ZERO, false);
    for item in &section.part.items {
        match item {
            Item::Setting(setting) => scope.set(setting),
            Item::Say(Line { when: When::Always | When::Warning, words }) => {
                let pause = if has_words { MUTE_PAUSE } else { Millis::ZERO };
                time += pause + mute_time(&words.on(Side::First), language);
                has_words = true;
            }
            Item::Say(_) | Item::Printed(_) => {}
            Item::Bell(strokes) => time += BELL_TIME * strokes.value.into(),
            Item::Step(step) => {
                let chosen = timing::time(&step.kind, &scope.settings(), RangeChoice::Short).time;
                let settles = has_words && chosen >= SETTLED_HOLD;
                if let Kind::Hold(_) = step.kind
                    && settles
                {
                    time += SETTLE_TIME;
                }
                let words = step.words.as_ref();
                let said = words.map(|words| mute_time(&words.on(Side::First), language));
                let said = said.unwrap_or_default();
                time += match step.kind.amount() {
                    Amount::Breath(_) => chosen.max(said),
                    Amount::Extent(_) | Amount::Count(_) => chosen + said,
                };
                has_words &= !step.kind.is_timed();
            }
        }
    }
    time
}
