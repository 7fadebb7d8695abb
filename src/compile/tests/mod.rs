//! Tests of this stage, one file a topic.

mod diagnostics;
mod other_language;
