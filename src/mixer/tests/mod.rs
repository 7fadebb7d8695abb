//! Tests of this stage, one file a topic.

mod beds;
mod mixer;
mod tones;
