//! The system's own voices: they speak by themselves, and give neither samples nor lengths.
//!
//! ```text
//! narrator: which line the ear is at, and what waits for it -> talker: one thread -> the voice
//! ```
//!
//! The plan has the lengths of the built-in voice. Where the system's voice needs longer for an
//! instruction, the whole plan waits for it, and nothing in it changes: countdown and breath stay
//! on the clock of their step.

#[cfg(any(all(feature = "system-voice", target_os = "linux"), target_os = "macos", windows))]
mod choice;
mod gate;
mod guide;
mod narrator;
#[cfg(any(target_os = "macos", windows))]
mod native;
#[cfg(all(feature = "system-voice", target_os = "linux"))]
#[path = "dispatcher.rs"]
mod native;
#[cfg(not(any(all(feature = "system-voice", target_os = "linux"), target_os = "macos", windows)))]
#[path = "absent.rs"]
mod native;
#[cfg(all(feature = "system-voice", target_os = "linux"))]
mod rate;
mod talker;
#[cfg(test)]
mod tests;
mod text;

#[cfg(test)]
pub(crate) use gate::{closed_gate, words_limit};
pub(crate) use guide::{Guide, Lost};
#[cfg(test)]
pub(crate) use narrator::{Narrator, VoiceCommand};
#[cfg(target_os = "macos")]
pub(crate) use native::let_tell;
pub(crate) use native::{open, voices};
#[cfg(test)]
pub(crate) use talker::Reports;
pub(crate) use talker::{Fault, Talker, VoiceEvent};
pub(crate) use text::pieces;

use crate::language::Language;

/// One voice of the system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NamedVoice {
    /// The system's name of the voice.
    pub name: String,
    /// Its tag, such as `en-GB`.
    pub language: String,
}

/// The voice and pace that are asked of the system.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct VoiceRequest {
    /// A voice's name, in any case of letters; without one, the system's own choice where that
    /// speaks the language, and else the plainest voice that does.
    pub name: Option<String>,
    /// The language that is spoken.
    pub language: Language,
    /// True where the voice that the system chooses by itself speaks that language.
    pub is_own_language: bool,
    /// A factor on the speed; 1 is the system's own.
    pub pace: f32,
}

/// A voice that speaks by itself, and reports on it to [`Reports`].
pub trait LiveVoice {
    /// Begins to say a text of one piece; its name in [`Reports`].
    ///
    /// # Errors
    /// When the system cannot speak any more.
    fn say(&mut self, piece: &str) -> Result<String, String>;

    /// Falls silent at once.
    ///
    /// # Errors
    /// When the system cannot be reached any more.
    fn stop(&mut self) -> Result<(), String>;

    /// Sets the loudness of the next piece, from 0 to 1.
    ///
    /// # Errors
    /// When the system cannot be reached any more.
    fn set_volume(&mut self, loudness: f32) -> Result<(), String>;

    /// Asks the system for a sign of life.
    ///
    /// # Errors
    /// When the system cannot be reached any more.
    fn check(&mut self) -> Result<(), String>;
}
