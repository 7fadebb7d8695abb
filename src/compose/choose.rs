//! Enough exercises for the time there is.

use std::collections::{BTreeMap, BTreeSet};

use super::entry::{Pick, plain_props, reach};
use super::left_out::LeftOut;
use super::order::arrange;
use super::pool::Pool;
use super::refusal::Refusal;
use super::split_mix::SplitMix64;
use super::text::title;
use super::unknown::Unknown;
use super::wishes::{Wishes, is_area};
use crate::fit::{TOLERANCE, fit};
use crate::routine::Routine;
use crate::session::Choices;
use crate::time::Millis;
use crate::timeline::EstimatedLengths;

/// The number of choices that are tried before giving up.
const MOST_TRIES: u64 = 60;

/// In how many orders, and with how many ends, the same exercises are tried: these change the
/// length by seconds.
const MOST_ORDERS: u64 = 4;

/// The estimated time of the opening and the end: exercises are measured with these.
const AROUND: Millis = Millis::seconds(8);

/// The estimated time of the safety lines.
const SAFETY: Millis = Millis::seconds(12);

/// The error bound of the sum of the times of single exercises.
const DOUBT: Millis = Millis::seconds(60);

/// Chooses exercises and brings them into order.
pub(super) fn choose<'p>(pool: &'p Pool, wishes: &Wishes) -> Result<Vec<Pick<'p>>, Refusal> {
    let unknown = Unknown::in_wishes(wishes, pool);
    if !unknown.is_empty() {
        return Err(Refusal::Unknown(unknown));
    }
    let (suiting, breaths, left_out) = pool.suiting(wishes);
    if suiting.is_empty() {
        return Err(Refusal::Nothing { areas: wishes.areas.clone(), left_out });
    }
    let mut composer = Composer { pool, wishes, suiting, breaths, orders: BTreeMap::new() };
    composer.try_for(wishes.minutes).ok_or_else(|| composer.refusal(left_out))
}

struct Composer<'p, 'w> {
    pool: &'p Pool,
    wishes: &'w Wishes,
    suiting: Vec<Pick<'p>>,
    breaths: Vec<Pick<'p>>,
    /// By the number of a try, what it picked last and the order of that: for another length it
    /// often picks the same.
    orders: BTreeMap<u64, (Vec<&'p str>, Vec<Pick<'p>>)>,
}

