//! The reasons for which no routine could be composed.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

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
        /// The next length that can be had.
        next: u64,
    },
}

/// Words of one kind that name nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The relation of exercises to what they would name: "is for" or "needs".
    pub(super) what: &'static str,
    /// Each as it was asked for, with the name that may have been meant.
    pub(super) names: Vec<(String, Option<String>)>,
    /// All that there is.
    pub(super) known: Vec<String>,
}

/// The reason for which an exercise does not suit.
#[derive(Clone, Copy)]
pub(super) enum Reason<'p> {
    /// A posture was not asked for.
    Posture,
    /// A prop is not at hand.
    Prop(&'p str),
    /// It does not say which of its sides is left and which is right.
    Side,
    /// The person does not want it.
    Preference,
}

/// The number of exercises that do not suit, by reason.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    postures: usize,
    props: BTreeMap<String, usize>,
    sides: usize,
    preferences: usize,
}

impl LeftOut {
    pub(super) fn add(&mut self, reason: Reason<'_>) {
        match reason {
            Reason::Posture => self.postures += 1,
            Reason::Prop(name) => *self.props.entry(name.to_owned()).or_default() += 1,
            Reason::Side => self.sides += 1,
            Reason::Preference => self.preferences += 1,
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
                let exercises = if *count == 1 { "exercise" } else { "exercises" };
                let areas = of(areas);
                write!(
                    f,
                    "{} cannot be had: {count} {exercises}{areas} can be used, and they last {} at most",
                    counted(*minutes),
                    counted(*longest)
                )?;
                left_out.fmt(f)
            }
            Self::Next { minutes, next } => write!(
                f,
                "{} cannot be had: the next length that fits the exercises is {}; ask for --minutes {next}",
                counted(*minutes),
                counted(*next)
            ),
        }
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, names, known } = self;
        for (name, near) in names {
            write!(f, "no exercise {what} “{name}”")?;
            if let Some(near) = near {
                write!(f, ": did you mean “{near}”?")?;
            }
            f.write_str("\n")?;
        }
        write!(f, "There are {}", known.join(", "))
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut reasons = Vec::new();
        if self.postures > 0 {
            reasons.push(format!("{} by --posture", self.postures));
        }
        let props = self.props.iter();
        reasons.extend(props.map(|(name, count)| format!("{count} by --without “{name}”")));
        if self.sides > 0 {
            reasons.push(format!("{} without a `side:` by --side", self.sides));
        }
        if self.preferences > 0 {
            reasons.push(format!("{} by what you prefer (see `supple prefer`)", self.preferences));
        }
        match reasons.as_slice() {
            [] => f.write_str("\nAsk for fewer minutes, or for more with --for"),
            reasons => write!(f, "\nLeft out: {}", reasons.join(", ")),
        }
    }
}

impl Error for Refusal {}

fn of(areas: &[String]) -> String {
    if areas.is_empty() { String::new() } else { format!(" for {}", areas.join(", ")) }
}

fn counted(minutes: u64) -> String {
    if minutes == 1 { "1 minute".to_owned() } else { format!("{minutes} minutes") }
}
