//! Standard output and standard error.

use std::io::{self, IsTerminal, Write};
use std::sync::{Mutex, PoisonError};

use crate::cli::failure::Failure;

/// Prints a result to standard output.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut output = io::stdout().lock();
    let written = output.write_all(text.as_bytes()).and_then(|()| output.flush());
    written.map_err(Failure::output)
}

/// Prints everything else to standard error, where a failure to do so helps nobody.
pub(crate) fn tell(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// The notes of this run: the first so many have been told, the others wait until it is known
/// whether the command fails.
static NOTES: Mutex<(usize, Vec<String>)> = Mutex::new((0, Vec::new()));

/// Keeps a note until the work begins, or has failed: what went wrong is read first. The same one
/// is told once.
pub(crate) fn note(text: String) {
    let (_, notes) = &mut *NOTES.lock().unwrap_or_else(PoisonError::into_inner);
    if !notes.contains(&text) {
        notes.push(text);
    }
}

/// Tells the notes that wait: nothing is left that could be asked for wrongly, or it was told.
pub(crate) fn tell_notes() {
    let (told, notes) = &mut *NOTES.lock().unwrap_or_else(PoisonError::into_inner);
    for note in notes.iter().skip(*told) {
        tell(note);
    }
    *told = notes.len();
}

/// True where standard output is read by a person.
pub(crate) fn is_terminal() -> bool {
    io::stdout().is_terminal()
}

/// Says why a command failed, unless that has been said.
pub(crate) fn report_failure(failure: &Failure) {
    let words = failure.to_string();
    if !words.is_empty() {
        tell(&format!("{words}\n"));
    }
}

/// The width of a page where there is no terminal, in columns.
const USUAL_WIDTH: usize = 80;

/// True where standard error shows colours.
pub(crate) fn colour() -> bool {
    io::stderr().is_terminal() && !colour_is_unwanted()
}

/// True where standard output shows bold and faint letters.
pub(crate) fn has_style() -> bool {
    io::stdout().is_terminal() && !colour_is_unwanted()
}

fn colour_is_unwanted() -> bool {
    variable("NO_COLOR").is_some_and(|value| !value.is_empty())
}

/// True where standard output shows a picture in its own colours. That is no decoration, so it is drawn
/// where text is to have no colours, too.
pub(crate) fn can_draw() -> bool {
    io::stdout().is_terminal() && !is_dumb()
}

/// True for a terminal on which nothing can be drawn, only written line after line.
pub(crate) fn is_dumb() -> bool {
    variable("TERM").is_some_and(|value| value == "dumb")
}

#[expect(clippy::disallowed_methods, reason = "the environment is asked here and nowhere else")]
fn variable(name: &str) -> Option<std::ffi::OsString> {
    std::env::var_os(name)
}

/// The width of standard output, in columns.
pub(crate) fn width() -> usize {
    let size = terminal_size::terminal_size_of(io::stdout());
    size.map_or(USUAL_WIDTH, |(width, _)| width.0.into())
}

/// Prints a value as JSON.
pub(crate) fn print_json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let text = serde_json::to_string_pretty(value).map_err(Failure::work)?;
    print(&format!("{text}\n"))
}
