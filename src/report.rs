//! Diagnostics for people to read.

use std::fmt::{self, Write as _};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Severity, Sources};

/// The width of a report, in characters; longer lines are cut around the mistake.
const WIDTH: usize = 120;

/// One diagnostic with its place, its line and a caret under the words.
#[must_use]
pub(crate) fn render(diagnostic: &Diagnostic, sources: &Sources, colour: bool) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(diagnostic.message.as_str());
    let mut group = Group::with_title(title);
    let source = sources.get(diagnostic.span.file);
    let position = sources.position(diagnostic.span);
    let text = source.map_or("", |source| source.text.as_str());
    let start = diagnostic.span.start.min(text.len());
    let line_start = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let line = text.get(line_start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let name = source.map_or("?", |source| source.name.as_str());
    let end = diagnostic.span.end.clamp(start, line_start + line.len());
    let snippet = Snippet::source(line).path(name).line_start(position.line).annotation(
        AnnotationKind::Primary.span(start - line_start..end.saturating_sub(line_start)),
    );
    group = group.element(snippet);
    let report = [group.element(Level::HELP.message(diagnostic.help.as_str()))];
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH).render(&report)
}

/// All diagnostics, each with an empty line behind it.
#[must_use]
pub(crate) fn render_all(diagnostics: &[Diagnostic], sources: &Sources, colour: bool) -> String {
    diagnostics.iter().fold(String::new(), |mut text, diagnostic| {
        let _ = writeln!(text, "{}\n", render(diagnostic, sources, colour));
        text
    })
}

/// One line of text for a diagnostic: its place, what is wrong and what to do.
#[must_use]
pub(crate) fn line(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let place = sources.place(diagnostic.span);
    format!("{place}: {}; {}", diagnostic.message, diagnostic.help)
}

/// The number of mistakes of a file, in words.
#[must_use]
pub(crate) fn summary(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|diagnostic| diagnostic.is_error()).count();
    let warnings = diagnostics.len() - errors;
    match (errors, warnings) {
        (0, 0) => "no mistakes".to_owned(),
        (_, 0) => many(errors, "error"),
        (0, _) => many(warnings, "warning"),
        _ => format!("{} and {}", many(errors, "error"), many(warnings, "warning")),
    }
}

/// A number and its unit, in the singular where it is one.
pub(crate) fn many(number: impl Copy + fmt::Display + PartialEq + From<u8>, unit: &str) -> String {
    if number == 1.into() { format!("1 {unit}") } else { format!("{number} {unit}s") }
}

/// The JSON form of one diagnostic.
#[derive(Debug, Serialize)]
pub(crate) struct JsonDiagnostic {
    file: String,
    line: usize,
    column: usize,
    severity: &'static str,
    message: String,
    help: String,
}

impl JsonDiagnostic {
    /// The JSON form of a diagnostic.
    #[must_use]
    pub(crate) fn new(diagnostic: &Diagnostic, sources: &Sources) -> Self {
        let position = sources.position(diagnostic.span);
        let source = sources.get(diagnostic.span.file);
        Self {
            file: source.map_or_else(String::new, |source| source.name.clone()),
            line: position.line,
            column: position.column,
            severity: match diagnostic.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
        }
    }
}
