//! Files that are written whole or not at all.
//!
//! A file is written beside its target and takes its place when it is whole; so an error, an
//! interrupt or a lost battery leaves what was there before.

mod atomic;
mod destination;
mod digest;
mod error;
mod near;
mod reason;
mod sparse;
mod target;
#[cfg(test)]
mod tests;
mod whole;

pub(crate) use atomic::BUFFER;
pub(crate) use atomic::{AtomicFile, remove_abandoned};
pub(crate) use destination::Destination;
pub(crate) use digest::{digest_of, sha256};
pub use error::FileError;
pub(crate) use near::{beside, near_file, stem};
pub(crate) use reason::{reason, unread};
pub(crate) use sparse::SparseWriter;
pub(crate) use target::{Target, TargetFile, find, folder};
pub(crate) use whole::{copy_atomic, replace, replace_unsynced, write_atomic};
