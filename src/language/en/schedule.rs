//! The words of a programme over weeks.

use crate::language::schedule::ScheduleLabels;

/// The words of a programme's page.
pub(super) static SCHEDULE: ScheduleLabels = ScheduleLabels {
    weeks: ("1 week", "{count} weeks"),
    week: "Week",
    in_week: "Week {week}",
    in_weeks: "Week {first} to {last}",
    first_day: "First day",
    every_day: "every day",
    weekdays: "weekdays",
    weekend: "weekend",
    days: ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
    columns: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    on_the_computer: "On the computer",
    a_day: ("twice a day", "{count} times a day"),
    // Option and value as they are typed are English already.
    settings: &[],
    values: &[],
};
