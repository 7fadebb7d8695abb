//! All integration tests, one file a topic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(
    clippy::disallowed_methods,
    reason = "tests are at the edge: they read files and run the program"
)]
#![allow(clippy::cast_precision_loss, reason = "measuring needs no last bit")]

mod architecture;
mod audio;
mod breath;
mod diagnostics;
mod docs;
mod hostile;
mod killed;
mod language;
mod loudness;
mod memory;
mod properties;
mod session;
mod sink;
mod speech;
mod spelling;
mod support;
mod timelines;
mod tones;
mod voices;
