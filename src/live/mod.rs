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

pub mod controls;
pub mod edit;
pub mod engine;
pub mod place;
pub mod plan_ahead;
mod player;
mod status;
pub mod stream;
pub mod system;
pub mod timeline;

pub use controls::PlayerCommand;
pub use player::{PlayError, Player};
pub use status::{BreathStatus, Doing, Status, StepStatus};
