//! Session and timeline to what is read: a handout, a picture, a chart.
//!
//! A [`Handout`] is what a person does, told without sound: each line once, one side for both. A
//! timeline is drawn in lanes, as a picture or in the terminal. All of it is text; writing it
//! to a file is the business of [`sink`](crate::sink).

pub mod chart;
mod handout;
pub mod html;
mod labels;
mod lanes;
pub mod svg;
pub mod text;
mod wrap;

pub use handout::{Block, Handout, Item, Line};
pub use wrap::wrapped;

use crate::time::Millis;

/// A length for people to read: `30 s`, `1 min 30 s`, `2 h`.
fn length(time: Millis) -> String {
    let (hours, minutes) = (time.0 / 3_600_000, time.0 / 60_000 % 60);
    let (seconds, rest) = (time.0 / 1000 % 60, time.0 % 1000);
    let mut parts = Vec::new();
    if hours > 0 {
        parts.push(format!("{hours} h"));
    }
    if minutes > 0 {
        parts.push(format!("{minutes} min"));
    }
    if rest > 0 {
        let decimals = format!("{rest:03}");
        parts.push(format!("{seconds}.{} s", decimals.trim_end_matches('0')));
    } else if seconds > 0 || parts.is_empty() {
        parts.push(format!("{seconds} s"));
    }
    parts.join(" ")
}

/// A place in the sound as a clock shows it: `0:00`, `12:05`, `1:00:00`.
pub(crate) fn clock(time: Millis) -> String {
    let (hours, minutes, seconds) = (time.0 / 3_600_000, time.0 / 60_000 % 60, time.0 / 1000 % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}
