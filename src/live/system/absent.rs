//! The replacement for the system's voices in a program that was built without them.

use std::time::Duration;

use super::talker::Open;
use super::{NamedVoice, VoiceRequest};

/// Opens no voice.
#[must_use]
pub(crate) fn open(_: VoiceRequest) -> Option<Open> {
    None
}

/// No voices.
#[must_use]
#[allow(
    clippy::unnecessary_wraps,
    reason = "where the system has voices, asking for them may fail"
)]
pub(crate) const fn voices(_: Duration) -> Option<Vec<NamedVoice>> {
    Some(Vec::new())
}
