//! Lines that ask for a time or for a number of times that nothing keeps.

use crate::diagnostic::Diagnostic;
use crate::language::{DoseReader, DoseTime};
use crate::routine::{Exercise, Extent, Item, Kind, Line, Part, PartSlot, Side, Sides, Step, When};
use crate::time::Millis;

/// The lines of an exercise.
pub(super) fn exercise(exercise: &Exercise, reader: &DoseReader, found: &mut Vec<Diagnostic>) {
    let slots: Vec<&PartSlot> = exercise.slots().collect();
    let mut next = Behind::default();
    let mut of_slots: Vec<Vec<Diagnostic>> = Vec::new();
    for slot in slots.into_iter().rev() {
        of_slots.push(slot.parts().flat_map(|part| look_at(part, next, reader)).collect());
        next = Behind::default().before(&slot.part);
    }
    found.extend(of_slots.into_iter().rev().flatten());
}

/// What stands behind a line.
#[derive(Clone, Copy, Default)]
struct Behind<'r> {
    /// The first step.
    step: Option<&'r Step>,
    /// True if no spoken line stands before the step.
    is_near: bool,
    /// True if a part is done more than once, or counts.
    counts: bool,
    /// True if a part is done more than once, and counts in each of its rounds.
    sets: bool,
}

impl<'r> Behind<'r> {
    /// What stands behind a line that is right before a part.
    fn before(self, part: &'r Part) -> Self {
        let parts: Vec<&Part> = part.with_inner().collect();
        let items = parts.iter().rev().flat_map(|part| part.items.iter().rev());
        let counts = self.counts || parts.iter().copied().any(counts);
        let sets = self.sets || in_sets(part);
        items.fold(Self { counts, sets, ..self }, Self::before_item)
    }

    fn before_item(self, item: &'r Item) -> Self {
        match item {
            Item::Step(step) => Self { step: Some(step), is_near: true, ..self },
            Item::Say(Line { when: When::Learn | When::Warning, .. })
            | Item::Setting(_)
            | Item::Printed(_)
            | Item::Bell(_) => self,
            Item::Say(_) => Self { is_near: false, ..self },
        }
    }

    /// True if a timed step stands right behind, or one further on that lasts as long.
    fn keeps_time(self, time: Extent) -> bool {
        let keeps = |step: &Step| (self.is_near && step.kind.is_timed()) || is_as_long(step, time);
        self.step.is_some_and(keeps)
    }
}

/// The warnings of a part, in front of what is `next`.
fn look_at(part: &Part, next: Behind<'_>, reader: &DoseReader) -> Vec<Diagnostic> {
    let parts: Vec<&Part> = part.with_inner().collect();
    let is_counted = next.counts || parts.iter().copied().any(counts);
    let has_sets = next.sets || in_sets(part);
    let mut found = Vec::new();
    let mut behind = next;
    for item in parts.iter().rev().flat_map(|part| part.items.iter().rev()) {
        if let Item::Say(line) = item
            && !matches!(line.when, When::Learn | When::Warning)
        {
            let asked = reader.dose(&line.words.on(Side::First));
            let unkept =
                |time: DoseTime| Some(extent(time)).filter(|time| !behind.keeps_time(*time));
            let time = asked.time.and_then(unkept);
            let rest = asked.rest.and_then(unkept);
            // Sets of repetitions take two numbers, all others one.
            let is_taken =
                if asked.sets.is_some() && asked.times.is_some() { has_sets } else { is_counted };
            let times = asked.times.filter(|_| !is_taken);
            let sets = asked.sets.filter(|_| !is_taken);
            let key = if asked.presses { "press" } else { "hold" };
            found.extend(warning(line, (key, time, rest), times, sets));
            found.extend(asked.other_side.then(|| other_side(line, part)));
        }
        behind = behind.before_item(item);
    }
    found.reverse();
    found
}

