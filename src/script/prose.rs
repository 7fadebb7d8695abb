//! Words and the sides that are marked in them.

use std::ops::Range;
use std::sync::Arc;

use super::emphasis::emphasis;
use super::line::Text;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::name::nearest;
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
    if !text.value.is_empty() && !text.value.chars().any(char::is_alphanumeric) {
        let help = "write it in words, or delete the line";
        diagnostics.push(Diagnostic::error(text.span, "there is no word here to say", help));
    }
    let marks = emphasis(text, diagnostics);
    marked(text, language, marks, diagnostics)
}

/// Reads words for the paper alone, which may hold what nobody could say, such as `https://`.
pub(super) fn printed(
    text: Text<'_>,
    language: Language,
    diagnostics: &mut Vec<Diagnostic>,
) -> Prose {
    if let Some(at) = text.value.find(" //") {
        let span = Span { start: text.span.start + at + 1, ..text.span };
        let help = "a comment stands on its own line";
        diagnostics.push(Diagnostic::error(span, "`//` would be printed", help));
    }
    marked(text, language, Vec::new(), diagnostics)
}

/// Reads the marks of sides in some words, without the `marks` of emphasis, with a diagnostic for
/// each that is none.
fn marked(
    text: Text<'_>,
    language: Language,
    marks: Vec<Range<usize>>,
    diagnostics: &mut Vec<Diagnostic>,
) -> Prose {
    let mut reader = Reader { text, language, at: 0, marks, pieces: Vec::new(), diagnostics };
    while reader.piece() {}
    // There are as many of them as lines, nearly all with one piece.
    reader.pieces.shrink_to_fit();
    Prose { pieces: reader.pieces, span: text.span }
}

struct Reader<'s, 'd> {
    text: Text<'s>,
    language: Language,
    at: usize,
    /// The marks of emphasis, which are no words.
    marks: Vec<Range<usize>>,
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
        self.pieces.push(Piece { words: Words::Plain(words.into()), span });
    }

    /// Reads the next piece; whether there was one.
    fn piece(&mut self) -> bool {
        if let Some(mark) = self.marks.iter().find(|mark| mark.start == self.at) {
            let length = mark.len();
            self.take(length);
        }
        let next_mark = self.marks.iter().find(|mark| mark.start > self.at);
        let end = next_mark.map_or(self.text.value.len(), |mark| mark.start);
        let rest = self.text.value.get(self.at..end).unwrap_or_default();
        if rest.is_empty() && end < self.text.value.len() {
            return true;
        }
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
        let inner = rest.trim_start_matches('{');
        let opening = rest.len() - inner.len();
        let end = inner.find(['{', '}']).unwrap_or(inner.len());
        let (inner, after) = inner.split_at_checked(end).unwrap_or((inner, ""));
        let closing = after.len() - after.trim_start_matches('}').len();
        match (opening, closing) {
            (0, _) => return self.unopened(closing),
            (_, 0) => return self.unclosed(opening, inner),
            _ => {}
        }
        let before = self.text.value.get(..self.at).unwrap_or_default();
        let (_, span) = self.take(opening + end + closing);
        let inner = inner.trim();
        let words = self.mark(inner, before);
        if opening == 1 && closing == 1 {
            if let Some(words) = words {
                return self.pieces.push(Piece { words, span });
            }
            let sides = self.language.side_words();
            let (word, rest) = inner.split_once(' ').unwrap_or((inner, ""));
            let help = match nearest(inner, sides) {
                _ if self.language.other_side(word, "").is_some() && !rest.is_empty() => {
                    format!("write `{{{word}}} {rest}`")
                }
                Some(meant) => format!("did you mean `{{{meant}}}`?"),
                None => format!(
                    "write `{}`, or spell both sides out: `{{clockwise|anticlockwise}}`",
                    self.example()
                ),
            };
            return self.refuse(span, "this mark is no side", help, inner);
        }
        let mark = if words.is_some() { format!("{{{inner}}}") } else { self.example() };
        self.refuse(span, "a side is marked with one brace at each end", write(&mark), inner);
    }

    /// A brace that nothing closes, with the word behind it.
    fn unclosed(&mut self, opening: usize, inner: &str) {
        let end = inner.find(|letter: char| !letter.is_alphabetic()).unwrap_or(inner.len());
        let (_, span) = self.take(opening + end);
        let word = inner.get(..end).unwrap_or_default();
        self.half(span, word);
    }

    /// A brace that nothing opens, with the word before it.
    fn unopened(&mut self, closing: usize) {
        let (_, mut span) = self.take(closing);
        let mut word = String::new();
        if let Some(Piece { words: Words::Plain(plain), span: before }) = self.pieces.last_mut() {
            let start = plain.trim_end_matches(char::is_alphabetic).len();
            word = plain.get(start..).unwrap_or_default().to_owned();
            *plain = plain.get(..start).unwrap_or_default().into();
            span.start -= word.len();
            before.end -= word.len();
        }
        self.half(span, &word);
    }

    /// Reports one brace without the other.
    fn half(&mut self, span: Span, word: &str) {
        if self.language.other_side(word, "").is_some() {
            let help = write(&format!("{{{word}}}"));
            return self.refuse(span, "this mark has one of its two braces only", help, word);
        }
        let help = format!("{}, or leave the brace out", write_such_as(&self.example()));
        self.refuse(span, "a brace marks a side and nothing else", help, word);
    }

    /// Reports a mark, and reads it as one all the same.
    fn refuse(&mut self, span: Span, message: &str, help: String, word: &str) {
        self.diagnostics.push(Diagnostic::error(span, message, help));
        let words = Words::Sided { first: word.into(), second: Arc::default() };
        self.pieces.push(Piece { words, span });
    }

    /// The words of a mark, from the words between its braces and those `before` it.
    fn mark(&self, inner: &str, before: &str) -> Option<Words> {
        if let Some((first, second)) = inner.split_once('|') {
            let (first, second) = (first.trim(), second.trim());
            let spelled = !first.is_empty() && !second.is_empty() && !second.contains('|');
            return spelled.then(|| Words::Sided { first: first.into(), second: second.into() });
        }
        let second = self.language.other_side(inner, before)?;
        Some(Words::Sided { first: inner.into(), second: second.into() })
    }

    /// A mark of this language.
    fn example(&self) -> String {
        format!("{{{}}}", self.language.side_words().next().unwrap_or("left"))
    }
}

fn write(mark: &str) -> String {
    format!("write `{mark}`")
}

fn write_such_as(mark: &str) -> String {
    format!("write a mark such as `{mark}`")
}
