//! The faults of a stream, noted by the threads that see them.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use rodio::cpal::ErrorKind;

/// The faults that a stream has reported.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    /// The stream will not play any more.
    pub lost: AtomicBool,
    /// The stream may have stopped.
    pub doubtful: AtomicU64,
    /// Its sink has vanished, and the server has taken another one.
    pub moved: AtomicBool,
    /// The sound went to headphones, and now goes to speakers.
    pub unplugged: AtomicBool,
}

impl Faults {
    pub(super) fn note(&self, kind: ErrorKind) {
        match kind {
            ErrorKind::DeviceNotAvailable
            | ErrorKind::StreamInvalidated
            | ErrorKind::HostUnavailable => self.lost.store(true, Ordering::Relaxed),
            ErrorKind::Xrun | ErrorKind::DeviceChanged | ErrorKind::RealtimeDenied => {}
            _ => {
                self.doubtful.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}
