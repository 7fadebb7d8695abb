//! Arguments that several commands share.

mod session;
pub(crate) mod values;
mod wishes;

pub(crate) use session::{HowMuch, SessionArguments, SideArgument};
pub(crate) use wishes::WishArguments;
