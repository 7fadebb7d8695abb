//! The lines of a programme's text.

use crate::span::{FileId, Span};

/// A line, without the signs that tell its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// `# Back on your feet`
    Title(&'a str),
    /// `## Week 1`
    Heading(&'a str),
    /// `- heel-pain, every day`, and the place of its first letter behind the dash.
    Entry(&'a str, usize),
    /// `handout: Stop if it hurts.`
    Handout(&'a str),
    /// Any other.
    Other(&'a str),
}

/// The lines that say something, each with its place. Empty lines and notes are left out.
pub(super) fn lines(file: FileId, text: &str) -> Vec<(Line<'_>, Span)> {
    let mut start = 0;
    let mut lines = Vec::new();
    for whole in text.split_inclusive('\n') {
        let from = start;
        start += whole.len();
        let words = without_note(whole.trim_start_matches('\u{feff}'));
        let begin = from + whole.find(|c: char| !c.is_whitespace() && c != '\u{feff}').unwrap_or(0);
        let words = words.trim();
        if words.is_empty() {
            continue;
        }
        let span = Span { file, start: begin, end: begin + words.len() };
        let end = span.end;
        lines.push((line(words, end), span));
    }
    lines
}

fn line(words: &str, end: usize) -> Line<'_> {
    let after = |sign: &str| words.strip_prefix(sign).filter(|rest| !rest.starts_with('#'));
    if let Some(rest) = after("##") {
        return Line::Heading(rest.trim());
    }
    if let Some(rest) = after("#") {
        return Line::Title(rest.trim());
    }
    if let Some(rest) = words.strip_prefix(['-', '–', '*', '•']) {
        let rest = rest.trim();
        return Line::Entry(rest, end - rest.len());
    }
    let handout =
        words.split_once(':').filter(|(key, _)| key.trim().eq_ignore_ascii_case("handout"));
    match handout {
        Some((_, rest)) => Line::Handout(rest.trim()),
        None => Line::Other(words),
    }
}

/// A line without the note at its end. In the address of a page `//` begins none.
pub(super) fn without_note(line: &str) -> &str {
    let begins = |at: usize| {
        line.get(..at)
            .is_some_and(|before| before.is_empty() || before.ends_with(char::is_whitespace))
    };
    let note = line.match_indices("//").find(|(at, _)| begins(*at));
    note.and_then(|(at, _)| line.get(..at)).unwrap_or(line)
}
