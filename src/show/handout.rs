//! The handout: a session to read.

use std::collections::HashMap;
use std::sync::Arc;

use super::{labels, length};
use crate::language::{BodySide, Labels, Language, capitalised};
use crate::routine::{
    self, Item as RoutineItem, Part, Phase, Prop, Prose, Routine, Section, Settings, Side, Sides,
    When,
};
use crate::session::{Action, Choices, Session, Step, StepKind, add_prop};
use crate::span::{Span, Spanned};
use crate::time::Millis;

/// A routine as one session does it, each line once, in the words of its first side or of the one that
/// is done.
#[derive(Clone, Debug, PartialEq)]
pub struct Handout {
    /// The routine's title.
    pub title: Arc<str>,
    /// The language of all its words.
    pub language: Language,
    /// Its length and the number of exercises, in words.
    pub extent: String,
    /// The props, optional ones included.
    pub needs: Vec<Prop>,
    /// The breath in the holds, in words, where it is led.
    pub breath: Option<String>,
    /// The safety lines.
    pub safety: Vec<Arc<str>>,
    /// The routine's own introduction.
    pub introduction: Vec<Line>,
    /// The exercises, in order.
    pub items: Vec<Item>,
    /// The titles of the exercises that are left out so that it is short enough.
    pub left_out: Vec<Arc<str>>,
}

/// One exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its number among those with timed steps; a passage to read has none.
    pub number: Option<usize>,
    /// Its title.
    pub title: Arc<str>,
    /// The name of its picture.
    pub picture: Option<Spanned<String>>,
    /// Its posture, props and purpose, each in words.
    pub facts: Vec<String>,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// One part of an exercise.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Block {
    /// The number of times and the sides, in words, where it is not done just once.
    pub heading: Option<String>,
    /// In order.
    pub lines: Vec<Line>,
    /// The parts inside it, after its lines.
    pub inner: Vec<Self>,
    /// The rest between its rounds.
    pub between: Option<Line>,
    /// The line about the other side, where there is one.
    pub closing: Option<String>,
}

/// One line of a [`Block`].
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// Something to do.
    Say(String),
    /// Something to beware of.
    Warning(String),
    /// Something for the paper alone, such as how often a day.
    Printed(String),
    /// A time, with what it asks and the range that the routine gives.
    Step {
        /// `Hold 30 s`
        what: String,
        /// `30 s to 1 min`
        range: Option<String>,
    },
    /// Something to do inside the step above: when, and what.
    Inside(String, String),
}

impl Handout {
    /// The names of its pictures.
    pub(crate) fn pictures(&self) -> impl Iterator<Item = &Spanned<String>> {
        self.items.iter().filter_map(|item| item.picture.as_ref())
    }

    /// The introduction in paragraphs: what is said together, and each line for the paper alone.
    pub(super) fn introduction(&self) -> impl Iterator<Item = Paragraph> {
        let is_printed = |line: &Line| matches!(line, Line::Printed(_));
        let together = move |one: &Line, next: &Line| !is_printed(one) && !is_printed(next);
        self.introduction.chunk_by(together).map(move |lines| {
            let texts = lines.iter().filter_map(|line| match line {
                Line::Say(text) | Line::Printed(text) => Some(text.as_str()),
                _ => None,
            });
            let text = texts.collect::<Vec<_>>().join(" ");
            Paragraph { text, is_printed: lines.iter().any(is_printed) }
        })
    }

    /// The handout of a session that takes about so many `minutes`. `routine` and `choices` are
    /// what the session was made of. `both_sides` writes the lines of the second side out, too.
    #[must_use]
    pub fn new(
        routine: &Routine,
        choices: &Choices,
        session: &Session,
        minutes: u64,
        both_sides: bool,
    ) -> Self {
        let labels = session.language.labels();
        let phrases = session.language.phrases();
        let about = if minutes == 1 { phrases.about_a_minute } else { phrases.about_minutes };
        let about = about.replace("{minutes}", &minutes.to_string());
        let about = about.trim_end_matches('.');
        Self {
            title: session.title.clone(),
            language: session.language,
            extent: format!("{about} · {}", labels::exercises(labels, session.count)),
            needs: session.needs.clone(),
            breath: breath(session, labels),
            safety: session.safety_lines(),
            left_out: session.left_out.clone(),
            introduction: introduction(routine, session),
            items: Reader {
                choices,
                one_side: choices.one_side(routine),
                language: session.language,
                labels,
                settings: &routine.settings,
                other_side: both_sides.then(|| phrases.other_side.trim_end_matches('.')),
            }
            .items(routine, session),
        }
    }
}

