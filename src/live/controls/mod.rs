//! The listener's commands, and the desktop's keys that give them.

mod command;
#[cfg(all(target_os = "linux", feature = "media-keys"))]
pub(crate) mod media;

pub use command::PlayerCommand;
