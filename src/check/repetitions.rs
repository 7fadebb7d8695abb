//! Words of every repetition of a count: they must fit beside its numbers and each other.

use crate::diagnostic::Diagnostic;
use crate::language::{Language, counted};
use crate::routine::{Amount, At, Count, Exercise, PartSlot, Side, Step, mute_time};
use crate::time::Millis;

/// What stands before the first words of a repetition.
const NUMBER: &str = "the number";

/// The steps of an exercise.
pub(super) fn exercise(exercise: &Exercise, language: Language, diagnostics: &mut Vec<Diagnostic>) {
    for part in exercise.slots().flat_map(PartSlot::parts) {
        for step in part.steps().filter(|step| !step.each.is_empty()) {
            if let Amount::Count(count) = step.kind.amount() {
                diagnostics.extend(mistake(step, count, language));
            }
        }
    }
}

/// The first mistake in the words of a count.
fn mistake(step: &Step, count: Count, language: Language) -> Option<Diagnostic> {
    let every = count.every;
    if let Some(At { time, .. }) = step.each.iter().find(|each| each.time.value >= every) {
        return Some(Diagnostic::error(
            time.span,
            format!("this is not inside a repetition of the count above, which lasts {every}"),
            format!("write a time below `{every}`"),
        ));
    }
    let mut lines: Vec<&At> = step.each.iter().collect();
    lines.sort_by_key(|line| line.time.value);
    let numbers = 1..=u64::from(count.max);
    let number = numbers.map(|number| mute_time(&counted(number, language), language)).max();
    let mut free = number.unwrap_or_default();
    // What stands before the words, in the order in which it is heard.
    let mut before = NUMBER;
    let mut moved = None;
    let mut late: Option<&At> = None;
    for line in lines {
        let asked = line.time.value;
        let at = if asked == Millis::ZERO { free } else { asked };
        if at < free && moved.is_none() {
            moved = Some((line, before, whole(free)));
        }
        free = at.max(free) + length(line, language);
        late = late.or(Some(line).filter(|_| free > every));
        before = "the words before it";
    }
    if let Some((line, before, at)) = moved {
        let over = at + length(line, language);
        let help = if over > every {
            let longer = longer(count, over);
            format!("use fewer words, or write `count: {longer}` and `each {at}:`")
        } else if before == NUMBER {
            "write `0s`, which is right after the number".to_owned()
        } else {
            format!("write `{at}`, or use fewer words before it")
        };
        let message = format!("{before} may still be heard then");
        return Some(Diagnostic::error(line.time.span, message, help));
    }
    late.map(|line| {
        let longer = longer(count, free);
        Diagnostic::error(
            line.words.span,
            format!("these words reach into the next number, {every} after the one before"),
            format!("write `count: {longer}` above, or use fewer words"),
        )
    })
}

/// The time to say a line, on the side where it takes longer.
fn length(line: &At, language: Language) -> Millis {
    let on = |side| mute_time(&line.words.on(side), language);
    on(Side::First).max(on(Side::Second))
}

/// A time rounded up to half seconds.
fn whole(time: Millis) -> Millis {
    Millis(time.0.div_ceil(500) * 500)
}

/// The same count with repetitions that last a time at the least.
fn longer(count: Count, time: Millis) -> String {
    let every = whole(time);
    match count {
        Count { min, max, .. } if min == max => format!("{min} every {every}"),
        Count { min, max, .. } => format!("{min}..{max} every {every}"),
    }
}
