//! Helpers that use modules of the crate that are not public.

#[cfg(feature = "live")]
pub(crate) mod ear;
pub(crate) mod routines;
pub(crate) mod scripts;
pub(crate) mod sounds;
pub(crate) mod timelines;
pub(crate) mod typed;

pub(crate) use routines::{
    Texts, importing, meaning, mistakes, routine, said, session, steps, times,
};
