//! What several topics need.

pub(crate) mod allocations;
pub(crate) mod folder;
pub(crate) mod measure;
pub(crate) mod timelines;
