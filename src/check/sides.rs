//! Left and right: the one mistake that a listener with closed eyes cannot catch.

use crate::diagnostic::Diagnostic;
use crate::language::{Language, capitalised};
use crate::routine::{Exercise, Item, Part, Piece, Prose, Script, Sides, Words};
use crate::span::Span;

/// The introduction has no sides.
pub(super) fn introduction(script: &Script, diagnostics: &mut Vec<Diagnostic>) {
    for prose in script.introduction.iter().flat_map(Item::words) {
        swapping_marks(prose, "", diagnostics);
    }
}

/// Each part of an exercise, by whether it has sides.
pub(super) fn exercise(exercise: &Exercise, language: Language, diagnostics: &mut Vec<Diagnostic>) {
    let sided = |part: &Part| part.sides != Sides::None;
    let last_sided =
        exercise.slots().collect::<Vec<_>>().into_iter().rposition(|slot| slot.parts().any(sided));
    for (index, slot) in exercise.slots().enumerate() {
        for part in slot.parts() {
            let words = part.items.iter().flat_map(Item::words).chain(&part.side);
            if sided(part) {
                words.for_each(|prose| bare_words(prose, language, diagnostics));
                unnamed_sides(part, diagnostics);
            } else {
                let is_ahead = last_sided.is_some_and(|last| index < last);
                for prose in words {
                    swapping_marks(
                        prose,
                        ", or begin a part above it: `### each side`",
                        diagnostics,
                    );
                    if is_ahead {
                        words_ahead(prose, language, diagnostics);
                    }
                }
            }
        }
    }
}

/// A side that is not marked is not mirrored.
fn bare_words(prose: &Prose, language: Language, diagnostics: &mut Vec<Diagnostic>) {
    for (word, span) in bare_sides(prose, language) {
        let help = format!(
            "write `{{{word}}}` to have it swapped on the other side, or `{{{word}|{word}}}` where it is no side"
        );
        let message = format!("“{word}” would be said on both sides");
        diagnostics.push(Diagnostic::error(span, message, help));
    }
}

/// A side named ahead of the sides is not said again for the other one.
fn words_ahead(prose: &Prose, language: Language, diagnostics: &mut Vec<Diagnostic>) {
    for (word, span) in bare_sides(prose, language) {
        diagnostics.push(Diagnostic::warning(
            span,
            format!("“{word}” is not said again for the other side"),
            "move this line below the part's heading, and mark the side there",
        ));
    }
}

/// Sides can be swapped only where there are two.
fn swapping_marks(prose: &Prose, or: &str, diagnostics: &mut Vec<Diagnostic>) {
    for Piece { words, span } in prose.pieces.iter().filter(|piece| piece.swaps()) {
        let Words::Sided { first, .. } = words else { continue };
        let help = format!("write `{first}`{or}");
        diagnostics.push(Diagnostic::error(*span, "there are no sides here to swap", help));
    }
}

/// Two sides that sound alike leave the listener guessing.
fn unnamed_sides(part: &Part, diagnostics: &mut Vec<Diagnostic>) {
    let mut words = part.items.iter().flat_map(Item::words).chain(&part.side);
    if !words.any(Prose::names_a_side) {
        let help = "write a side into a line, such as `side: {left} arm`";
        diagnostics.push(Diagnostic::warning(part.span, "this part never names a side", help));
    }
}

/// The words that name a side without being marked.
fn bare_sides(prose: &Prose, language: Language) -> Vec<(String, Span)> {
    let mut found = Vec::new();
    let forms = |side: &str| [side.to_owned(), capitalised(side), side.to_uppercase()];
    let sides: Vec<String> = language.side_words().flat_map(forms).collect();
    for Piece { words, span } in &prose.pieces {
        let Words::Plain(text) = words else { continue };
        let mut at = 0;
        for word in text.split(|letter: char| !letter.is_alphabetic()) {
            if sides.iter().any(|side| side == word) {
                let start = span.start + at;
                let span = Span { start, end: start + word.len(), ..*span };
                found.push((word.to_owned(), span));
            }
            at += word.len()
                + text
                    .get(at + word.len()..)
                    .map_or(0, |rest| rest.chars().next().map_or(0, char::len_utf8));
        }
    }
    found
}
