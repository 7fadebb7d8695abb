//! The words of a command line that names no command.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::command_line::Arguments;
use super::help;
use crate::library::RoutineRef;
use crate::name::nearest;

/// The words of a command line; `play` is the command where only a routine is named, or the
/// wishes for one. A command's name wins over a routine's.
pub(crate) fn with_command(words: impl Iterator<Item = OsString>) -> Vec<OsString> {
    let mut words: Vec<OsString> = words.collect();
    if asks_to_play(words.get(1..).unwrap_or_default()) {
        words.insert(1, "play".into());
    }
    words
}

/// True if a command line without a command asks for a routine.
fn asks_to_play(words: &[OsString]) -> bool {
    const WISHES: [&str; 4] = ["--r", "-r", "--minutes", "--for"];
    let names = help::names();
    let mut scripts = None;
    let mut is_first = true;
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let Some(word) = word.to_str() else { return true };
        if WISHES.iter().any(|wish| word.starts_with(wish)) {
            return true;
        }
        if word == "--scripts" {
            scripts = words.next().map(PathBuf::from);
            continue;
        }
        if let Some(folder) = word.strip_prefix("--scripts=") {
            scripts = Some(PathBuf::from(folder));
        }
        if word.starts_with('-') && word != "-" {
            is_first = false;
            continue;
        }
        if word == "help" || names.contains(&word) {
            return false;
        }
        let library = Arguments::library(scripts.as_deref());
        if library.knows(word) {
            return true;
        }
        let is_path = !matches!(RoutineRef::parse(word), RoutineRef::Named(_));
        let is_slip = |names: &[&str]| nearest(word, names.iter().copied()).is_some();
        if is_first && !is_path && is_slip(&names) {
            // What stands behind a slip of a command's name is that command's.
            return false;
        }
        // A slip of a routine's name is told by those that play.
        if is_first && (is_path || library.near(word, Path::new("")).is_some()) {
            return true;
        }
        is_first = false;
    }
    false
}
