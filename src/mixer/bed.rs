//! The beds that are made: rain, waves and soft noise.
//!
//! A bed is a row of overlapping grains, each with a sound, a beginning and an end of its own. So
//! no two minutes are the same, and any frame is reached without computing those before it.

use std::f32::consts::PI;
use std::ops::Range;

use super::noise::{Filter, Noise, Tuning};
use crate::time::{Millis, RATE};

/// The number of frames between two updates of the slow parameters.
const TURN: usize = 64;

/// A kind of generated bed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BedNoise {
    Rain,
    Ocean,
    Brown,
}

/// A grain with its position.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grain {
    pub(super) at: u64,
    frames: u64,
    /// The frames of it that are over before the sound begins.
    gone: u64,
    kind: BedNoise,
    seed: u64,
}

impl BedNoise {
    /// The distance from the beginning of one grain to that of the next, in frames.
    const fn distance(self) -> u64 {
        match self {
            Self::Rain | Self::Brown => Millis(4000).frames().0,
            Self::Ocean => Millis(6500).frames().0,
        }
    }

    /// The most frames by which a grain may be early or late.
    const fn play(self) -> u64 {
        match self {
            Self::Rain | Self::Brown => 0,
            Self::Ocean => Millis(1200).frames().0,
        }
    }

    /// The length of a grain, in frames.
    const fn length(self) -> u64 {
        match self {
            Self::Rain | Self::Brown => 2 * self.distance(),
            Self::Ocean => Millis(12_000).frames().0,
        }
    }

    /// The grains that are heard between two frames.
    pub(super) fn grains(self, heard: &Range<u64>) -> impl Iterator<Item = Grain> + use<> {
        let (distance, length, heard) = (self.distance(), self.length(), heard.clone());
        // Counted from so long before the sound that some have begun by then.
        let first = heard.start / distance;
        let last = (heard.end + length) / distance;
        let grain = move |number: u64| {
            let seed = number * 4 + self as u64;
            let late = Noise::new(seed ^ 0x5EED).whole() % (self.play() + 1);
            let start = number * distance + late;
            let (at, gone) = (start.saturating_sub(length), length.saturating_sub(start));
            Grain { at, frames: length, gone, kind: self, seed }
        };
        let is_heard = move |grain: &Grain| grain.at < heard.end && grain.end() > heard.start;
        (first..=last).map(grain).filter(is_heard)
    }
}

impl Grain {
    /// The frame after its last.
    pub(super) const fn end(&self) -> u64 {
        self.at + (self.frames - self.gone)
    }
}

/// The generator of one grain, with its state.
#[derive(Debug)]
pub(super) struct GrainSource {
    grain: Grain,
    /// The next frame to be heard.
    frame: u64,
    noise: Noise,
    filters: [Filter; 3],
    tunings: [Tuning; 3],
    /// The last frames that were made, some of them heard.
    made: [f32; TURN],
}

impl GrainSource {
    pub(super) fn new(grain: Grain) -> Self {
        let tunings = match grain.kind {
            BedNoise::Rain => [(2600.0, 1.9), (650.0, 1.6), (1900.0, 0.12)],
            BedNoise::Ocean => [(400.0, 1.3), (400.0, 1.3), (90.0, 1.4)],
            BedNoise::Brown => [(110.0, 1.4), (280.0, 1.5), (90.0, 1.4)],
        };
        let mut sounding = Self {
            grain,
            frame: 0,
            noise: Noise::new(grain.seed),
            filters: [Filter::REST; 3],
            tunings: tunings.map(|(hertz, damping)| Tuning::new(hertz, damping, rate())),
            made: [0.0; TURN],
        };
        sounding.skip(grain.gone);
        sounding
    }

    /// Goes back to the first frame that is heard.
    pub(super) fn rewind(&mut self) {
        if self.frame > self.grain.gone {
            *self = Self::new(self.grain);
        }
    }

    /// Skips frames without mixing them.
    pub(super) fn skip(&mut self, frames: u64) {
        for _ in 0..frames {
            self.next();
        }
    }

