//! Helpers that use nothing of the crate: folders, golden files, the built program, and the servers
//! and other programs beside it.

pub(crate) mod allocations;
pub(crate) mod browser;
pub(crate) mod decoders;
#[cfg(feature = "system-voice")]
pub(crate) mod dispatcher;
pub(crate) mod folder;
pub(crate) mod golden;
pub(crate) mod measure;
pub(crate) mod program;
#[cfg(feature = "live")]
pub(crate) mod pulse;
pub(crate) mod sharing;
pub(crate) mod terminal;
pub(crate) mod voices;
pub(crate) mod wait;

pub(crate) use golden::{golden, tests};
pub(crate) use program::{OLD, Ran, binary, command, output, ran, run, scratch, supple, test_name};
