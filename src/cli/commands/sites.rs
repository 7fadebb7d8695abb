//! Several routines as the pages of one site, whether a server hands it out or a folder holds it.

mod made;
mod named;
mod wanted;
mod weeks;

pub(crate) use made::{Made, make};
pub(crate) use named::{Several, wanted};
