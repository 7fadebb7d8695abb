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
mod token;

pub use handler::{Handler, Shared};
pub use page::{Page, page};
pub use range::{Ranged, ranged};
pub use server::{End, Limits, Server, ShareError, local_address, serve_connection};
pub use token::Token;
