//! Exercises left out of a routine that cannot be as short as is asked for.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use super::TOLERANCE;
use super::levels::RepeatLevels;
use super::outcome::FitError;
use super::remembered::Remembered;
use crate::name::Name;
use crate::routine::Routine;
use crate::session::{Action, Choices, RangeChoice, Session, Talk, expand_with};
use crate::time::{Frames, Millis};
use crate::timeline::{Lengths, plan};

/// The most that the exercises around one that is left out may take longer without it, since they
/// need its prop: 20 s to get ready instead of 10 s or less, with the words that name it.
const DOUBT: Frames = Millis::seconds(20).frames();

/// The most sets of exercises of one size that are looked at.
const MOST_SETS: usize = 20_000;

/// The most of these that are planned.
const MOST_PLANNED: usize = 40;

/// Choices with which a routine can be short enough, or as short as they make it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Shortened {
    /// The choices.
    pub choices: Choices,
    /// The titles of the exercises that they leave out beside those that were skipped before.
    pub left_out: Vec<Arc<str>>,
    /// True if the routine is short enough with them.
    pub is_met: bool,
}

/// Shortens a routine to `target`, where it is not short enough at its shortest: with quiet talk,
/// unless `keeps_talk`, then with the fewest exercises left out. Of equally few those go whose loss
/// keeps most target areas, then the later ones; one that [`Choices::only`] names stays.
///
/// # Errors
/// When the choices name what the routine does not have, or the length of a line cannot be told.
pub(crate) fn shorten<L: Lengths>(
    routine: &Routine,
    choices: &Choices,
    target: Millis,
    keeps_talk: bool,
    lengths: &mut L,
) -> Result<Shortened, FitError<L::Error>> {
    let mut shortener = Shortener { routine, target, lengths: Remembered::new(lengths) };
    let mut choices = choices.clone();
    let quiet = Choices { talk: Talk::Quiet, ..choices.clone() };
    for (is_tried, tried) in [(true, &choices.clone()), (!keeps_talk, &quiet)] {
        if is_tried {
            choices = tried.clone();
            if shortener.is_met(&choices)? {
                return Ok(Shortened { choices, left_out: Vec::new(), is_met: true });
            }
        }
    }
    shortener.leave_out(&choices)
}

struct Shortener<'a, L> {
    routine: &'a Routine,
    target: Millis,
    lengths: Remembered<'a, L>,
}

/// An exercise that can be left out.
struct Candidate {
    title: Arc<str>,
    /// About the time that is won without it.
    saving: Frames,
}

/// Some of the candidates by their index, the last first.
type Set = Vec<usize>;

impl<L: Lengths> Shortener<'_, L> {
    /// The shortest session, and the beginnings of its exercises and of its end.
    fn shortest(
        &mut self,
        choices: &Choices,
    ) -> Result<(Session, Vec<Frames>), FitError<L::Error>> {
        let choices = Choices { hold: RangeChoice::Short, ..choices.clone() };
        let levels = RepeatLevels::new(self.routine, &choices).map_err(FitError::Choice)?;
        let expanded = expand_with(self.routine, &choices, &levels.values(0));
        let (session, _) = expanded.map_err(FitError::Choice)?;
        let timeline = plan(&session, &mut self.lengths).map_err(FitError::Lengths)?;
        let exercises = timeline.chapters.iter().skip(1).map(|chapter| chapter.at);
        let bounds = exercises.chain([timeline.length]).collect();
        Ok((session, bounds))
    }

    /// Whether the shortest session is short enough.
    fn is_met(&mut self, choices: &Choices) -> Result<bool, FitError<L::Error>> {
        let (_, bounds) = self.shortest(choices)?;
        Ok(bounds.last().is_none_or(|end| end.millis().0 <= self.target.0 + TOLERANCE.0))
    }

    fn leave_out(&mut self, choices: &Choices) -> Result<Shortened, FitError<L::Error>> {
        let (session, bounds) = self.shortest(choices)?;
        // With some named by `only`, nobody else is there.
        let is_free = choices.only.is_empty();
        let candidates = if is_free { candidates(&session, &bounds) } else { Vec::new() };
        let length = bounds.last().copied().unwrap_or_default();
        let needed = length.saturating_sub((self.target + TOLERANCE).frames());
        // One stays; those of one title go together.
        let most = candidates.len().saturating_sub(1);
        let mut shortest = None;
        for count in 1..=most {
            let slack = DOUBT * count as u64;
            let mut sets = sets(&candidates, count, needed.saturating_sub(slack));
            sets.sort_by_cached_key(|set| {
                (Reverse(self.areas_kept(&session, &candidates, set)), Reverse(set.clone()))
            });
            for set in sets.into_iter().take(MOST_PLANNED) {
                let shortened = without(choices, &candidates, &set);
                if self.is_met(&shortened.choices)? {
                    return Ok(Shortened { is_met: true, ..shortened });
                }
                shortest = Some(shortened);
            }
        }
        // Where nothing comes near, all go but the shortest.
        Ok(shortest.unwrap_or_else(|| without(choices, &candidates, &longest(&candidates, most))))
    }

    /// The number of target areas of the exercises that a set leaves.
    fn areas_kept(&self, session: &Session, candidates: &[Candidate], set: &Set) -> usize {
        let gone: Vec<&str> =
            set.iter().filter_map(|at| candidates.get(*at)).map(|gone| &*gone.title).collect();
        let stays = |title: &str| {
            session.exercises.iter().any(|exercise| &*exercise.title == title)
                && !gone.contains(&title)
        };
        let staying = self.routine.exercises.iter().filter(|it| stays(&it.title.value));
        let targets = staying.filter_map(|exercise| exercise.targets.as_ref());
        let areas = targets.flat_map(|targets| targets.value.split(','));
        areas.map(|area| area.trim().to_lowercase()).collect::<BTreeSet<_>>().len()
    }
}

