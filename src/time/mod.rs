//! Lengths of time: whole milliseconds in scripts, whole frames from the timeline on.

mod clock;
mod convert;

use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Sub};

pub(crate) use clock::Parts;
pub(crate) use convert::index;

/// Frames a second, everywhere in the program.
pub const RATE: u32 = 48_000;

/// A length of time as a script or a setting gives it, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Millis(pub u64);

/// A position or a length in the sound, in frames at [`RATE`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Frames(pub u64);

impl Millis {
    /// A length of no time.
    pub const ZERO: Self = Self(0);

    /// A length of whole seconds.
    #[must_use]
    pub const fn seconds(seconds: u64) -> Self {
        Self(seconds * 1000)
    }

    /// A length of whole minutes.
    #[must_use]
    pub const fn minutes(minutes: u64) -> Self {
        Self::seconds(minutes * 60)
    }
}

impl Frames {
    /// No frame.
    pub const ZERO: Self = Self(0);

    /// The difference, or nothing where `other` is the larger.
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

/// Whole-number arithmetic for both units.
macro_rules! arithmetic {
    ($unit:ident) => {
        impl Add for $unit {
            type Output = Self;
            fn add(self, other: Self) -> Self {
                Self(self.0 + other.0)
            }
        }
        impl AddAssign for $unit {
            fn add_assign(&mut self, other: Self) {
                self.0 += other.0;
            }
        }
        impl Sub for $unit {
            type Output = Self;
            fn sub(self, other: Self) -> Self {
                Self(self.0 - other.0)
            }
        }
        impl Mul<u64> for $unit {
            type Output = Self;
            fn mul(self, times: u64) -> Self {
                Self(self.0 * times)
            }
        }
        impl Sum for $unit {
            fn sum<I: Iterator<Item = Self>>(lengths: I) -> Self {
                lengths.fold(Self(0), Add::add)
            }
        }
    };
}

arithmetic!(Millis);
arithmetic!(Frames);
