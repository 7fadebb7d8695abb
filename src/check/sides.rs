//! Left and right: the one mistake that a listener with closed eyes cannot catch.

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::language::{BodySide, Language, NamedSide};
use crate::routine::{Exercise, Item, Part, Piece, Prose, Script, Sides, Words};
use crate::span::Span;

/// The introduction has no sides.
pub(super) fn introduction(script: &Script, diagnostics: &mut Vec<Diagnostic>) {
    let printed = script.introduction.iter().filter_map(Item::printed);
    for prose in script.introduction.iter().flat_map(Item::words).chain(printed) {
        swapping_marks(prose, Unsided::Introduction, diagnostics);
    }
}

/// Each part of an exercise, by whether it has sides.
pub(super) fn exercise(exercise: &Exercise, language: Language, diagnostics: &mut Vec<Diagnostic>) {
    let sided = |part: &Part| part.sides != Sides::None;
    let last_sided =
        exercise.slots().collect::<Vec<_>>().into_iter().rposition(|slot| slot.parts().any(sided));
    if last_sided.is_some() {
        side_in_the_title(exercise, language, diagnostics);
    }
    for (index, slot) in exercise.slots().enumerate() {
        for part in slot.parts() {
            let words = part.words();
            let printed = part.printed();
            if sided(part) {
                words.for_each(|prose| bare_words(prose, "said", language, diagnostics));
                printed.for_each(|prose| bare_words(prose, "printed", language, diagnostics));
                unnamed_sides(part, language, diagnostics);
            } else {
                let is_ahead = last_sided.is_some_and(|last| index < last);
                let place = if is_ahead { Unsided::Ahead } else { Unsided::Alone };
                printed.for_each(|prose| swapping_marks(prose, place, diagnostics));
                for prose in words {
                    swapping_marks(prose, place, diagnostics);
                    if is_ahead {
                        words_ahead(prose, language, diagnostics);
                    }
                }
            }
        }
    }
}

/// A side that is not marked is not mirrored, nor is a direction; the words are `said` or printed.
fn bare_words(prose: &Prose, said: &str, language: Language, diagnostics: &mut Vec<Diagnostic>) {
    for (NamedSide { plain, marked, .. }, span) in places(prose, |text| language.named_sides(text))
    {
        let help = format!(
            "write `{marked}` to have it swapped on the other side, or `{{{plain}|{plain}}}` where it is no side"
        );
        let message = format!("“{plain}” would be {said} on both sides");
        diagnostics.push(Diagnostic::error(span, message, help));
    }
    for (NamedSide { plain, marked, .. }, span) in places(prose, |text| language.named_turns(text))
    {
        let help = format!("write `{marked}`, or `{{{plain}|{plain}}}` where both turn alike");
        let message = format!("“{plain}” is {said} on both sides");
        diagnostics.push(Diagnostic::warning(span, message, help));
    }
}

/// A title is announced once, and stands above both sides.
fn side_in_the_title(exercise: &Exercise, language: Language, diagnostics: &mut Vec<Diagnostic>) {
    let title = &exercise.title;
    for NamedSide { plain, range, .. } in language.named_sides(&title.value) {
        let span = Span {
            start: title.span.start + range.start,
            end: title.span.start + range.end,
            ..title.span
        };
        let side = language.body_sides(&plain).first().copied().unwrap_or(BodySide::Left);
        diagnostics.push(Diagnostic::warning(
            span,
            format!("“{plain}” in the title is said for both sides"),
            format!(
                "leave it out of the title, and name the side below the part's heading: `side: {}`",
                language.side_example(side, None)
            ),
        ));
    }
}

/// A side named ahead of the sides is not said again for the other one.
fn words_ahead(prose: &Prose, language: Language, diagnostics: &mut Vec<Diagnostic>) {
    for (NamedSide { plain, .. }, span) in places(prose, |text| language.named_sides(text)) {
        diagnostics.push(Diagnostic::warning(
            span,
            format!("“{plain}” is not said again for the other side"),
            "move this line below the part's heading, and mark the side there",
        ));
    }
}

/// A place without sides.
#[derive(Clone, Copy)]
enum Unsided {
    /// Above the first exercise.
    Introduction,
    /// In a part ahead of one with sides.
    Ahead,
    /// In any other part.
    Alone,
}

/// Sides can be swapped only where there are two.
fn swapping_marks(prose: &Prose, place: Unsided, diagnostics: &mut Vec<Diagnostic>) {
    for Piece { words, span } in prose.pieces.iter().filter(|piece| piece.swaps()) {
        let Words::Sided { first, .. } = words else { continue };
        let help = match place {
            Unsided::Introduction => format!("write `{first}`"),
            Unsided::Ahead => {
                "move this line below the heading of the part with sides, which says it on both"
                    .to_owned()
            }
            Unsided::Alone => {
                format!("write `{first}`, or begin a part above it: `### each side`")
            }
        };
        diagnostics.push(Diagnostic::error(*span, "there are no sides here to swap", help));
    }
}

/// Two sides that sound alike leave the listener guessing.
fn unnamed_sides(part: &Part, language: Language, diagnostics: &mut Vec<Diagnostic>) {
    if !part.words().any(Prose::names_a_side) {
        let example = language.side_example(BodySide::Left, None);
        let help = format!("write a side into a line, such as `side: {example}`");
        diagnostics.push(Diagnostic::warning(part.span, "this part never names a side", help));
    }
}

/// Each place of some words that is found by a rule of the language, outside the marks.
fn places(
    prose: &Prose,
    find: impl Fn(&str) -> Vec<NamedSide>,
) -> impl Iterator<Item = (NamedSide, Span)> {
    prose.pieces.iter().flat_map(move |Piece { words, span }| {
        let found = match words {
            Words::Plain(text) => find(text),
            Words::Sided { .. } => Vec::new(),
        };
        let place = |range: &Range<usize>| Span {
            start: span.start + range.start,
            end: span.start + range.end,
            ..*span
        };
        found.into_iter().map(move |side| (side.clone(), place(&side.range)))
    })
}
