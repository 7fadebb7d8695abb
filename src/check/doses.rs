//! Lines that ask for a time or for a number of times that nothing keeps.

use crate::diagnostic::Diagnostic;
use crate::language::{DoseReader, DoseTime};
use crate::routine::{Exercise, Extent, Item, Kind, Line, Part, PartSlot, Side, Step, When};
use crate::time::Millis;

/// The lines of an exercise.
pub(super) fn exercise(exercise: &Exercise, reader: &DoseReader, found: &mut Vec<Diagnostic>) {
    let slots: Vec<&PartSlot> = exercise.slots().collect();
    for (index, slot) in slots.iter().enumerate() {
        let next = slots.get(index + 1).map(|slot| &slot.part);
        slot.parts().for_each(|part| look_at(part, next, reader, found));
    }
}

fn look_at(part: &Part, next: Option<&Part>, reader: &DoseReader, found: &mut Vec<Diagnostic>) {
    let parts: Vec<&Part> = part.with_inner().collect();
    let following = || next.into_iter().flat_map(Part::with_inner);
    let is_counted = parts.iter().copied().chain(following()).any(counts);
    for (at, own) in (1..).zip(&parts) {
        for (index, item) in own.items.iter().enumerate() {
            let Item::Say(line) = item else { continue };
            if matches!(line.when, When::Learn | When::Warning) {
                continue;
            }
            let asked = reader.dose(&line.words.on(Side::First));
            let later = parts.iter().skip(at).copied().chain(following());
            let behind = own.items.iter().skip(index + 1).chain(later.flat_map(|part| &part.items));
            let time = asked.time.map(extent).filter(|time| !keeps_time(behind, *time));
            let times = asked.times.filter(|_| !is_counted);
            found.extend(warning(line, time, times));
        }
    }
}

/// True if a timed step stands right behind a line, or one further on that lasts as long.
fn keeps_time<'r>(behind: impl Iterator<Item = &'r Item>, time: Extent) -> bool {
    let mut is_near = true;
    for item in behind {
        match item {
            Item::Step(step) => {
                return (is_near && step.kind.is_timed()) || is_as_long(step, time);
            }
            Item::Say(Line { when: When::Learn | When::Warning, .. })
            | Item::Setting(_)
            | Item::Printed(_)
            | Item::Bell(_) => {}
            Item::Say(_) => is_near = false,
        }
    }
    false
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
