//! The days of a week on which something is done.

use jiff::civil::Weekday;

use crate::language::{Language, ScheduleLabels};
use crate::name::listed;

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

    /// The days from one to another, over a Sunday too: `friday` to `monday`.
    pub(super) fn from_to(first: &str, last: &str) -> Option<Self> {
        let single = |words| Self::named(words).filter(|days| days.0.is_power_of_two());
        let (first, last) = (single(first)?.0, single(last)?.0);
        let up_to = |day: u8| (day << 1).wrapping_sub(1) & Self::EVERY.0;
        let from = |day: u8| Self::EVERY.0 & !(day - 1);
        let days =
            if first <= last { from(first) & up_to(last) } else { from(first) | up_to(last) };
        Some(Self(days))
    }

    /// The names of the single days.
    pub(super) fn names() -> impl Iterator<Item = &'static str> {
        ALL.iter().map(|(_, name)| *name)
    }

    /// As a person says it: `every day`, `monday and thursday`.
    pub(crate) fn words(self, language: Language) -> String {
        let words = language.schedule();
        match self {
            Self::EVERY => return words.every_day.to_owned(),
            Self::WORKING => return words.weekdays.to_owned(),
            Self::WEEKEND => return words.weekend.to_owned(),
            _ => {}
        }
        let days = ALL.iter().zip(words.days);
        let names: Vec<&str> =
            days.filter(|((day, _), _)| self.has(*day)).map(|(_, name)| name).collect();
        listed(&names, language.phrases().and)
    }

    /// The word to write for days that are named in another language: `monday` for `montags`.
    pub(super) fn translated(words: &str) -> Option<&'static str> {
        let mut others = Language::ALL.into_iter().map(Language::schedule);
        others.find_map(|labels| in_english(words, labels))
    }

    fn of(day: Weekday) -> Self {
        Self(1 << day.to_monday_zero_offset())
    }
}

/// The word to write for days that these labels name.
fn in_english(words: &str, labels: &ScheduleLabels) -> Option<&'static str> {
    let whole = [
        (labels.every_day, "every day"),
        (labels.weekdays, "weekdays"),
        (labels.weekend, "weekend"),
        (labels.a_day.0, "twice a day"),
    ];
    // An article before a day, and an ending behind it, say nothing.
    let root =
        |word: &str| word.rsplit(' ').next().map(|last| last.trim_end_matches('s').to_owned());
    let days = labels.days.iter().zip(ALL);
    whole
        .into_iter()
        .find(|(known, _)| known.to_lowercase() == words)
        .map(|(_, english)| english)
        .or_else(|| {
            let mut days = days.filter(|(known, _)| root(known) == root(words));
            days.next().map(|(_, (_, english))| english)
        })
}
