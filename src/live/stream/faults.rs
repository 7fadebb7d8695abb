//! The faults of a stream, noted by the threads that see them, and what else passes between it and
//! the player.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering};

use rodio::cpal::ErrorKind;

use crate::time::Frames;

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
    /// Its sink takes nothing for as long as this is so, and will go on later.
    pub suspended: AtomicBool,
    /// The frame at which a silence has broken something off, and one more; none where it is 0.
    broken: AtomicU64,
    /// What the desktop asks of the stream, where something else is to be heard: 1 to hold, 2 to go
    /// on, 0 nothing.
    asked: AtomicU8,
    /// The listener wants to go on, whatever the desktop asked for.
    released: AtomicBool,
    /// The name that the stream is to have, where it is to have another one.
    name: Mutex<Option<String>>,
}

impl Faults {
    /// Notes that what is heard has been silent for long at a frame, where it is known.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only sound servers tell"))]
    pub(super) fn note_break(&self, at: Option<Frames>) {
        let at = at.map_or(0, |at| at.0.saturating_add(1));
        self.broken.store(at, Ordering::Relaxed);
    }

    /// The frame at which a silence has broken something off, once.
    pub(super) fn take_break(&self) -> Option<Frames> {
        self.broken.swap(0, Ordering::Relaxed).checked_sub(1).map(Frames)
    }

    /// Notes that the desktop asks to hold, or to go on.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only sound servers tell"))]
    pub(super) fn note_hold(&self, holds: bool) {
        self.asked.store(if holds { 1 } else { 2 }, Ordering::Relaxed);
    }

    /// Whether the desktop asks to hold or to go on, once.
    pub(super) fn take_hold(&self) -> Option<bool> {
        match self.asked.swap(0, Ordering::Relaxed) {
            0 => None,
            asked => Some(asked == 1),
        }
    }

    /// Goes on for the listener, whatever the desktop asked for.
    pub(super) fn release(&self) {
        self.released.store(true, Ordering::Relaxed);
    }

    /// Whether the listener wants to go on, once.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only servers hold"))]
    pub(super) fn take_release(&self) -> bool {
        self.released.swap(false, Ordering::Relaxed)
    }

    /// Gives the stream a name.
    pub(super) fn rename(&self, name: &str) {
        if let Ok(mut kept) = self.name.lock() {
            *kept = Some(name.to_owned());
        }
    }

    /// The name that the stream is to have, once; also none while it is being given.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only servers show names"))]
    pub(super) fn take_name(&self) -> Option<String> {
        self.name.try_lock().ok()?.take()
    }

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
