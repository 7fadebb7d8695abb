//! Tests of this stage, one file a topic.

#[cfg(feature = "live")]
mod narrator;
