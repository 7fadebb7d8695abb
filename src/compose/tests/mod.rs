//! Tests of this stage, one file a topic.

mod command_line;
mod compose;
mod helpers;
mod spelled;
