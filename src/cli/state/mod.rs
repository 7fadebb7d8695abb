//! The files that are kept of a person from one run to the next.

pub(crate) mod address;
pub(crate) mod course;
pub(crate) mod history;
pub(crate) mod preferences;
mod record;
#[cfg(feature = "live")]
pub(crate) mod resume;
mod store;
#[cfg(all(test, feature = "live"))]
mod tests;

pub(crate) use record::forget_stopped;
