//! Session and timeline to what is read: a handout, a picture, a chart.
//!
//! A [`Handout`] is what a person does, told without sound: each line once, one side for both. A
//! timeline is drawn in lanes, as a picture or in the terminal. All of it is text; writing it
//! to a file is the business of [`sink`](crate::sink).

mod blocks;
pub(crate) mod chart;
pub(crate) mod columns;
mod had;
mod handout;
pub(crate) mod html;
mod labels;
mod lanes;
mod pictures;
mod reader;
mod sheet;
pub(crate) mod svg;
#[cfg(test)]
mod tests;
pub(crate) mod text;

pub use handout::Handout;
pub(crate) use pictures::Pictures;
pub(crate) use sheet::Sheet;

use crate::time::{Millis, Parts};

/// A length for people to read: `30 s`, `1 min 30 s`, `2 h`.
pub(crate) fn length(time: Millis) -> String {
    let parts = time.parts();
    let Parts { hours, minutes, seconds, millis } = parts;
    let mut words = Vec::new();
    if hours > 0 {
        words.push(format!("{hours} h"));
    }
    if minutes > 0 {
        words.push(format!("{minutes} min"));
    }
    if seconds > 0 || millis > 0 || words.is_empty() {
        words.push(format!("{} s", parts.decimal_seconds()));
    }
    words.join(" ")
}
