//! A routine that can be read but would not be done as meant.

mod care;
mod sides;

use std::collections::BTreeSet;

pub use care::care;

use crate::diagnostic::Diagnostic;
use crate::name::Name;
use crate::routine::{
    Breath, Exercise, Extent, Item, Kind, LONGEST_STEP, Part, Pattern, Routine, Scope, Setting,
    Settings, Sides, Slot, Step, Variation, Wish, choose_whole,
};
use crate::span::Spanned;
use crate::time::Millis;

/// Finds what is wrong with the meaning of a routine, in the order of its text.
///
/// An exercise that comes from another routine is checked there.
#[must_use]
pub fn check(routine: &Routine) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    sides::introduction(routine, &mut diagnostics);
    held_breath(&routine.settings, &mut diagnostics);
    for item in &routine.introduction {
        if let Item::Step(step) = item {
            check_step(step, &routine.settings, &mut diagnostics);
        }
    }
    for exercise in &routine.exercises {
        sides::exercise(exercise, routine.language, &mut diagnostics);
        check_exercise(exercise, routine, &mut diagnostics);
    }
    diagnostics.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
    diagnostics.dedup();
    diagnostics
}

fn check_exercise(exercise: &Exercise, routine: &Routine, diagnostics: &mut Vec<Diagnostic>) {
    if let Some(from) = &exercise.from {
        held_breath(&from.settings, diagnostics);
        return;
    }
    switch_without_sides(exercise, diagnostics);
    let mut scope = Scope::new(&routine.settings, Settings::default());
    for (index, slot) in exercise.slots.iter().enumerate() {
        variations(slot, diagnostics);
        named_twice(slot, diagnostics);
        // The settings above the first part hold for the exercise only as that part gives them.
        for part in slot.variations.iter().map(|variation| &variation.part) {
            check_part(part, &mut scope.clone(), false, diagnostics);
        }
        check_part(&slot.part, &mut scope, index == 0, diagnostics);
    }
}

fn check_part(
    part: &Part,
    scope: &mut Scope<'_>,
    above_parts: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    scope.enter_part();
    for item in &part.items {
        match item {
            Item::Setting(setting) => {
                scope.set(setting, above_parts);
                let mut given = Settings::default();
                given.set(setting);
                held_breath(&given, diagnostics);
            }
            Item::Step(step) => check_step(step, &scope.settings(), diagnostics),
            Item::Say(_) | Item::Bell(_) => {}
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
    let mut parts = exercise.slots.iter().flat_map(Slot::parts);
    if parts.any(|part| part.sides != Sides::None) {
        return;
    }
    for item in exercise.slots.first().iter().flat_map(|slot| &slot.part.items) {
        if let Item::Setting(Spanned { value: Setting::Switch(_), span }) = item {
            let help = "delete it, or give the exercise a part `### each side`";
            let message = "this exercise has no sides to switch";
            diagnostics.push(Diagnostic::error(*span, message, help));
        }
    }
}

/// A variation must keep what its part is there for.
fn variations(slot: &Slot, diagnostics: &mut Vec<Diagnostic>) {
    let untimed = slot.variations.iter().filter(|variation| !variation.part.is_timed());
    for variation in untimed.filter(|_| slot.part.is_timed()) {
        diagnostics.push(Diagnostic::error(
            variation.part.span,
            "this variation has no timed step, but the part it stands in for has one",
            "write the whole part out again below it, with a step such as `hold: 30s`",
        ));
    }
}

/// Two variations of one name could not be told apart.
fn named_twice(slot: &Slot, diagnostics: &mut Vec<Diagnostic>) {
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
    let breath = settings.breath.as_ref().map(|breath| &breath.value);
    let pattern = match breath {
        Some(Breath::Paced(pattern)) => pattern.clone(),
        _ => Pattern::standard(),
    };
    let Some(extent) = step.kind.extent() else { return };
    let (min, max) = extent.bounds(pattern.cycle());
    if max.is_some_and(|max| max > LONGEST_STEP) {
        let most = LONGEST_STEP.0 / pattern.cycle().0.max(1);
        let message = "a step lasts 2 hours at most";
        diagnostics.push(Diagnostic::error(
            step.span,
            message,
            format!("write `{}: {most} breaths` or fewer", name(&step.kind)),
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
                    name(&step.kind)
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
    let paced = step.kind.pacing(breath).is_some() && !matches!(step.kind, Kind::Breath(_));
    if let (true, Extent::Time { max: Some(max), .. }) = (paced && max != Some(min), extent) {
        fitting_breaths(step, min, max, pattern.cycle(), diagnostics);
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
    if choose_whole(Wish::Short, min, max, cycle).is_some() {
        return;
    }
    let below = Millis(max.0 / cycle.0 * cycle.0);
    let above = below + cycle;
    let help = if below == Millis::ZERO {
        format!("the nearest that would fit is `{above}`")
    } else {
        format!("the nearest that would fit are `{below}` and `{above}`")
    };
    let message = format!("no whole number of breaths of {cycle} fits into this range");
    diagnostics.push(Diagnostic::warning(step.span, message, help));
}

/// What a person calls a step.
fn name(kind: &Kind) -> &'static str {
    match kind {
        Kind::Hold(_) => "hold",
        Kind::Move(_) => "move",
        Kind::Rest(_) => "rest",
        Kind::Pause(_) => "pause",
        Kind::Breathe(_) => "breathe",
        Kind::Count(_) => "count",
        Kind::Breath(_) => "breath",
    }
}
