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

pub mod ahead;
pub mod clock;
pub mod device;
pub mod edit;
pub mod engine;
mod key;
#[cfg(all(target_os = "linux", feature = "media-keys"))]
pub mod media;
mod output;
pub mod place;
mod player;
#[cfg(target_os = "linux")]
mod route;
pub mod score;
mod status;
pub mod system;

pub use key::Key;
pub use player::{PlayError, Player};
pub use status::{Doing, Status};