/// The exercises that can be left out, in order: those with timed steps. Two of one title go
/// together.
fn candidates(session: &Session, bounds: &[Frames]) -> Vec<Candidate> {
    let mut candidates: Vec<Candidate> = Vec::new();
    for (exercise, bounds) in session.exercises.iter().zip(bounds.windows(2)) {
        let &[begin, end] = bounds else { continue };
        let name = Name::new(&exercise.title);
        if !is_timed(&exercise.actions) {
            continue;
        }
        let saving = end.saturating_sub(begin);
        match candidates.iter_mut().find(|known| name == *known.title) {
            Some(known) => known.saving += saving,
            None => candidates.push(Candidate { title: Arc::clone(&exercise.title), saving }),
        }
    }
    candidates
}

fn is_timed(actions: &[Action]) -> bool {
    actions.iter().any(|action| matches!(action, Action::Step(_)))
}

/// Sets of so many candidates that save this much, the later ones first.
fn sets(candidates: &[Candidate], count: usize, needed: Frames) -> Vec<Set> {
    let mut found = Vec::new();
    // What is left to look at: the members so far, what they save, and the end of the rest.
    let mut open = vec![(Set::new(), Frames::ZERO, candidates.len())];
    while let Some((set, saved, end)) = open.pop() {
        if found.len() >= MOST_SETS || open.len() >= MOST_SETS {
            break;
        }
        let rest = candidates.get(..end).unwrap_or_default();
        let missing = (count - set.len()) as u64;
        if missing == 0 {
            if saved >= needed {
                found.push(set);
            }
            continue;
        }
        let best = rest.iter().map(|candidate| candidate.saving).max().unwrap_or_default();
        if (rest.len() as u64) < missing || saved + best * missing < needed {
            continue;
        }
        // The last that is put here is looked at first.
        for (at, candidate) in rest.iter().enumerate() {
            let mut larger = set.clone();
            larger.push(at);
            open.push((larger, saved + candidate.saving, at));
        }
    }
    found
}

/// The set of so many candidates that save most.
fn longest(candidates: &[Candidate], count: usize) -> Set {
    let mut set: Set = (0..candidates.len()).collect();
    set.sort_by_key(|at| Reverse((candidates.get(*at).map(|one| one.saving), *at)));
    set.truncate(count);
    set.sort_unstable_by_key(|at| Reverse(*at));
    set
}

/// The choices that leave out a set as well.
fn without(choices: &Choices, candidates: &[Candidate], set: &Set) -> Shortened {
    let gone = set.iter().rev().filter_map(|at| candidates.get(*at));
    let left_out: Vec<Arc<str>> = gone.map(|gone| Arc::clone(&gone.title)).collect();
    let mut choices = choices.clone();
    choices.skip.extend(left_out.iter().map(ToString::to_string));
    Shortened { choices, left_out, is_met: false }
}
