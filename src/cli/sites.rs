//! Several routines as the pages of one site, whether a server hands it out or a folder holds it.

mod made;
mod wanted;

pub(crate) use made::{Made, make};
pub(crate) use wanted::{Several, wanted};
