//! The order in which exercises are done: few changes of posture, each prop fetched once.

use super::pool::Take;
use crate::routine::Posture;

/// What a change of posture costs.
const CHANGE: u32 = 100;

/// What it costs besides to get up again, where one could have stayed down.
const UP: u32 = 30;

/// What it costs to fetch a prop that was put away.
const AGAIN: u32 = 60;

/// The most exercises that are moved together.
const LONGEST_RUN: usize = 4;

/// More than enough times through all exercises for none to find a better place.
const MOST_PASSES: usize = 50;

/// Brings exercises into a good order; the last one, where there is one, stays the last. Among
/// equally good orders it is near the one in which they come. Returns what the order costs.
pub(super) fn arrange<'p>(
    mut takes: Vec<Take<'p>>,
    last: Option<&Take<'p>>,
) -> (Vec<Take<'p>>, u32) {
    takes.sort_by_key(|take| take.postures.first().map(|posture| height(*posture)));
    takes.extend(last.cloned());
    let movable = takes.len() - usize::from(last.is_some());
    let mut best = cost(&takes);
    for _ in 0..MOST_PASSES {
        let before = best;
        // Exercises that share a prop are moved together: one alone would leave it behind.
        for length in 1..=LONGEST_RUN.min(movable) {
            for from in 0..=movable - length {
                for to in 0..=movable - length {
                    shift(&mut takes, from, to, length);
                    let now = cost(&takes);
                    if now < best {
                        best = now;
                        break;
                    }
                    shift(&mut takes, to, from, length);
                }
            }
        }
        if best == before {
            break;
        }
    }
    (takes, best)
}

/// Moves a run of exercises, `length` of them, from one place to another.
fn shift<'p>(takes: &mut Vec<Take<'p>>, from: usize, to: usize, length: usize) {
    let run: Vec<Take<'p>> = takes.drain(from..from + length).collect();
    takes.splice(to..to, run);
}

/// From the feet down to the floor.
const fn height(posture: Posture) -> u8 {
    match posture {
        Posture::Standing => 0,
        Posture::Seated => 1,
        Posture::Kneeling => 2,
        Posture::AllFours => 3,
        Posture::Lying => 4,
    }
}

fn cost(takes: &[Take<'_>]) -> u32 {
    let mut cost = 0;
    let mut put_away: Vec<(&str, u32)> = Vec::new();
    let mut before: Option<&Take<'_>> = None;
    for (place, take) in (0..).zip(takes) {
        let names =
            || take.needs.iter().filter(|prop| !prop.optional).map(|prop| prop.name.as_str());
        // The nearer the two uses are, the better: so each single move can be seen to help.
        let away = put_away.iter().filter(|(name, _)| names().any(|other| other == *name));
        cost += away.map(|(_, since)| AGAIN + (place - since)).sum::<u32>();
        if let Some(before) = before {
            if let (Some(from), Some(to)) = (before.postures.last(), take.postures.first())
                && from != to
            {
                cost += CHANGE + if height(*to) < height(*from) { UP } else { 0 };
            }
            let kept = |name: &str| names().any(|other| other == name);
            let gone = before.needs.iter().filter(|prop| !prop.optional && !kept(&prop.name));
            put_away.extend(gone.map(|prop| (prop.name.as_str(), place)));
        }
        put_away.retain(|(name, _)| !names().any(|other| other == *name));
        before = Some(take);
    }
    cost
}
