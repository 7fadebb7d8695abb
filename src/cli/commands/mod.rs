//! The commands, one file each.

pub(crate) mod cache;
pub(crate) mod chapters;
pub(crate) mod check;
pub(crate) mod export;
pub(crate) mod fmt;
pub(crate) mod history;
pub(crate) mod import;
pub(crate) mod list;
pub(crate) mod lsp;
pub(crate) mod new;
#[cfg(feature = "live")]
pub(crate) mod pick;
pub(crate) mod play;
pub(crate) mod prefer;
pub(crate) mod programme;
pub(crate) mod publish;
pub(crate) mod render;
pub(crate) mod share;
pub(crate) mod show;
mod sites;
pub(crate) mod timeline;
pub(crate) mod voices;
