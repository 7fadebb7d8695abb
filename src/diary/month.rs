//! A month of the diary, for a terminal.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use jiff::civil::{Date, Weekday};
use jiff::{ToSpan, Zoned};

use super::days::{Month, by_target, days, is_this_week, streak};
use super::{Run, hour, length, printable, titled, zoned};

/// The fewest days without a gap that are told of.
const STREAK: usize = 2;

/// A month: its days, its sums, and its runs, the last one first. Without one, that of the last run.
pub(crate) fn month(runs: &[Run], wanted: Option<Month>, now: &Zoned) -> String {
    let days = days(runs, now);
    let Some(last) = days.last() else { return "Nothing has been played yet.\n".to_owned() };
    let month = wanted.unwrap_or_else(|| Month::of(*last));
    let of_month = |(_, day): &(&Run, &Date)| Month::of(**day) == month;
    let shown: Vec<(&Run, &Date)> = runs.iter().zip(&days).filter(of_month).collect();
    let mut text = grid(month, &shown.iter().map(|(_, day)| **day).collect());
    text.push('\n');
    text += &sums(&shown, &days, now.date());
    for (run, _) in shown.iter().rev() {
        text += &line(run, now);
    }
    if let Some(earlier) = days.iter().map(|day| Month::of(*day)).filter(|day| *day < month).max() {
        let _ = writeln!(text, "\nEarlier: supple history --month {earlier}");
    }
    text
}

/// The weeks of a month, from Monday to Sunday. A day on which something was done has a star.
fn grid(month: Month, done: &BTreeSet<Date>) -> String {
    let first = month.first();
    let mut text = format!("{}\n Mo  Tu  We  Th  Fr  Sa  Su\n", first.strftime("%B %Y"));
    let offset = usize::try_from(first.weekday().to_monday_zero_offset()).unwrap_or_default();
    let mut row = "    ".repeat(offset);
    let last = first.last_of_month();
    for day in first.series(1.day()).take_while(|day| *day <= last) {
        let star = if done.contains(&day) { '*' } else { ' ' };
        let _ = write!(row, "{:>3}{star}", day.day());
        if day.weekday() == Weekday::Sunday || day == last {
            let _ = writeln!(text, "{}", row.trim_end());
            row.clear();
        }
    }
    text
}

/// What was done in the month, this week, and for each part of the body.
fn sums(shown: &[(&Run, &Date)], days: &[Date], today: Date) -> String {
    let seconds = shown.iter().map(|(run, _)| run.seconds).sum();
    let mut text = match shown.len() {
        0 => "Nothing in this month".to_owned(),
        1 => format!("Once, {}", length(seconds)),
        count => format!("{count} times, {}", length(seconds)),
    };
    match days.iter().filter(|day| is_this_week(**day, today)).count() {
        0 => {}
        1 => text += ". This week: once",
        count => {
            let _ = write!(text, ". This week: {count} times");
        }
    }
    let streak = streak(&days.iter().copied().collect(), today);
    if streak >= STREAK {
        let _ = write!(text, ". {streak} days in a row");
    }
    text += ".\n";
    let targets = by_target(shown.iter().map(|(run, _)| *run));
    if !targets.is_empty() {
        let each = targets
            .iter()
            .map(|(target, seconds)| format!("{} {}", printable(target), length(*seconds)));
        let _ = writeln!(text, "For: {}", each.collect::<Vec<_>>().join(", "));
    }
    if !shown.is_empty() {
        text.push('\n');
    }
    text
}

/// A run in one line.
fn line(run: &Run, now: &Zoned) -> String {
    let began = zoned(run.began, now.time_zone());
    let began = format!("{} {}", began.date(), hour(&began));
    let left = if run.done { "" } else { ", stopped early" };
    let answer = run.answer.map_or_else(String::new, |answer| format!(", {answer}"));
    format!("{began}  {:>7}  {}{left}{answer}\n", length(run.seconds), titled(run))
}
