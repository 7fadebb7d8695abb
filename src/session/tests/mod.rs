//! Tests of this stage, one file a topic.

mod rounds;
mod session;
