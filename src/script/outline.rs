//! The headings of a script, whatever else is wrong with it.

use super::line::{Lines, ReadLine, ScriptLine};
use crate::span::{FileId, Span, Spanned};

/// A heading.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Heading {
    /// The number of its `#`, from 1.
    pub level: usize,
    /// What stands behind them.
    pub words: Spanned<String>,
    /// The line, without space at either end.
    pub line: Span,
}

/// Every heading, in the order of the text.
#[must_use]
pub(crate) fn headings(file: FileId, text: &str) -> Vec<Heading> {
    let lines = Lines::new(file, text);
    let found = lines.filter_map(|ReadLine { line, .. }| match line {
        ScriptLine::Heading { level, text: words } => {
            let before = text.get(..words.span.start).unwrap_or_default();
            let start = before.rfind('\n').map_or(0, |newline| newline + 1);
            let marks = before.get(start..).and_then(|marks| marks.find('#'));
            // A title that lacks its `#` is read as one.
            let start = marks.map_or(words.span.start, |marks| start + marks);
            let line = Span { start, ..words.span };
            let words = Spanned { value: words.value.to_owned(), span: words.span };
            Some(Heading { level, words, line })
        }
        ScriptLine::Spoken(_) | ScriptLine::Entry { .. } | ScriptLine::Unreadable => None,
    });
    found.collect()
}
