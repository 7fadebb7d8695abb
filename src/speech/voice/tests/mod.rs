//! Tests of this stage, one file a topic.

mod own;
mod voices;
