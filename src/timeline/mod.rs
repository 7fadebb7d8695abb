//! The plan of a session in frames, from the lengths of its lines.
//!
//! ```text
//! words  -> time to get ready -> step, in full -> words -> ...
//! ```
//!
//! The [`Planner`] decides on the order and the clock on where a word may begin; the rules for what
//! is heard inside a step serve the planner and [`resize`], for a listener who asks for more or less
//! of a step.

pub(crate) mod captions;
pub(crate) mod chapters;
mod clock;
mod draft;
mod event;
mod events;
mod inside;
pub(crate) mod json;
mod lengths;
mod measure;
mod planner;
mod resize;
mod role;
#[cfg(test)]
mod tests;
pub(crate) mod text;
mod words;

pub(crate) use draft::{Draft, plan, plan_warnings};
pub(crate) use event::BELL;
pub use event::{Beep, Chapter, Cue, Event, PlacedStep, Timeline};
pub(crate) use inside::{breath_cycle, cues_if_longer};
pub(crate) use lengths::{EstimatedLengths, Lengths, SpeechPace};
pub(crate) use measure::measure;
pub(crate) use planner::{Checkpoint, Planner};
pub(crate) use resize::{Resize, resize};
pub use role::Role;
pub(crate) use words::minutes;
