//! Where a person stands in a programme.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::WEEK;

/// A programme that was begun. Days are written as `2026-11-28`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Course {
    /// The programme: a shipped name, or the whole path of a file.
    pub(crate) programme: String,
    /// The first day.
    pub(crate) began: Date,
    /// The pauses, in order, none of them touching the next.
    #[serde(default)]
    pub(crate) pauses: Vec<Pause>,
}

/// Days that do not count, such as those of an illness.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pause {
    /// The first of them.
    pub(crate) from: Date,
    /// The day on which it goes on; nothing as long as that is open.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) until: Option<Date>,
}

/// A day as seen from a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Before its first day.
    Before,
    /// A day of it, from 0.
    Day(u32),
    /// In a pause.
    Paused,
    /// Behind its last day.
    Over,
}

impl Course {
    /// A course that begins on a day.
    pub(crate) fn new(programme: String, began: Date) -> Self {
        Self { programme, began, pauses: Vec::new() }
    }

    /// The place of a date in a programme of so many weeks.
    pub(crate) fn place(&self, date: Date, weeks: u32) -> Place {
        if date < self.began {
            return Place::Before;
        }
        if self.pauses.iter().any(|pause| pause.has(date)) {
            return Place::Paused;
        }
        let paused: i64 = self.pauses.iter().map(|pause| pause.days_before(date)).sum();
        let day = days_between(self.began, date) - paused;
        match u32::try_from(day) {
            Ok(day) if day < weeks * WEEK => Place::Day(day),
            _ => Place::Over,
        }
    }

    /// The dates of a programme of so many weeks, each with its day from 0. In an open pause no date
    /// is known any more.
    pub(crate) fn dates(&self, weeks: u32) -> Vec<(Date, u32)> {
        let mut dates = Vec::new();
        let mut date = self.began;
        for day in 0..weeks * WEEK {
            while let Some(pause) = self.pauses.iter().find(|pause| pause.has(date)) {
                let Some(until) = pause.until else { return dates };
                date = until;
            }
            dates.push((date, day));
            let Ok(next) = date.tomorrow() else { return dates };
            date = next;
        }
        dates
    }

    /// True while a pause is open.
    pub(crate) fn is_paused(&self) -> bool {
        self.pauses.last().is_some_and(|pause| pause.until.is_none())
    }

    /// Begins a pause; false where one is open already.
    pub(crate) fn pause(&mut self, today: Date) -> bool {
        if self.is_paused() {
            return false;
        }
        // A pause that would begin on the day on which the last one ended goes on instead.
        match self.pauses.last_mut().filter(|last| last.until == Some(today)) {
            Some(last) => last.until = None,
            None => self.pauses.push(Pause { from: today, until: None }),
        }
        true
    }

    /// Ends the open pause; false where none is open.
    pub(crate) fn go_on(&mut self, today: Date) -> bool {
        let Some(last) = self.pauses.last_mut().filter(|last| last.until.is_none()) else {
            return false;
        };
        // A clock that was set back has paused no day.
        last.until = Some(today.max(last.from));
        self.pauses.retain(|pause| pause.until != Some(pause.from));
        true
    }
}

impl Pause {
    fn has(&self, date: Date) -> bool {
        self.from <= date && self.until.is_none_or(|until| date < until)
    }

    /// The number of its days before a date that is not among them.
    fn days_before(&self, date: Date) -> i64 {
        match self.until {
            Some(until) if until <= date => days_between(self.from, until),
            _ => 0,
        }
    }
}

/// `week 2, day 9`
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Before => f.write_str("not begun"),
            Self::Day(day) => write!(f, "week {}, day {}", day / WEEK + 1, day + 1),
            Self::Paused => f.write_str("paused"),
            Self::Over => f.write_str("done"),
        }
    }
}

/// The number of days from one date to another.
fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}
