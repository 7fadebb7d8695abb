//! What was done, when, and how it felt: a month to look at, a file for another program, a page for
//! a therapist.
//!
//! ```text
//! Run, Run, ... -> month | CSV, JSON, TCX | page
//! ```

#[cfg(feature = "live")]
pub(crate) mod closing;
mod days;
mod export;
mod month;
mod page;
#[cfg(test)]
mod tests;

use std::fmt;

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use serde::{Deserialize, Serialize};

pub(crate) use days::Month;
pub(crate) use export::{ExportFormat, export};
pub(crate) use month::month;
pub(crate) use page::page;

use crate::language::Language;
use crate::time::Millis;

/// One run of a routine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Run {
    /// The routine, by the name that is the same wherever it is named from.
    pub(crate) routine: String,
    /// Its title.
    pub(crate) title: String,
    /// The code of its language; none of runs that older versions kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) language: Option<String>,
    /// The time of its beginning, in seconds since 1970.
    pub(crate) began: i64,
    /// Its length, in seconds.
    pub(crate) seconds: u64,
    /// True where at least half of the session was heard, so that the person knows it.
    pub(crate) done: bool,
    /// The exercises that were heard, in order; none of runs that older versions kept.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) exercises: Vec<ExerciseHeard>,
    /// The one side of the body that was done, where one was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) side: Option<String>,
    /// What the person answered when asked how it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) answer: Option<Answer>,
}

impl Run {
    /// The language that its title is in, where that is known.
    pub(crate) fn language(&self) -> Option<Language> {
        self.language.as_deref().and_then(Language::from_tag)
    }
}

/// An exercise of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ExerciseHeard {
    /// Its title.
    pub(crate) title: String,
    /// The time for which it was heard, in seconds.
    pub(crate) seconds: u64,
    /// The parts of the body that it is for, as the script writes them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) targets: String,
}

/// How a session was, in the person's own judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Answer {
    /// Pain, from 0, none, to 10, the worst there is: the numeric rating scale.
    Pain(u8),
    /// It was all right.
    Done,
    /// It was too much.
    TooMuch,
}

/// The worst pain of the numeric rating scale.
const WORST_PAIN: u8 = 10;

impl Answer {
    /// The question, with the keys that answer it.
    pub(crate) const QUESTION: &str =
        "How was it? Pain 0-9, x: ten; d: done, t: too much. Any other key: no answer.";

    /// The answer that a key gives.
    pub(crate) fn of_key(key: char) -> Option<Self> {
        match key.to_ascii_lowercase() {
            'x' => Some(Self::Pain(WORST_PAIN)),
            'd' => Some(Self::Done),
            't' => Some(Self::TooMuch),
            key => key.to_digit(10).and_then(|pain| u8::try_from(pain).ok()).map(Self::Pain),
        }
    }

    /// False for what no version of the program has kept.
    pub(crate) fn is_valid(self) -> bool {
        !matches!(self, Self::Pain(pain) if pain > WORST_PAIN)
    }
}

/// As a person reads it: `pain 3 of 10`.
impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pain(pain) => write!(f, "pain {pain} of {WORST_PAIN}"),
            Self::Done => f.write_str("done"),
            Self::TooMuch => f.write_str("too much"),
        }
    }
}

/// The hour and minute of a time, which says so where it is not that of the person's place.
fn hour(time: &Zoned) -> String {
    let place = if time.time_zone().is_unknown() { " UTC" } else { "" };
    format!("{}{place}", time.strftime("%H:%M"))
}

/// A time in a zone; 1970 for what no calendar has.
fn zoned(second: i64, zone: &TimeZone) -> Zoned {
    let time = Timestamp::from_second(second).unwrap_or(Timestamp::UNIX_EPOCH);
    time.to_zoned(zone.clone())
}

/// A length for a person: seconds below a minute, hours from 90 minutes on.
fn length(seconds: u64) -> String {
    if seconds < 60 {
        return format!("{seconds} s");
    }
    let minutes = Millis::seconds(seconds).nearest_minutes();
    if minutes < 90 {
        format!("{minutes} min")
    } else {
        format!("{} h {} min", minutes / 60, minutes % 60)
    }
}

/// The title of a run, with the one side that was done.
fn titled(run: &Run) -> String {
    let side = run.side.as_ref().map(|side| format!(", {} side", printable(side)));
    printable(&run.title) + &side.unwrap_or_default()
}

/// A text without what would move a cursor, break a file of lines, or be none in XML.
fn printable(text: &str) -> String {
    let is_bad = |letter: char| letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}');
    text.chars().filter(|letter| !is_bad(*letter)).collect()
}
