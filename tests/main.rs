//! All integration tests, one file a topic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(
    clippy::disallowed_methods,
    reason = "tests are at the edge: they read files and run the program"
)]
#![allow(clippy::string_slice, reason = "a test that cuts a letter in two fails, as it should")]
#![allow(clippy::format_push_string, reason = "short texts, put together once")]
#![allow(clippy::cast_precision_loss, reason = "measuring needs no last bit")]

mod architecture;
mod audio;
mod beneath;
mod beside;
mod breath;
mod browser;
mod cache;
mod cli;
mod compose;
mod diagnostics;
mod docs;
mod faults;
mod fit;
mod fmt;
mod formats;
mod fuzzed;
#[cfg(feature = "live")]
mod hand;
mod history;
mod hostile;
mod install;
mod killed;
mod kills;
mod language;
#[cfg(feature = "live")]
mod live;
mod loud;
mod loudness;
mod memory;
#[cfg(feature = "live")]
mod narrator;
mod offline;
mod phrases;
mod pronunciation;
mod properties;
mod recorded;
mod session;
mod share;
mod show;
mod sink;
mod speech;
mod spelling;
mod supply;
mod support;
#[cfg(feature = "system-voice")]
mod system;
mod timelines;
mod tones;
mod voices;
