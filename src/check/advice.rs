//! Advice of a physiotherapist on a routine without mistakes.

use super::doses;
use super::slips::slips;
use super::spoken::doubtful_numbers;
use crate::diagnostic::{Diagnostic, sort};
use crate::language::DoseReader;
use crate::routine::{
    Breath, CHARACTER_TIME, Exercise, Item, Kind, Line, Posture, Prose, Routine, Section, Settings,
    Side, Step, When,
};
use crate::span::{Span, Spanned};
use crate::time::Millis;

/// The shortest hold that stretches: the American College of Sports Medicine gives 10 to 30 s for
/// most adults, and 30 to 60 s for older ones.
const SHORTEST_HOLD: Millis = Millis::seconds(10);

/// The longest hold, which is twice what the same source gives.
const LONGEST_HOLD: Millis = Millis::minutes(2);

/// The longest press: the long ones of treatment are 45 s (Rio 2015, doi
/// 10.1136/bjsports-2014-094386).
const LONGEST_PRESS: Millis = Millis::seconds(60);

/// The longest talk ahead of a hold: some 100 words, at 150 words a minute.
const LONGEST_TALK: Millis = Millis::seconds(40);

/// The fewest and the most breaths a minute that can be followed at ease, as the time of each.
const BREATHS: (Millis, Millis) = (Millis::seconds(6), Millis::seconds(15));

/// The changes that a physiotherapist would advise, in the order of the text. For a routine without
/// mistakes; an exercise from another routine is advised on there, but for its posture.
#[must_use]
pub(crate) fn advice(routine: &Routine) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if !routine.introduction.iter().any(is_warning) {
        found.push(Diagnostic::warning(
            routine.title.span,
            "this routine has no safety line of its own",
            format!(
                "write one above the first `##`: `warning: {}`",
                routine.language.phrases_in(routine.address()).safety
            ),
        ));
    }
    breath_rate(&routine.settings, &mut found);
    let reader = DoseReader::new(routine.language);
    for exercise in &routine.exercises {
        match &exercise.origin {
            None => {
                exercise_of_its_own(exercise, &routine.settings, &mut found);
                doses::exercise(exercise, &reader, &mut found);
            }
            Some(origin) => {
                // Of settings that were handed on, another routine is told.
                let breath = &origin.settings.breath;
                if breath.as_ref().is_some_and(|b| b.span.file == exercise.title.span.file) {
                    breath_rate(&origin.settings, &mut found);
                }
            }
        }
    }
    back_and_forth(routine, &mut found);
    doubtful_numbers(routine, &mut found);
    slips(routine, &mut found);
    sort(&mut found);
    found.dedup();
    found
}

const fn is_warning(item: &Item) -> bool {
    matches!(item, Item::Say(Line { when: When::Warning, .. }))
}

fn exercise_of_its_own(exercise: &Exercise, settings: &Settings, found: &mut Vec<Diagnostic>) {
    let mut talk = Talk::default();
    for stop in exercise.stops(settings) {
        for section in stop.variations() {
            let mut talk = talk.clone();
            section.with_inner().for_each(|section| look_at(section, &mut talk, found));
        }
        stop.written().with_inner().for_each(|section| look_at(section, &mut talk, found));
    }
}

/// The talk since the body was last at work.
#[derive(Clone, Debug, Default)]
struct Talk {
    length: Millis,
}

impl Talk {
    /// Takes a line in, unless it is left out in a usual session.
    fn say(&mut self, line: &Line) {
        if line.when != When::Learn {
            self.add(&line.words);
        }
    }

    fn add(&mut self, words: &Prose) {
        let characters = words.on(Side::First).chars().count();
        self.length += CHARACTER_TIME * characters as u64;
    }

    /// Ends with a step, of which it is told where too much was said before it.
    fn end(&mut self, step: &Step, found: &mut Vec<Diagnostic>) {
        let words = step.words.iter().filter(|_| step.kind.extent().is_some());
        words.for_each(|words| self.add(words));
        let length = std::mem::take(&mut self.length);
        if length > LONGEST_TALK && step.kind.is_timed() {
            let seconds = Millis::seconds(length.0.div_ceil(1000));
            found.push(Diagnostic::warning(
                step.span,
                format!("{seconds} of talk lead to this step, more than a person can keep in mind"),
                "use fewer words, put the finer points into `learn:`, or say them inside the step with `at 5s:`",
            ));
        }
    }
}

