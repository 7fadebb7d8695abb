//! What a session has of the lines of a routine.

use std::collections::HashMap;

use crate::routine::{Item, Part, Side};
use crate::session::{Action, Step};
use crate::span::Span;

/// The lines and steps of an exercise in a session, by their places in the script; steps by the
/// number of their side, too.
#[derive(Default)]
pub(super) struct Had<'s> {
    pub(super) said: HashMap<Span, usize>,
    pub(super) steps: HashMap<(Span, u8), &'s Step>,
    rounds: HashMap<Span, u32>,
    sets: HashMap<Span, u32>,
}

impl<'s> Had<'s> {
    pub(super) fn of(actions: &'s [Action]) -> Self {
        let mut had = Self::default();
        for action in actions {
            match action {
                Action::Say(spoken) => *had.said.entry(spoken.span).or_default() += 1,
                Action::Step(step) => {
                    let span = step.timed.span;
                    let side = step.side.unwrap_or(Side::First).number();
                    had.steps.entry((span, side)).or_insert(step);
                    let round = had.rounds.entry(span).or_default();
                    *round = step.round.max(*round);
                    let set = had.sets.entry(span).or_default();
                    *set = step.set.max(Some(*set)).unwrap_or_default();
                }
                Action::Side { .. } | Action::Round(_) | Action::Bell(_) | Action::Pause(_) => {}
            }
        }
        had
    }
}

impl Had<'_> {
    /// The number of rounds of a part, where it has steps.
    pub(super) fn rounds(&self, part: &Part) -> Option<u32> {
        let items = part.items.iter();
        let own = items.filter(|item| matches!(item, Item::Step(_))).map(Item::span);
        let own = own.filter_map(|span| self.rounds.get(&span));
        let inner = part.inner.iter().flat_map(Part::steps);
        let sets = inner.filter_map(|step| self.sets.get(&step.span));
        own.chain(sets).max().copied()
    }
}
