//! Session and clip lengths to events in frames.

mod event;

pub use event::{BELL, Beep, Chapter, Cue, Event, PlacedStep, StepKind, Timeline};
