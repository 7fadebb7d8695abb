//! The replacement for the system's voices in a program that was built without them.

use std::time::Duration;

use super::{NamedVoice, Open, VoiceRequest};

/// Opens no voice.
#[must_use]
pub fn open(_: VoiceRequest) -> Option<Open> {
    None
}

/// No voices.
#[must_use]
pub const fn voices(_: Duration) -> Option<Vec<NamedVoice>> {
    Some(Vec::new())
}
