//! Tests of this stage, one file a topic.

mod atomic_files;
mod files;
