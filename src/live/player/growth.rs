//! The player's side of a plan that grows, and of less talk.

use super::{PlayError, Player};
use crate::live::place::chapter_at;
use crate::live::plan_ahead::{PlanEvent, PlanRequest, PlanUpdate};
use crate::time::{Frames, Millis};

/// How long before a plan is replaced the device must be told: longer than it takes the largest
/// block to be asked for.
const NOTICE: Frames = Millis(1500).frames();

impl Player {
    pub(super) fn take_ready(&mut self) -> Result<(), PlayError> {
        while let Ok(ready) = self.ready.try_recv() {
            match ready {
                PlanEvent::Grown(grown) => self.take_growth(*grown),
                PlanEvent::Failed(error) => return Err(PlayError::Speech(error)),
            }
        }
        Ok(())
    }

    fn take_growth(&mut self, grown: PlanUpdate) {
        let Some(limit) = grown.replaces else {
            // What follows on a plan that was refused is refused with it.
            if !self.refuses {
                self.score.grow(grown);
                self.is_grown = true;
            }
            return;
        };
        let is_late = self.next() + NOTICE > self.score.moved(limit);
        // Less talk begins a plan anew; else only the last words have changed.
        let is_less_talk = !grown.whole;
        if is_less_talk {
            self.refuses = is_late;
        }
        if is_late && is_less_talk {
            self.wish_less_talk();
        } else if !(is_late || self.refuses) {
            self.score.grow(grown);
            self.is_grown = true;
            self.same_until = self.score.moved(limit);
        }
    }

    pub(super) fn ask_less_talk(&mut self) {
        if self.is_quiet {
            self.message = Some("There is no more talk to leave out.".to_owned());
            return;
        }
        self.is_quiet = true;
        self.message = Some("Less talk from the next exercise on.".to_owned());
        self.wish_less_talk();
    }

    /// Asks for less talk behind the exercise that will be heard once it is planned.
    fn wish_less_talk(&mut self) {
        let keep = chapter_at(self.score.timeline(), self.next() + NOTICE);
        if self.wishes.send(PlanRequest::LessTalk { keep }).is_err() {
            self.message = Some("There is no more talk to leave out.".to_owned());
        }
    }
}
