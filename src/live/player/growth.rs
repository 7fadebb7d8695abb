//! The player's side of a plan that grows, and of less talk.

use super::{Pending, PlayError, Player};
use crate::live::place::chapter_at;
use crate::live::plan_ahead::{PlanEvent, PlanRequest, PlanUpdate, Restart};
use crate::request::Variations;
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

    fn take_growth(&mut self, mut grown: PlanUpdate) {
        if let Some(restart) = grown.restarts.take() {
            return self.restart(restart, grown);
        }
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

    /// Takes a plan in which an exercise begins anew, and goes to its beginning.
    fn restart(&mut self, Restart { exercise, name }: Restart, grown: PlanUpdate) {
        self.growth.more = self.growth.more.saturating_sub(self.live.edited_by(&grown.from));
        let start = self.live.edited_frame(&grown.from);
        self.live.grow(grown);
        // It is announced a pause behind the words before it.
        let chapter = self.live.timeline().chapters.get(exercise + 1);
        let to = chapter.map_or(start, |chapter| chapter.at);
        // What is being changed is no longer there.
        if let Some((number, _)) = self.pending.take() {
            self.pending = Some((number, Pending::Command));
        }
        (self.growth.refuses, self.growth.is_grown) = (false, false);
        self.growth.same_until = Frames(u64::MAX);
        (self.growth.restarts, self.recovery.wakes) = (Some(to), None);
        self.message = Some(match &name {
            Some(name) => format!("Now another way: {name}."),
            None => "Now as it was before.".to_owned(),
        });
        if let Some(variations) = self.variations_of(exercise) {
            variations.done = name;
        }
    }

    fn variations_of(&mut self, exercise: usize) -> Option<&mut Variations> {
        self.growth.plan.as_mut()?.variations.get_mut(exercise)
    }

    pub(super) fn ask_variation(&mut self) {
        let exercise = chapter_at(self.live.timeline(), self.next()).checked_sub(1);
        let has = |player: &mut Self, exercise| {
            player.variations_of(exercise).is_some_and(|variations| variations.exist)
        };
        let known = exercise.filter(|exercise| has(self, *exercise));
        let is_asked =
            known.is_some_and(|exercise| self.request(PlanRequest::NextVariation(exercise)));
        let told = if is_asked {
            "Another way of this exercise begins as soon as it is ready."
        } else {
            "There is no other way of this exercise."
        };
        self.message = Some(told.to_owned());
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
