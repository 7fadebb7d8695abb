//! The days of the week, as they are written short.

/// How a language writes the days of the week short.
#[derive(Clone, Copy, Debug)]
pub(in crate::language) struct Weekdays {
    /// Short forms in small letters and without their full stop, and the names of the days.
    pub(in crate::language) short: &'static [(&'static str, &'static str)],
    /// Those of them that are words as well, with spaces between.
    pub(in crate::language) words: &'static str,
    /// Words right before a day, in small letters with spaces between.
    pub(in crate::language) before: &'static str,
    /// Words between two days.
    pub(in crate::language) between: &'static str,
    /// True where their names have a capital.
    pub(in crate::language) have_capital: bool,
}
