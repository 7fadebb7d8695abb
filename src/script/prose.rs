//! Spoken words and the sides that are marked in them.

use super::line::Text;
use super::suggest;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::routine::{Piece, Prose, Words};
use crate::span::Span;

/// Reads spoken words, with a diagnostic for each mark that is none.
pub(super) fn prose(
    text: Text<'_>,
    language: Language,
    diagnostics: &mut Vec<Diagnostic>,
) -> Prose {
    if let Some(at) = text.value.find("//") {
        let span = Span { start: text.span.start + at, ..text.span };
        let help = "a comment stands on its own line; to say it, use other words";
        diagnostics.push(Diagnostic::error(span, "`//` cannot be spoken", help));
    }
    let mut reader = Reader { text, language, at: 0, pieces: Vec::new(), diagnostics };
    while reader.piece() {}
    Prose { pieces: reader.pieces, span: text.span }
}

struct Reader<'s, 'd> {
    text: Text<'s>,
    language: Language,
    at: usize,
    pieces: Vec<Piece>,
    diagnostics: &'d mut Vec<Diagnostic>,
}

impl<'s> Reader<'s, '_> {
    /// Takes the next `length` bytes.
    fn take(&mut self, length: usize) -> (&'s str, Span) {
        let start = self.text.span.start + self.at;
        let taken = self.text.value.get(self.at..self.at + length).unwrap_or_default();
        self.at += length;
        (taken, Span { start, end: start + length, ..self.text.span })
    }

    fn plain(&mut self, length: usize) {
        let (words, span) = self.take(length);
        self.pieces.push(Piece { words: Words::Plain(words.to_owned()), span });
    }

    /// Reads the next piece; whether there was one.
    fn piece(&mut self) -> bool {
        let rest = self.text.value.get(self.at..).unwrap_or_default();
        match rest.find(['{', '}']) {
            None if rest.is_empty() => return false,
            None => self.plain(rest.len()),
            Some(0) => self.brace(rest),
            Some(brace) => self.plain(brace),
        }
        true
    }

    /// Reads a mark, or complains about a brace that is none.
    fn brace(&mut self, rest: &str) {
        let end = rest.find('}');
        let inner_start = rest.get(1..).and_then(|inner| inner.find('{')).map(|at| at + 1);
        let end = end.filter(|&end| end > 0 && inner_start.is_none_or(|inner| end < inner));
        let Some(end) = end else {
            let (_, span) = self.take(1);
            self.diagnostics.push(Diagnostic::error(
                span,
                "a brace marks a side and nothing else",
                format!("write a mark such as `{}`, or leave the brace out", self.example()),
            ));
            return;
        };
        let (mark, span) = self.take(end + 1);
        let inner = mark.trim_matches(['{', '}']).trim();
        if let Some(words) = self.mark(inner) {
            self.pieces.push(Piece { words, span });
            return;
        }
        let sides = self.language.side_words();
        let help = match suggest::nearest(inner, sides) {
            Some(meant) => format!("did you mean `{{{meant}}}`?"),
            None => format!(
                "write `{}`, or spell both sides out: `{{clockwise|anticlockwise}}`",
                self.example()
            ),
        };
        self.diagnostics.push(Diagnostic::error(span, "this mark is no side", help));
    }

    /// What a mark says, from the words between its braces.
    fn mark(&self, inner: &str) -> Option<Words> {
        if let Some((first, second)) = inner.split_once('|') {
            let (first, second) = (first.trim(), second.trim());
            let spelled = !first.is_empty() && !second.is_empty() && !second.contains('|');
            return spelled
                .then(|| Words::Sided { first: first.to_owned(), second: second.to_owned() });
        }
        let second = self.language.other_side(inner)?;
        Some(Words::Sided { first: inner.to_owned(), second })
    }

    /// A mark of this language.
    fn example(&self) -> String {
        format!("{{{}}}", self.language.side_words().next().unwrap_or("left"))
    }
}
