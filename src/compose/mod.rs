//! A routine for one person, put together from the exercises of others.
//!
//! ```text
//! every exercise there is -> those that suit the person -> enough of them -> in order -> a script
//! ```

mod alternatives;
mod areas;
mod choose;
mod entry;
mod left_out;
mod limits;
mod order;
mod pool;
mod refusal;
mod spelled;
mod split_mix;
#[cfg(test)]
mod tests;
mod text;
mod unknown;
mod wishes;

pub(crate) use areas::{areas, has_area};
pub(crate) use pool::{Pool, Source};
pub(crate) use refusal::Refusal;
pub(crate) use text::recipe;
pub(crate) use wishes::{Preferences, Wishes};

/// Composes the script of a routine that lasts as long as is wished for. The same pool, wishes and
/// seed always give the same script.
///
/// Its exercises are taken `from:` their routines, or spelled out where it is to stand `alone`.
///
/// # Errors
/// Says what stands in the way.
pub(crate) fn compose(pool: &Pool, wishes: &Wishes, alone: bool) -> Result<String, Refusal> {
    choose::choose(pool, wishes).map(|chosen| text::script(pool, wishes, &chosen, alone))
}