fn look_at(section: Section<'_>, talk: &mut Talk, found: &mut Vec<Diagnostic>) {
    let Section { part, mut scope, .. } = section;
    let last_step = part.items.iter().rposition(Item::is_timed);
    for (index, item) in part.items.iter().enumerate() {
        match item {
            Item::Setting(setting) => {
                scope.set(setting);
                let mut given = Settings::default();
                given.set(setting);
                breath_rate(&given, found);
            }
            Item::Say(line) => {
                if is_warning(item) && last_step.is_some_and(|last| last < index) {
                    found.push(Diagnostic::warning(
                        line.words.span,
                        "this warning is heard after the step that it is about",
                        "move it above the step, or below the heading of the part that it belongs to",
                    ));
                }
                talk.say(line);
            }
            Item::Printed(_) | Item::Bell(_) => {}
            Item::Step(step) => {
                talk.end(step, found);
                match step.kind {
                    Kind::Hold(_) => hold(step, &scope.settings(), found),
                    Kind::Press(_) => press(step, &scope.settings(), found),
                    _ => {}
                }
            }
        }
    }
}

/// A stretch must be held long enough to stretch, and not so long that it strains.
fn hold(step: &Step, settings: &Settings, found: &mut Vec<Diagnostic>) {
    let cycle = settings.pattern().cycle();
    let Some((min, max)) = step.kind.extent().map(|extent| extent.bounds(cycle)) else { return };
    if min < SHORTEST_HOLD {
        found.push(Diagnostic::warning(
            step.span,
            format!("{min} is too short for a stretch"),
            "hold for `10s` to `30s`, older people for `30s` to `1m`; for a movement, write `move:` or `count:`, for work without moving `press:`",
        ));
    } else if max.unwrap_or(min) > LONGEST_HOLD {
        let longest = max.unwrap_or(min);
        found.push(Diagnostic::warning(
            step.span,
            format!("{longest} is too long for a stretch"),
            "hold for `2m` at most, or come out and go in again: `### 2 times`",
        ));
    }
}

/// Nobody can work without moving for long.
fn press(step: &Step, settings: &Settings, found: &mut Vec<Diagnostic>) {
    let cycle = settings.pattern().cycle();
    let Some((min, max)) = step.kind.extent().map(|extent| extent.bounds(cycle)) else { return };
    let longest = max.unwrap_or(min);
    if longest > LONGEST_PRESS {
        found.push(Diagnostic::warning(
            step.span,
            format!("{longest} is too long for a press"),
            "press for `1m` at most, let go with `rest:`, and press again: `### 3 times`",
        ));
    }
}

/// Warns of a breath that is hard to follow. A held one has a warning of its own.
fn breath_rate(settings: &Settings, found: &mut Vec<Diagnostic>) {
    let Some(Spanned { value: Breath::Paced(pattern), span }) = &settings.breath else { return };
    let cycle = pattern.cycle();
    let message = match cycle {
        _ if pattern.is_held() => return,
        cycle if cycle < BREATHS.0 => "over 10 breaths a minute are too fast to relax",
        cycle if cycle > BREATHS.1 => "fewer than 4 breaths a minute are too slow for most people",
        _ => return,
    };
    found.push(Diagnostic::warning(*span, message, "try `breath: in 4s, out 6s`"));
}

/// Warns where a posture that was left for one exercise is taken up again, the second time this
/// happens.
fn back_and_forth(routine: &Routine, found: &mut Vec<Diagnostic>) {
    let mut taken: Vec<(Posture, Span)> = Vec::new();
    for exercise in &routine.exercises {
        let posture = posture(exercise, &routine.settings);
        if let Some(posture) = posture
            && taken.last().is_none_or(|(last, _)| *last != posture)
        {
            taken.push((posture, exercise.title.span));
        }
    }
    let returns = taken.windows(3).filter(|three| match three {
        [(first, _), _, (third, _)] => first == third,
        _ => false,
    });
    if let Some([.., (_, span)]) = returns.into_iter().nth(1) {
        found.push(Diagnostic::warning(
            *span,
            "the postures jump back and forth",
            "put the exercises of one posture next to each other",
        ));
    }
}

/// The posture of an exercise's first timed step.
fn posture(exercise: &Exercise, settings: &Settings) -> Option<Posture> {
    let sections = exercise.walk_all(settings, |slot| exercise.named_variation(slot));
    for Section { part, mut scope, .. } in sections {
        for item in &part.items {
            match item {
                Item::Setting(setting) => scope.set(setting),
                Item::Step(step) if step.kind.is_timed() => return scope.posture(),
                Item::Step(_) | Item::Say(_) | Item::Printed(_) | Item::Bell(_) => {}
            }
        }
    }
    None
}