/// True if a step may last as long as was asked for.
fn is_as_long(step: &Step, time: Extent) -> bool {
    match (step.kind.extent(), time) {
        (Some(Extent::Time { min, max }), Extent::Time { min: least, max: most }) => {
            most.is_none_or(|most| min <= most) && max.is_none_or(|max| least <= max)
        }
        (Some(Extent::Breaths { min, max }), Extent::Breaths { min: least, max: most }) => {
            min <= most && least <= max
        }
        _ => false,
    }
}

/// True if a part is done more than once, or counts.
fn counts(part: &Part) -> bool {
    part.times.max > 1 || part.steps().any(|step| matches!(step.kind, Kind::Count(_)))
}

/// True if a part is done more than once, and counts in each of its rounds.
fn in_sets(part: &Part) -> bool {
    let has_count = part.steps().any(|step| matches!(step.kind, Kind::Count(_)));
    part.times.max > 1 && (has_count || part.inner.iter().any(|inner| inner.times.max > 1))
}

/// The time of a dose as a step takes it.
const fn extent(time: DoseTime) -> Extent {
    match time {
        DoseTime::Seconds(min, max) => {
            let max = Some(Millis::seconds(max as u64));
            Extent::Time { min: Millis::seconds(min as u64), max }
        }
        DoseTime::Breaths(min, max) => Extent::Breaths { min, max },
    }
}

fn warning(
    line: &Line,
    (key, time, rest): (&str, Option<Extent>, Option<Extent>),
    times: Option<(u32, u32)>,
    sets: Option<(u32, u32)>,
) -> Option<Diagnostic> {
    let message = match (time.or(rest), times, sets) {
        (None, None, None) => return None,
        (Some(_), None, None) => "this asks for a time that nothing keeps",
        (None, Some(_), None) => "this asks for a number of times that nothing counts",
        (Some(_), Some(_), None) => "this asks for a time and a number of times that nothing keeps",
        (None, _, Some(_)) => "this asks for sets that nothing counts",
        (Some(_), _, Some(_)) => "this asks for sets and a time that nothing keeps",
    };
    let hold = time.map(|time| match (key, time) {
        ("press", Extent::Time { .. }) => format!("write `press: {time}` right below it"),
        _ => format!("write `hold: {time}` right below it, or `move: {time}` for a movement"),
    });
    let rest = rest.map(|rest| match time {
        Some(_) => format!("below that `rest: {rest}`"),
        None => format!("write `rest: {rest}` right below it"),
    });
    let rounds = sets.map(|sets| {
        let above = format!("write `### {} times` and `between: 1m` above the lines of a set", range(sets));
        match times.map(range) {
            Some(times) => format!(
                "{above}, and below them `count: {times} every 4s`, or `#### {times} times` above its steps"
            ),
            None => above,
        }
    });
    let repeat = times.filter(|_| sets.is_none()).map(|times| {
        let range = range(times);
        format!(
            "give the part a heading `### {range} times`, or write `count: {range} every 4s` below it"
        )
    });
    let help: Vec<String> = hold.into_iter().chain(rest).chain(rounds).chain(repeat).collect();
    Some(Diagnostic::warning(line.words.span, message, help.join("; ")))
}

/// A number of times as a heading has it.
fn range((min, max): (u32, u32)) -> String {
    if min == max { min.to_string() } else { format!("{min}..{max}") }
}

/// The warning of a line that asks for the other side: a listener who does as it says would be led
/// on by nothing, or do that side twice.
fn other_side(line: &Line, part: &Part) -> Diagnostic {
    if part.sides == Sides::None {
        let help = "write `### each side` above the lines of one side, and leave this line out: the other side follows by itself, mirrored";
        return Diagnostic::warning(line.words.span, "nothing leads through the other side", help);
    }
    let help = "leave this line out: the other side follows by itself, mirrored";
    Diagnostic::warning(line.words.span, "this is heard on the other side too", help)
}
