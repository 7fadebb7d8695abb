//! Text to routine: the script language.
//!
//! Every line is a place to start again after a mistake, so that one run finds them all.

mod builder;
mod count;
mod draft;
mod duration;
mod emphasis;
mod entry;
mod extent;
mod foreign;
mod format;
mod heading;
mod key;
mod line;
mod mistakes;
mod number;
mod outline;
mod parsed;
mod prescription;
mod prose;
mod refused;
mod rounds;
mod sets;
mod slips;
mod step;
#[cfg(test)]
mod tests;
mod time_words;
mod value;
pub(crate) mod written;

use builder::Builder;
pub(crate) use format::format;
use key::Key;
use line::{Lines, ReadLine, ScriptLine};
pub(crate) use outline::{Heading, headings};
pub(crate) use parsed::Parsed;
pub(crate) use sets::{SetsAndReps, sets_and_reps};
pub(crate) use slips::{meant_props, spoken_step, timed_breath};

use crate::diagnostic::{Diagnostic, MOST_MISTAKES};
use crate::language::Language;
use crate::routine::{Bed, Breath, Posture};
use crate::span::{FileId, Span};
use crate::time::Millis;

/// The most bytes in one script.
pub(crate) const LARGEST_SCRIPT: usize = 1024 * 1024;

/// Reads a script.
#[must_use]
pub(crate) fn parse(file: FileId, text: &str) -> Parsed {
    let start = Span { file, start: 0, end: 0 };
    if text.len() > LARGEST_SCRIPT {
        let help = "a script has 1 MiB at most: split it into several routines";
        return refused(Diagnostic::error(start, "this script is too large", help));
    }
    // Word processors and UTF-16 are full of these; line by line they would be hundreds of mistakes.
    if text.contains('\0') {
        let help = "save it as plain text, in UTF-8";
        return refused(Diagnostic::error(start, "this file is not plain text", help));
    }
    let mut mistakes = 0;
    let lines = Lines::new(file, text).map_while(|line| {
        let is_enough = mistakes > MOST_MISTAKES;
        mistakes += line.mistakes.len();
        (!is_enough).then_some(line)
    });
    let lines: Vec<ReadLine<'_>> = lines.collect();
    let mut builder = Builder::new(file, language_of(&lines));
    for line in lines {
        if builder.read(line) {
            return builder.stop();
        }
    }
    builder.finish()
}

/// The result for a file that is no script.
fn refused(why: Diagnostic) -> Parsed {
    let empty = Builder::new(why.span.file, Language::default()).stop();
    Parsed { diagnostics: vec![why], ..empty }
}

/// Reads a time such as `15s` from outside a script.
///
/// # Errors
/// Says what is wrong and what to write.
pub(crate) fn time_value(text: &str) -> Result<Millis, String> {
    duration::single(text.trim()).map_err(|refused| refused.to_string())
}

/// Reads the length of a session such as `12m` from outside a script.
///
/// # Errors
/// Says what is wrong and what to write.
pub(crate) fn length_value(text: &str) -> Result<Millis, String> {
    duration::length(text.trim()).map_err(|refused| refused.to_string())
}

/// Reads a breath pattern such as `in 4s, out 6s` from outside a script.
///
/// # Errors
/// Says what is wrong and what to write.
pub(crate) fn breath_value(text: &str) -> Result<Breath, String> {
    value::breath(text.trim()).map_err(|refused| refused.to_string())
}

/// Reads the name of a bed, such as `rain`, from outside a script.
///
/// # Errors
/// Says what is wrong and what to write.
pub(crate) fn bed_value(text: &str) -> Result<Bed, String> {
    value::bed(text.trim()).map_err(|refused| refused.to_string())
}

/// Reads a posture such as `all fours` from outside a script.
///
/// # Errors
/// Says what is wrong and what to write.
pub(crate) fn posture_value(text: &str) -> Result<Posture, String> {
    value::posture(text.trim()).map_err(|refused| refused.to_string())
}

/// The names of all postures.
pub(crate) fn posture_names() -> impl Iterator<Item = &'static str> {
    value::posture_names()
}

/// A posture as a script names it.
#[must_use]
pub(crate) fn posture_name(posture: Posture) -> &'static str {
    value::posture_name(posture)
}

/// The names of all keys.
pub(crate) fn keys() -> impl Iterator<Item = &'static str> {
    key::names()
}

/// A line with the key of this name; nothing for what is no key.
#[must_use]
pub(crate) fn example(name: &str) -> &'static str {
    Key::named(name).map_or("", entry::example)
}

/// The names of all beds.
pub(crate) fn bed_names() -> impl Iterator<Item = &'static str> {
    value::bed_names()
}

/// A bed as a script names it.
#[must_use]
pub(crate) fn bed_name(bed: Bed) -> &'static str {
    value::bed_name(bed)
}

/// The language of a script, needed before the first of its words is read.
fn language_of(lines: &[ReadLine<'_>]) -> Language {
    let above_exercises = lines
        .iter()
        .take_while(|read| !matches!(read.line, ScriptLine::Heading { level: 2.., .. }));
    let mut languages = above_exercises.filter_map(|read| match read.line {
        ScriptLine::Entry { key: Key::Language, value, .. } => {
            Language::from_tag(value.value).or(Language::from_name(value.value))
        }
        ScriptLine::Entry { .. }
        | ScriptLine::Heading { .. }
        | ScriptLine::Spoken(_)
        | ScriptLine::Unreadable => None,
    });
    languages.next().unwrap_or_default()
}
