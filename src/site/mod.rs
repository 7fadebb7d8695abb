//! Sessions to the pages that play them: what a server hands out or a folder holds, but for the sounds.
//!
//! A [page](page()) plays one session, an [index](index()) lists several. All addresses in them are
//! names of files beside them, so that they work under any address. Nothing is taken from elsewhere.

mod assets;
mod data;
mod head;
mod index;
mod item;
mod names;
mod page;
#[cfg(test)]
mod tests;

pub(crate) use assets::{SiteFile, assets, manifest};
pub(crate) use index::{Index, index};
pub(crate) use item::{Item, Place, Sound};
pub(crate) use names::{FRONT, Names};
pub(crate) use page::page;
