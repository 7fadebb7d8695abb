//! Tests of this stage, one file a topic.

mod estimates;
mod memory;
mod mutated_input;
mod properties;
mod random_kills;
