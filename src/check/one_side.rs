//! One side of the body: which side of a part that is, where only one is done.

use crate::diagnostic::Diagnostic;
use crate::language::{BodySide, Language};
use crate::name::quoted;
use crate::routine::{Exercise, Part, PartSlot, Routine, Sides};
use crate::span::Spanned;

/// The mistakes of a routine with `sides:`, whichever of its variations are done.
pub(crate) fn one_side(routine: &Routine) -> Vec<Diagnostic> {
    let Some(Spanned { value, span }) = routine.sides else { return Vec::new() };
    let exercises = routine.exercises.iter();
    let parts: Vec<(&Exercise, &Part)> = exercises
        .flat_map(|exercise| {
            let parts = exercise.slots().flat_map(PartSlot::parts);
            parts.map(move |part| (exercise, part))
        })
        .collect();
    if has_sides(parts.iter().copied()) || routine.exercises.is_empty() {
        return untold_sides(value, parts.into_iter(), routine.language, false);
    }
    let help = "delete it, or write `### each side` above the lines that are done on both sides";
    let message = "nothing in this routine has sides, of which one could be done";
    vec![Diagnostic::warning(span, message, help)]
}

/// True if any of some parts has sides.
pub(crate) fn has_sides<'r>(mut parts: impl Iterator<Item = (&'r Exercise, &'r Part)>) -> bool {
    parts.any(|(_, part)| part.sides != Sides::None)
}

/// The mistakes of parts with sides that do not say which side of the body they begin with: of an
/// exercise from another routine one at its `from:`. Where one side is only asked `for_once`, the
/// help names the way without the exercise.
pub(crate) fn untold_sides<'r>(
    body: BodySide,
    parts: impl Iterator<Item = (&'r Exercise, &'r Part)>,
    language: Language,
    for_once: bool,
) -> Vec<Diagnostic> {
    let side = language.side_words().next().unwrap_or_default();
    let example = match language {
        Language::English => format!("{{{side}}} arm"),
        _ => format!("{{{side}}}"),
    };
    let mut found: Vec<Diagnostic> = Vec::new();
    let untold = parts
        .filter(|(_, part)| part.sides != Sides::None && part.side_of(body, language).is_none());
    for (exercise, part) in untold {
        let message = "this part does not say which side of the body it begins with";
        let mut diagnostic = match (&exercise.origin, &part.side) {
            (Some(origin), _) => {
                let message = format!(
                    "the exercise “{}” does not say which side of the body it begins with",
                    exercise.title.value
                );
                let name = &origin.routine.value;
                let help = format!(
                    "in `{name}`, write a line such as `side: {example}` below its heading with sides, or write the exercise out here"
                );
                Diagnostic::error(origin.routine.span, message, help)
            }
            (None, Some(words)) if words.names_body_side(language) => {
                let help =
                    "name the one that most of its lines are for, and leave the other to them";
                Diagnostic::error(words.span, "this names both sides of the body", help)
            }
            (None, Some(words)) => {
                let help = format!("name the one that its lines are for, such as `{example}`");
                Diagnostic::error(words.span, "this names neither side of the body", help)
            }
            (None, None) => {
                let help = format!(
                    "right below this heading, write `side: {example}`, with the side that its lines are for"
                );
                Diagnostic::error(part.span, message, help)
            }
        };
        if for_once {
            let title = quoted(&exercise.title.value);
            diagnostic.help = format!("{}; or leave it out: --skip {title}", diagnostic.help);
        }
        if !found.contains(&diagnostic) {
            found.push(diagnostic);
        }
    }
    found
}
