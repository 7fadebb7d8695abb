//! Tests of this stage, one file a topic.

mod beds;
mod limiter;
mod mixer;
mod peaks;
mod tones;
