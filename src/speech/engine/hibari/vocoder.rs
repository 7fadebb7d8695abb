//! A predicted spectrum to a waveform: pulses at the pitch through the harmonic part, plus shaped
//! noise, plus a part with phases of its own, then one inverse transform.
//!
//! The constants are those of `hibari/dsp.py` in the package `hibari-tts` 0.2.1 (Apache-2.0): the
//! network was trained with them.

use std::sync::Arc;

use realfft::num_complex::Complex32;
use realfft::{ComplexToReal, RealFftPlanner, RealToComplex};
use rten_simd::{Isa, SimdOp};

use super::frames::{Frame, Frames};
use super::pulses::{mirrored, pulses};
use super::spectrum::{BINS, HOP, Spectrum, WINDOW};
use crate::speech::engine::noise::Noise;

/// The transforms, which are the same for every sentence.
pub(super) struct Vocoder {
    forward: Arc<dyn RealToComplex<f32>>,
    inverse: Arc<dyn ComplexToReal<f32>>,
    window: Vec<f32>,
}

impl Vocoder {
    pub(super) fn new() -> Self {
        let mut planner = RealFftPlanner::new();
        let (forward, inverse) =
            (planner.plan_fft_forward(WINDOW), planner.plan_fft_inverse(WINDOW));
        Self { forward, inverse, window: window() }
    }

    /// The waveform of a spectrum, its pitch times `pitch`.
    ///
    /// # Errors
    /// With the library's words, when a transform is given what it cannot take.
    pub(super) fn waveform(&self, spectrum: Spectrum, pitch: f32) -> Result<Vec<f32>, String> {
        let Self { forward, inverse, window } = self;
        let pulses = mirrored(&pulses(&spectrum.pitch, pitch));
        let mut frames = Frames::new(spectrum);
        let count = frames.count();
        #[expect(clippy::cast_precision_loss, reason = "300 is exact")]
        let softer = 1.0 / HOP as f32;
        let mut noise = Noise::new();
        let mut sum = vec![0.0_f32; (count + WINDOW / HOP) * HOP];
        let mut weight = vec![0.0_f32; sum.len()];
        let mut input = forward.make_input_vec();
        let mut bins = forward.make_output_vec();
        let mut piece = inverse.make_output_vec();
        let (mut there, mut back) = (forward.make_scratch_vec(), inverse.make_scratch_vec());
        for at in 0..count {
            let place = at * HOP..at * HOP + WINDOW;
            let parts = sum.get_mut(place.clone()).zip(weight.get_mut(place));
            let Some((sum, weight)) = parts else { break };
            for (weight, window) in weight.iter_mut().zip(window) {
                *weight += window * window;
            }
            let frame = frames.frame(at);
            if frame.is_silent() {
                continue;
            }
            let around = pulses.get(at * HOP..).unwrap_or_default();
            for (input, (pulse, window)) in input.iter_mut().zip(around.iter().zip(window)) {
                *input = pulse * window * softer;
            }
            if input.iter().any(|sample| *sample != 0.0) {
                let done = forward.process_with_scratch(&mut input, &mut bins, &mut there);
                done.map_err(|error| error.to_string())?;
            } else {
                bins.fill(Complex32::default());
            }
            Mix { bins: &mut bins, frame, noise: &mut noise }.dispatch();
            // A real sound has no imaginary part at either end of its spectrum.
            if let Some(first) = bins.first_mut() {
                first.im = 0.0;
            }
            if let Some(last) = bins.last_mut() {
                last.im = 0.0;
            }
            let done = inverse.process_with_scratch(&mut bins, &mut piece, &mut back);
            done.map_err(|error| error.to_string())?;
            for (sum, (sample, window)) in sum.iter_mut().zip(piece.iter().zip(window)) {
                *sum += sample * window;
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "1200 is exact")]
        let scale = 1.0 / WINDOW as f32;
        let samples = sum.iter().zip(&weight).map(|(sum, weight)| sum * scale / weight.max(1e-11));
        Ok(samples.skip(WINDOW / 2).take(count * HOP).collect())
    }
}

/// The spectrum of the pulses of a frame, which becomes that of its sound. It is compiled for the
/// vectors of each kind of machine; the numbers are the same on all.
struct Mix<'m> {
    bins: &'m mut [Complex32],
    frame: Frame<'m>,
    noise: &'m mut Noise,
}

impl SimdOp for Mix<'_> {
    type Output = ();

    #[expect(clippy::inline_always, reason = "only what is inlined has the machine's vectors")]
    #[inline(always)]
    fn eval<I: Isa>(self, _: I) {
        let Self { bins, frame, noise } = self;
        for (bin, (point, noise)) in bins.iter_mut().zip(frame.points().zip(noise.take(BINS))) {
            *bin = *bin * point.harmonic + noise * point.noise + point.rest;
        }
    }
}

/// A periodic Hann window.
#[expect(clippy::cast_precision_loss, reason = "1200 is exact")]
fn window() -> Vec<f32> {
    let turn = std::f32::consts::TAU / WINDOW as f32;
    (0..WINDOW).map(|at| 0.5 - 0.5 * libm::cosf(turn * at as f32)).collect()
}
