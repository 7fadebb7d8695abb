//! Mistakes in the meaning of a routine that can be read.

mod address;
mod advice;
mod doses;
mod one_side;
mod repetitions;
mod sides;
mod slips;
mod spoken;

use std::collections::BTreeSet;

pub(crate) use advice::advice;
pub(crate) use one_side::{has_sides, one_side, untold_sides, words_of_the_other_side};
pub(crate) use spoken::spoken;

use crate::diagnostic::{Diagnostic, sort};
use crate::name::Name;
use crate::routine::{
    Breath, Entry, Exercise, Extent, Item, LONGEST_STEP, Part, PartSlot, Script, Section, Setting,
    Settings, Sides, Step, Variation, Words, whole_cycles,
};
use crate::span::Spanned;
use crate::time::Millis;

/// The mistakes in the meaning of a routine, in the order of its text.
///
/// An exercise that comes from another routine is checked there.
#[must_use]
pub(crate) fn check(script: &Script) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    sides::introduction(script, &mut diagnostics);
    held_breath(&script.settings, &mut diagnostics);
    for item in &script.introduction {
        if let Item::Step(step) = item {
            check_step(step, &script.settings, &mut diagnostics);
        }
    }
    for entry in &script.exercises {
        match entry {
            Entry::Reference(reference) => held_breath(&reference.settings, &mut diagnostics),
            Entry::Written(exercise) => {
                sides::exercise(exercise, script.language, &mut diagnostics);
                repetitions::exercise(exercise, script.language, &mut diagnostics);
                check_exercise(exercise, &script.settings, &mut diagnostics);
            }
        }
    }
    other_language(script, &mut diagnostics);
    address::address(script, &mut diagnostics);
    sort(&mut diagnostics);
    diagnostics.dedup();
    diagnostics
}

/// Warns of words that a voice of the routine's language would say as if they were its own.
fn other_language(script: &Script, diagnostics: &mut Vec<Diagnostic>) {
    let written = script.exercises.iter().filter_map(|entry| match entry {
        Entry::Written(exercise) => Some(exercise.as_ref()),
        Entry::Reference(_) => None,
    });
    let parts = written.flat_map(Exercise::slots).flat_map(PartSlot::parts);
    let parts = parts.flat_map(Part::with_inner);
    let items = script.introduction.iter().chain(parts.flat_map(|part| &part.items));
    let pieces = items.flat_map(Item::words).flat_map(|prose| &prose.pieces);
    let texts = pieces.map(|piece| match &piece.words {
        Words::Plain(words) | Words::Sided { first: words, .. } => words.as_ref(),
    });
    if let Some(other) = script.language.plainly_another(texts) {
        let message = format!(
            "the words look {}, but the routine is in {}",
            other.name(),
            script.language.name()
        );
        let help = format!("write `language: {}` below the title", other.code());
        diagnostics.push(Diagnostic::warning(script.title.span, message, help));
    }
}

fn check_exercise(exercise: &Exercise, settings: &Settings, diagnostics: &mut Vec<Diagnostic>) {
    switch_without_sides(exercise, diagnostics);
    for stop in exercise.stops(settings) {
        variations(stop.slot, diagnostics);
        named_twice(stop.slot, diagnostics);
        let sections = stop.variations().chain([stop.written()]).flat_map(Section::with_inner);
        sections.for_each(|section| check_section(section, diagnostics));
    }
}

fn check_section(section: Section<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut scope = section.scope;
    for item in &section.part.items {
        match item {
            Item::Setting(setting) => {
                scope.set(setting);
                let mut given = Settings::default();
                given.set(setting);
                held_breath(&given, diagnostics);
            }
            Item::Step(step) => check_step(step, &scope.settings(), diagnostics),
            Item::Say(_) | Item::Printed(_) | Item::Bell(_) => {}
        }
    }
}

/// Warns of a pattern that holds the breath.
fn held_breath(settings: &Settings, diagnostics: &mut Vec<Diagnostic>) {
    let Some(breath) = &settings.breath else { return };
    if matches!(&breath.value, Breath::Paced(pattern) if pattern.is_held()) {
        let help = "leave `hold` out unless it is meant; a line on safety is added";
        diagnostics.push(Diagnostic::warning(breath.span, "this pattern holds the breath", help));
    }
}

