//! Tests of this stage, one file a topic.

#[cfg(feature = "live")]
mod held;
#[cfg(feature = "live")]
mod live;
#[cfg(feature = "live")]
mod live_ahead;
#[cfg(feature = "live")]
mod live_edits;
#[cfg(feature = "live")]
mod live_engine;
#[cfg(feature = "live")]
mod live_inside;
#[cfg(feature = "live")]
mod live_memory;
#[cfg(feature = "live")]
mod live_steps;
#[cfg(feature = "live")]
mod live_variations;
