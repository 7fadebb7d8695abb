//! Voices: their descriptions, the list of those that come with the program, and their installed
//! files. Nothing here knows an engine.

mod catalog;
mod description;
mod engine_name;
mod files;
mod installed;
mod speed;
#[cfg(test)]
mod tests;

#[cfg(test)]
pub(crate) use self::catalog::SHIPPED;
pub(crate) use self::catalog::{default_voice, find_voice, own_voices, shipped_voices};
pub(super) use self::description::DESCRIPTION;
pub(crate) use self::description::EVERY_LANGUAGE;
pub use self::description::Voice;
pub(crate) use self::engine_name::EngineName;
#[cfg(test)]
pub(super) use self::engine_name::PICO_MODELS;
pub(crate) use self::files::{Client, ModelFile, Package, Part};
pub(super) use self::installed::{expect_all, read as read_file, unusable};
pub(crate) use self::installed::{files_folder, is_installed, voices_folder};
pub(crate) use self::speed::{is_quick, keep_speed};
