//! Which cues are heard inside a step, and when.

use super::words::{ProgramWords, at_least};
use crate::routine::Phase;
use crate::session::{Step, StepKind};
use crate::time::{Frames, Millis};

/// How far apart two cues begin at the least.
const DISTANCE: Frames = Millis::seconds(5).frames();

/// How long before its end a step counts down.
pub(super) const COUNTDOWN: Frames = Millis::seconds(3).frames();

/// The tones of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tones {
    pub start: bool,
    pub end: bool,
    pub countdown: bool,
}

/// Which tones a step has, by its kind and time.
pub(super) fn tones(step: &Step) -> Tones {
    let time = step.timed.time;
    let (edge, countdown) = match step.kind {
        StepKind::Hold | StepKind::Move => (at_least(time, 5), at_least(time, 10)),
        StepKind::Rest => (true, at_least(time, 10)),
        StepKind::Count | StepKind::Breathe | StepKind::Inhale | StepKind::Exhale => (false, false),
    };
    let start = edge && step.kind != StepKind::Rest;
    Tones { start: start && step.cues, end: edge && step.cues, countdown: countdown && step.cues }
}

/// A cue that the program would like to give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    /// The words.
    pub text: String,
    /// The frame of the step that it should begin on.
    pub at: Frames,
    /// Whether it may come later instead.
    pub may_wait: bool,
}

/// The program's own cues for a step, the ones to keep first.
pub(super) fn wanted(step: &Step, lead: Frames, words: ProgramWords) -> Vec<Wanted> {
    if !step.cues {
        return Vec::new();
    }
    let time = step.timed.time;
    let length = time.frames();
    let fixed = |text: String, at: Frames| Wanted { text, at, may_wait: false };
    let is_long = matches!(step.kind, StepKind::Hold | StepKind::Move) && at_least(time, 30);
    let mut cues = Vec::new();
    if is_long {
        let at = length - Millis::seconds(10).frames();
        cues.push(fixed(words.phrases.ten_seconds.to_owned(), at));
    }
    if step.leads_breath {
        let phases = step.pacing.iter().flat_map(|pacing| pacing.phases.iter());
        let mut breathed = phases.map(|&(phase, _)| phase).filter(|phase| *phase != Phase::Hold);
        let text = match breathed.next() {
            Some(Phase::Out) => words.phrases.out_and_in,
            _ => words.phrases.in_and_out,
        };
        cues.push(fixed(text.to_owned(), lead));
    }
    if is_long {
        cues.push(fixed(words.phrases.halfway.to_owned(), Frames(length.0 / 2)));
    }
    if step.kind == StepKind::Move && at_least(time, 120) {
        let whole = (time.0 - 1) / 60_000;
        let left = (1..=whole).rev();
        cues.extend(left.map(|minutes| {
            fixed(words.minutes_left(minutes), length - Millis::minutes(minutes).frames())
        }));
    }
    if let Some(round) = step.call {
        cues.push(Wanted { text: words.round(round, false), at: lead, may_wait: true });
    }
    cues
}

/// The spoken cues of one step, which never overlap and never come too close.
#[derive(Clone, Debug)]
pub(super) struct Inside {
    /// The frame by which the last of them must have ended.
    limit: Frames,
    /// From frame to frame.
    taken: Vec<(Frames, Frames)>,
}

impl Inside {
    pub(super) fn new(length: Frames, countdown: bool) -> Self {
        let limit = if countdown { length.saturating_sub(COUNTDOWN) } else { length };
        Self { limit, taken: Vec::new() }
    }

    /// Whether a cue of this length may begin on this frame.
    fn fits(&self, at: Frames, length: Frames) -> bool {
        let apart = |&(start, end): &(Frames, Frames)| {
            if start <= at {
                at >= end && at >= start + DISTANCE
            } else {
                at + length <= start && at + DISTANCE <= start
            }
        };
        at + length <= self.limit && self.taken.iter().all(apart)
    }

    /// Finds a place for a cue at this frame, or later if that is allowed.
    pub(super) fn place(&mut self, at: Frames, length: Frames, may_wait: bool) -> Option<Frames> {
        let later = self.taken.iter().map(|&(start, end)| end.max(start + DISTANCE));
        let mut candidates: Vec<Frames> = if may_wait { later.collect() } else { Vec::new() };
        candidates.retain(|&candidate| candidate > at);
        candidates.push(at);
        candidates.sort_unstable();
        let place = candidates.into_iter().find(|&place| self.fits(place, length))?;
        self.taken.push((place, place + length));
        Some(place)
    }
}
