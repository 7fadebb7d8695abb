//! What turns a sentence into samples: one folder or file an engine.

pub mod hibari;
mod mute;
mod open;
mod pico;
mod recorded;

pub use self::mute::Mute;
pub use self::open::{open, open_with};
pub use self::pico::Pico;
pub use self::recorded::{Recorded, TAKES, Takes, read_clip, take_name};
