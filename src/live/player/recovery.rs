//! The player's recovery from a lost device, and from a sleep of the machine.

use super::{Pending, PlayError, Player, loudness};
use crate::live::engine::Engine;
use crate::live::place::cue_start;
use crate::time::{Frames, Millis};

/// The most sound that counts as heard by the clock although a lost device has not played it.
const MOST_LOST_SOUND: Frames = Millis(300).frames();

impl Player {
    pub(super) fn lose(&mut self) {
        let heard = self.stream.heard();
        let first = self.first_of(heard.saturating_sub(MOST_LOST_SOUND));
        self.recovery.stays = self.unfinished().map_or(first, |at| at.min(first));
        if let Some((_, Pending::Edit(key, _))) = self.pending.take() {
            self.listener.commands.push_front(key);
        }
    }

    /// Goes on after a sleep, with the cue that it broke off.
    pub(super) fn wake(&mut self, at: Frames) {
        if !self.listener.paused {
            // Before any key that waits.
            self.recovery.wakes = Some(self.first_of(at));
        }
    }

    /// The start of the cue at a frame; of the frame itself while that is not known.
    pub(super) fn first_of(&self, at: Frames) -> Frames {
        cue_start(self.live.timeline(), at)
    }

    pub(super) fn reopen(&mut self) -> Result<(), PlayError> {
        let mixer = self.mixer_at(self.recovery.stays)?;
        let (engine, handle) =
            Engine::new(mixer, loudness(self.listener.volume), self.listener.paused);
        let engine = engine.waiting_with(self.live.waiting_bed());
        self.lead_anew(&handle);
        (self.growth.is_grown, self.growth.same_until, self.sent) = (false, Frames(u64::MAX), 0);
        self.stream.begin(engine, handle);
        Ok(())
    }
}
