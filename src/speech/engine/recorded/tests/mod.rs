//! Tests of this stage, one file a topic.

mod brought;
mod formats;
mod recorded;
