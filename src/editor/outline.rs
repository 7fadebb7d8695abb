//! The headings of a text as a tree, and what can be folded away below them.

use crate::script::{Heading, headings};
use crate::span::{FileId, Span};

/// A heading with what stands below it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Symbol {
    /// Its words.
    pub(crate) name: String,
    /// The number of its `#`.
    pub(crate) level: usize,
    /// From the heading to the last line below it.
    pub(crate) span: Span,
    /// Its words.
    pub(crate) words: Span,
    /// The headings below it.
    pub(crate) children: Vec<Symbol>,
}

/// The headings of a text, each below the one that it is part of.
pub(crate) fn outline(text: &str) -> Vec<Symbol> {
    let mut rest = sections(text).into_iter().peekable();
    let mut found = Vec::new();
    while let Some(section) = rest.next() {
        found.push(below(section, &mut rest));
    }
    found
}

/// The runs of lines that can be folded away behind their first one: each heading that has lines
/// below it, with these.
pub(crate) fn folds(text: &str) -> Vec<Span> {
    let all = sections(text).into_iter().map(|(_, span)| span);
    all.filter(|span| text.get(span.range()).is_some_and(|lines| lines.contains('\n'))).collect()
}

fn below(
    (heading, span): (Heading, Span),
    rest: &mut std::iter::Peekable<std::vec::IntoIter<(Heading, Span)>>,
) -> Symbol {
    let mut children = Vec::new();
    while let Some(next) = rest.next_if(|(next, _)| next.level > heading.level) {
        children.push(below(next, rest));
    }
    let name = if heading.words.value.is_empty() { "#" } else { heading.words.value.as_str() };
    let (name, words) = (name.to_owned(), heading.words.span);
    Symbol { name, level: heading.level, span, words, children }
}

/// Each heading with its section: to the next heading of its level or one above it.
fn sections(text: &str) -> Vec<(Heading, Span)> {
    let all = headings(FileId::default(), text);
    let section = |(at, heading): (usize, &Heading)| {
        let later = all.iter().skip(at + 1);
        let next = later.into_iter().find(|next| next.level <= heading.level);
        let end = next.map_or(text.len(), |next| next.line.start);
        let lines = text.get(heading.line.start..end).unwrap_or_default().trim_end();
        let span = Span { end: heading.line.start + lines.len(), ..heading.line };
        (heading.clone(), span)
    };
    all.iter().enumerate().map(section).collect()
}
