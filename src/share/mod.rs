//! A web server of sounds and their pages, for the phones of a household.
//!
//! A [`Server`] answers at one address that nobody can guess, with the files of a site. It only reads, looks up no path and holds few connections. Idle connections are closed,
//! so that nobody can keep it from those who know the address.

mod connections;
mod handler;
mod range;
mod server;
#[cfg(test)]
mod tests;
mod token;

pub(crate) use handler::{Content, Handler, Shared, SharedFile};
#[cfg(test)]
pub(crate) use range::{Ranged, ranged};
#[cfg(test)]
pub(crate) use server::serve_connection;
pub(crate) use server::{End, Limits, Server, local_address};
pub(crate) use token::Token;
