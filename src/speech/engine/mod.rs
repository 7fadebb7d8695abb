//! Speech engines, one folder or file each, and the choice of the engine for a voice.

pub mod hibari;
mod mute;
mod open;
mod pico;
mod recorded;

pub use self::mute::Mute;
pub use self::open::{open, open_with};
pub use self::pico::Pico;
pub use self::recorded::{Recorded, TAKES, Takes, read_clip, take_name};
