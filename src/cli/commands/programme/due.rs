//! What is due on a day, and what was done of it.

use jiff::Zoned;
use jiff::civil::Date;

use crate::cli::state::history;
use crate::language::Language;
use crate::library::RoutineRef;
use crate::programme::{Course, Entry, Programme};

/// An entry of today, and how often it was done.
pub(super) struct Due<'a> {
    pub(super) entry: &'a Entry,
    pub(super) done: u32,
}

impl Due<'_> {
    pub(super) fn is_left(&self) -> bool {
        self.done < self.entry.times
    }
}

/// What is played next: what was done least often, so that each comes once before one comes twice.
pub(super) fn next<'a>(due: &[Due<'a>]) -> Option<&'a Entry> {
    due.iter().filter(|due| due.is_left()).min_by_key(|due| due.done).map(|due| due.entry)
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
            history::identity(&RoutineRef::parse(&due.entry.named)) == run.routine
        };
        // The same routine may stand twice on a day: a run is of that which was to be played then.
        let same = due.iter_mut().filter(is_it).filter(|due| due.is_left());
        if let Some(one) = same.min_by_key(|due| due.done) {
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
            0 => due.entry.what(Language::English),
            done => format!(
                "{} ({done} of {} done)",
                due.entry.what(Language::English),
                due.entry.times
            ),
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
        let whats: Vec<String> =
            entries.iter().map(|entry| entry.what(Language::English)).collect();
        let when = if today.tomorrow().is_ok_and(|tomorrow| tomorrow == date) {
            "Tomorrow".to_owned()
        } else {
            date.strftime("%A, %Y-%m-%d").to_string()
        };
        return format!("{when}: {}\n", whats.join("; "));
    }
    "That was the last day.\n".to_owned()
}
