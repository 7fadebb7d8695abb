//! Times as texts: clocks, and lengths as a script writes them.

use std::fmt;

use super::Millis;

/// A length of time as a clock shows it: hours without limit, minutes and seconds below 60,
/// milliseconds below 1000.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Whole hours.
    pub hours: u64,
    /// Whole minutes beside the hours, 0 to 59.
    pub minutes: u64,
    /// Whole seconds beside the minutes, 0 to 59.
    pub seconds: u64,
    /// Milliseconds beside the seconds, 0 to 999.
    pub millis: u64,
}

impl Parts {
    /// The seconds with as many decimals as are needed: `5`, `5.5`, `0.025`.
    #[must_use]
    pub fn decimal_seconds(&self) -> String {
        if self.millis == 0 {
            return self.seconds.to_string();
        }
        let decimals = format!("{:03}", self.millis);
        format!("{}.{}", self.seconds, decimals.trim_end_matches('0'))
    }
}

impl Millis {
    /// The length in hours, minutes, seconds and milliseconds.
    #[must_use]
    pub const fn parts(self) -> Parts {
        Parts {
            hours: self.0 / 3_600_000,
            minutes: self.0 / 60_000 % 60,
            seconds: self.0 / 1000 % 60,
            millis: self.0 % 1000,
        }
    }

    /// `m:ss`, or `h:mm:ss` from an hour on; rounded down to seconds.
    #[must_use]
    pub fn clock(self) -> String {
        let Parts { hours, minutes, seconds, .. } = self.parts();
        if hours > 0 {
            format!("{hours}:{minutes:02}:{seconds:02}")
        } else {
            format!("{minutes}:{seconds:02}")
        }
    }

    /// `m:ss`, or `h:mm:ss` from an hour on, for how long a whole session lasts; rounded half up to
    /// seconds, so that one that was asked to last ten minutes lasts `10:00`.
    #[must_use]
    pub fn length_clock(self) -> String {
        self.rounded().clock()
    }

    /// `m:ss`, with any number of minutes; rounded down to seconds.
    #[must_use]
    pub fn minute_clock(self) -> String {
        format!("{}:{:02}", self.0 / 60_000, self.parts().seconds)
    }

    /// `m:ss.mmm`, with any number of minutes.
    #[must_use]
    pub fn exact_minute_clock(self) -> String {
        format!("{}.{:03}", self.minute_clock(), self.parts().millis)
    }

    /// `mm:ss.cc`, with any number of minutes, as LRC writes it; rounded down to hundredths.
    #[must_use]
    pub fn lrc_clock(self) -> String {
        let Parts { seconds, millis, .. } = self.parts();
        format!("{:02}:{seconds:02}.{:02}", self.0 / 60_000, millis / 10)
    }

    /// `hh:mm:ss.mmm`, as `WebVTT` and the chapters of Vorbis comments write it.
    #[must_use]
    pub fn full_clock(self) -> String {
        let Parts { hours, minutes, seconds, millis } = self.parts();
        format!("{hours:02}:{minutes:02}:{seconds:02}.{millis:03}")
    }
}

/// As a script writes it: `30s`, `1m30s`, `5.5s`, `2h`.
impl fmt::Display for Millis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = self.parts();
        let Parts { hours, minutes, seconds, millis } = parts;
        if hours > 0 {
            write!(f, "{hours}h")?;
        }
        if minutes > 0 {
            write!(f, "{minutes}m")?;
        }
        if seconds > 0 || millis > 0 || self.0 == 0 {
            write!(f, "{}s", parts.decimal_seconds())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_show_what_their_formats_ask_for() {
        let time = Millis(3_723_045);
        assert_eq!(time.clock(), "1:02:03");
        assert_eq!(time.minute_clock(), "62:03");
        assert_eq!(time.exact_minute_clock(), "62:03.045");
        assert_eq!(time.lrc_clock(), "62:03.04");
        assert_eq!(time.full_clock(), "01:02:03.045");
        assert_eq!(Millis(59_999).clock(), "0:59");
        assert_eq!(Millis(59_500).length_clock(), "1:00");
        assert_eq!(Millis(59_499).length_clock(), "0:59");
        assert_eq!(time.length_clock(), "1:02:03");
        assert_eq!(Millis::ZERO.lrc_clock(), "00:00.00");
    }

    #[test]
    fn lengths_are_written_as_a_script_writes_them() {
        for (millis, text) in [
            (0, "0s"),
            (25, "0.025s"),
            (5500, "5.5s"),
            (60_000, "1m"),
            (90_000, "1m30s"),
            (7_200_000, "2h"),
            (3_600_500, "1h0.5s"),
        ] {
            assert_eq!(Millis(millis).to_string(), text);
        }
    }
}
