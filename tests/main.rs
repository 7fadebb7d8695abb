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
mod browser;
mod cli;
mod contributing;
mod dependencies;
mod docs;
mod face;
mod faults;
mod file_loudness;
mod history;
mod lsp;
mod new_language;
mod offline;
mod one_side;
#[cfg(all(unix, feature = "live"))]
mod picker;
mod programme;
mod publish;
mod resource_limits;
mod share;
mod sidecars;
mod slips;
mod sound;
#[allow(dead_code, unused_imports, reason = "tests beside the code use the rest")]
#[path = "support/outside/mod.rs"]
mod support;
#[cfg(feature = "system-voice")]
mod system;
mod typed;
mod voice_language;
