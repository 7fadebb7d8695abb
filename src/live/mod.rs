//! Live playback: the output of a device, and the listener's controls.
//!
//! ```text
//! plan_ahead (plan and speech) -> timeline (with edits) -> engine (audio callback) -> stream
//!                                  ^ player: commands, faults, the clock of the stream
//! ```
//!
//! The [`system`]'s own voices speak beside the engine, which waits for them.
//!
//! The mixer that renders is the one that plays, so live play without a key gives the samples of a
//! rendered file.
#![expect(clippy::disallowed_methods, reason = "playback has a clock")]

pub(crate) mod controls;
pub(crate) mod edit;
#[cfg_attr(
    not(target_os = "linux"),
    allow(dead_code, reason = "only a sound server of Linux lets an engine go back")
)]
pub(crate) mod engine;
mod heap;
pub(crate) mod place;
pub(crate) mod plan_ahead;
mod player;
mod start;
mod status;
pub(crate) mod stream;
pub(crate) mod system;
#[cfg(test)]
mod tests;
pub(crate) mod timeline;

pub use controls::PlayerCommand;
pub(crate) use heap::keep_heap_small;
pub use player::{PlayError, Player};
pub(crate) use start::Opening;
pub(crate) use status::FULL_VOLUME;
pub use status::{BreathStatus, Doing, Status, StepStatus};
pub use stream::device::{DeviceError, OutputConfig};
