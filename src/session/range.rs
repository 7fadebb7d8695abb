//! The choice of a value within a range.

use crate::routine::whole_cycles;
use crate::time::Millis;

/// The end of a range that a session takes its times from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RangeChoice {
    /// The shortest; in breaths, the fewest that reach it.
    #[default]
    Short,
    /// The midpoint; in breaths, the nearest to it, the fewer on a tie.
    Middle,
    /// The longest; in breaths, the most within it.
    Long,
}

impl RangeChoice {
    /// The number chosen from `min` to `max`.
    #[must_use]
    pub const fn number(self, min: u64, max: u64) -> u64 {
        match self {
            Self::Short => min,
            Self::Middle => u64::midpoint(min, max),
            Self::Long => max,
        }
    }

    /// The time chosen from `min` to `max`.
    #[must_use]
    pub const fn time(self, min: Millis, max: Millis) -> Millis {
        Millis(self.number(min.0, max.0))
    }

    /// The time of whole `cycle`s chosen from `min` to `max`, or nothing where none fits.
    #[must_use]
    pub fn whole_cycles(self, min: Millis, max: Millis, cycle: Millis) -> Option<Millis> {
        let (fewest, most) = whole_cycles(min, max, cycle)?;
        let chosen = match self {
            Self::Short => fewest,
            Self::Long => most,
            Self::Middle => {
                // Twice the midpoint, so that a tie is exact.
                let sum = min.0 + max.0;
                let below = sum / (2 * cycle.0);
                let nearer = sum - below * 2 * cycle.0 > cycle.0;
                (below + u64::from(nearer)).clamp(fewest, most)
            }
        };
        Some(cycle * chosen)
    }
}
