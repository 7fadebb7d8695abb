//! The gain of a bed, which is lowered around cues.

use crate::time::{Frames, Millis};
use crate::timeline::{Cue, Event};

/// The reduction of the bed under words and tones, in decibels.
const WORDS_REDUCTION: f32 = 20.0;

/// The reduction under the breath, in decibels: the breath is soft itself and goes on for long.
const BREATH_REDUCTION: f32 = 8.0;

/// The length of the fade down, which ends as the cue begins.
const FADE_DOWN: Frames = Millis(600).frames();

/// The length of the fade up after a cue.
const FADE_UP: Frames = Millis(1500).frames();

/// The shortest gap between cues in which the bed comes up: in shorter ones that would be restless.
const SHORTEST_GAP: Frames = Millis(3000).frames();

/// The lengths of the fade in at the very beginning and of the fade out at the end.
const FADE_IN: Frames = Millis(1000).frames();
const FADE_OUT: Frames = Millis(300).frames();

/// The number of frames between two gains; between them the gain moves linearly.
const STEP: u64 = 64;

/// The spans in which a bed is lowered.
#[derive(Debug)]
pub(super) struct Ducking {
    words: Vec<(u64, u64)>,
    breath: Vec<(u64, u64)>,
    /// The length of the sound, in frames.
    frames: u64,
}

impl Ducking {
    pub(super) fn new(events: &[Event], frames: Frames) -> Self {
        let spans = |is_meant: fn(&Cue) -> bool| {
            let mut spans: Vec<(u64, u64)> = Vec::new();
            for event in events.iter().filter(|event| is_meant(&event.cue)) {
                let (at, end) = (event.at.0, (event.at + event.length).0);
                match spans.last_mut() {
                    Some((_, last)) if at < *last + SHORTEST_GAP.0 => *last = end.max(*last),
                    _ => spans.push((at, end)),
                }
            }
            spans
        };
        let is_breath = |cue: &Cue| matches!(cue, Cue::Breath(_));
        let words = spans(|cue| !matches!(cue, Cue::Breath(_)));
        Self { words, breath: spans(is_breath), frames: frames.0 }
    }

    /// The factor at a frame.
    fn gain(&self, frame: u64) -> f32 {
        let back = WORDS_REDUCTION * depth(&self.words, frame);
        let decibels = back.max(BREATH_REDUCTION * depth(&self.breath, frame));
        // log2(10) / 20
        let gain = libm::exp2f(-decibels * 0.166_096_4);
        let left = self.frames.saturating_sub(frame);
        gain * part(frame.min(FADE_IN.0), FADE_IN).min(part(left.min(FADE_OUT.0), FADE_OUT))
    }

    /// Applies the gain to samples, of which the first is the one at frame `at`.
    #[expect(clippy::cast_precision_loss, reason = "numbers below 64")]
    pub(super) fn apply(&self, at: u64, samples: &mut [f32]) {
        let (mut grid, mut from, mut to) = (u64::MAX, 0.0, 0.0);
        for (frame, sample) in (at..).zip(samples) {
            if frame / STEP != grid {
                grid = frame / STEP;
                (from, to) = (self.gain(grid * STEP), self.gain((grid + 1) * STEP));
            }
            *sample *= from + (to - from) * ((frame % STEP) as f32 / STEP as f32);
        }
    }
}

/// The part of the full reduction that applies at a frame, from 0 to 1.
fn depth(spans: &[(u64, u64)], frame: u64) -> f32 {
    let next = spans.partition_point(|(at, _)| *at <= frame);
    let coming = spans.get(next).map_or(0.0, |(at, _)| {
        // A step earlier, so that it is all the way back when the cue begins.
        part(FADE_DOWN.0.saturating_sub((at - frame).saturating_sub(STEP)), FADE_DOWN)
    });
    let last = next.checked_sub(1).and_then(|last| spans.get(last));
    let going = last.map_or(0.0, |(_, end)| {
        part(FADE_UP.0.saturating_sub(frame.saturating_sub(*end)), FADE_UP)
    });
    coming.max(going)
}

#[expect(clippy::cast_precision_loss, reason = "far less than 2^24 frames")]
fn part(frames: u64, of: Frames) -> f32 {
    frames as f32 / of.0 as f32
}
