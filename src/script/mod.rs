//! Text to routine: the script language.
//!
//! Every line is a place to start again after a mistake, so that one run finds them all.

mod builder;
mod duration;
mod entry;
mod heading;
mod import;
mod key;
mod line;
mod prose;
mod suggest;
mod value;

use builder::Builder;
pub use duration::{LONGEST_STEP, MOST_TIMES};
pub use import::{Library, NotFound, import};
use key::Key;
pub use line::LONGEST_LINE;
use line::{Line, Lines};
pub use suggest::nearest;

use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::routine::{Breath, Routine};
use crate::span::{FileId, Span};
use crate::time::Millis;

/// The most bytes in one script.
pub const LARGEST_SCRIPT: usize = 1024 * 1024;

/// The most mistakes that are told of one script.
pub const MOST_MISTAKES: usize = 500;

/// What was read of a script: always a routine, however many mistakes there are.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The routine, of use only where no diagnostic is an error.
    pub routine: Routine,
    /// The mistakes, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a script.
#[must_use]
pub fn parse(file: FileId, text: &str) -> Parsed {
    if text.len() > LARGEST_SCRIPT {
        let span = Span { file, start: 0, end: 0 };
        let help = "a script has 1 MiB at most: split it into several routines";
        let routine = Builder::new(file, Language::English).finish(span).routine;
        let diagnostics = vec![Diagnostic::error(span, "this script is too large", help)];
        return Parsed { routine, diagnostics };
    }
    let mut lines = Lines::new(file, text);
    let mut builder = Builder::new(file, language_of(file, text));
    for line in &mut lines {
        match line {
            Line::Heading { level: 1, text } => builder.title(text),
            Line::Heading { level: 2, text } => builder.exercise(text),
            Line::Heading { text, .. } => builder.part(text),
            Line::Spoken(text) => builder.spoken(text),
            Line::Unreadable => builder.unreadable(),
            Line::Entry { key, name, figure, value } => builder.entry(key, name, figure, value),
        }
    }
    let end = Span { file, start: text.len(), end: text.len() };
    let mut parsed = builder.finish(end);
    parsed.diagnostics.append(&mut lines.diagnostics);
    parsed.diagnostics.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
    limit(&mut parsed.diagnostics);
    parsed
}

/// Reads a time such as `15s` from outside a script.
///
/// # Errors
/// Says what is wrong and what to write.
pub fn time_value(text: &str) -> Result<Millis, String> {
    duration::single(text.trim()).map_err(|refused| refused.to_string())
}

/// Reads a breath pattern such as `in 4s, out 6s` from outside a script.
///
/// # Errors
/// Says what is wrong and what to write.
pub fn breath_value(text: &str) -> Result<Breath, String> {
    value::breath(text.trim()).map_err(|refused| refused.to_string())
}

/// Cuts a list of mistakes that nobody would read to its end.
fn limit(diagnostics: &mut Vec<Diagnostic>) {
    if let Some(next) = diagnostics.get(MOST_MISTAKES) {
        let message = format!("there are {} more mistakes", diagnostics.len() - MOST_MISTAKES);
        let last = Diagnostic::error(next.span, message, "mend those above first");
        diagnostics.truncate(MOST_MISTAKES);
        diagnostics.push(last);
    }
}

/// The language that the words are in, needed before the first of them is read.
fn language_of(file: FileId, text: &str) -> Language {
    let entries = Lines::new(file, text)
        .take_while(|line| !matches!(line, Line::Heading { level: 2 | 3, .. }));
    let mut languages = entries.filter_map(|line| match line {
        Line::Entry { key: Key::Language, value, .. } => Language::from_tag(value.value),
        _ => None,
    });
    languages.find(|language| language.phrases().is_some()).unwrap_or(Language::English)
}
