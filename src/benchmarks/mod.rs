//! The benchmarks of `make bench` that measure parts of the program: only with the feature
//! `benchmarks`, and of no use to anybody else. A test measures one of them too.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a benchmark reads files and clocks, and ends where something is missing"
)]

#[cfg(feature = "benchmarks")]
mod compare;
#[cfg(feature = "live")]
mod live;
#[cfg(feature = "benchmarks")]
mod voice;

#[cfg(feature = "benchmarks")]
pub use compare::compare;
#[cfg(all(feature = "live", feature = "benchmarks"))]
pub use live::play_silently_in_words;
#[cfg(feature = "live")]
pub use live::{Shape, play_silently};
#[cfg(feature = "benchmarks")]
pub use voice::voice;
