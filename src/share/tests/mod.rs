//! Tests of this stage, one file a topic.

mod clients;
mod served;
mod share;
