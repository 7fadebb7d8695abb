//! All that may be said of a routine, whatever is chosen.

use std::sync::Arc;

use crate::diagnostic::Diagnostic;
use crate::language::doubts;
use crate::routine::{Item, Part, PartSlot, Routine, Setting, Side};
use crate::span::Span;

/// The texts that may be said of a routine, with their places: titles, props and lines of every
/// part and variation, on both sides.
#[must_use]
pub(crate) fn spoken(routine: &Routine) -> Vec<(Arc<str>, Span)> {
    let mut found = vec![(routine.title.value.as_str().into(), routine.title.span)];
    items(&routine.introduction, &mut found);
    for exercise in &routine.exercises {
        found.push((exercise.title.value.as_str().into(), exercise.title.span));
        for part in exercise.slots().flat_map(PartSlot::parts).flat_map(Part::with_inner) {
            spoken_part(part, &mut found);
        }
    }
    found.dedup();
    found
}

fn spoken_part(part: &Part, found: &mut Vec<(Arc<str>, Span)>) {
    if let Some(prose) = &part.side {
        found.extend([Side::First, Side::Second].map(|side| (prose.on(side), prose.span)));
    }
    items(&part.items, found);
}

fn items(items: &[Item], found: &mut Vec<(Arc<str>, Span)>) {
    for item in items {
        if let Item::Setting(setting) = item
            && let Setting::Needs(props) = &setting.value
        {
            found.extend(props.iter().map(|prop| (prop.name.as_str().into(), setting.span)));
        }
        for prose in item.words() {
            found.extend([Side::First, Side::Second].map(|side| (prose.on(side), prose.span)));
        }
    }
}

/// A warning for each number of a routine that may be a score or a fraction.
pub(super) fn doubtful_numbers(routine: &Routine, found: &mut Vec<Diagnostic>) {
    let is_own = |span: Span| span.file == routine.title.span.file;
    for (text, span) in spoken(routine).into_iter().filter(|(_, span)| is_own(*span)) {
        for doubt in doubts(&text, routine.language) {
            let message = format!("“{}” is said as “{}”", doubt.written, doubt.said);
            let help = format!("if you mean “{}”, write it so", doubt.otherwise);
            found.push(Diagnostic::warning(span, message, help));
        }
    }
}
