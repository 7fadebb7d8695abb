//! A programme over weeks: which routine on which day, and how much of it.
//!
//! ```text
//! text -> Programme (+ Diagnostic...) + Course -> what is due, a sheet, a calendar
//! ```

mod calendar;
mod course;
mod format;
mod line;
mod parse;
mod sheet;
mod shipped;
#[cfg(test)]
mod tests;
mod weekday;

pub(crate) use calendar::calendar;
pub(crate) use course::{Course, Place};
pub(crate) use format::format;
pub(crate) use parse::{Parsed, parse};
pub(crate) use sheet::{heading, page, text};
pub(crate) use shipped::{shipped, shipped_names};
pub(crate) use weekday::Weekdays;

use std::path::Path;

use jiff::civil::Time;

use crate::language::Language;
use crate::span::{Span, Spanned};

/// The ending of a programme's name.
pub(crate) const ENDING: &str = "programme";

/// True for a word that names a programme: a file by its ending, or a shipped one.
pub(crate) fn is_programme(word: &str) -> bool {
    has_ending(Path::new(word)) || shipped(word).is_some()
}

/// True for the path of a programme's file.
pub(crate) fn has_ending(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING))
}

/// Days of a week.
pub(crate) const WEEK: u32 = 7;

/// The most weeks that a programme has: two years.
pub(crate) const MOST_WEEKS: u32 = 104;

/// The most times a day that an entry is done.
pub(crate) const MOST_TIMES: u32 = 6;

/// A programme.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Programme {
    /// Its title.
    pub(crate) title: Spanned<String>,
    /// The language of its pages: that of its first routine, English until that is known.
    pub(crate) language: Language,
    /// The lines for the paper above the first week.
    pub(crate) handout: Vec<String>,
    /// Its weeks, each block behind the one before it.
    pub(crate) blocks: Vec<Block>,
}

/// Weeks that are alike.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    /// The number of its first week, from 1.
    pub(crate) first: u32,
    /// The number of its last week.
    pub(crate) last: u32,
    /// The heading.
    pub(crate) span: Span,
    /// The lines for the paper.
    pub(crate) handout: Vec<String>,
    /// What is done.
    pub(crate) entries: Vec<Entry>,
}

/// A routine on some days of each week.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// The routine, a name or the path of a file, as it is written.
    pub(crate) routine: Spanned<String>,
    /// The routine as a command line in any folder takes it; as it is written until it is known where
    /// the programme lies.
    pub(crate) named: String,
    /// The days.
    pub(crate) days: Weekdays,
    /// How often on each of these days, from 1.
    pub(crate) times: u32,
    /// The times of the day to be reminded at; none where that is left open.
    pub(crate) at: Vec<Time>,
    /// What is chosen for the routine, by the long names of the command line's options.
    pub(crate) settings: Vec<Setting>,
}

/// Something that is chosen for a routine.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Setting {
    /// The long name of the option of the command line that chooses it.
    pub(crate) name: Spanned<String>,
    /// Its value, as it is written.
    pub(crate) value: String,
    /// Its value as a command line in any folder takes it; as it is written until it is known where the
    /// programme lies.
    pub(crate) named: String,
}

impl Setting {
    /// The option as one word of a command line: `--length=8m`.
    pub(crate) fn option(&self) -> String {
        format!("--{}={}", self.name.value, self.named)
    }
}

impl Programme {
    /// The number of its last week.
    pub(crate) fn weeks(&self) -> u32 {
        self.blocks.last().map_or(0, |block| block.last)
    }

    /// What is done on a day, the first day of the programme being 0.
    pub(crate) fn entries_on(&self, day: u32, weekday: jiff::civil::Weekday) -> Vec<&Entry> {
        let week = day / WEEK + 1;
        let block = self.blocks.iter().find(|block| (block.first..=block.last).contains(&week));
        let entries = block.map_or(&[][..], |block| &block.entries);
        entries.iter().filter(|entry| entry.days.has(weekday)).collect()
    }
}

impl Entry {
    /// The words of a command line behind the routine: `--length 8m`.
    pub(crate) fn options(&self) -> impl Iterator<Item = String> {
        let words = |one: &Setting| [format!("--{}", one.name.value), one.named.clone()];
        self.settings.iter().flat_map(words)
    }

    /// The entry as a person reads it, without its days: `neck-ease, length 8m, twice a day`.
    pub(crate) fn what(&self, language: Language) -> String {
        let often = language.schedule().often(self.times);
        let told = [self.routine.value.clone(), self.choices(language), often];
        told.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// What is chosen for the routine: `length 8m, talk quiet`.
    pub(crate) fn choices(&self, language: Language) -> String {
        let words = language.schedule();
        let settings = self.settings.iter().map(|one| words.choice(&one.name.value, &one.value));
        settings.collect::<Vec<_>>().join(", ")
    }

    /// Its days, and how often on each: `monday and thursday, twice a day`.
    pub(crate) fn when(&self, language: Language) -> String {
        let often = language.schedule().often(self.times);
        let days = self.days.words(language);
        if often.is_empty() { days } else { format!("{days}, {often}") }
    }
}
