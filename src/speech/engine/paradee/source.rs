//! What the sound is shaped from: the harmonics of the voice's pitch, and noise where it has none. After
//! `harmonic_source` in `onnx_runtime.py` of the package `paradis-tts` 0.1.4.

use std::f64::consts::TAU;

use serde::Deserialize;

use crate::speech::engine::noise::Noise;

/// The samples of a second.
const RATE: f64 = 24_000.0;

/// The numbers by which a voice's source is made.
#[derive(Deserialize)]
pub(super) struct Source {
    /// The samples for each number of the pitch.
    upsample_scale: u16,
    /// The harmonics, the fundamental among them.
    dim: u8,
    /// The level of each harmonic.
    sine_amp: f32,
    /// The level of the noise where the voice has a pitch.
    noise_std: f32,
    /// The pitch in hertz from which the voice has one.
    voiced_threshold: f32,
    /// How much of each harmonic there is in the sum.
    weight: Numbers,
    /// What is added to the sum.
    bias: Numbers,
}

/// A number, or rows of numbers.
#[derive(Deserialize)]
#[serde(untagged)]
enum Numbers {
    One(f32),
    Rows(Vec<Self>),
}

impl Numbers {
    fn flat(&self) -> Vec<f32> {
        match self {
            Self::One(number) => vec![*number],
            Self::Rows(rows) => rows.iter().flat_map(Self::flat).collect(),
        }
    }
}

impl Source {
    /// The samples of a pitch in hertz, 0 where there is none.
    pub(super) fn samples(&self, pitch: &[f32]) -> Vec<f32> {
        let scale = usize::from(self.upsample_scale);
        let mut sums = vec![0.0; pitch.len() * scale];
        let mut noise = Noise::new();
        let weights = self.weight.flat();
        for (harmonic, weight) in (1..=self.dim).zip(weights) {
            let turns = self.turns(pitch, f64::from(harmonic));
            let noise = noise.take(sums.len());
            for (((sum, turn), noise), hertz) in sums
                .iter_mut()
                .zip(between(&turns, scale))
                .zip(noise)
                .zip(pitch.iter().flat_map(|hertz| std::iter::repeat_n(*hertz, scale)))
            {
                *sum += weight * self.sample(turn, hertz, noise.re);
            }
        }
        let bias: f32 = self.bias.flat().iter().sum();
        sums.into_iter().map(|sum| libm::tanhf(sum + bias)).collect()
    }

    /// The turns that a harmonic has made at each number of the pitch.
    fn turns(&self, pitch: &[f32], harmonic: f64) -> Vec<f64> {
        let step = |turns: &mut f64, hertz: &f32| {
            let a_sample = f64::from(*hertz) * harmonic / RATE;
            *turns += (a_sample - a_sample.floor()) * f64::from(self.upsample_scale);
            Some(*turns)
        };
        pitch.iter().scan(0.0, step).collect()
    }

    #[expect(clippy::cast_possible_truncation, reason = "a sine needs no more digits")]
    fn sample(&self, turn: f64, hertz: f32, noise: f32) -> f32 {
        if hertz > self.voiced_threshold {
            let angle = (turn - turn.floor()) * TAU;
            libm::sinf(angle as f32) * self.sine_amp + noise * self.noise_std
        } else {
            noise * self.sine_amp / 3.0
        }
    }
}

/// Numbers with `scale` samples each, in a straight line from the middle of one to that of the next.
fn between(numbers: &[f64], scale: usize) -> impl Iterator<Item = f64> {
    let at = |place: usize| numbers.get(place).or(numbers.last()).copied().unwrap_or_default();
    (0..numbers.len() * scale).map(move |sample| {
        // Half a number back, since a number stands for the middle of its samples.
        let place = (sample * 2 + 1).saturating_sub(scale);
        let (left, rest) = (place / (scale * 2), place % (scale * 2));
        let share = f64::from(u32::try_from(rest).unwrap_or_default())
            / f64::from(u32::try_from(scale * 2).unwrap_or(1));
        at(left) + (at(left + 1) - at(left)) * share
    })
}
