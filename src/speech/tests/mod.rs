//! Tests of this stage, one file a topic.

mod cache;
mod speech;
mod voice_loudness;
