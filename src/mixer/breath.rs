//! The sound of a breath: wind that comes and goes.

use crate::routine::Phase;
use crate::time::Frames;

use super::noise::{Filter, Noise};

/// Frames between two turns of the filter; small enough that no step is heard.
const TURN: u64 = 64;

/// What makes one phase sound unlike the other.
#[derive(Debug)]
struct Colour {
    /// The filter's centre at both ends of the phase, in Hz.
    from: f32,
    to: f32,
    /// The inverse of the filter's Q: a breath in is narrow and airy, a breath out broad and dark.
    damping: f32,
    /// The edge above which a first filter takes the brightness away, in multiples of the centre.
    edge: f32,
    /// The level at both ends, before it fades in and out. Found by measuring: the loudest 400 ms
    /// stay below -40 LUFS at every length, 20 dB and more under speech.
    first: f32,
    last: f32,
    /// The parts of the phase in which it comes and goes. It comes fast enough to breathe with.
    rise: f32,
    fall: f32,
}

/// Rises and grows.
const IN: Colour = Colour {
    from: 420.0,
    to: 1300.0,
    damping: 0.7,
    edge: 1.3,
    first: 0.051,
    last: 0.062,
    rise: 0.15,
    fall: 0.25,
};

/// Falls and fades.
const OUT: Colour = Colour {
    from: 560.0,
    to: 190.0,
    damping: 1.5,
    edge: 1.0,
    first: 0.2,
    last: 0.14,
    rise: 0.15,
    fall: 0.6,
};

/// A breath while it sounds.
#[derive(Debug)]
pub(super) struct Breath {
    colour: &'static Colour,
    frames: u64,
    frame: u64,
    noise: Noise,
    smooth: Filter,
    centre: Filter,
    /// The coefficients of both filters until the next turn.
    tuning: (f32, f32),
    gain: f32,
    gain_step: f32,
}

impl Breath {
    /// One phase of `frames` frames, with the noise that belongs to `seed`; nothing where the
    /// breath is held.
    pub(super) const fn new(phase: Phase, frames: Frames, seed: u64) -> Option<Self> {
        let colour = match phase {
            Phase::In => &IN,
            Phase::Out => &OUT,
            Phase::Hold => return None,
        };
        Some(Self {
            colour,
            frames: frames.0,
            frame: 0,
            noise: Noise::new(seed),
            smooth: Filter::REST,
            centre: Filter::REST,
            tuning: (0.0, 0.0),
            gain: 0.0,
            gain_step: 0.0,
        })
    }

    /// Adds the next frames to `out`, until the phase is over.
    pub(super) fn add(&mut self, out: &mut [f32]) {
        let mut rest = out;
        while !rest.is_empty() && self.frame < self.frames {
            if self.frame.is_multiple_of(TURN) {
                self.turn();
            }
            let until = (TURN - self.frame % TURN).min(self.frames - self.frame);
            let count = usize::try_from(until).unwrap_or(usize::MAX).min(rest.len());
            let (now, later) = rest.split_at_mut(count);
            self.run(now);
            self.frame += count as u64;
            rest = later;
        }
    }

    fn run(&mut self, out: &mut [f32]) {
        let (edge, centre) = self.tuning;
        for sample in out {
            let smooth = self.smooth.step(self.noise.next(), edge, 1.2).low;
            let coloured = self.centre.step(smooth, centre, self.colour.damping).band;
            *sample += coloured * self.gain;
            self.gain += self.gain_step;
        }
    }

    /// Moves the filters and the level on.
    #[expect(clippy::cast_precision_loss, reason = "a phase is far shorter than 2^24 frames")]
    fn turn(&mut self) {
        let Colour { from, to, edge, .. } = *self.colour;
        let part = self.frame as f32 / self.frames as f32;
        let hertz = from * libm::exp2f(part * libm::log2f(to / from));
        self.tuning = (Filter::tuning(hertz * edge), Filter::tuning(hertz));
        let until = (self.frame + TURN).min(self.frames);
        self.gain = self.level(part);
        let next = self.level(until as f32 / self.frames as f32);
        self.gain_step = (next - self.gain) / (until - self.frame) as f32;
    }

    /// The gain at a part of the phase, flat at both ends.
    fn level(&self, part: f32) -> f32 {
        let Colour { first, last, rise, fall, .. } = *self.colour;
        let edge = (part / rise).min((1.0 - part) / fall).min(1.0);
        (first + (last - first) * part) * edge * edge * (3.0 - 2.0 * edge)
    }
}
