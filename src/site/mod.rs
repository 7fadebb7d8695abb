//! Sessions to the pages that play them: what a server hands out or a folder holds, but for the sounds.
//!
//! A [page](page()) plays one session, an [index](index()) lists several, a [feed](feed()) tells podcast
//! programs of them, and a [worker](worker()) keeps them on a phone. All addresses in them are
//! names of files beside them, so that they work under any address. Nothing is taken from elsewhere.

mod assets;
mod data;
mod feed;
mod head;
mod index;
mod item;
mod names;
mod page;
#[cfg(test)]
mod tests;
mod worker;

pub(crate) use assets::{SiteFile, assets, manifest};
pub(crate) use feed::feed;
pub(crate) use index::{Group, Index, index};
pub(crate) use item::{Item, Place, Sound};
pub(crate) use names::{FEED, FRONT, Names};
pub(crate) use page::page;
pub(crate) use worker::worker;
