//! The end of a session.

use super::Planner;
use crate::session::Session;
use crate::time::{Frames, Millis};
use crate::timeline::Lengths;
use crate::timeline::event::{Beep, Timeline};
use crate::timeline::events::{Events, Lines};
use crate::timeline::role::Role;
use crate::timeline::words::minutes;

/// The quiet after the last sound, so that no device cuts it.
const TAIL: Frames = Millis(300).frames();

impl Planner<'_> {
    /// Plans the end; the whole timeline, or as much of it as nobody has taken.
    ///
    /// # Errors
    /// When the length of a line is not known.
    pub(crate) fn close<L: Lengths>(mut self, lengths: &mut L) -> Result<Timeline, L::Error> {
        let session = self.session;
        let length = self.end(|planned| taken(session, planned, 0), lengths)?;
        Ok(self.events.finish(length))
    }

    /// Plans the end for a listener to whom it took so many frames more than planned, or less.
    ///
    /// # Errors
    /// When the length of a line is not known.
    pub(crate) fn close_late<L: Lengths>(
        mut self,
        more: i64,
        lengths: &mut L,
    ) -> Result<Timeline, L::Error> {
        let session = self.session;
        let length = self.end(|planned| taken(session, planned, more), lengths)?;
        Ok(self.events.finish(length))
    }
}

impl Planner<'_, Lines> {
    /// Plans the end; the lines of the session.
    pub(in crate::timeline) fn into_lines(self) -> Lines {
        self.events
    }
}

impl<E: Events> Planner<'_, E> {
    /// Plans the end, with the minutes that `took` gives for what was planned; the length of all.
    ///
    /// # Errors
    /// When the length of a line is not known.
    pub(in crate::timeline) fn end<L: Lengths>(
        &mut self,
        took: impl FnOnce(Frames) -> u64,
        lengths: &mut L,
    ) -> Result<Frames, L::Error> {
        self.sound_end_tone();
        if self.session.cues {
            let at = self.progress.clock.sound(Beep::Finish.length());
            self.push_beep(at, Beep::Finish, Role::Finish, None);
            let done = self.words.done(took(self.progress.clock.now()));
            self.speak(done, Role::Done, lengths)?;
        }
        Ok(self.progress.clock.now().max(self.progress.over) + TAIL)
    }
}

/// The minutes that a session took which was planned as so many frames and took so many `more`. One
/// that is fitted to a length took that length, as its beginning announced.
pub(in crate::timeline) fn taken(session: &Session, planned: Frames, more: i64) -> u64 {
    let whole = session.fitting.map_or(planned, |fitting| fitting.length.frames());
    minutes(Frames(whole.0.saturating_add_signed(more)))
}
