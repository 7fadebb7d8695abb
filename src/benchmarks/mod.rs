//! The benchmarks of `make bench` that measure parts of the program: only with the feature
//! `benchmarks`, and of no use to anybody else.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    clippy::cast_precision_loss,
    reason = "a benchmark reads files and clocks, and ends where something is missing"
)]

mod compare;
mod voice;

pub use compare::compare;
pub use voice::voice;
