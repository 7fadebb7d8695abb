//! The days on which something was done.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use jiff::{ToSpan, Unit, Zoned};

use super::{Run, zoned};
use crate::name::Name;

/// The first year of the clocks of computers: `26-11` is no month of old Rome.
const FIRST_YEAR: i16 = 1970;

/// A month of a year: `2026-11`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Month(Date);

impl Month {
    /// The month of a day.
    pub(super) fn of(day: Date) -> Self {
        Self(day.first_of_month())
    }

    /// Its first day.
    pub(super) fn first(self) -> Date {
        self.0
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.strftime("%Y-%m"))
    }
}

impl FromStr for Month {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let day = format!("{}-01", text.trim());
        let day = Date::strptime("%Y-%m-%d", day).ok().filter(|day| day.year() >= FIRST_YEAR);
        day.map(Self).ok_or("a month is written as 2026-11")
    }
}

/// The days of runs in the order in which they were kept.
///
/// A clock may have been wrong for a while. Each run was kept after the one before it and before
/// now, so what does not fit the longest row of times that goes up has the day of the run before.
pub(super) fn days(runs: &[Run], now: &Zoned) -> Vec<Date> {
    let zone = now.time_zone();
    let times: Vec<i64> = runs.iter().map(|run| run.began).collect();
    let kept = ascending(&times, now.timestamp().as_second());
    let first = kept.first().copied();
    let mut last = first.and_then(|at| times.get(at)).copied();
    let mut days = Vec::with_capacity(runs.len());
    for (at, time) in times.iter().enumerate() {
        if kept.binary_search(&at).is_ok() {
            last = Some(*time);
        }
        days.push(zoned(last.unwrap_or_else(|| now.timestamp().as_second()), zone).date());
    }
    days
}

/// The places of the longest row of times that never goes down, none of them after `now`. Of rows as
/// long, that with the later times: a clock that starts anew is more often behind than ahead.
fn ascending(times: &[i64], now: i64) -> Vec<usize> {
    // From the end: the first place of the best row of each length, and the place behind each in its row.
    let mut starts: Vec<usize> = Vec::new();
    let mut behind: Vec<Option<usize>> = vec![None; times.len()];
    let time = |at: usize| times.get(at).copied().unwrap_or_default();
    for at in (0..times.len()).rev().filter(|at| time(*at) <= now) {
        let length = starts.partition_point(|start| time(*start) >= time(at));
        if let Some(slot) = behind.get_mut(at) {
            *slot = length.checked_sub(1).and_then(|length| starts.get(length)).copied();
        }
        match starts.get_mut(length) {
            Some(start) => *start = at,
            None => starts.push(at),
        }
    }
    let first = starts.last().copied();
    std::iter::successors(first, |at| behind.get(*at).copied().flatten()).collect()
}

/// The number of days without a gap up to today; a day that is not over breaks nothing.
pub(super) fn streak(days: &BTreeSet<Date>, today: Date) -> usize {
    let yesterday = today.yesterday().ok();
    let mut day = if days.contains(&today) { Some(today) } else { yesterday };
    let mut count = 0;
    while let Some(this) = day.filter(|day| days.contains(day)) {
        count += 1;
        day = this.yesterday().ok();
    }
    count
}

/// True for a day of the week, from Monday on, in which `today` lies.
pub(crate) fn is_this_week(day: Date, today: Date) -> bool {
    let monday = today - i64::from(today.weekday().to_monday_zero_offset()).days();
    day.since((Unit::Day, monday)).is_ok_and(|span| (0..7).contains(&span.get_days()))
}

/// The seconds for each part of the body, the most first, in the words that were written last. What is for
/// two parts counts for both.
pub(super) fn by_target<'a>(runs: impl Iterator<Item = &'a Run>) -> Vec<(String, u64)> {
    let mut seconds: BTreeMap<Name, (&str, u64)> = BTreeMap::new();
    for exercise in runs.flat_map(|run| &run.exercises) {
        let targets = exercise.targets.split(',').map(str::trim);
        for target in targets.filter(|target| !target.is_empty()) {
            let (words, sum) = seconds.entry(Name::new(target)).or_default();
            *words = target;
            *sum += exercise.seconds;
        }
    }
    let mut targets: Vec<(String, u64)> =
        seconds.into_values().map(|(words, sum)| (words.to_owned(), sum)).collect();
    targets.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    targets
}
