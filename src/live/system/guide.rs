//! A system's voice that speaks beside a player.

use std::sync::Arc;
use std::time::Instant;

use super::narrator::{Narrator, VoiceCommand};
use super::talker::{Fault, Talker, VoiceEvent};
use crate::time::Frames;
use crate::timeline::Timeline;

/// The failure of a system's voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lost {
    /// The reason, in words for the listener.
    pub reason: String,
    /// The first frame of the instruction that was not said to its end, if any.
    pub from: Option<Frames>,
}

/// A system's voice that follows the position of the listener.
#[derive(Debug)]
pub struct Guide {
    talker: Talker,
    narrator: Narrator,
    epoch: Instant,
}

impl Guide {
    /// A voice for play that begins at a frame; `buffer` is the delay from the player to the
    /// listener.
    #[must_use]
    pub fn new(talker: Talker, at: Frames, buffer: std::time::Duration) -> Self {
        let epoch = Instant::now();
        Self { talker, narrator: Narrator::new(at, buffer, epoch.elapsed()), epoch }
    }

    /// Does what is due at the frame that is heard, of which there is none during a pause; the
    /// first frame that may not be heard yet.
    ///
    /// # Errors
    /// When the voice has failed, or keeps the listener waiting too long.
    pub fn tick(&mut self, timeline: &Timeline, ear: Option<Frames>) -> Result<Frames, Lost> {
        let now = self.epoch.elapsed();
        while let Some(news) = self.talker.news() {
            if let VoiceEvent::Failed(fault) = news {
                return Err(self.lost(match fault {
                    Fault::Unknown { name, .. } => format!("there is no voice “{name}”"),
                    Fault::Gone(reason) => reason,
                }));
            }
            self.narrator.hear(&news, now);
        }
        let wish = self.narrator.look(timeline, ear, now);
        self.obey(wish);
        match self.narrator.overdue(now) {
            Some(reason) => Err(self.lost(reason.to_owned())),
            None => Ok(self.narrator.limit(timeline)),
        }
    }

    /// Moves to another frame; returns the first frame that may not be heard yet.
    pub fn go(&mut self, timeline: &Timeline, to: Frames) -> Frames {
        let wish = self.narrator.go(to, self.epoch.elapsed());
        self.obey(wish);
        self.narrator.limit(timeline)
    }

    /// Begins anew at a frame that is heard at once; returns the first frame that may not be heard
    /// yet.
    pub fn restart(&mut self, timeline: &Timeline, at: Frames) -> Frames {
        let wish = self.narrator.restart(at);
        self.obey(wish);
        self.narrator.limit(timeline)
    }

    /// Says a title before what comes next.
    pub fn announce(&mut self, title: &Arc<str>, planned: Frames) {
        self.narrator.announce(title, planned);
    }

    /// The first frame of the instruction that has not been said to its end, if any.
    #[must_use]
    pub fn unfinished(&self) -> Option<Frames> {
        self.narrator.unfinished()
    }

    /// Sets the loudness from the next line on, from 0 to 1.
    pub fn set_volume(&self, loudness: f32) {
        self.talker.set_volume(loudness);
    }

    fn lost(&self, reason: String) -> Lost {
        Lost { reason, from: self.narrator.unfinished() }
    }

    fn obey(&self, wish: Option<VoiceCommand>) {
        match wish {
            Some(VoiceCommand::Say { number, text }) => self.talker.say(number, &text),
            Some(VoiceCommand::Stop) => self.talker.stop(),
            None => {}
        }
    }
}
