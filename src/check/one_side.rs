//! One side of the body: which side of a part that is, where only one is done.

use std::cmp::Ordering;
use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::language::{BodySide, Language};
use crate::name::quoted;
use crate::routine::{Exercise, Part, PartSlot, Prose, Routine, Sides, Words};
use crate::span::{Span, Spanned};

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
        let mut found = untold_sides(value, parts.into_iter(), routine.language, false);
        found.extend(words_of_the_other_side(routine, value, |_| true));
        return found;
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
    let mut found: Vec<Diagnostic> = Vec::new();
    let untold = parts
        .filter(|(_, part)| part.sides != Sides::None && part.side_of(body, language).is_none());
    for (exercise, part) in untold {
        let message = "this part does not say which side of the body it begins with";
        let example = example(part, language);
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

/// The `side:` that the lines of a part are written for: the side that most of their marks name, or
/// else the first of these, with the part of the body behind it.
fn example(part: &Part, language: Language) -> String {
    let marks: Vec<(BodySide, Option<&str>)> =
        part.words().flat_map(|prose| marks(prose, language)).collect();
    let count = |side| marks.iter().filter(|(named, _)| *named == side).count();
    let side = match count(BodySide::Left).cmp(&count(BodySide::Right)) {
        Ordering::Greater => BodySide::Left,
        Ordering::Less => BodySide::Right,
        Ordering::Equal => marks.first().map_or(BodySide::Left, |(side, _)| *side),
    };
    let mut of_side = marks.iter().filter(|(named, _)| *named == side).peekable();
    let whole = of_side.peek().map(|_| "side");
    language.side_example(side, of_side.find_map(|(_, part)| *part).or(whole))
}

/// True if a side word stands beside a part of the body: “all right” names no side.
fn is_of_the_body(text: &str, place: &Range<usize>, language: Language) -> bool {
    let is_edge = |letter: char| !letter.is_alphabetic();
    let before = text.get(..place.start).unwrap_or_default().trim_end().rsplit(is_edge).next();
    let behind = text.get(place.end..).unwrap_or_default().trim_start().split(is_edge).next();
    [before, behind].into_iter().flatten().any(|word| language.names_body_part(word))
}

/// The side of the body that each mark of some words names first, with the part of the body behind
/// it.
fn marks(prose: &Prose, language: Language) -> impl Iterator<Item = (BodySide, Option<&str>)> {
    let behind = prose.pieces.iter().skip(1).map(Some).chain([None]);
    prose.pieces.iter().zip(behind).filter_map(move |(piece, behind)| {
        let Words::Sided { first, .. } = &piece.words else { return None };
        let side = language.body_sides(first).first().copied()?;
        let noun = behind.and_then(|piece| match &piece.words {
            Words::Plain(words) => {
                words.trim_start().split(|letter: char| !letter.is_alphabetic()).next()
            }
            Words::Sided { .. } => None,
        });
        Some((side, noun.filter(|noun| language.names_body_part(noun))))
    })
}

/// Warns of words about the other side of the body than the one that is done, where nothing mirrors
/// them: in the introduction, in the title, and in those of the exercises that are done.
pub(crate) fn words_of_the_other_side(
    routine: &Routine,
    body: BodySide,
    is_done: impl Fn(&Exercise) -> bool,
) -> Vec<Diagnostic> {
    let language = routine.language;
    let mut found = Vec::new();
    let mut look = |text: &str, span: Span, how: &str| {
        for side in language.named_sides(text) {
            let is_other = language.body_sides(&side.plain).contains(&body.other());
            if is_other && is_of_the_body(text, &side.range, language) {
                let (start, end) = (span.start + side.range.start, span.start + side.range.end);
                let message =
                    format!("“{}” is {how}, but only the {} side is done", side.plain, body.name());
                let other = body.other().name();
                let help = format!(
                    "leave the side out of these words, or do the other one: `sides: {other}` or `--side {other}`"
                );
                found.push(Diagnostic::warning(Span { start, end, ..span }, message, help));
            }
        }
    };
    look(&routine.title.value, routine.title.span, "said");
    for item in &routine.introduction {
        let spoken = item.words().map(|prose| (prose, "said"));
        for (prose, how) in spoken.chain(item.printed().map(|prose| (prose, "printed"))) {
            for piece in &prose.pieces {
                if let Words::Plain(text) = &piece.words {
                    look(text, piece.span, how);
                }
            }
        }
    }
    for exercise in routine.exercises.iter().filter(|exercise| is_done(exercise)) {
        look(&exercise.title.value, exercise.title.span, "said");
    }
    found
}
