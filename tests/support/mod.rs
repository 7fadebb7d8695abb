//! Helpers of several topics. What is in `inside` uses modules of the crate that are not public; what
//! is in `outside` only runs the program, and serves tests of both kinds.

pub(crate) mod inside;
pub(crate) mod outside;

pub(crate) use inside::*;
pub(crate) use outside::*;
