//! The player's side of a plan that grows, and of less talk.

use super::{PlayError, Player};
use crate::live::place::chapter_at;
use crate::live::plan_ahead::{PlanEvent, PlanRequest, PlanUpdate};
use crate::time::{Frames, Millis};

/// The time by which the device is told before a plan is replaced: longer than the device takes to
/// ask for its largest block.
const SHORTEST_NOTICE: Frames = Millis(1500).frames();

impl Player {
    pub(super) fn take_ready(&mut self) -> Result<(), PlayError> {
        while let Some(ready) =
            self.growth.plan.as_ref().and_then(|plan| plan.updates.try_recv().ok())
        {
            match ready {
                PlanEvent::Grown(grown) => self.take_growth(*grown),
                PlanEvent::Failed(error) => return Err(PlayError::Speech(error)),
            }
        }
        Ok(())
    }

    /// Asks something of the plan; false where nobody plans any more.
    pub(super) fn request(&self, request: PlanRequest) -> bool {
        self.growth.plan.as_ref().is_some_and(|plan| plan.requests.send(request).is_ok())
    }

    fn take_growth(&mut self, grown: PlanUpdate) {
        if !grown.replaces {
            // What follows on a plan that was refused is refused with it.
            if !self.growth.refuses {
                self.live.grow(grown);
                self.growth.is_grown = true;
            }
            return;
        }
        let limit = self.live.edited_frame(&grown.from);
        let is_late = self.next() + SHORTEST_NOTICE > limit;
        // Less talk begins a plan anew; else only the last words have changed.
        let is_less_talk = !grown.whole;
        if is_less_talk {
            self.growth.refuses = is_late;
        }
        if is_late && is_less_talk {
            self.wish_less_talk();
        } else if !(is_late || self.growth.refuses) {
            self.live.grow(grown);
            self.growth.is_grown = true;
            self.growth.same_until = limit;
        }
    }

    pub(super) fn ask_less_talk(&mut self) {
        if self.growth.is_quiet {
            self.message = Some("There is no more talk to leave out.".to_owned());
            return;
        }
        self.growth.is_quiet = true;
        self.message = Some("Less talk from the next exercise on.".to_owned());
        self.wish_less_talk();
    }

    /// Asks for less talk behind the exercise that will be heard once it is planned.
    fn wish_less_talk(&mut self) {
        let keep = chapter_at(self.live.timeline(), self.next() + SHORTEST_NOTICE);
        if !self.request(PlanRequest::LessTalk { keep }) {
            self.message = Some("There is no more talk to leave out.".to_owned());
        }
    }
}
