//! Mistakes of a script, with their places and the text to type instead.

use crate::span::{FileId, Span};

/// The severity of a [`Diagnostic`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The script cannot be used.
    Error,
    /// The script can be used, but not quite as it was meant.
    Warning,
}

/// One mistake of a script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// True if it stops a run.
    pub severity: Severity,
    /// The words that it is about.
    pub span: Span,
    /// The mistake, without a full stop.
    pub message: String,
    /// The text to type instead.
    pub help: String,
}

impl Diagnostic {
    /// A mistake that stops a run.
    pub fn error(span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { severity: Severity::Error, span, message: message.into(), help: help.into() }
    }

    /// A mistake that does not stop a run.
    pub fn warning(span: Span, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { severity: Severity::Warning, ..Self::error(span, message, help) }
    }

    /// True if it stops a run.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// The most mistakes reported of one script.
pub(crate) const MOST_MISTAKES: usize = 500;

/// Merges later mistakes in, but for those about words that are known to be wrong, and sorts all.
pub(crate) fn merge(known: &mut Vec<Diagnostic>, found: Vec<Diagnostic>) {
    let is_about = |span: Span, other: Span| {
        span.file == other.file && span.start < other.end && other.start < span.end
    };
    let wrong: Vec<Span> = known.iter().map(|one| one.span).collect();
    let new = found.into_iter().filter(|one| !wrong.iter().any(|span| is_about(*span, one.span)));
    known.extend(new);
    sort(known);
}

/// Puts mistakes in the order of the text; those about the same words stay as they are.
pub(crate) fn sort(diagnostics: &mut [Diagnostic]) {
    diagnostics.sort_by_key(|one| (one.span.start, one.span.end));
}

/// Cuts a list of mistakes to [`MOST_MISTAKES`], with a note at the end: an error, unless all that
/// is cut off are warnings.
pub(crate) fn cap(known: &mut Vec<Diagnostic>) {
    if let Some(rest @ [next, ..]) = known.get(MOST_MISTAKES..) {
        let help = "mend those above first";
        let last = if rest.iter().any(Diagnostic::is_error) {
            Diagnostic::error(next.span, "there are more mistakes from here on", help)
        } else {
            Diagnostic::warning(next.span, "there are more warnings from here on", help)
        };
        known.truncate(MOST_MISTAKES);
        known.push(last);
    }
}

/// One file of script text.
#[derive(Clone, Debug)]
pub struct Source {
    /// The name to print, a path or the name of a built-in routine.
    pub name: String,
    /// The text, as it was read.
    pub text: String,
}

/// All script texts of a run, so that a [`Span`] can be shown.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// A place as a person counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
}

impl Sources {
    /// Adds a file.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        self.files.push(Source { name: name.into(), text: text.into() });
        FileId(u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX))
    }

    /// A file that was added here.
    #[must_use]
    pub fn get(&self, file: FileId) -> Option<&Source> {
        self.files.get(file.0 as usize)
    }

    /// Line and column of the first character of a place.
    #[must_use]
    pub fn position(&self, span: Span) -> Position {
        let before = self.get(span.file).and_then(|source| source.text.get(..span.start));
        let before = before.unwrap_or_default().trim_start_matches('\u{feff}');
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        Position {
            line: before.matches('\n').count() + 1,
            column: before.chars().count()
                - before.get(..line_start).map_or(0, |b| b.chars().count())
                + 1,
        }
    }

    /// The place as `file:line:column`.
    #[must_use]
    pub fn place(&self, span: Span) -> String {
        let Position { line, column } = self.position(span);
        let name = self.get(span.file).map_or("?", |source| source.name.as_str());
        format!("{name}:{line}:{column}")
    }
}
