//! The soft bed of the lead-in, which wakes a speaker before the first word.

use crate::time::{Frames, Millis, RATE};

use super::noise::{Filter, Noise, Tuning};

/// The length of the fades in and out.
const FADE: Frames = Millis(150).frames();

/// The centre of the noise, in Hz: a dark, brown sound.
const CENTRE: f32 = 180.0;

/// The inverse of the filter's Q.
const DAMPING: f32 = 1.4;

/// The gain of the noise, found by measuring: -50 dBFS RMS between the fades.
const GAIN: f32 = 0.122;

/// The generator of the bed, with its state.
#[derive(Debug)]
pub(super) struct LeadIn {
    frames: u64,
    frame: u64,
    fade: u64,
    noise: Noise,
    smooth: Filter,
    centre: Filter,
    tuning: Tuning,
}

impl LeadIn {
    /// A bed over `frames` frames.
    #[expect(clippy::cast_precision_loss, reason = "the rate is far below 2^24")]
    pub(super) fn new(frames: Frames) -> Self {
        Self {
            frames: frames.0,
            frame: 0,
            fade: FADE.0.min(frames.0 / 2).max(1),
            noise: Noise::new(0),
            smooth: Filter::REST,
            centre: Filter::REST,
            tuning: Tuning::new(CENTRE, DAMPING, RATE as f32),
        }
    }

    /// Goes back to the first frame.
    pub(super) fn rewind(&mut self) {
        if self.frame > 0 {
            *self = Self::new(Frames(self.frames));
        }
    }

    /// Adds the next frames to `out`, until the bed is over.
    #[expect(clippy::cast_precision_loss, reason = "a fade is far shorter than 2^24 frames")]
    pub(super) fn add(&mut self, out: &mut [f32]) {
        for (frame, sample) in (self.frame..self.frames).zip(out.iter_mut()) {
            let smooth = self.smooth.step(self.noise.next(), self.tuning).low;
            let dark = self.centre.step(smooth, self.tuning).band;
            // A straight fade leaves zero faster than a round one: no run of zeros at the edges.
            let edge = (frame + 1).min(self.frames - frame).min(self.fade);
            *sample += dark * GAIN * (edge as f32 / self.fade as f32);
            self.frame = frame + 1;
        }
    }
}
