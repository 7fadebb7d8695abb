//! A routine as JSON, for other programs.
//!
//! ```text
//! script -> JSON          JSON -> script text, each line with its place in the JSON
//! ```
//!
//! Every value is the text that a script has in its place, so that one set of rules reads both.

mod export;
mod import;
mod imported;
mod lines;
mod node;
#[cfg(test)]
mod tests;

pub(crate) use export::export;
pub(crate) use import::import;
pub(crate) use imported::Imported;

/// The version of the form, the field `supple` of every routine.
const VERSION: u64 = 1;
