//! Words that start an effort and are heard long before it.

use std::collections::HashMap;

use super::expand::with_variation;
use super::{Action, Session, Step, StepKind};
use crate::diagnostic::{Diagnostic, sort};
use crate::language::Language;
use crate::name::Name;
use crate::routine::{self, Item, Line, Part, PartSlot, Routine, Side, Variation, When};
use crate::span::Span;
use crate::time::Millis;

/// The least time for the body after which a person would long have begun.
const LONG_WAIT: Millis = Millis::seconds(8);

/// The most variations that are looked at: for each the exercises that have it are unrolled once more.
const MOST_VARIATIONS: usize = 16;

/// The most words of a line that may be a command to begin.
const MOST_WORDS: usize = 3;

/// The advice to say a short line right before its step, where it is the last before a wait. For a
/// routine without mistakes, with its `usual` session; an exercise from another routine is advised on
/// there.
#[must_use]
pub(crate) fn early_words(routine: &Routine, usual: Option<&Session>) -> Vec<Diagnostic> {
    let own = routine.exercises.iter().filter(|exercise| exercise.origin.is_none());
    let written = own.map(|exercise| (exercise.title.span, parts(exercise)));
    let written: HashMap<Span, Written<'_>> =
        written.filter(|(_, written)| written.lines.values().any(|line| is_short(line))).collect();
    if written.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for exercise in usual.into_iter().flat_map(|session| &session.exercises) {
        if let Some(written) = written.get(&exercise.span) {
            look_at(&exercise.actions, written, routine.language, &mut found);
        }
    }
    // What a variation changes in other exercises is the time to get ready, which is a long wait always.
    for name in variations(routine) {
        let asked = Name::new(name);
        let is_it = |known: &Variation| asked == *known.name.value;
        for (index, exercise) in routine.exercises.iter().enumerate() {
            let Some(written) = written.get(&exercise.title.span) else { continue };
            if exercise.variations().any(is_it)
                && let Ok(actions) = with_variation(routine, (index, exercise), name)
            {
                look_at(&actions, written, routine.language, &mut found);
            }
        }
    }
    sort(&mut found);
    // A line that is said on both sides is one.
    found.dedup_by_key(|diagnostic| diagnostic.span);
    found
}

/// The names of the variations of a routine, each once.
fn variations(routine: &Routine) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for variation in routine.exercises.iter().flat_map(routine::Exercise::variations) {
        let name = variation.name.value.as_str();
        if names.len() < MOST_VARIATIONS && !Name::new(name).is_among(&names) {
            names.push(name);
        }
    }
    names
}

/// The lines and steps of an exercise by their places, as they are written.
#[derive(Default)]
struct Written<'r> {
    /// Those that may be commands to begin, by their kind.
    lines: HashMap<Span, &'r Line>,
    steps: HashMap<Span, &'r routine::Step>,
}

fn parts(exercise: &routine::Exercise) -> Written<'_> {
    let mut written = Written::default();
    let parts = exercise.slots().flat_map(PartSlot::parts).flat_map(Part::with_inner);
    let items = parts.flat_map(|part| &part.items);
    for item in items {
        match item {
            Item::Say(line) if !matches!(line.when, When::Warning | When::Learn) => {
                written.lines.insert(line.words.span, line);
            }
            Item::Step(step) => {
                written.steps.insert(step.span, step);
            }
            Item::Setting(_) | Item::Say(_) | Item::Printed(_) | Item::Bell(_) => {}
        }
    }
    written
}

fn look_at(
    actions: &[Action],
    written: &Written<'_>,
    language: Language,
    found: &mut Vec<Diagnostic>,
) {
    let mut lines = 0;
    let mut last: Option<&Line> = None;
    let mut between = Millis::ZERO;
    for action in actions {
        match action {
            Action::Say(spoken) => {
                last = written.lines.get(&spoken.span).copied();
                lines += 1;
                between = Millis::ZERO;
            }
            Action::Side { .. } | Action::Round(_) => last = None,
            Action::Bell(strokes) => between += routine::BELL_TIME * u64::from(*strokes),
            Action::Pause(timed) => between += timed.time,
            Action::Step(step) => {
                let line = last.take().filter(|line| lines > 1 && is_short(line));
                let wait = step.wait.unwrap_or_default();
                if let (Some(line), Some(written)) = (line, written.steps.get(&step.timed.span))
                    && wait >= LONG_WAIT
                    && let Some(help) = help(step, written, &line.words.as_written(language))
                {
                    let seconds = (between + wait).0.div_ceil(1000);
                    let message = format!("this is heard {seconds} s before the step");
                    found.push(Diagnostic::warning(line.words.span, message, help));
                }
                between = Millis::ZERO;
            }
        }
    }
}

fn is_short(line: &Line) -> bool {
    line.words.on(Side::First).split_whitespace().count() <= MOST_WORDS
}

/// How to say a line right before a step; nothing for a step that no word starts.
fn help(step: &Step, written: &routine::Step, words: &str) -> Option<String> {
    let key = written.kind.keyword();
    let starts = match (step.kind, written.kind.extent()) {
        _ if written.words.is_some() => return None,
        (StepKind::Count, _) => format!("below the `{key}:` write `each 0s: {words}`"),
        (StepKind::Hold | StepKind::Press | StepKind::Move | StepKind::Breathe, Some(extent)) => {
            format!("write `{key} {extent}: {words}`")
        }
        _ => return None,
    };
    Some(format!(
        "if it starts the effort, {starts}; if it leads into the position, leave it, or join it to the line above"
    ))
}