/// A paragraph of the introduction.
pub(super) struct Paragraph {
    pub(super) text: String,
    /// True if it is for the paper alone.
    pub(super) is_printed: bool,
}

/// What is said before the first exercise, safety lines apart, and what is printed there.
fn introduction(routine: &Routine, session: &Session) -> Vec<Line> {
    let had = Had::of(&session.introduction);
    let lines = routine.introduction.iter().filter_map(|item| match item {
        RoutineItem::Say(line) if had.said.contains_key(&line.words.span) => {
            Some(Line::Say(line.words.on(Side::First).to_string()))
        }
        RoutineItem::Printed(words) => Some(Line::Printed(words.on(Side::First).to_string())),
        _ => None,
    });
    lines.collect()
}

/// The breath of the first paced step that is not one phase of it.
fn breath(session: &Session, labels: &Labels) -> Option<String> {
    let mut steps = session.exercises.iter().flat_map(|exercise| &exercise.actions);
    let pacing = steps.find_map(|action| match action {
        Action::Step(step) => step.pacing.as_ref().filter(|pacing| pacing.phases.len() > 1),
        _ => None,
    })?;
    let mut phases = pacing.phases.to_vec();
    let first = phases.iter().position(|&(phase, _)| phase == Phase::In).unwrap_or_default();
    phases.rotate_left(first);
    let said = phases.into_iter().map(|(phase, time)| {
        let name = match phase {
            Phase::In => labels.phases.inhale,
            Phase::Hold => labels.phases.held,
            Phase::Out => labels.phases.exhale,
        };
        format!("{name} {}", length(time))
    });
    Some(said.collect::<Vec<_>>().join(", "))
}

/// Reads the lines of a routine that a session has.
struct Reader<'r> {
    choices: &'r Choices,
    /// The one side of the body that parts with sides are done on.
    one_side: Option<BodySide>,
    language: Language,
    labels: &'r Labels,
    settings: &'r Settings,
    /// The words above the lines of the second side, where they are written out.
    other_side: Option<&'static str>,
}

/// The lines and steps of an exercise in a session, by their places in the script; steps by the
/// number of their side, too.
#[derive(Default)]
struct Had<'s> {
    said: HashMap<Span, usize>,
    steps: HashMap<(Span, u8), &'s Step>,
    rounds: HashMap<Span, u32>,
    sets: HashMap<Span, u32>,
}

impl<'s> Had<'s> {
    fn of(actions: &'s [Action]) -> Self {
        let mut had = Self::default();
        for action in actions {
            match action {
                Action::Say(spoken) => *had.said.entry(spoken.span).or_default() += 1,
                Action::Step(step) => {
                    let span = step.timed.span;
                    let side = step.side.unwrap_or(Side::First).number();
                    had.steps.entry((span, side)).or_insert(step);
                    let round = had.rounds.entry(span).or_default();
                    *round = step.round.max(*round);
                    let set = had.sets.entry(span).or_default();
                    *set = step.set.max(Some(*set)).unwrap_or_default();
                }
                Action::Side { .. } | Action::Round(_) | Action::Bell(_) | Action::Pause(_) => {}
            }
        }
        had
    }
}

impl Had<'_> {
    /// The number of rounds of a part, where it has steps.
    fn rounds(&self, part: &Part) -> Option<u32> {
        let items = part.items.iter();
        let own = items.filter(|item| matches!(item, RoutineItem::Step(_))).map(RoutineItem::span);
        let own = own.filter_map(|span| self.rounds.get(&span));
        let inner = part.inner.iter().flat_map(Part::steps);
        let sets = inner.filter_map(|step| self.sets.get(&step.span));
        own.chain(sets).max().copied()
    }
}

impl<'r> Reader<'r> {
    fn items(&self, routine: &'r Routine, session: &Session) -> Vec<Item> {
        let mut number = 0;
        let mut items = Vec::new();
        for done in &session.exercises {
            let written = routine.exercises.iter().find(|other| other.title.span == done.span);
            let Some(written) = written else { continue };
            let is_timed = done.actions.iter().any(|action| matches!(action, Action::Step(_)));
            number += usize::from(is_timed);
            let had = Had::of(&done.actions);
            let parts = self.sections(written).map(|section| section.part);
            items.push(Item {
                number: is_timed.then_some(number),
                title: done.title.clone(),
                picture: written.picture.clone(),
                facts: self.facts(written),
                blocks: parts
                    .flat_map(|part| self.blocks(part, &had))
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
            let settings = scope.settings();
            if part.is_empty() {
                continue;
            }
            settings.needs.iter().flatten().for_each(|prop| add_prop(&mut props, prop));
            if let Some(posture) = settings.posture.filter(|_| part.is_timed()) {
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
