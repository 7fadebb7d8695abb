//! What is due today, and the playing of it.

use clap::{Args, Parser};
use jiff::Zoned;
use jiff::civil::Date;

use super::begun;
use crate::cli::commands::play;
use crate::cli::failure::Failure;
use crate::cli::state::history;
use crate::cli::terminal::output::tell;
use crate::library::{Library, RoutineRef};
use crate::programme::{Course, Entry, Place, Programme};

/// `supple today`
#[derive(Debug, Args)]
pub(crate) struct Today {
    /// Options of `supple play`, such as --voice heart; they win over those of the programme
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
    pub(crate) options: Vec<String>,
}

/// A command line of `supple play`.
#[derive(Debug, Parser)]
#[command(name = "supple play", disable_version_flag = true)]
pub(super) struct PlayLine {
    /// What it asks for
    #[command(flatten)]
    play: play::Play,
}

/// An entry of today, and how often it was done.
pub(super) struct Due<'a> {
    entry: &'a Entry,
    done: u32,
}

impl Due<'_> {
    fn is_left(&self) -> bool {
        self.done < self.entry.times
    }
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
        tell(&format!("{}: {}\n", read.programme.title.value, next.what()));
        last = Some(done);
        play(next, &arguments.options, library)?;
    }
}

/// What is played next: what was done least often, so that each comes once before one comes twice.
fn next<'a>(due: &[Due<'a>]) -> Option<&'a Entry> {
    due.iter().filter(|due| due.is_left()).min_by_key(|due| due.done).map(|due| due.entry)
}

/// Plays an entry as the command line would.
fn play(entry: &Entry, options: &[String], library: &mut Library) -> Result<(), Failure> {
    let given = |name: &str| {
        options.iter().any(|option| {
            option.strip_prefix("--").is_some_and(|option| option.split('=').next() == Some(name))
        })
    };
    let settings = entry.settings.iter().filter(|(name, _)| !given(&name.value));
    let settings = settings.map(|(name, value)| format!("--{}={value}", name.value));
    let words = ["play", "-r", &entry.routine.value].map(str::to_owned);
    let words = words.into_iter().chain(settings).chain(options.iter().cloned());
    let line = PlayLine::try_parse_from(words)
        .map_err(|error| Failure::usage(error.to_string().trim_end().to_owned()))?;
    play::run(&line.play, library)
}

/// What is due on a day of a programme, with what was done of it today.
pub(super) fn due<'a>(programme: &'a Programme, day: u32, now: &Zoned) -> Vec<Due<'a>> {
    let today = now.date();
    let zone = now.time_zone();
    let mut runs = history::runs();
    runs.retain(|run| {
        let began = jiff::Timestamp::from_second(run.began);
        run.done && began.is_ok_and(|began| began.to_zoned(zone.clone()).date() == today)
    });
    let entries = programme.entries_on(day, today.weekday());
    let mut due: Vec<Due<'_>> = entries.into_iter().map(|entry| Due { entry, done: 0 }).collect();
    for run in runs {
        let is_it = |due: &&mut Due<'_>| {
            history::identity(&RoutineRef::parse(&due.entry.routine.value)) == run.routine
        };
        // The same routine may stand twice in a week: the second is done when the first is.
        let mut same: Vec<&mut Due<'_>> = due.iter_mut().filter(is_it).collect();
        if let Some(one) = same.iter_mut().find(|due| due.is_left()) {
            one.done += 1;
        }
    }
    due
}

/// What is due today, in a line.
pub(super) fn due_words(due: &[Due<'_>]) -> String {
    let left: Vec<String> = due
        .iter()
        .filter(|due| due.is_left())
        .map(|due| match due.done {
            0 => due.entry.what(),
            done => format!("{} ({done} of {} done)", due.entry.what(), due.entry.times),
        })
        .collect();
    match (due.is_empty(), left.is_empty()) {
        (true, _) => "Nothing is due today.\n".to_owned(),
        (false, true) => "All of today is done.\n".to_owned(),
        (false, false) => format!("Due today: {}\nTo do it: supple today\n", left.join("; ")),
    }
}

/// The next day on which something is due, in a line.
pub(super) fn next_words(programme: &Programme, course: &Course, today: Date) -> String {
    let later = course.dates(programme.weeks()).into_iter().filter(|(date, _)| *date > today);
    for (date, day) in later {
        let entries = programme.entries_on(day, date.weekday());
        if entries.is_empty() {
            continue;
        }
        let whats: Vec<String> = entries.iter().map(|entry| entry.what()).collect();
        let when = if today.tomorrow().is_ok_and(|tomorrow| tomorrow == date) {
            "Tomorrow".to_owned()
        } else {
            date.strftime("%A, %Y-%m-%d").to_string()
        };
        return format!("{when}: {}\n", whats.join("; "));
    }
    "That was the last day.\n".to_owned()
}
