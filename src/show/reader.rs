//! The lines of a routine that a session has, as a handout shows them.

use super::blocks::{Block, Item, Line};
use super::had::Had;
use super::{labels, length};
use crate::language::{BodySide, Labels, Language, capitalised};
use crate::routine::{
    self, Item as RoutineItem, Part, Prop, Prose, Routine, Section, Settings, Side, Sides, When,
};
use crate::session::{Action, Choices, Session, Step, StepKind, VariationChoice, add_prop, expand};
use crate::time::Millis;

/// Reads the lines of a routine that a session has.
pub(super) struct Reader<'r> {
    pub(super) choices: &'r Choices,
    /// The one side of the body that parts with sides are done on.
    pub(super) one_side: Option<BodySide>,
    pub(super) language: Language,
    pub(super) labels: &'r Labels,
    pub(super) settings: &'r Settings,
    /// The words above the lines of the second side, where they are written out.
    pub(super) other_side: Option<&'static str>,
}

impl<'r> Reader<'r> {
    pub(super) fn items(&self, routine: &'r Routine, session: &Session) -> Vec<Item> {
        let mut number = 0;
        let mut items = Vec::new();
        for done in &session.exercises {
            let written = routine.exercises.iter().find(|other| other.title.span == done.span);
            let Some(written) = written else { continue };
            let is_timed = done.actions.iter().any(|action| matches!(action, Action::Step(_)));
            number += usize::from(is_timed);
            let had = Had::of(&done.actions);
            let parts: Vec<&Part> = self.sections(written).map(|section| section.part).collect();
            items.push(Item {
                number: is_timed.then_some(number),
                title: done.title.clone(),
                picture: written.picture.clone(),
                facts: self.facts(written),
                blocks: parts
                    .into_iter()
                    .flat_map(|part| {
                        let ways = self.other_ways(part, written, routine);
                        [self.blocks(part, &had), ways].concat()
                    })
                    .filter(|block| !block.lines.is_empty() || !block.inner.is_empty())
                    .collect(),
            });
        }
        items
    }

