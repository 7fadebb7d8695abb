//! All integration tests, one file a topic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::disallowed_methods, reason = "tests touch files and processes")]
#![allow(clippy::cast_precision_loss, reason = "measuring needs no last bit")]

mod architecture;
mod audio;
mod breath;
mod cache;
mod install;
mod loudness;
mod memory;
mod pronunciation;
mod properties;
mod sink;
mod speech;
mod spelling;
mod support;
mod timelines;
mod tones;
mod voices;
