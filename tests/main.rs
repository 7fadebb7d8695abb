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
mod breath;
mod cache;
mod cli;
mod compose;
mod diagnostics;
mod docs;
mod fit;
#[cfg(feature = "live")]
mod hand;
mod hostile;
mod install;
mod killed;
mod language;
#[cfg(feature = "live")]
mod live;
mod loudness;
mod memory;
mod pronunciation;
mod properties;
mod session;
mod sink;
mod speech;
mod spelling;
mod support;
mod timelines;
mod tones;
mod voices;
