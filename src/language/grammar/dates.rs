//! Dates that are written in numbers.

/// A day of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::language) struct Date {
    pub(in crate::language) day: u64,
    pub(in crate::language) month: u64,
    pub(in crate::language) year: Option<u64>,
    /// False where nobody can tell the day from the month: `05/12/2024` in English.
    pub(in crate::language) is_sure: bool,
}

/// How a language writes dates in numbers.
#[derive(Clone, Copy, Debug)]
pub(in crate::language) struct Dates {
    /// Words right before a date without a year, in small letters with spaces between.
    pub(in crate::language) before: &'static str,
    /// True where some write the month before the day.
    pub(in crate::language) may_begin_with_month: bool,
}

/// The name of a month in a list of all, with spaces between.
pub(in crate::language) fn month_name(month: u64, names: &'static str) -> &'static str {
    let at = usize::try_from(month.saturating_sub(1)).unwrap_or(usize::MAX);
    names.split_whitespace().nth(at).unwrap_or_default()
}
