//! The plan of a session in frames, from the lengths of its lines.
//!
//! ```text
//! words  -> time to get ready -> step, in full -> words -> ...
//! ```
//!
//! The [`Planner`] decides on the order and the clock on where a word may begin; the rules for what
//! is heard inside a step serve the planner and [`resize`], for a listener who asks for more or less
//! of a step.

pub mod captions;
pub mod chapters;
mod clock;
mod draft;
mod event;
mod events;
mod inside;
pub mod json;
mod lengths;
mod measure;
mod planner;
mod resize;
mod role;
pub mod text;
mod words;

pub use draft::{Draft, plan};
pub use event::{BELL, Beep, Chapter, Cue, Event, PlacedStep, Timeline};
pub use inside::breath_cycle;
pub use lengths::{Lengths, MUTE_PAUSE, MuteLengths};
pub use measure::measure;
pub use planner::{Checkpoint, Planner};
pub use resize::{Resize, resize};
pub use role::Role;
pub use words::minutes;
