//! The mistakes in the form of a command line, all at once.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::command_line::{Arguments, Command};
use super::failure::Failure;
use super::help;
use super::load;
use super::terminal::output::{report_failure, tell};

/// The most mistakes that are looked for in one command line.
const MOST: usize = 10;

/// The command of some words.
///
/// # Errors
/// When they are no command line: every mistake has been told, those of form first.
pub(crate) fn parse(mut words: Vec<OsString>) -> Result<Arguments, Failure> {
    let mut wrong: Vec<clap::Error> = Vec::new();
    // Wishes of which a part is left out ask for something else.
    let mut is_narrower = false;
    // The word behind an option that is unknown, which may be its value.
    let mut of_unknown: Option<String> = None;
    while wrong.len() < MOST {
        match help::parse(words.clone()) {
            Ok(arguments) if wrong.is_empty() => return Ok(arguments),
            Ok(arguments) => {
                report(&wrong);
                if !is_narrower {
                    report_rest(&arguments);
                }
                return Err(Failure::UsageReported);
            }
            // Help and the version are no mistakes.
            Err(error) if !error.use_stderr() => error.exit(),
            Err(error) => {
                let rest = without(&words, &error);
                is_narrower |= rest.as_ref().is_some_and(|rest| rest.len() == words.len());
                let stray = unknown(&error).map(str::to_owned);
                if stray.is_none() || stray != of_unknown {
                    of_unknown = stray.and_then(|option| behind(&words, &option));
                    wrong.push(error);
                }
                match rest {
                    Some(rest) => words = rest,
                    None => break,
                }
            }
        }
    }
    report(&wrong);
    Err(Failure::UsageReported)
}

/// The word that a mistake calls unexpected.
fn unknown(error: &clap::Error) -> Option<&str> {
    match error.get(ContextKind::InvalidArg) {
        Some(ContextValue::String(word)) if error.kind() == ErrorKind::UnknownArgument => {
            Some(word)
        }
        _ => None,
    }
}

/// The word behind an option.
fn behind(words: &[OsString], option: &str) -> Option<String> {
    let at = words.iter().position(|word| word == option).filter(|_| option.starts_with('-'))?;
    words.get(at + 1).map(|word| word.to_string_lossy().into_owned())
}

/// Tells mistakes of form; how to get help is told with the last.
fn report(wrong: &[clap::Error]) {
    if let Some((last, others)) = wrong.split_last() {
        for error in others {
            let text = error.render().to_string();
            let what = text.split("\n\nUsage:").next().unwrap_or_default();
            let what = what.split("\n\nFor more information").next().unwrap_or_default();
            tell(&format!("{}\n\n", what.trim_end()));
        }
        let _ = last.print();
    }
}

/// Tells what else is wrong in a command line whose form is right but for what was left out of it.
fn report_rest(arguments: &Arguments) {
    let session = match &arguments.command {
        Some(Command::Play(play)) => &play.session,
        Some(Command::Render(render)) => &render.session,
        Some(Command::Share(share)) => &share.session,
        Some(Command::Show(show)) => &show.session,
        Some(Command::Timeline(timeline)) => &timeline.session,
        _ => return,
    };
    let mut library = Arguments::library(arguments.scripts.as_deref());
    for failure in load::mistakes(&mut library, session) {
        tell("\n");
        report_failure(&failure);
    }
}

/// The words without the argument that a mistake is about.
fn without(words: &[OsString], error: &clap::Error) -> Option<Vec<OsString>> {
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.as_str()),
        _ => None,
    };
    let argument = text(ContextKind::InvalidArg)?;
    let value = text(ContextKind::InvalidValue).filter(|value| !value.is_empty());
    let has_value = match error.kind() {
        ErrorKind::UnknownArgument
        | ErrorKind::InvalidValue
        | ErrorKind::ValueValidation
        | ErrorKind::ArgumentConflict => argument.contains('<'),
        _ => return None,
    };
    let option = argument.split([' ', '=']).next().unwrap_or_default();
    let at = words.iter().position(|word| {
        let word = word.to_string_lossy();
        let is_option = word == option || word.starts_with(&format!("{option}="));
        option.starts_with('-') && is_option
    });
    let mut rest = words.to_vec();
    let Some(at) = at else {
        // What stands alone is known by its value; a short option is known by it, too.
        let value = value.unwrap_or(argument);
        let at = rest.iter().rposition(|word| word.to_string_lossy() == value)?;
        rest.remove(at);
        let is_short = |word: &OsString| {
            let word = word.to_string_lossy();
            word.len() == 2 && word.starts_with('-') && word != "--"
        };
        let before = at.checked_sub(1)?;
        if option.starts_with('-') && rest.get(before).is_some_and(is_short) {
            rest.remove(before);
        }
        return Some(rest);
    };
    let is_joined = rest.get(at).is_some_and(|word| word.to_string_lossy().contains('='));
    let of_value = if is_joined { at } else { at + 1 };
    if let Some(word) = rest.get_mut(of_value)
        && let Some(others) = value.and_then(|value| others(&word.to_string_lossy(), value))
    {
        *word = others.into();
        return Some(rest);
    }
    rest.remove(at);
    if has_value && !is_joined && at < rest.len() {
        rest.remove(at);
    }
    Some(rest)
}

/// A list with commas without one of its values; nothing where it has no other.
fn others(list: &str, value: &str) -> Option<String> {
    let (option, values) =
        list.split_once('=').filter(|_| list.starts_with('-')).unwrap_or(("", list));
    let mut all: Vec<&str> = values.split(',').collect();
    let at = all.iter().position(|one| *one == value)?;
    all.remove(at);
    let is_left = all.iter().any(|one| !one.trim().is_empty());
    let start = if option.is_empty() { String::new() } else { format!("{option}=") };
    is_left.then(|| start + &all.join(","))
}
