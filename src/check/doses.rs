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
}

impl<'r> Behind<'r> {
    /// What stands behind a line that is right before a part.
    fn before(self, part: &'r Part) -> Self {
        let parts: Vec<&Part> = part.with_inner().collect();
        let items = parts.iter().rev().flat_map(|part| part.items.iter().rev());
        let counts = self.counts || parts.iter().copied().any(counts);
        items.fold(Self { counts, ..self }, Self::before_item)
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
    let mut found = Vec::new();
    let mut behind = next;
    for item in parts.iter().rev().flat_map(|part| part.items.iter().rev()) {
        if let Item::Say(line) = item
            && !matches!(line.when, When::Learn | When::Warning)
        {
            let asked = reader.dose(&line.words.on(Side::First));
            let time = asked.time.map(extent).filter(|time| !behind.keeps_time(*time));
            let times = asked.times.filter(|_| !is_counted);
            found.extend(warning(line, time, times));
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

fn warning(line: &Line, time: Option<Extent>, times: Option<(u32, u32)>) -> Option<Diagnostic> {
    let message = match (time, times) {
        (None, None) => return None,
        (Some(_), None) => "this asks for a time that nothing keeps",
        (None, Some(_)) => "this asks for a number of times that nothing counts",
        (Some(_), Some(_)) => "this asks for a time and a number of times that nothing keeps",
    };
    let hold = time.map(|time| {
        format!("write `hold: {time}` right below it, or `move: {time}` for a movement")
    });
    let repeat = times.map(|(min, max)| {
        let range = if min == max { min.to_string() } else { format!("{min}..{max}") };
        format!(
            "give the part a heading `### {range} times`, or write `count: {range} every 4s` below it"
        )
    });
    let help: Vec<String> = hold.into_iter().chain(repeat).collect();
    Some(Diagnostic::warning(line.words.span, message, help.join("; ")))
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
