//! The order in which a part is gone through.

use crate::routine::{Part, Side, Sides};

/// One time through a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pass {
    /// The side, where the part has any.
    pub side: Option<Side>,
    /// From 1, on each side.
    pub round: u32,
    /// True if the side before was another, or none.
    pub begins_side: bool,
    /// True if the side before was the other one.
    pub turns: bool,
}

/// Every time through a part that is done so many `times` on each side, or on one `only`. The first
/// that is done is the first of all: no side was before it.
pub(super) fn passes(part: &Part, times: u32, only: Option<Side>) -> Vec<Pass> {
    let rounds = 1..=times;
    let order: Vec<(Option<Side>, u32)> = match part.sides {
        Sides::None => rounds.map(|round| (None, round)).collect(),
        Sides::Each => [Side::First, Side::Second]
            .into_iter()
            .flat_map(|side| rounds.clone().map(move |round| (Some(side), round)))
            .collect(),
        Sides::Alternate => rounds
            .flat_map(|round| [Side::First, Side::Second].map(|side| (Some(side), round)))
            .collect(),
    };
    let mut before = None;
    let pass = |(side, round): (Option<Side>, u32)| {
        let turns = before.is_some() && before != side;
        let begins_side = side.is_some() && before != side;
        before = side;
        Pass { side, round, begins_side, turns }
    };
    let is_done = |&(side, _): &(Option<Side>, u32)| only.is_none() || side == only;
    order.into_iter().filter(is_done).map(pass).collect()
}
