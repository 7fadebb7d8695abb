//! Sounds that keep speakers awake: many switch off in silence, and lose the beginning of the sound
//! that wakes them.

use std::f32::consts::TAU;
use std::ops::Range;

use crate::routine::Phase;
use crate::time::{Frames, Millis, RATE};
use crate::timeline::{Cue, Event, Timeline};

/// The shortest silence that a lead-in ends and a keep-alive tone fills.
const SHORTEST_SILENCE: Frames = Millis(2000).frames();

/// The time from the beginning of the soft bed to the cue: Bluetooth speakers take 600 to 800 ms to
/// wake.
const LEAD_TIME: Frames = Millis(800).frames();

/// The frequency of the keep-alive tone, in Hz: too low for small speakers, and hardly audible.
const TONE_HERTZ: u64 = 40;

/// The peak level of the keep-alive tone: -61.9 dBFS.
const TONE_LEVEL: f32 = 0.0008;

/// The length of the fades in and out.
const FADE: Frames = Millis(100).frames();

/// A silence, from one frame to another, and whether a cue follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Gap {
    pub(super) from: u64,
    pub(super) to: u64,
    pub(super) leads: bool,
}

impl Gap {
    /// The frame on which the soft bed before the cue begins.
    pub(super) fn lead(self) -> u64 {
        self.to.saturating_sub(LEAD_TIME.0)
    }
}

/// Every long silence of a timeline that reaches into some of its frames.
pub(super) fn gaps(timeline: &Timeline, heard: &Range<u64>) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let is_heard = |gap: &Gap| gap.from < heard.end && gap.to > heard.start;
    let mut end = timeline.lead_in.0;
    for Event { at, length: frames, cue, .. } in &timeline.events {
        if matches!(cue, Cue::Breath(Phase::Hold)) {
            continue;
        }
        if at.0 >= end + SHORTEST_SILENCE.0 {
            gaps.extend(Some(Gap { from: end, to: at.0, leads: true }).filter(is_heard));
        }
        end = end.max((*at + *frames).0);
    }
    if timeline.length.0 >= end + SHORTEST_SILENCE.0 {
        gaps.extend(Some(Gap { from: end, to: timeline.length.0, leads: false }).filter(is_heard));
    }
    gaps
}

/// One sample of the keep-alive tone in a gap; it depends on its frame alone.
#[expect(clippy::cast_precision_loss, reason = "less than 2^24 frames")]
pub(super) fn keep_alive_tone(frame: u64, from: u64, to: u64) -> f32 {
    let turn = u64::from(RATE) / TONE_HERTZ;
    let edge = (frame + 1 - from).min(to - frame).min(FADE.0);
    let level = TONE_LEVEL * edge as f32 / FADE.0 as f32;
    level * libm::sinf(TAU * (frame % turn) as f32 / turn as f32)
}
