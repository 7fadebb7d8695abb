//! The sound of a breath: filtered noise that rises and falls.

use crate::routine::Phase;
use crate::time::{Frames, RATE, index};

use super::noise::{Filter, Noise, Tuning};

/// The number of frames between two updates of the filter; small enough that no step is heard.
const TURN: usize = 64;

/// The rate of the filters: half the sound's, which halves the work; the noise has nothing near
/// half of it.
#[expect(clippy::cast_precision_loss, reason = "the rate is far below 2^24")]
const HALF_RATE: f32 = RATE as f32 / 2.0;

/// The damping of the first filter: no peak of its own.
const SMOOTH: f32 = 1.2;

/// The parameters of the noise of one phase of a breath.
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
    /// The parts of the phase in which it fades in and out. It fades in fast enough to breathe
    /// with.
    rise: f32,
    fall: f32,
}

/// The breath in: rises in pitch and level.
const IN: Colour = Colour {
    from: 420.0,
    to: 1250.0,
    damping: 0.7,
    edge: 1.15,
    first: 0.037,
    last: 0.046,
    rise: 0.15,
    fall: 0.25,
};

/// The breath out: falls in pitch and level.
const OUT: Colour = Colour {
    from: 560.0,
    to: 190.0,
    damping: 1.5,
    edge: 1.0,
    first: 0.141,
    last: 0.099,
    rise: 0.15,
    fall: 0.6,
};

/// The generator of one phase of a breath, with its state.
#[derive(Debug)]
pub(super) struct Breath {
    colour: &'static Colour,
    seed: u64,
    frames: u64,
    frame: u64,
    noise: Noise,
    smooth: Filter,
    centre: Filter,
    /// The last frames that were made, some of them heard.
    made: [f32; TURN],
    /// The last output of the filters.
    last: f32,
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
            seed,
            frames: frames.0,
            frame: 0,
            noise: Noise::new(seed),
            smooth: Filter::REST,
            centre: Filter::REST,
            made: [0.0; TURN],
            last: 0.0,
        })
    }

    /// Goes back to the first frame.
    pub(super) const fn rewind(&mut self) {
        self.frame = 0;
        self.noise = Noise::new(self.seed);
        (self.smooth, self.centre) = (Filter::REST, Filter::REST);
        self.last = 0.0;
    }

    /// Adds the next frames to `out`, until the phase is over.
    pub(super) fn add(&mut self, out: &mut [f32]) {
        let mut rest = out;
        while !rest.is_empty() && self.frame < self.frames {
            let heard = index(self.frame % TURN as u64);
            if heard == 0 {
                self.make();
            }
            let count = index(self.frames - self.frame).min(TURN - heard).min(rest.len());
            let (now, later) = rest.split_at_mut(count);
            for (sum, sample) in now.iter_mut().zip(self.made.iter().skip(heard)) {
                *sum += sample;
            }
            self.frame += count as u64;
            rest = later;
        }
    }

    /// Makes the next frames.
    #[expect(clippy::cast_precision_loss, reason = "a phase is far shorter than 2^24 frames")]
    fn make(&mut self) {
        let whole = self.frames as f32;
        let (part, next) = (self.frame as f32 / whole, (self.frame as f32 + TURN as f32) / whole);
        let Colour { from, to, damping, edge, .. } = *self.colour;
        let hertz = from * libm::exp2f(part * libm::log2f(to / from));
        let darken = Tuning::new(hertz * edge, SMOOTH, HALF_RATE);
        let colour = Tuning::new(hertz, damping, HALF_RATE);
        let mut gain = self.level(part);
        let step = (self.level(next) - gain) / TURN as f32;
        // In local variables the compiler keeps the filters in registers.
        let Self { mut noise, mut smooth, mut centre, mut last, .. } = *self;
        for pair in self.made.as_chunks_mut::<2>().0 {
            let wind = centre.step(smooth.step(noise.next(), darken).low, colour).band;
            *pair = [0.5 * (last + wind) * gain, wind * (gain + step)];
            gain += 2.0 * step;
            last = wind;
        }
        (self.noise, self.smooth, self.centre, self.last) = (noise, smooth, centre, last);
    }

    /// The gain at a part of the phase, flat at both ends and nothing after it.
    fn level(&self, part: f32) -> f32 {
        let Colour { first, last, rise, fall, .. } = *self.colour;
        let edge = (part / rise).min((1.0 - part) / fall).clamp(0.0, 1.0);
        (first + (last - first) * part) * edge * edge * (3.0 - 2.0 * edge)
    }
}
