//! What is kept of a person from one run to the next.

#[cfg(feature = "live")]
pub(crate) mod resume;
