//! Tests of this stage, one file a topic.

mod diagnostics;
mod doses;
mod other_language;
