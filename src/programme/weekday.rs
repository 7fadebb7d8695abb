//! The days of a week on which something is done.

use std::fmt;

use jiff::civil::Weekday;

/// The days from Monday to Sunday.
const ALL: [(Weekday, &str); 7] = [
    (Weekday::Monday, "monday"),
    (Weekday::Tuesday, "tuesday"),
    (Weekday::Wednesday, "wednesday"),
    (Weekday::Thursday, "thursday"),
    (Weekday::Friday, "friday"),
    (Weekday::Saturday, "saturday"),
    (Weekday::Sunday, "sunday"),
];

/// Some days of a week, one bit each, Monday the lowest.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Weekdays(u8);

impl Weekdays {
    /// Every day.
    pub(crate) const EVERY: Self = Self(0b111_1111);
    /// Monday to Friday.
    const WORKING: Self = Self(0b001_1111);
    /// Saturday and Sunday.
    const WEEKEND: Self = Self(0b110_0000);

    /// True for a day that is among them.
    pub(crate) fn has(self, day: Weekday) -> bool {
        self.0 & Self::of(day).0 != 0
    }

    /// The days of both.
    pub(super) fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// True for no day.
    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The days that a word or two name: `every day`, `weekdays`, `weekend`, `monday`, `mon`.
    pub(super) fn named(words: &str) -> Option<Self> {
        match words {
            "every day" | "daily" => Some(Self::EVERY),
            "weekdays" | "weekday" | "working days" => Some(Self::WORKING),
            "weekend" | "weekends" => Some(Self::WEEKEND),
            word => {
                let is_it = |name: &str| {
                    word == name
                        || word.strip_suffix('s') == Some(name)
                        || word.trim_end_matches('.').len() >= 3
                            && name.starts_with(word.trim_end_matches('.'))
                };
                let mut days = ALL.iter().filter(|(_, name)| is_it(name));
                days.next().map(|(day, _)| Self::of(*day))
            }
        }
    }

    /// The names of the single days.
    pub(super) fn names() -> impl Iterator<Item = &'static str> {
        ALL.iter().map(|(_, name)| *name)
    }

    fn of(day: Weekday) -> Self {
        Self(1 << day.to_monday_zero_offset())
    }
}

/// As it is written: `every day`, `monday and thursday`.
impl fmt::Display for Weekdays {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::EVERY => return f.write_str("every day"),
            Self::WORKING => return f.write_str("weekdays"),
            Self::WEEKEND => return f.write_str("weekend"),
            _ => {}
        }
        let names: Vec<&str> =
            ALL.iter().filter(|(day, _)| self.has(*day)).map(|(_, name)| *name).collect();
        match names.split_last() {
            Some((last, [])) => f.write_str(last),
            Some((last, rest)) => write!(f, "{} and {last}", rest.join(", ")),
            None => Ok(()),
        }
    }
}
