//! The reasons for which no routine could be composed.

use std::error::Error;
use std::fmt;

use super::left_out::LeftOut;
use super::pool::Pool;
use super::unknown::Unknown;
use crate::report::many;

/// The reason for which no routine could be composed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Some words name nothing that exercises are for, or need.
    Unknown(Vec<Unknown>),
    /// No exercise is left.
    Nothing {
        /// The parts of the body that it was to be for.
        areas: Vec<String>,
        /// The exercises left out.
        left_out: LeftOut,
    },
    /// All exercises together are not that long.
    Longest {
        /// Its length in minutes, as asked for.
        minutes: u64,
        /// The longest length, in minutes.
        longest: u64,
        /// With so many exercises.
        count: usize,
        /// The parts of the body that it was to be for.
        areas: Vec<String>,
        /// The exercises left out, which could make it longer.
        left_out: LeftOut,
    },
    /// No exercises are that short together, though some are longer.
    Next {
        /// Its length in minutes, as asked for.
        minutes: u64,
        /// The next longer length that can be had.
        next: u64,
        /// The next shorter one.
        before: Option<u64>,
    },
}

impl Refusal {
    /// The length nearest to the one asked for that can be had, in minutes.
    #[must_use]
    pub(crate) fn nearest(&self) -> Option<u64> {
        match self {
            Self::Unknown(_) | Self::Nothing { .. } => None,
            Self::Longest { longest, .. } => Some(*longest).filter(|longest| *longest > 0),
            Self::Next { minutes, next, before } => {
                let before = before.filter(|before| minutes.abs_diff(*before) <= next - minutes);
                Some(before.unwrap_or(*next))
            }
        }
    }

    /// The same, with the languages of other exercises that have the words of which these have none.
    #[must_use]
    pub(crate) fn looked_up(self, others: impl FnOnce() -> Vec<Pool>) -> Self {
        match self {
            Self::Unknown(all) => {
                let others = others();
                Self::Unknown(all.into_iter().map(|one| one.looked_up(&others)).collect())
            }
            known => known,
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(all) => {
                let all: Vec<String> = all.iter().map(ToString::to_string).collect();
                f.write_str(&all.join("\n"))
            }
            Self::Nothing { areas, left_out } => {
                write!(f, "no exercise{} is left", of(areas))?;
                left_out.fmt(f)
            }
            Self::Longest { minutes, longest, count, areas, left_out } => {
                let (exercises, last) = match count {
                    1 => ("exercise", "it lasts"),
                    _ => ("exercises", "they last"),
                };
                let areas = of(areas);
                let minutes = counted(*minutes);
                write!(f, "{minutes} cannot be had: {count} {exercises}{areas} can be used, and ")?;
                match longest {
                    0 => write!(f, "{last} no whole number of minutes")?,
                    longest => write!(
                        f,
                        "{last} {} at most; ask for --minutes {longest}",
                        counted(*longest)
                    )?,
                }
                left_out.fmt(f)
            }
            Self::Next { minutes, next, before } => {
                let minutes = counted(*minutes);
                let ask = "cannot be had: the next length that fits the exercises is";
                write!(f, "{minutes} {ask} {}; ask for --minutes {next}", counted(*next))?;
                before.map_or(Ok(()), |before| write!(f, " or {before}"))
            }
        }
    }
}

impl Error for Refusal {}

fn of(areas: &[String]) -> String {
    if areas.is_empty() { String::new() } else { format!(" for {}", areas.join(", ")) }
}

fn counted(minutes: u64) -> String {
    many(minutes, "minute")
}
