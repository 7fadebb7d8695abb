//! The end of a timeline.

use super::Planner;
use crate::time::{Frames, Millis};
use crate::timeline::Lengths;
use crate::timeline::event::{Beep, Cue, Event, Timeline};
use crate::timeline::words::minutes;

/// The quiet after the last sound, so that no device cuts it.
const TAIL: Frames = Millis(300).frames();

impl Planner<'_> {
    /// Plans the end and hands over the whole.
    ///
    /// # Errors
    /// When a length cannot be told.
    pub fn close<L: Lengths>(self, lengths: &mut L) -> Result<Timeline, L::Error> {
        self.close_as(minutes, lengths)
    }

    /// Plans the end as it is after so many minutes, whatever has been planned.
    pub(in crate::timeline) fn close_after<L: Lengths>(
        self,
        took: u64,
        lengths: &mut L,
    ) -> Result<Timeline, L::Error> {
        self.close_as(|_| took, lengths)
    }

    /// Plans the end for a listener to whom it took so many frames more than planned, or less.
    ///
    /// # Errors
    /// When a length cannot be told.
    pub fn close_late<L: Lengths>(self, more: i64, lengths: &mut L) -> Result<Timeline, L::Error> {
        let took = |planned: Frames| Frames(planned.0.saturating_add_signed(more));
        self.close_as(|planned| minutes(took(planned)), lengths)
    }

    /// Plans the end, with the minutes that are told of what was planned.
    fn close_as<L: Lengths>(
        mut self,
        took: impl FnOnce(Frames) -> u64,
        lengths: &mut L,
    ) -> Result<Timeline, L::Error> {
        self.sound_end_tone();
        if self.session.cues {
            let at = self.now.max(self.free);
            self.push(at, Beep::Finish.frames(), Cue::Beep(Beep::Finish), None);
            self.now = at + Beep::Finish.frames();
            self.free = self.now;
            let done = self.words.done(took(self.now));
            self.speak(done, lengths)?;
        }
        let mut timeline = self.timeline;
        Event::sort(&mut timeline.events);
        timeline.frames = self.now.max(self.over) + TAIL;
        Ok(timeline)
    }
}
