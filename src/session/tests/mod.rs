//! Tests of this stage, one file a topic.

mod one_side;
mod rounds;
mod session;
