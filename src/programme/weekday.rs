//! The days of a week on which something is done.

use jiff::civil::Weekday;

use crate::folding::in_known_letters;
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

    /// The days that a word or two name: `every day`, `weekdays`, `weekend`, `monday`, `mon`, `mo`.
    pub(super) fn named(words: &str) -> Option<Self> {
        match words {
            "every day" | "daily" => Some(Self::EVERY),
            "weekdays" | "weekday" | "working days" => Some(Self::WORKING),
            "weekend" | "weekends" => Some(Self::WEEKEND),
            word => {
                let is_it = |name: &str| {
                    word == name
                        || word.strip_suffix('s') == Some(name)
                        || word.trim_end_matches('.').len() >= 2
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

    /// The words to write for days that are named in another language: `monday and friday` for `montags
    /// und freitags`.
    pub(super) fn translated(words: &str) -> Option<String> {
        Language::ALL.into_iter().find_map(|language| in_english(words, language))
    }

    fn of(day: Weekday) -> Self {
        Self(1 << day.to_monday_zero_offset())
    }
}

/// The words to write for days that a language names.
fn in_english(words: &str, language: Language) -> Option<String> {
    let labels = language.schedule();
    let whole = [
        (labels.every_day, "every day"),
        (labels.weekdays, "weekdays"),
        (labels.weekend, "weekend"),
        (labels.a_day.0, "twice a day"),
    ];
    let is_it = |known: &str, english: &str| {
        let known = known.to_lowercase();
        // An article before it says nothing.
        known == words || english == "weekend" && known.ends_with(words) && words.len() > 6
    };
    if let Some((_, english)) = whole.into_iter().find(|(known, english)| is_it(known, english)) {
        return Some(english.to_owned());
    }
    let spaced = words.replace(['-', '–'], " - ").replace(['/', '+', '&'], " and ");
    let mut english = String::new();
    let mut joint = "";
    for word in spaced.split_whitespace() {
        if let Some(day) = day(word, labels) {
            english += joint;
            english += day;
            joint = " and ";
        } else if word == "-" || !english.is_empty() && is_part(word, &[labels.weekdays]) {
            joint = " to ";
        } else if word != "and" && word != language.phrases().and && !is_filler(word, labels) {
            return None;
        }
    }
    (!english.is_empty()).then_some(english)
}

/// The English name of a day that these labels name, whole or by its first letters.
fn day(word: &str, labels: &ScheduleLabels) -> Option<&'static str> {
    let root = |word: &str| {
        let plain = in_known_letters(word, |letter| letter.is_ascii()).to_lowercase();
        plain.trim_end_matches('.').trim_end_matches('s').to_owned()
    };
    let word = root(word);
    let is_it = |known: &str| {
        let known = root(known.rsplit(' ').next().unwrap_or(known));
        known == word || word.len() >= 3 && known.starts_with(&word)
    };
    let mut days = labels.days.iter().zip(ALL).filter(|(known, _)| is_it(known));
    days.next().map(|(_, (_, english))| english)
}

/// True for a word that stands beside days and says nothing: an article, "every".
fn is_filler(word: &str, labels: &ScheduleLabels) -> bool {
    is_part(word, &labels.days)
        || is_part(word, &[labels.every_day, labels.weekdays, labels.weekend])
}

/// True for one of the words of some texts.
fn is_part(word: &str, texts: &[&str]) -> bool {
    texts.iter().any(|text| text.to_lowercase().split(' ').any(|part| part == word))
}
