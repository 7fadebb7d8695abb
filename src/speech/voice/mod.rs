//! Voices: their descriptions, the list of those that come with the program, and their installed
//! files. Nothing here knows an engine.

mod catalog;
mod description;
mod engine_name;
mod files;
mod installed;

pub(super) use self::catalog::DESCRIPTION;
pub use self::catalog::{SHIPPED, default_voice, find_voice, own_voices, shipped_voices};
pub use self::description::{EVERY_LANGUAGE, Voice};
pub use self::engine_name::EngineName;
#[cfg(test)]
pub(super) use self::engine_name::PICO_MODELS;
pub use self::files::{ModelFile, Package};
pub(super) use self::installed::read as read_file;
pub use self::installed::{has_all, is_installed, voices_folder};
