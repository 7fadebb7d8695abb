//! The player's recovery from a lost device, and from a sleep of the machine.

use super::{Pending, PlayError, Player, loudness};
use crate::live::controls::PlayerCommand;
use crate::live::engine::Engine;
use crate::live::place::cue_start;
use crate::time::{Frames, Millis};

/// The most sound that counts as heard by the clock although a lost device has not played it.
const MOST_LOST_SOUND: Frames = Millis(300).frames();

impl Player {
    /// Keeps the place of a stream that is lost: that of the cue that was cut, or the one at which
    /// the stream began, where nothing new was heard of it.
    pub(super) fn lose(&mut self) {
        let heard = self.stream.heard();
        let begun = self.recovery.begun;
        let back = heard.saturating_sub(MOST_LOST_SOUND);
        if (begun..=begun + MOST_LOST_SOUND).contains(&heard) {
            self.recovery.stays = begun;
        } else {
            self.recovery.is_told = false;
            let first = self.first_of(if heard > begun { back.max(begun) } else { back });
            self.recovery.stays = self.unfinished().map_or(first, |at| at.min(first));
        }
        if let Some((_, Pending::Edit(key, _))) = self.pending.take() {
            self.listener.commands.push_front(key);
        }
    }

    /// Tells that the sound is gone, once until something new is heard.
    pub(super) fn tell_gone(&mut self) {
        if !std::mem::replace(&mut self.recovery.is_told, true) {
            self.message = Some("The sound is gone. It goes on when a device is back.".to_owned());
        }
    }

    /// Pauses for something else that is to be heard, and goes on after it.
    pub(super) fn hold(&mut self, holds: bool) {
        if holds && !self.listener.paused {
            self.recovery.is_held = true;
            self.message = Some("Something else is to be heard. It goes on after it.".to_owned());
            self.listener.commands.push_back(PlayerCommand::Pause);
        } else if !holds && std::mem::take(&mut self.recovery.is_held) {
            self.listener.commands.push_back(PlayerCommand::Resume);
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
        self.recovery.begun = self.recovery.stays;
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
