//! The order in which exercises are done: few changes of posture, each prop fetched once.

use super::entry::Pick;
use crate::routine::Posture;

/// The cost of a change of posture.
const CHANGE: u32 = 100;

/// The cost besides of getting up again, where one could have stayed down.
const UP: u32 = 30;

/// The cost of fetching a prop that was put away.
const AGAIN: u32 = 60;

/// The most exercises that are moved together.
const LONGEST_RUN: usize = 4;

/// More than enough times through all exercises for none to find a better place.
const MOST_PASSES: usize = 50;

/// The facts of an exercise that decide on its place.
struct Place<'p> {
    pick: Pick<'p>,
    /// Its first and its last posture.
    postures: Option<(Posture, Posture)>,
    /// The numbers of the props that it cannot be done without.
    needs: Vec<usize>,
}

/// Brings exercises into a good order; the last one, where there is one, stays the last. Among
/// equally good orders it is near the one in which they come. Returns what the order costs.
pub(super) fn arrange<'p>(
    mut picks: Vec<Pick<'p>>,
    last: Option<&Pick<'p>>,
) -> (Vec<Pick<'p>>, u32) {
    picks.sort_by_key(|pick| pick.postures.first().map(|posture| height(*posture)));
    picks.extend(last.cloned());
    let (mut places, props) = places(picks);
    let movable = places.len() - usize::from(last.is_some());
    let mut best = cost(&places, props, u32::MAX);
    for _ in 0..MOST_PASSES {
        let before = best;
        // Exercises that share a prop are moved together: one alone would leave it behind.
        for length in 1..=LONGEST_RUN.min(movable) {
            for from in 0..=movable - length {
                for to in 0..=movable - length {
                    shift(&mut places, from, to, length);
                    let now = cost(&places, props, best);
                    if now < best {
                        best = now;
                        break;
                    }
                    shift(&mut places, to, from, length);
                }
            }
        }
        if best == before {
            break;
        }
    }
    (places.into_iter().map(|place| place.pick).collect(), best)
}

/// The facts of some exercises, and the number of props.
fn places(picks: Vec<Pick<'_>>) -> (Vec<Place<'_>>, usize) {
    let mut names: Vec<String> = Vec::new();
    let mut number = |name: &String| {
        names.iter().position(|other| other == name).unwrap_or_else(|| {
            names.push(name.clone());
            names.len() - 1
        })
    };
    let places = picks.into_iter().map(|pick| Place {
        postures: pick.postures.first().copied().zip(pick.postures.last().copied()),
        needs: pick.needs.iter().filter(|prop| !prop.optional).map(|p| number(&p.name)).collect(),
        pick,
    });
    (places.collect(), names.len())
}

/// Moves a run of exercises, `length` of them, from one place to another.
fn shift(places: &mut [Place<'_>], from: usize, to: usize, length: usize) {
    let moved = if from < to {
        places.get_mut(from..to + length)
    } else {
        places.get_mut(to..from + length)
    };
    let Some(moved) = moved else { return };
    if from < to { moved.rotate_left(length) } else { moved.rotate_right(length) }
}

/// From the feet down to the floor.
const fn height(posture: Posture) -> u8 {
    match posture {
        Posture::Standing => 0,
        Posture::Seated => 1,
        Posture::Kneeling => 2,
        Posture::AllFours => 3,
        Posture::Lying | Posture::Prone | Posture::SideLying => 4,
    }
}

/// The cost of an order; where it is no better than `best`, a part of that.
fn cost(places: &[Place<'_>], props: usize, best: u32) -> u32 {
    let mut cost = 0;
    // Since when each prop lies put away.
    let mut away: Vec<Option<u32>> = vec![None; props];
    let mut before: Option<&Place<'_>> = None;
    for (at, place) in (0..).zip(places) {
        for &prop in &place.needs {
            // The nearer the two uses are, the better: so each single move can be seen to help.
            if let Some(since) = away.get_mut(prop).and_then(Option::take) {
                cost += AGAIN + (at - since);
            }
        }
        if let Some(before) = before {
            if let (Some((_, from)), Some((to, _))) = (before.postures, place.postures)
                && from != to
            {
                cost += CHANGE + if height(to) < height(from) { UP } else { 0 };
            }
            for &prop in before.needs.iter().filter(|prop| !place.needs.contains(prop)) {
                if let Some(since) = away.get_mut(prop) {
                    *since = Some(at);
                }
            }
        }
        before = Some(place);
        if cost >= best {
            break;
        }
    }
    cost
}