impl<'p> Composer<'p, '_> {
    fn try_for(&mut self, minutes: u64) -> Option<Vec<Pick<'p>>> {
        let target = Millis::minutes(minutes);
        let mut tried: BTreeMap<BTreeSet<&'p str>, u64> = BTreeMap::new();
        (0..MOST_TRIES).find_map(|number| {
            let mut random = SplitMix64::new(self.wishes.seed, number);
            let picked = self.pick(target, &mut random)?;
            let titles = picked.iter().map(|pick| pick.known.title()).collect();
            let orders = tried.entry(titles).or_default();
            *orders += 1;
            if *orders > MOST_ORDERS {
                return None;
            }
            let picks = self.ordered_once(number, picked, &mut random);
            self.lasts(&self.routine(&picks), target).then_some(picks)
        })
    }

    /// Picks exercises whose times, halfway between short and long, come to the target: those that
    /// are liked first, and no part of the body much more often than another.
    fn pick(&self, target: Millis, random: &mut SplitMix64) -> Option<Vec<Pick<'p>>> {
        let mut left: Vec<&Pick<'p>> = self.suiting.iter().collect();
        random.shuffle(&mut left);
        let breath = self.breaths.first().map_or((Millis::ZERO, Millis::ZERO), by_itself);
        let (mut short, mut long) = (AROUND + SAFETY + breath.0, AROUND + SAFETY + breath.1);
        let mut picked: Vec<Pick<'p>> = Vec::new();
        while short + long < target * 2 {
            let fits = |pick: &Pick<'p>| short + by_itself(pick).0 <= target;
            let likes = |pick: &Pick<'p>| self.wishes.preferences.likes(pick.known.title());
            let order = |pick: &Pick<'p>| {
                let same = picked.iter().filter(|other| self.area(other) == self.area(pick));
                (!likes(pick), same.count())
            };
            let fitting = left.iter().enumerate().filter(|(_, pick)| fits(pick));
            let best = fitting.min_by_key(|(_, pick)| order(pick));
            let Some(at) = best.map(|(at, _)| at) else { break };
            let next = left.remove(at);
            let (shorter, longer) = by_itself(next);
            short += shorter;
            long += longer;
            picked.push(next.clone());
        }
        (long + DOUBT >= target && short <= target + DOUBT && !picked.is_empty()).then_some(picked)
    }

    /// The part of the body that an exercise is chosen for.
    fn area(&self, pick: &Pick<'p>) -> Option<&str> {
        let areas = &pick.known.areas;
        let mut wished = self.wishes.areas.iter();
        let wish =
            wished.find(|wish| areas.iter().any(|area| is_area(area, wish, self.pool.language)));
        wish.or(areas.first()).map(String::as_str)
    }

    /// The [order](Self::ordered) of what a try has picked.
    fn ordered_once(
        &mut self,
        number: u64,
        picked: Vec<Pick<'p>>,
        random: &mut SplitMix64,
    ) -> Vec<Pick<'p>> {
        let titles: Vec<&str> = picked.iter().map(|pick| pick.known.title()).collect();
        match self.orders.get(&number) {
            Some((before, picks)) if *before == titles => picks.clone(),
            _ => {
                let picks = self.ordered(picked, random);
                self.orders.insert(number, (titles, picks.clone()));
                picks
            }
        }
    }

    /// Brings exercises into order, with the breathing behind them that disturbs it least.
    fn ordered(&self, picked: Vec<Pick<'p>>, random: &mut SplitMix64) -> Vec<Pick<'p>> {
        let is_picked =
            |pick: &&Pick<'p>| picked.iter().any(|other| other.known.title() == pick.known.title());
        let mut breaths: Vec<&Pick<'p>> = self.breaths.iter().collect();
        breaths.retain(|pick| picked.len() == 1 || !is_picked(pick));
        random.shuffle(&mut breaths);
        let ends = breaths.into_iter().map(Some);
        let ends = ends.chain(self.breaths.is_empty().then_some(None));
        let mut orders: Vec<(Vec<Pick<'p>>, u32)> = Vec::new();
        for end in ends {
            let rest = picked
                .iter()
                .filter(|pick| end.is_none_or(|end| end.known.title() != pick.known.title()));
            let mut picks: Vec<Pick<'p>> = rest.cloned().collect();
            let mut end = end.cloned();
            self.settle(&mut picks, end.as_mut());
            orders.push(arrange(picks, end.as_ref()));
        }
        let best = orders.into_iter().min_by_key(|(_, cost)| *cost);
        best.map_or_else(|| arrange(picked, None).0, |(picks, _)| picks)
    }

    /// Settles the exercises on as few props as possible.
    fn settle(&self, picks: &mut [Pick<'p>], end: Option<&mut Pick<'p>>) {
        let language = self.pool.language;
        let at_hand = plain_props(picks, language);
        let without = [&self.wishes.without[..], &self.wishes.preferences.no[..]].concat();
        for pick in picks.iter_mut().chain(end) {
            pick.settle(&without, &at_hand, language);
        }
    }

    fn routine(&self, picks: &[Pick<'p>]) -> Routine {
        self.pool.routine(title(self.pool, self.wishes, picks), picks)
    }

    /// True if a routine can last this long, within what a person would want of it.
    fn lasts(&self, routine: &Routine, target: Millis) -> bool {
        if reach(routine).is_none_or(|(short, long)| target < short || target > long) {
            return false;
        }
        let lengths = &mut EstimatedLengths::mute(self.pool.language);
        let Ok(fit) = fit(routine, &Choices::default(), target, lengths) else { return false };
        let mut open = fit.session.steps().filter(|step| step.max.is_none());
        let is_gentle = open.all(|step| step.timed.time <= step.min * 2);
        is_gentle && fit.length.0.abs_diff(target.0) <= TOLERANCE.0
    }

    /// The refusal where nothing was found.
    fn refusal(&mut self, left_out: LeftOut) -> Refusal {
        let minutes = self.wishes.minutes;
        let longest = self.longest();
        if let Some(next) = (minutes + 1..=longest).find(|more| self.try_for(*more).is_some()) {
            let before = (1..minutes).rev().find(|less| self.try_for(*less).is_some());
            return Refusal::Next { minutes, next, before };
        }
        let areas = self.wishes.areas.clone();
        Refusal::Longest { minutes, longest, count: self.suiting.len(), areas, left_out }
    }

    /// The most minutes that can be composed, whatever was asked for.
    fn longest(&mut self) -> u64 {
        let breath = self.breaths.first().map_or(Millis::ZERO, |pick| by_itself(pick).1);
        let all = self.suiting.iter().map(|pick| by_itself(pick).1.0).sum();
        let most = AROUND + SAFETY + breath + Millis(all) + DOUBT;
        let minutes = 1..=most.0 / 60_000;
        minutes.rev().find(|minutes| self.try_for(*minutes).is_some()).unwrap_or(0)
    }
}

/// The estimated time that an exercise adds to a routine.
fn by_itself(pick: &Pick<'_>) -> (Millis, Millis) {
    let less = |time: Millis| Millis(time.0.saturating_sub(AROUND.0));
    (less(pick.reach.0), less(pick.reach.1))
}