    /// The parts of an exercise that the session does.
    fn sections(&self, exercise: &'r routine::Exercise) -> impl Iterator<Item = Section<'r>> {
        let choices = self.choices;
        exercise.walk(self.settings, move |slot| choices.variation(exercise, slot))
    }

    /// The postures, props and purpose of an exercise.
    fn facts(&self, exercise: &'r routine::Exercise) -> Vec<String> {
        let mut postures: Vec<&str> = Vec::new();
        let mut props: Vec<Prop> = Vec::new();
        for Section { part, mut scope, .. } in self.sections(exercise).flat_map(Section::with_inner)
        {
            part.settings().for_each(|setting| scope.set(setting));
            if part.is_empty() {
                continue;
            }
            scope.needs().iter().for_each(|prop| add_prop(&mut props, prop));
            if let Some(posture) = scope.posture().filter(|_| part.is_timed()) {
                let name = labels::posture(self.labels, posture);
                if !postures.contains(&name) {
                    postures.push(name);
                }
            }
        }
        let mut facts: Vec<String> = postures.into_iter().map(str::to_owned).collect();
        facts.extend(props.iter().map(|prop| prop_text(prop, self.labels)));
        let targets = exercise.targets.as_ref();
        facts.extend(targets.map(|it| self.labels.targets.replace("{targets}", &it.value)));
        facts
    }

    /// The variations of a part that is done as written.
    fn other_ways(
        &self,
        part: &Part,
        exercise: &routine::Exercise,
        routine: &Routine,
    ) -> Vec<Block> {
        let slot = exercise.slots().find(|slot| std::ptr::eq(&raw const slot.part, part));
        let variations = slot.into_iter().flat_map(|slot| &slot.variations);
        let blocks = variations.flat_map(|variation| {
            let title = exercise.title.value.clone();
            let name = variation.name.value.clone();
            let label = self.labels.another_way.replace("{name}", &name);
            let choices = Choices {
                only: vec![title.clone()],
                skip: Vec::new(),
                variations: vec![VariationChoice { exercise: Some(title), name }],
                ..self.choices.clone()
            };
            let session = expand(routine, &choices).ok();
            let done = session.iter().flat_map(|session| &session.exercises);
            let mut done = done.filter(|done| done.span == exercise.title.span);
            let blocks =
                done.next().map(|done| self.blocks(&variation.part, &Had::of(&done.actions)));
            let mut blocks = blocks.unwrap_or_default();
            if let Some(first) = blocks.first_mut() {
                let heading = first.heading.take().map(|heading| format!(" · {heading}"));
                first.heading = Some(label + &heading.unwrap_or_default());
            }
            blocks
        });
        blocks.collect()
    }

    /// A part, and once more for its second side where that is written out; of a part with one side
    /// that alone.
    fn blocks(&self, part: &Part, had: &Had) -> Vec<Block> {
        if let Some(side) = self.one_side.and_then(|body| part.side_of(body, self.language)) {
            let block = self.block(part, had, side);
            let times = had.rounds(part).filter(|rounds| *rounds > 1);
            let times = times.map(|rounds| format!(", {}", often(self.labels.times, rounds)));
            let words = part.side.as_ref().map(|words| capitalised(&words.on(side)));
            let heading = words.map(|words| words + &times.unwrap_or_default());
            return vec![Block { heading, closing: None, ..block }];
        }
        let first = self.block(part, had, Side::First);
        let Some(other) = self.other_side.filter(|_| part.sides != Sides::None) else {
            return vec![first];
        };
        let side = part.side.as_ref().map(|side| format!(": {}", side.on(Side::Second)));
        let heading = Some(format!("{other}{}", side.unwrap_or_default()));
        let second = self.block(part, had, Side::Second);
        vec![Block { closing: None, ..first }, Block { heading, closing: None, ..second }]
    }

    fn block(&self, part: &Part, had: &Had, side: Side) -> Block {
        let rounds = had.rounds(part).unwrap_or(part.times.min);
        let mut lines = Vec::new();
        for item in &part.items {
            match item {
                RoutineItem::Say(line) if had.said.contains_key(&line.words.span) => {
                    let text = line.words.on(side).to_string();
                    let when = match line.when {
                        When::First if rounds > 1 => Some(self.labels.first_time),
                        When::Last if rounds > 1 => Some(self.labels.last_time),
                        _ => None,
                    };
                    lines.push(match (line.when, when) {
                        (When::Warning, _) => Line::Warning(text),
                        (_, Some(when)) => Line::Say(format!("{when}: {text}")),
                        (_, None) => Line::Say(text),
                    });
                }
                RoutineItem::Step(step) => {
                    if let Some(done) = had.steps.get(&(step.span, side.number())) {
                        lines.extend(self.step(done));
                    }
                }
                RoutineItem::Printed(words) => {
                    lines.push(Line::Printed(words.on(side).to_string()));
                }
                RoutineItem::Say(_) | RoutineItem::Setting(_) | RoutineItem::Bell(_) => {}
            }
        }
        let between =
            part.rest_between().and_then(|rest| had.steps.get(&(rest.span, side.number())));
        let inner = part.inner.iter().map(|part| self.block(part, had, side));
        Block {
            heading: self.heading(part, rounds),
            lines,
            inner: inner.filter(|block| !block.lines.is_empty()).collect(),
            between: between.map(|rest| self.between(rest)),
            closing: self.closing(part),
        }
    }

    /// The number of times and the sides of a part.
    fn heading(&self, part: &Part, rounds: u32) -> Option<String> {
        let times = (rounds > 1).then(|| often(self.labels.times, rounds));
        let mut heading = match (part.sides, times) {
            (Sides::None, times) => return times,
            (Sides::Alternate, Some(_)) => often(self.labels.in_turn, rounds),
            (Sides::Each, Some(times)) => format!("{}, {times}", self.labels.each_side),
            (Sides::Each | Sides::Alternate, None) => self.labels.each_side.to_owned(),
        };
        if let Some(side) = &part.side {
            let begin = self.labels.begin.replace("{side}", &side.on(Side::First));
            heading = format!("{heading} ({begin})");
        }
        Some(heading)
    }

    fn closing(&self, part: &Part) -> Option<String> {
        if part.sides != Sides::Each {
            return None;
        }
        let other = part.side.as_ref().map(|side| format!(": {}", side.on(Side::Second)));
        let names_a_side = part.words().chain(part.printed()).any(Prose::names_a_side);
        let mirrored =
            if names_a_side { format!(" {}", self.labels.mirrored) } else { String::new() };
        Some(format!("{}{}.{mirrored}", self.labels.other_side, other.unwrap_or_default()))
    }

    fn step(&self, step: &Step) -> Vec<Line> {
        let time = step.timed.time;
        let name = labels::step(self.labels, step.kind);
        if step.kind.phase().is_some() {
            let words = step.words.as_ref().map(|words| words.text.to_string());
            return vec![Line::Say(words.unwrap_or_else(|| format!("{name}, {}", length(time))))];
        }
        let what = match step.every {
            Some(every) => {
                let count = (time.0 / every.0.max(1)).to_string();
                self.labels.count.replace("{count}", &count).replace("{time}", &length(every))
            }
            None if step.kind == StepKind::Hold => {
                format!("{name} {}, {}", length(time), self.labels.breathe_freely)
            }
            None => format!("{name} {}", length(time)),
        };
        let range = self.range(step).filter(|_| step.every.is_none());
        let starting = step.starting_words().map(|words| Line::Say(words.text.to_string()));
        let mut lines: Vec<Line> = starting.into_iter().collect();
        lines.push(Line::Step { what, range });
        let inside = step.timed.at.iter().map(|(at, spoken)| {
            let when = self.labels.after.replace("{time}", &length(*at));
            Line::Inside(when, spoken.text.to_string())
        });
        lines.extend(inside);
        let each = step.each.iter().map(|(at, spoken)| {
            let when = if *at == Millis::ZERO {
                self.labels.each_time.to_owned()
            } else {
                self.labels.each_time_after.replace("{time}", &length(*at))
            };
            Line::Inside(when, spoken.text.to_string())
        });
        lines.extend(each);
        lines
    }

    /// The rest between the rounds of a part.
    fn between(&self, rest: &Step) -> Line {
        let time = length(rest.timed.time);
        let named = format!("{} {time}", labels::step(self.labels, rest.kind));
        let what = self.labels.between.replace("{rest}", &named);
        Line::Step { what, range: self.range(rest) }
    }

    /// The range that a step's time was chosen from.
    fn range(&self, step: &Step) -> Option<String> {
        let form = |form: &str, max: Millis| {
            form.replace("{min}", &length(step.min)).replace("{max}", &length(max))
        };
        match step.max {
            None => Some(form(self.labels.open, step.min)),
            Some(max) if max > step.min => Some(form(self.labels.range, max)),
            Some(_) => None,
        }
    }
}

/// A number of times in words.
fn often(form: &str, rounds: u32) -> String {
    form.replace("{count}", &rounds.to_string())
}

/// A prop's name, with whether it can be done without.
pub(super) fn prop_text(prop: &Prop, labels: &Labels) -> String {
    let optional = labels.optional.to_lowercase();
    if prop.optional { format!("{} ({optional})", prop.name) } else { prop.name.clone() }
}
