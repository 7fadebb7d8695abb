//! A site in a folder: only what has changed is written, and only what was written is removed.
//!
//! A [`Record`] in the folder says which files are its own. A file of somebody else's is never
//! replaced unasked, and never removed.

mod error;
mod folder;
mod record;

pub(crate) use folder::{Changes, Folder, Part, Source};
