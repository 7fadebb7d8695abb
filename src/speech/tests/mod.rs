//! Tests of this stage, one file a topic.

mod cache;
mod speakable;
mod speech;
mod voice_loudness;
