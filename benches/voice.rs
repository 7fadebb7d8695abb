//! `make bench-voice`: the speed of the voice heart, and the time until the first sound.
#![allow(missing_docs, clippy::disallowed_methods, reason = "a program of its own")]

fn main() {
    supple::benchmarks::voice();
}
