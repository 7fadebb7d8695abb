//! What is due today, and the playing of it.

use clap::error::{ContextKind, ContextValue};
use clap::{Args, Parser as _};
use jiff::Zoned;

use super::due::{Due, due, due_words, next, next_words};
use super::file::{begun, quiet};
use super::play_line::PlayLine;
use crate::cli::commands::play;
use crate::cli::failure::Failure;
use crate::cli::terminal::output::tell;
use crate::language::Language;
use crate::library::Library;
use crate::programme::{Entry, Place, Setting};

/// `supple today`
#[derive(Debug, Args)]
pub(crate) struct Today {
    /// Options of `supple play`, such as --voice heart; they win over those of the programme
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
    pub(crate) options: Vec<String>,
}

/// Plays what is due, one after the other, until one is left half way.
pub(crate) fn run(arguments: &Today, library: &mut Library) -> Result<(), Failure> {
    let (read, course) = begun(library)?;
    let mut last = None;
    loop {
        let now = Zoned::now();
        let day = match course.place(now.date(), read.programme.weeks()) {
            Place::Day(day) => day,
            place => {
                tell(&format!(
                    "“{}” is {place}. See supple programme\n",
                    read.programme.title.value
                ));
                return Ok(());
            }
        };
        let due = due(&read.programme, day, &now);
        let done: u32 = due.iter().map(|due| due.done).sum();
        // What was left half way is not begun again.
        if last == Some(done) {
            return Ok(());
        }
        let once = last.is_some() && due.iter().all(|due| due.done > 0 || !due.is_left());
        let Some(next) = next(&due).filter(|_| !once) else {
            tell(&due_words(&due));
            tell(&next_words(&read.programme, &course, now.date()));
            return Ok(());
        };
        let line = play_line(next, &arguments.options)?;
        tell(&format!("{}: {}\n", read.programme.title.value, next.what(Language::English)));
        last = Some(done);
        play::run(&line.play, library)?;
    }
}

/// A routine that the programme has left for today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DueNow {
    /// Its name as the programme writes it.
    pub(crate) shown: String,
    /// Its name as a command line in any folder takes it.
    pub(crate) named: String,
    /// The options of what is chosen for it, one word each.
    pub(crate) options: Vec<String>,
}

/// What the programme has left for today; nothing where no programme is begun, or where it has mistakes.
pub(crate) fn due_now(library: &mut Library) -> Vec<DueNow> {
    let Some((programme, course)) = quiet(library) else { return Vec::new() };
    let now = Zoned::now();
    let Place::Day(day) = course.place(now.date(), programme.weeks()) else { return Vec::new() };
    let left = due(&programme, day, &now).into_iter().filter(Due::is_left);
    let of = |due: Due<'_>| DueNow {
        shown: due.entry.routine.value.clone(),
        named: due.entry.named.clone(),
        options: due.entry.settings.iter().map(Setting::option).collect(),
    };
    left.map(of).collect()
}

/// The command line that plays an entry.
fn play_line(entry: &Entry, options: &[String]) -> Result<PlayLine, Failure> {
    let given = |name: &str| {
        options.iter().any(|option| {
            option.strip_prefix("--").is_some_and(|option| option.split('=').next() == Some(name))
        })
    };
    let has_time = given("length") || given("hold");
    let wins = |name: &str| given(name) || has_time && ["length", "hold"].contains(&name);
    let settings = entry.settings.iter().filter(|one| !wins(&one.name.value));
    let settings = settings.map(Setting::option);
    let words = ["play", "-r", &entry.named].map(str::to_owned);
    let words = words.into_iter().chain(settings).chain(options.iter().cloned());
    PlayLine::try_parse_from(words).map_err(|error| {
        let text = error.to_string();
        let why = text.lines().next().unwrap_or_default().trim_start_matches("error: ");
        let meant = match error.get(ContextKind::SuggestedArg) {
            Some(ContextValue::String(meant)) => format!(": did you mean {meant}?"),
            _ => ";".to_owned(),
        };
        Failure::usage(format!("{why}{meant} `supple today` takes the options of `supple play`"))
    })
}
