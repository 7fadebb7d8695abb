//! Milliseconds, frames, [`Duration`] and indices, each from the other.

use std::time::Duration;

use super::{Frames, Millis, RATE};

const NANOS: u128 = 1_000_000_000;

/// Rounded down to milliseconds.
impl From<Duration> for Millis {
    fn from(time: Duration) -> Self {
        Self(u64::try_from(time.as_millis()).unwrap_or(u64::MAX))
    }
}

impl From<Millis> for Duration {
    fn from(time: Millis) -> Self {
        Self::from_millis(time.0)
    }
}

/// Rounded down to frames.
impl From<Duration> for Frames {
    fn from(time: Duration) -> Self {
        let frames = time.as_nanos() * u128::from(RATE) / NANOS;
        Self(u64::try_from(frames).unwrap_or(u64::MAX))
    }
}

/// Rounded down to nanoseconds.
impl From<Frames> for Duration {
    fn from(time: Frames) -> Self {
        let nanos = u128::from(time.0) * NANOS / u128::from(RATE);
        Self::from_nanos(u64::try_from(nanos).unwrap_or(u64::MAX))
    }
}

impl Millis {
    /// The same length in frames; exact, since [`RATE`] is a multiple of 1000.
    #[must_use]
    pub const fn frames(self) -> Frames {
        Frames(self.0 * (RATE as u64 / 1000))
    }

    /// The length in whole seconds, rounded up.
    #[must_use]
    pub const fn rounded_up(self) -> Self {
        Self::seconds(self.0.div_ceil(1000))
    }

    /// The length in whole seconds, rounded half up.
    #[must_use]
    pub const fn rounded(self) -> Self {
        Self::seconds((self.0 + 500) / 1000)
    }

    /// The number of minutes, rounded half up.
    #[must_use]
    pub const fn nearest_minutes(self) -> u64 {
        (self.0 + 30_000) / 60_000
    }
}

impl Frames {
    /// The same length in milliseconds, rounded down.
    #[must_use]
    pub const fn millis(self) -> Millis {
        Millis(self.0 / (RATE as u64 / 1000))
    }

    /// The length in whole seconds, rounded up.
    #[must_use]
    pub const fn rounded_up(self) -> Millis {
        Millis::seconds(self.0.div_ceil(RATE as u64))
    }

    /// The number of whole seconds, rounded down.
    #[must_use]
    pub const fn whole_seconds(self) -> u64 {
        self.0 / RATE as u64
    }
}

/// A number of frames as an index into samples; the largest index where it is larger than that, so
/// that a lookup finds nothing.
#[must_use]
pub(crate) fn index(frames: u64) -> usize {
    usize::try_from(frames).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_and_frames_are_each_others_inverse() {
        for frames in [0, 1, 47, 48_000, 1_382_400_000] {
            let time = Duration::from(Frames(frames));
            // Less than a frame is lost to whole nanoseconds.
            assert!(frames - Frames::from(time).0 <= 1);
            assert_eq!(Frames::from(time + Duration::from_nanos(1)), Frames(frames));
        }
        assert_eq!(Millis::from(Duration::from_millis(1500)), Millis(1500));
        assert_eq!(Frames::from(Duration::MAX), Frames(u64::MAX));
    }

    #[test]
    fn lengths_are_rounded_to_seconds_and_minutes() {
        assert_eq!(Millis(1001).rounded_up(), Millis(2000));
        assert_eq!(Millis(1499).rounded(), Millis(1000));
        assert_eq!(Frames(48_001).rounded_up(), Millis(2000));
        assert_eq!(Millis(89_999).nearest_minutes(), 1);
    }
}
