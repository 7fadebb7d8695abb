//! A web server of one sound and its page, for the phones of a household.
//!
//! A [`Server`] answers at one address that nobody can guess, with a page and the file that it
//! plays. It only reads, looks up no path and holds few connections. Idle connections are closed,
//! so that nobody can keep it from those who know the address.

mod connections;
mod handler;
mod page;
mod range;
mod server;
#[cfg(test)]
mod tests;
mod token;

pub(crate) use handler::{Handler, Shared};
pub(crate) use page::page;
#[cfg(test)]
pub(crate) use range::{Ranged, ranged};
#[cfg(test)]
pub(crate) use server::serve_connection;
pub(crate) use server::{End, Limits, Server, local_address};
pub(crate) use token::Token;
