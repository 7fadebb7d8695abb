//! The commands that meet a length which a routine cannot be as short as.

use super::args::SessionArguments;
use super::composing;
use super::state::preferences;
use super::terminal::output::tell;
use crate::compose::{Wishes, areas};
use crate::library::{Library, Recipe, RoutineRef};
use crate::name::quoted;
use crate::request::{Request, Way};
use crate::session::Talk;
use crate::time::Millis;

/// The most parts of the body that a composed routine is asked for.
const MOST_AREAS: usize = 2;

/// Tells the whole commands that meet the length, each of which has been tried; of a routine from
/// standard input only what to add.
#[expect(clippy::disallowed_methods, reason = "the command that was typed is told again")]
pub(crate) fn tell_ways(ways: &[Way], arguments: &SessionArguments, library: &mut Library) {
    let Ok(named) = composing::routine(library, arguments) else { return };
    if ways.is_empty() {
        return;
    }
    let mut words: Vec<String> = std::env::args().collect();
    if arguments.picked.is_some() {
        words.extend(["play".to_owned(), "-r".to_owned(), named.to_string()]);
    }
    let is_from_input = named == RoutineRef::Input;
    let mut commands: Vec<String> = ways
        .iter()
        .map(|way| {
            let mut added = Vec::new();
            if way.is_quiet {
                added.extend(["--talk".to_owned(), "quiet".to_owned()]);
            }
            added
                .extend(way.skip.iter().flat_map(|title| ["--skip".to_owned(), title.to_string()]));
            let before = if is_from_input { Vec::new() } else { without(&words, &["--talk"]) };
            typed(before.into_iter().chain(added))
        })
        .collect();
    if !is_from_input {
        commands.extend(composed(arguments, &named, library));
    }
    let lines = commands.iter().map(|command| format!("    {command}\n"));
    tell(&format!("To meet the length:\n{}", lines.collect::<String>()));
}

/// The command that has a routine of that length composed, for the parts of the body that this one
/// is for most.
fn composed(
    arguments: &SessionArguments,
    named: &RoutineRef,
    library: &mut Library,
) -> Option<String> {
    let routine = library.routine(named).ok()?;
    let length = arguments.length.or_else(|| routine.length.as_ref().map(|length| length.value))?;
    let minutes =
        length.0.checked_div(60_000).filter(|minutes| Millis::minutes(*minutes) == length)?;
    let areas: Vec<String> = areas(&routine).into_iter().take(MOST_AREAS).collect();
    let language = routine.language;
    let side = arguments.choices(Talk::Normal).one_side(&routine);
    let wishes = Wishes {
        minutes,
        areas: areas.clone(),
        without: Vec::new(),
        postures: Vec::new(),
        side,
        preferences: preferences::read().ok()?,
        seed: composing::today(),
    };
    let recipe = RoutineRef::Composed(Box::new(Recipe { language, wishes }));
    let made = library.routine(&recipe).ok()?;
    let session = Request::default().session(&made).ok()?;
    if !session.is_met().ok()? {
        return None;
    }
    let mut words = vec!["supple".to_owned(), "play".to_owned()];
    words.extend(["--minutes".to_owned(), minutes.to_string()]);
    if !areas.is_empty() {
        words.extend(["--for".to_owned(), areas.join(", ")]);
    }
    if let Some(side) = side {
        words.extend(["--side".to_owned(), side.name().to_owned()]);
    }
    if language != crate::language::Language::default() {
        words.extend(["--language".to_owned(), language.code().to_owned()]);
    }
    Some(typed(words))
}

/// A command line without some options and their values.
fn without(words: &[String], options: &[&str]) -> Vec<String> {
    let mut left = Vec::new();
    let mut words = words.iter().enumerate();
    while let Some((index, word)) = words.next() {
        if index == 0 {
            left.push("supple".to_owned());
        } else if options.contains(&word.as_str()) {
            words.next();
        } else if !options.iter().any(|option| word.starts_with(&format!("{option}="))) {
            left.push(word.clone());
        }
    }
    left
}

/// A command line as it is typed at a shell.
fn typed(words: impl IntoIterator<Item = String>) -> String {
    words.into_iter().map(|word| quoted(&word)).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::without;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn an_option_goes_with_its_value() {
        let line = words(&["/bin/supple", "play", "--talk", "learn", "--talk=learn", "-r", "x"]);
        assert_eq!(without(&line, &["--talk"]), ["supple", "play", "-r", "x"]);
    }
}
