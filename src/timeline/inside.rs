//! The rules for what is heard inside a step, whatever its length.

use super::event::{BELL, Beep, PlacedStep};
use super::role::Role;
use super::words::ProgramWords;
use crate::language::Language;
use crate::routine::Phase;
use crate::session::{Step, Timed};
use crate::time::{Frames, Millis};

/// The shortest distance between the beginnings of two spoken cues.
const DISTANCE: Frames = Millis::seconds(5).frames();

/// The length of the countdown to the end of a step.
pub(super) const COUNTDOWN: Frames = Millis::seconds(3).frames();

/// The tones of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tones {
    pub start: bool,
    pub end: bool,
    pub countdown: bool,
}

/// The tones of a step that lasts a time, by its kind.
pub(super) fn tones(step: &Step, time: Millis) -> Tones {
    let kind = step.kind.properties();
    let lasts = |from: Option<Millis>| step.cues && from.is_some_and(|from| time >= from);
    Tones {
        start: lasts(kind.start_tone_from),
        end: lasts(kind.end_tone_from),
        countdown: lasts(kind.countdown_from),
    }
}

/// The tones of the countdown to the end of a step, and their first frames.
pub(super) fn countdown(end: Frames) -> [(Frames, Beep); 3] {
    let second = Millis::seconds(1).frames();
    let first = end.saturating_sub(COUNTDOWN);
    [(first, Beep::Three), (first + second, Beep::Two), (first + second * 2, Beep::One)]
}

/// The phases of the breath of a step, with their first frames and lengths: whole cycles as far as
/// they fit, each as one list.
pub(super) fn breaths(
    step: &Step,
    begin: Frames,
    length: Frames,
) -> impl Iterator<Item = impl Iterator<Item = (Frames, Frames, Phase)>> {
    let phases = step.pacing.as_ref().map(|pacing| &*pacing.phases).unwrap_or_default();
    // One breath alone is as long as its words.
    let single = step.kind.phase().map(|_| length);
    let phases = if single.is_some() { phases.get(..1).unwrap_or_default() } else { phases };
    let cycle = single.or_else(|| breath_cycle(step)).filter(|_| !phases.is_empty());
    let count = cycle.map_or(0, |cycle| length.0 / cycle.0.max(1));
    (0..count).map(move |number| {
        let mut next = begin + cycle.unwrap_or_default() * number;
        phases.iter().map(move |&(phase, time)| {
            let (at, length) = (next, single.unwrap_or(time.frames()));
            next += length;
            (at, length, phase)
        })
    })
}

/// The length of one breath of a step that is paced by more than one.
#[must_use]
pub(crate) fn breath_cycle(step: &Step) -> Option<Frames> {
    let cycle = step.pacing.as_ref().map(|pacing| pacing.cycle().frames());
    cycle.filter(|cycle| *cycle > Frames::ZERO)
}

/// The first frames of the bells inside a time that begins on a frame, none of them at its end.
pub(super) fn bells(timed: &Timed, begin: Frames, time: Millis) -> impl Iterator<Item = Frames> {
    let every = timed.bell_every.unwrap_or_default();
    let strokes = time.0.saturating_sub(1).checked_div(every.0).unwrap_or(0);
    (1..=strokes).map(move |stroke| begin + every.frames() * stroke)
}

/// The length of a stroke of such a bell.
pub(super) const STROKE: Frames = BELL;

/// A cue that the program would like to give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CueRequest {
    /// The reason for it.
    pub role: Role,
    /// The words.
    pub text: String,
    /// The frame of the step that it should begin on.
    pub at: Frames,
    /// True where the cue may come later instead.
    pub may_wait: bool,
}

/// The program's own cues for a step of a length, the ones to keep first. `lead` is the frame on
/// which its first word may begin.
pub(super) fn own_cues(
    step: &Step,
    length: Frames,
    lead: Frames,
    words: ProgramWords,
) -> Vec<CueRequest> {
    if !step.cues {
        return Vec::new();
    }
    let time = length.millis();
    let fixed =
        |role: Role, text: String, at: Frames| CueRequest { role, text, at, may_wait: false };
    let kind = step.kind.properties();
    let lasts = |from: Option<Millis>| from.is_some_and(|from| time >= from);
    let is_long = lasts(kind.progress_from);
    let mut cues = Vec::new();
    if is_long {
        let at = length - Millis::seconds(10).frames();
        cues.push(fixed(Role::TenSeconds, words.phrases.ten_seconds.to_owned(), at));
    }
    if step.leads_breath {
        let phases = step.pacing.iter().flat_map(|pacing| pacing.phases.iter());
        let mut breathed = phases.map(|&(phase, _)| phase).filter(|phase| *phase != Phase::Hold);
        let text = match breathed.next() {
            Some(Phase::Out) => words.phrases.out_and_in,
            Some(Phase::In | Phase::Hold) | None => words.phrases.in_and_out,
        };
        cues.push(fixed(Role::BreathWords, text.to_owned(), lead));
    }
    if is_long {
        let text = words.phrases.halfway.to_owned();
        cues.push(fixed(Role::Halfway, text, Frames(length.0 / 2)));
    }
    if lasts(kind.minutes_from) {
        let whole = (time.0 - 1) / 60_000;
        let left = (1..=whole).rev();
        cues.extend(left.map(|minutes| {
            let role = Role::MinutesLeft(u16::try_from(minutes).unwrap_or(u16::MAX));
            fixed(role, words.minutes_left(minutes), length - Millis::minutes(minutes).frames())
        }));
    }
    if let Some(round) = step.timed.call {
        let text = words.round(round, false);
        cues.push(CueRequest { role: Role::Round, text, at: lead, may_wait: true });
    }
    cues
}

/// The program's own cues that a step may get once a listener has made it longer by up to a time.
#[must_use]
pub(crate) fn cues_if_longer(step: &PlacedStep, more: Frames, language: Language) -> Vec<String> {
    if !step.step.kind.properties().is_adjustable {
        return Vec::new();
    }
    let words = ProgramWords::of(language);
    let cues = own_cues(&step.step, step.length + more, Frames::ZERO, words);
    cues.into_iter().map(|cue| cue.text).collect()
}

/// The spoken cues inside one step, which never overlap and never come too close.
#[derive(Clone, Debug)]
pub(super) struct SpokenInside {
    /// The frame by which the last of them must have ended.
    limit: Frames,
    /// The first frame of each and the one after its last.
    taken: Vec<(Frames, Frames)>,
}

impl SpokenInside {
    /// No cues yet, in a step of a length.
    pub(super) fn new(length: Frames, countdown: bool) -> Self {
        let limit = if countdown { length.saturating_sub(COUNTDOWN) } else { length };
        Self { limit, taken: Vec::new() }
    }

    /// Takes a cue that has its place already.
    pub(super) fn take(&mut self, at: Frames, length: Frames) {
        self.taken.push((at, at + length));
    }

    /// True where a cue of this length may begin on a frame.
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

    /// Finds a place for a cue at a frame, or later if that is allowed.
    pub(super) fn place(&mut self, at: Frames, length: Frames, may_wait: bool) -> Option<Frames> {
        let later = self.taken.iter().map(|&(start, end)| end.max(start + DISTANCE));
        let mut candidates: Vec<Frames> = if may_wait { later.collect() } else { Vec::new() };
        candidates.retain(|&candidate| candidate > at);
        candidates.push(at);
        candidates.sort_unstable();
        let place = candidates.into_iter().find(|&place| self.fits(place, length))?;
        self.take(place, length);
        Some(place)
    }
}
