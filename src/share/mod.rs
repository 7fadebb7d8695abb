//! One sound and its page to the phones of a household.
//!
//! A [`Server`] answers to one address that nobody can guess, with a page and the file that it
//! plays. It only reads, looks up no path, holds few connections, and gives each of them up that
//! does not move on, so that nobody can keep it from those who were invited.

mod answer;
mod connections;
mod page;
mod range;
mod server;
mod token;

pub use answer::{Answerer, Shared};
pub use page::{Page, page};
pub use range::{Ranged, ranged};
pub use server::{End, Limits, Server, ShareError, converse, local_address};
pub use token::Token;