    /// The next sample, before ducking.
    pub(super) fn next(&mut self) -> f32 {
        let heard = self.frame % TURN as u64;
        if heard == 0 {
            let mut made = self.made;
            self.make(&mut made);
            self.made = made;
        }
        self.frame += 1;
        usize::try_from(heard).ok().and_then(|heard| self.made.get(heard)).copied().unwrap_or(0.0)
    }

    /// Computes the frames from the next one on.
    fn make(&mut self, out: &mut [f32; TURN]) {
        let from = self.level(self.frame);
        let step = (self.level(self.frame + TURN as u64) - from) / 64.0;
        let mut gain = from;
        match self.grain.kind {
            BedNoise::Rain => {
                for sample in out {
                    *sample = self.rain() * gain;
                    gain += step;
                }
            }
            BedNoise::Ocean => {
                let wave = Tuning::new(220.0 + 900.0 * self.crest(), 1.3, rate());
                for sample in out {
                    *sample = self.wave(wave) * gain;
                    gain += step;
                }
            }
            BedNoise::Brown => {
                for sample in out {
                    *sample = self.dark() * gain;
                    gain += step;
                }
            }
        }
    }

    // The factors were found by measuring: -38 LUFS, 19 LU below the words.

    /// A sample of rain: hiss, a low rumble, and drops that are heard one by one.
    fn rain(&mut self) -> f32 {
        let [hiss, below, drop] = &mut self.filters;
        let [hissing, lower, dropping] = self.tunings;
        let white = self.noise.next();
        let strike = if white.abs() > 0.9996 { white * 6.0 } else { 0.0 };
        let hiss = hiss.step(white, hissing).band;
        let below = below.step(white, lower).band;
        0.0316 * hiss + 0.0288 * below + 0.0288 * drop.step(strike, dropping).band
    }

    /// A sample of waves: noise that brightens as a wave breaks, over a deep rumble.
    fn wave(&mut self, tuning: Tuning) -> f32 {
        let [first, second, rumble] = &mut self.filters;
        let [.., deep] = self.tunings;
        let white = self.noise.next();
        let water = second.step(first.step(white, tuning).low, tuning).low;
        0.211 * water + 0.132 * rumble.step(white, deep).low
    }

    /// The next sample of noise that falls by 6 dB an octave.
    fn dark(&mut self) -> f32 {
        let [low, middle, _] = &mut self.filters;
        let [deep, higher, _] = self.tunings;
        let white = self.noise.next();
        0.323 * low.step(white, deep).low + 0.111 * middle.step(white, higher).low
    }

    /// The level at a frame of the grain: with the one before and the one after it the same power
    /// everywhere, but for waves, which come and go.
    fn level(&self, frame: u64) -> f32 {
        let part = part(frame, self.grain.frames);
        match self.grain.kind {
            BedNoise::Rain | BedNoise::Brown => libm::sinf(PI * part),
            BedNoise::Ocean => {
                let crest = self.crest_at(part);
                0.25 * libm::sinf(PI * part) + crest
            }
        }
    }

    fn crest(&self) -> f32 {
        self.crest_at(part(self.frame, self.grain.frames))
    }

    /// The height of a wave at a part of its time, from 0 to 1: it grows for two fifths and runs
    /// out after.
    fn crest_at(&self, part: f32) -> f32 {
        const BREAKS: f32 = 0.4;
        let near = if part < BREAKS { part / BREAKS } else { (1.0 - part) / (1.0 - BREAKS) };
        // Every wave has a height of its own.
        let height = 0.75 + 0.25 * part_of_seed(self.grain.seed);
        height * near * near
    }
}

fn part_of_seed(seed: u64) -> f32 {
    Noise::new(seed ^ 0xC4E5).next()
}

#[expect(clippy::cast_precision_loss, reason = "a grain is far shorter than 2^24 frames")]
fn part(frame: u64, frames: u64) -> f32 {
    (frame as f32 / frames as f32).min(1.0)
}

#[expect(clippy::cast_precision_loss, reason = "the rate is far below 2^24")]
const fn rate() -> f32 {
    RATE as f32
}