/// A setting above the parts holds for all of them, so one of them must need it.
fn switch_without_sides(exercise: &Exercise, diagnostics: &mut Vec<Diagnostic>) {
    let mut parts = exercise.slots().flat_map(PartSlot::parts);
    if parts.any(|part| part.sides != Sides::None) {
        return;
    }
    for setting in exercise.preamble.part.settings() {
        if let Spanned { value: Setting::Switch(_), span } = setting {
            let help = "delete it, or give the exercise a part `### each side`";
            let message = "this exercise has no sides to switch";
            diagnostics.push(Diagnostic::error(*span, message, help));
        }
    }
}

/// A variation must keep what its part is there for.
fn variations(slot: &PartSlot, diagnostics: &mut Vec<Diagnostic>) {
    let untimed = slot.variations.iter().filter(|variation| !variation.part.has_timed_line());
    for variation in untimed.filter(|_| slot.part.has_timed_line()) {
        diagnostics.push(Diagnostic::error(
            variation.part.span,
            "this variation has no timed step, but the part it stands in for has one",
            "write the whole part out again below it, with a step such as `hold: 30s`",
        ));
    }
}

/// Two variations of one name could not be told apart.
fn named_twice(slot: &PartSlot, diagnostics: &mut Vec<Diagnostic>) {
    let mut names = BTreeSet::new();
    for Variation { name, .. } in &slot.variations {
        if !names.insert(Name::new(&name.value)) {
            let help = "give it another name, or begin a new part above it";
            let message = "this part has a variation of this name already";
            diagnostics.push(Diagnostic::error(name.span, message, help));
        }
    }
}

fn check_step(step: &Step, settings: &Settings, diagnostics: &mut Vec<Diagnostic>) {
    let Some(extent) = step.kind.extent() else { return };
    let cycle = settings.pattern().cycle();
    let (min, max) = extent.bounds(cycle);
    if max.is_some_and(|max| max > LONGEST_STEP) {
        let most = LONGEST_STEP.0 / cycle.0.max(1);
        let message = "a step lasts 2 hours at most";
        diagnostics.push(Diagnostic::error(
            step.span,
            message,
            format!("write `{}: {most} breaths` or fewer", step.kind.keyword()),
        ));
        return;
    }
    if let Some(max) = max {
        let most = if max == min { "" } else { " at most" };
        for at in step.at.iter().filter(|at| at.time.value >= max) {
            diagnostics.push(Diagnostic::error(
                at.time.span,
                format!(
                    "this is not inside the {} above, which lasts {max}{most}",
                    step.kind.keyword()
                ),
                format!("write a time below `{max}`"),
            ));
        }
        if step.bell_every.is_some_and(|every| every >= max) {
            diagnostics.push(Diagnostic::warning(
                step.span,
                "the bell below never rings inside this step",
                format!("write `bell: every` and a time below `{max}`"),
            ));
        }
    }
    let paced = step.kind.pacing(settings.breath()).is_some();
    if let (true, Extent::Time { max: Some(max), .. }) = (paced && max != Some(min), extent) {
        fitting_breaths(step, min, max, cycle, diagnostics);
    }
}

/// Warns of a range that no whole number of breaths fits into.
fn fitting_breaths(
    step: &Step,
    min: Millis,
    max: Millis,
    cycle: Millis,
    diagnostics: &mut Vec<Diagnostic>,
) {
    if whole_cycles(min, max, cycle).is_some() {
        return;
    }
    let below = Millis(max.0 / cycle.0.max(1) * cycle.0);
    let above = below + cycle;
    let help = if below == Millis::ZERO {
        format!("the nearest that would fit is `{above}`")
    } else {
        format!("the nearest that would fit are `{below}` and `{above}`")
    };
    let message = format!("no whole number of breaths of {cycle} fits into this range");
    diagnostics.push(Diagnostic::warning(step.span, message, help));
}
