//! What is done with input that nobody vouches for, one function for each kind of it.
//!
//! The targets of the fuzzer call these, and the program's own tests run them over seeds.

pub mod input;
