//! The player's side of a voice that the system speaks with.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::{Player, PlayerCommand, loudness};
use crate::live::engine::EngineHandle;
use crate::live::system::{Guide, Lost};
use crate::time::Frames;

impl Player {
    /// This player with the system's voice for the lines of a timeline without clips.
    #[must_use]
    pub fn guided_by(mut self, system: Guide) -> Self {
        self.system = Some(system);
        self
    }

    /// Moves the system's voice to the frame that is heard; when it fails the built-in voice goes
    /// on.
    pub(super) fn guide(&mut self) {
        let hears = self.stream.is_open() && !self.listener.paused && !self.listener.quits;
        let ear = hears.then(|| self.stream.heard());
        let Some(system) = &mut self.system else { return };
        match system.tick(self.live.timeline(), ear) {
            Ok(limit) => self.set_limit(limit),
            Err(Lost { reason, from }) => {
                self.system = None;
                self.live.set_silent(false);
                self.growth.is_grown = true;
                match from {
                    Some(from) => self.listener.commands.push_front(PlayerCommand::Seek(from)),
                    None => self.set_limit(Frames(u64::MAX)),
                }
                self.message = Some(format!(
                    "The system's voice does not speak ({reason}). The built-in voice goes on."
                ));
            }
        }
    }

    /// Selects the speaker for the frame at which play goes on.
    pub(super) fn lead(&mut self, to: Frames) {
        let limit = self.system.as_mut().map(|system| system.go(self.live.timeline(), to));
        self.set_limit(limit.unwrap_or(Frames(u64::MAX)));
    }

    /// Selects the speaker for another stream.
    pub(super) fn lead_anew(&mut self, handle: &EngineHandle) {
        if let Some(system) = &mut self.system {
            let limit = system.restart(self.live.timeline(), self.recovery.stays);
            handle.shared.limit.store(limit.0, Ordering::Release);
        }
    }

    /// Lets the system's voice say a title first, for which this much time is planned.
    pub(super) fn announce(&mut self, title: Option<(Arc<str>, Frames)>) {
        if let (Some(system), Some((title, planned))) = (&mut self.system, title) {
            system.announce(&title, planned);
        }
    }

    /// The first frame of the instruction that the system's voice has not said to its end, if any.
    pub(super) fn unfinished(&self) -> Option<Frames> {
        self.system.as_ref().and_then(Guide::unfinished)
    }

    pub(super) fn tell_volume(&self) {
        if let Some(system) = &self.system {
            system.set_volume(loudness(self.listener.volume));
        }
    }

    /// Sets the first frame that may not be heard yet.
    fn set_limit(&self, limit: Frames) {
        self.stream.handle.shared.limit.store(limit.0, Ordering::Release);
    }
}
