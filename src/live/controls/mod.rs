//! The listener's commands, and the desktop's keys that give them.

mod command;
#[cfg(all(target_os = "linux", feature = "media-keys"))]
mod desktop;
#[cfg(all(target_os = "linux", feature = "media-keys"))]
pub(crate) mod media;
#[cfg(all(target_os = "linux", feature = "media-keys"))]
mod shown;

pub use command::PlayerCommand;
