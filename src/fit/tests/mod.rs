//! Tests of this stage, one file a topic.

mod command_line;
mod fit;
mod helpers;
mod shorten;
