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
mod atomic_files;
mod beds;
mod breath;
mod browser;
mod cache;
mod cli;
mod compose;
mod contributing;
mod dependencies;
mod diagnostics;
mod docs;
mod faults;
mod file_loudness;
mod files;
mod fit;
mod fmt;
mod formats;
mod history;
mod install;
mod language;
#[cfg(feature = "live")]
mod live;
#[cfg(feature = "live")]
mod live_edits;
mod memory;
mod mixer;
mod mutated_input;
#[cfg(feature = "live")]
mod narrator;
mod new_language;
mod offline;
mod phrases;
mod pronunciation;
mod properties;
mod random_kills;
mod recorded;
mod resource_limits;
mod session;
mod share;
mod show;
mod sidecars;
mod sound;
mod speech;
mod spelling;
mod support;
#[cfg(feature = "system-voice")]
mod system;
mod timelines;
mod tones;
mod voice_loudness;
mod voices;
