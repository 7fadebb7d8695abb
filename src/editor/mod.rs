//! What an editor shows of a routine or a programme while it is written: text in, answers out.
//!
//! Places are bytes of the text; [`Lines`] has them as editors count.

mod complete;
mod fix;
mod hover;
mod outline;
mod position;
mod rename;
#[cfg(test)]
mod tests;
mod warnings;

pub(crate) use complete::{Completion, Known, KnownRoutine, complete, complete_programme};
pub(crate) use fix::{Fix, fixes};
pub(crate) use hover::hover;
pub(crate) use outline::{Symbol, folds, outline};
pub(crate) use position::{Lines, Position};
pub(crate) use rename::{rename, titles_at};
pub(crate) use warnings::warnings;
