//! Frames to the ear, and the listener's hand on them.
//!
//! ```text
//! ahead (speech, planned) -> score (with edits) -> engine (in the audio callback) -> device
//!                               ^ player: keys, faults, the clock of the ear
//! ```
//!
//! The [`system`]'s own voices speak beside the engine, which waits for them.
//!
//! The mixer that renders is the one that plays, so live play without a key gives the samples of a
//! rendered file.
#![expect(clippy::disallowed_methods, reason = "the ear has a clock")]

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
pub use status::{Doing, Status};
