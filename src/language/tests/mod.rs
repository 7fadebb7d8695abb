//! Tests of this stage, one file a topic.

mod doses;
mod phrases;
mod sides;
