//! All integration tests, one file a topic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

mod architecture;
mod loudness;
mod properties;
mod speech;
mod spelling;
mod support;
mod timelines;
mod voices;
