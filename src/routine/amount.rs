//! The amount of a step: a time, breaths, repetitions, or one phase of a breath.

use std::fmt;

use super::Phase;
use crate::time::Millis;

/// The length of a step, with its range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// A time, or a range of times.
    Time {
        /// The shortest.
        min: Millis,
        /// The longest, or nothing where the range is open.
        max: Option<Millis>,
    },
    /// Whole breaths.
    Breaths {
        /// The fewest.
        min: u32,
        /// The most.
        max: u32,
    },
}

impl Extent {
    /// The shortest and the longest time, where one breath takes `cycle`; an open range has no
    /// longest.
    #[must_use]
    pub fn bounds(self, cycle: Millis) -> (Millis, Option<Millis>) {
        match self {
            Self::Time { min, max } => (min, max),
            Self::Breaths { min, max } => (cycle * min.into(), Some(cycle * max.into())),
        }
    }

    /// True if it is written in breaths.
    #[must_use]
    pub const fn is_in_breaths(self) -> bool {
        matches!(self, Self::Breaths { .. })
    }
}

/// As a script has it.
impl fmt::Display for Extent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Time { min, max: None } => write!(f, "{min}.."),
            Self::Time { min, max: Some(max) } if min == max => write!(f, "{min}"),
            Self::Time { min, max: Some(max) } => write!(f, "{min}..{max}"),
            Self::Breaths { min: 1, max: 1 } => f.write_str("1 breath"),
            Self::Breaths { min, max } if min == max => write!(f, "{min} breaths"),
            Self::Breaths { min, max } => write!(f, "{min}..{max} breaths"),
        }
    }
}

/// The fewest and the most whole `cycle`s within a range of times; nothing where none fits.
#[must_use]
pub(crate) fn whole_cycles(min: Millis, max: Millis, cycle: Millis) -> Option<(u64, u64)> {
    let cycle = cycle.0.max(1);
    let (fewest, most) = (min.0.div_ceil(cycle), max.0 / cycle);
    (fewest <= most).then_some((fewest, most))
}

/// Counted repetitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The fewest repetitions.
    pub min: u32,
    /// The most.
    pub max: u32,
    /// The time of each.
    pub every: Millis,
}

/// One phase of a breath, written on a line of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BreathStep {
    /// In or out.
    pub phase: Phase,
    /// Its time; nothing where the breath pattern gives it.
    pub time: Option<Millis>,
}

/// The amount of a step, whatever its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A length with its range.
    Extent(Extent),
    /// Repetitions.
    Count(Count),
    /// One phase of a breath.
    Breath(BreathStep),
}
