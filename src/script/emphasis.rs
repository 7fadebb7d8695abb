//! The stars and underscores of Markdown, which are no words.

use std::ops::Range;

use super::line::Text;
use crate::diagnostic::Diagnostic;
use crate::span::Span;

/// The marks of emphasis in a text, of which it is told.
pub(super) fn emphasis(text: Text<'_>, diagnostics: &mut Vec<Diagnostic>) -> Vec<Range<usize>> {
    let marks = marks(text.value);
    if let (Some(first), Some(last)) = (marks.first(), marks.last()) {
        let (start, end) = (text.span.start + first.start, text.span.start + last.end);
        let span = Span { start, end, ..text.span };
        let message = "nothing is bold or italic to a listener: these marks are left out";
        diagnostics.push(Diagnostic::warning(span, message, "write the words alone"));
    }
    marks
}

/// A text without its marks of emphasis.
pub(super) fn without(text: &str, marks: &[Range<usize>]) -> String {
    let is_mark = |at: usize| marks.iter().any(|mark| mark.contains(&at));
    text.char_indices().filter(|(at, _)| !is_mark(*at)).map(|(_, letter)| letter).collect()
}

/// The marks of emphasis in a text, in order: `**` and `**` of `**hold**`, `_` and `_` of `_hold_`.
///
/// A mark opens ahead of a word and closes behind one: `2*3*4` and `snake_case` have none.
fn marks(text: &str) -> Vec<Range<usize>> {
    let mut open: Vec<Range<usize>> = Vec::new();
    let mut found = Vec::new();
    for mark in runs(text) {
        let before = text.get(..mark.start).and_then(|text| text.chars().next_back());
        let after = text.get(mark.end..).and_then(|text| text.chars().next());
        let is_edge = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
        let is_inside = |letter: Option<char>| letter.is_some_and(|letter| !letter.is_whitespace());
        let is_same = |one: &Range<usize>| text.get(one.clone()) == text.get(mark.clone());
        if is_inside(before)
            && is_edge(after)
            && let Some(at) = open.iter().rposition(is_same)
        {
            found.extend(open.drain(at..).take(1));
            found.push(mark);
        } else if is_edge(before) && is_inside(after) {
            open.push(mark);
        }
    }
    found.sort_by_key(|mark| mark.start);
    found
}

/// The runs of one to three stars or underscores.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    // What stands in braces is a side.
    let is_in_braces = |at: usize| {
        let before = text.get(..at).and_then(|text| text.rfind(['{', '}']));
        before.is_some_and(|brace| text.get(brace..).is_some_and(|rest| rest.starts_with('{')))
    };
    for (at, letter) in text.match_indices(['*', '_']).filter(|(at, _)| !is_in_braces(*at)) {
        match runs.last_mut() {
            Some(last)
                if last.end == at
                    && text
                        .get(last.start..last.end)
                        .is_some_and(|run| run.starts_with(letter)) =>
            {
                last.end = at + 1;
            }
            _ => runs.push(at..at + 1),
        }
    }
    runs.retain(|run| run.len() <= 3);
    runs
}

#[cfg(test)]
mod tests {
    use super::{marks, without};

    #[test]
    fn marks_of_emphasis_are_taken_off_and_other_signs_stay() {
        for (text, said) in [
            ("**Breathe out.**", "Breathe out."),
            ("Lift *only* the __left__ heel.", "Lift only the left heel."),
            ("***Stop*** if it hurts.", "Stop if it hurts."),
            ("**Note:** keep the *neck long*.", "Note: keep the neck long."),
            ("(_slowly_), then **hold**!", "(slowly), then hold!"),
            ("**Langsam** und _ohne Schwung_.", "Langsam und ohne Schwung."),
            ("Gardez le dos **bien droit**.", "Gardez le dos bien droit."),
            ("¡**No** fuerces! «*Despacio*»", "¡No fuerces! «Despacio»"),
            ("Senza **mai** forzare l’*altra* gamba.", "Senza mai forzare l’altra gamba."),
            ("**Not *too* far.**", "Not too far."),
        ] {
            assert_eq!(without(text, &marks(text)), said);
        }
        for text in
            ["3 * 10", "2*3*4", "a snake_case_name", "* a star alone", "once more*", "**** ****"]
        {
            assert_eq!(without(text, &marks(text)), text);
        }
    }
}
