//! Tests of this stage, one file a topic.

mod breath;
mod repetitions;
mod timelines;
