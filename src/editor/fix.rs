//! The help of a diagnostic, applied.

use crate::diagnostic::Diagnostic;
use crate::span::Span;

/// The number of errors and that of warnings in a text.
pub(crate) type Count = (usize, usize);

/// A change that does what a diagnostic's help says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fix {
    /// What it does.
    pub(crate) title: String,
    /// The text that it replaces.
    pub(crate) span: Span,
    /// The text in its place.
    pub(crate) text: String,
}

/// The changes that the help of a diagnostic names: each text to type, if the script has fewer
/// mistakes with it in its place. `count` counts the mistakes of a text.
pub(crate) fn fixes(
    diagnostic: &Diagnostic,
    text: &str,
    count: &mut dyn FnMut(&str) -> Count,
) -> Vec<Fix> {
    let before = count(text);
    let mut helps = |candidate: &Fix| {
        let mut changed = text.to_owned();
        if text.get(candidate.span.range()).is_none() {
            return false;
        }
        changed.replace_range(candidate.span.range(), &candidate.text);
        let (errors, warnings) = count(&changed);
        errors < before.0 || errors == before.0 && warnings < before.1 && !diagnostic.is_error()
    };
    let found = candidates(diagnostic, text).into_iter();
    let mut fixes: Vec<Fix> = Vec::new();
    for places in found {
        if let Some(fix) = places.into_iter().find(&mut helps)
            && !fixes.contains(&fix)
        {
            fixes.push(fix);
        }
    }
    fixes
}

/// For each text that the help names the changes that may be meant, the likeliest first.
fn candidates(diagnostic: &Diagnostic, text: &str) -> Vec<Vec<Fix>> {
    let help = diagnostic.help.as_str();
    let line = line_around(text, diagnostic.span);
    let fix = |title: &str, span: Span, text: &str| Fix {
        title: title.to_owned(),
        span,
        text: text.to_owned(),
    };
    let mut found = Vec::new();
    let pieces = pieces(help);
    let is_several = ["on a line of its own", "below it", "on its own line"];
    if pieces.len() > 1 && is_several.iter().any(|words| help.contains(words)) {
        let lines = pieces.join("\n");
        let title = format!("Write `{}`", pieces.join("`, `"));
        found.push(vec![fix(&title, line, &lines)]);
    }
    for piece in &pieces {
        let title = format!("Write `{piece}`");
        let word = piece.strip_suffix(':').unwrap_or(piece);
        let in_place = [*piece, word].map(|text| fix(&title, diagnostic.span, text));
        let whole = fix(&title, line, piece);
        let all: Vec<Fix> = if is_line(piece) {
            std::iter::once(whole).chain(in_place).collect()
        } else {
            in_place.into_iter().chain([whole]).collect()
        };
        found.push(all);
    }
    if ["delete this", "delete it", "delete the line"].iter().any(|words| help.contains(words)) {
        let end = text.get(line.end..).and_then(|rest| rest.find('\n'));
        let whole = Span { end: end.map_or(text.len(), |end| line.end + end + 1), ..line };
        found.push(vec![fix("Delete it", diagnostic.span, ""), fix("Delete this line", whole, "")]);
    }
    found
}

/// The texts between backticks that are to be typed as they are.
fn pieces(help: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut parts = help.split('`');
    while let (Some(before), Some(piece)) = (parts.next(), parts.next()) {
        let is_example = before.ends_with("such as ") || piece.contains("NAME");
        let is_command = piece.starts_with("supple ") || before.ends_with("run ");
        if !is_example && !is_command && !piece.is_empty() {
            found.push(piece);
        }
    }
    found
}

/// True for what can only be a whole line.
fn is_line(piece: &str) -> bool {
    let is_entry = piece.split_once(": ").is_some_and(|(key, _)| {
        key.split(' ').next().is_some_and(|word| word.chars().all(char::is_alphabetic))
    });
    piece.starts_with('#') || piece.starts_with("- ") || piece.starts_with("//") || is_entry
}

/// The line around a place, without space at either end.
fn line_around(text: &str, span: Span) -> Span {
    let before = text.get(..span.start).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(start..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
    let lead = line.len() - line.trim_start().len();
    let end = start + line.trim_end().len();
    Span { start: (start + lead).min(end), end, ..span }
}
