//! The words of a programme over weeks: its days, and what is chosen for its routines.

/// The words of a programme's page, in one language. `{...}` is filled in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ScheduleLabels {
    /// How long it is: one week, `{count}` weeks.
    pub(crate) weeks: (&'static str, &'static str),
    /// Above the numbers of the weeks.
    pub(crate) week: &'static str,
    /// One week, by its `{week}`.
    pub(crate) in_week: &'static str,
    /// The weeks from `{first}` to `{last}`.
    pub(crate) in_weeks: &'static str,
    /// Before the room for the date of the first day.
    pub(crate) first_day: &'static str,
    /// All seven days.
    pub(crate) every_day: &'static str,
    /// Monday to Friday.
    pub(crate) weekdays: &'static str,
    /// Saturday and Sunday.
    pub(crate) weekend: &'static str,
    /// The days on which something is done again and again, Monday first.
    pub(crate) days: [&'static str; 7],
    /// The days as the heads of columns, each of at most two letters, Monday first.
    pub(crate) columns: [&'static str; 7],
    /// Before a command of this program.
    pub(crate) on_the_computer: &'static str,
    /// How often a day: twice, `{count}` times.
    pub(crate) a_day: (&'static str, &'static str),
    /// The options that choose something for a routine, by their names, each with its `{value}`.
    pub(crate) settings: &'static [(&'static str, &'static str)],
    /// Values that are words of these options, each behind the name of its option.
    pub(crate) values: &'static [(&'static str, &'static str, &'static str)],
}

impl ScheduleLabels {
    /// What is chosen by an option: `hold middle`.
    pub(crate) fn choice(&self, option: &str, value: &str) -> String {
        let words = self.values.iter().find(|(of, known, _)| *of == option && *known == value);
        let value = words.map_or(value, |(_, _, words)| words);
        let label = self.settings.iter().find(|(known, _)| *known == option);
        label.map_or_else(
            || format!("{option} {value}"),
            |(_, label)| label.replace("{value}", value),
        )
    }

    /// How often a day, where that is more than once.
    pub(crate) fn often(&self, times: u32) -> String {
        match times {
            0 | 1 => String::new(),
            2 => self.a_day.0.to_owned(),
            times => self.a_day.1.replace("{count}", &times.to_string()),
        }
    }
}
