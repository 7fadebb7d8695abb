//! A predicted spectrum to a waveform: pulses at the pitch through the harmonic part, plus shaped
//! noise, plus a part with phases of its own, then one inverse transform.
//!
//! The constants are those of `hibari/dsp.py` in the package `hibari-tts` 0.2.1 (Apache-2.0): the
//! network was trained with them.

use realfft::RealFftPlanner;
use realfft::num_complex::Complex32;
use rten_simd::SimdUnaryOp;
use rten_vecmath::{Cos, Exp, Sin, Tanh};

use super::noise::Noise;
use super::spectrum::{BINS, HOP, RATE, Spectrum, WINDOW};

/// The lowest pitch of a voiced frame, in Hz.
const VOICED: f32 = 40.0;

/// The highest harmonic of the pulses, in Hz.
const HIGHEST: f32 = 11_000.0;

/// The largest exponent of a magnitude, so that a wild prediction stays finite.
const LARGEST_EXPONENT: f32 = 7.0;

/// The largest magnitude of a silent frame: no sample of it is above -69 dBFS.
const SILENT: f32 = 3.35e-4;

/// The parts of one frequency bin of one frame.
#[derive(Clone, Copy, Default)]
struct Point {
    /// The factor on the pulses.
    harmonic: Complex32,
    /// The magnitude of the noise.
    noise: f32,
    /// The part that is added unchanged.
    rest: Complex32,
}

impl Point {
    fn is_silent(&self) -> bool {
        let most = SILENT * SILENT;
        self.harmonic.norm_sqr() < most && self.noise < SILENT && self.rest.norm_sqr() < most
    }
}

/// The waveform of a spectrum, its pitch times `pitch`.
///
/// # Errors
/// With the library's words, when a transform is given what it cannot take.
pub(super) fn waveform(spectrum: Spectrum, pitch: f32) -> Result<Vec<f32>, String> {
    let pulses = mirrored(&pulses(&spectrum.pitch, pitch));
    let frames = spectrum.frames();
    let rows = Rows::new(spectrum);
    let mut points = vec![Point::default(); BINS];
    #[expect(clippy::cast_precision_loss, reason = "300 is exact")]
    let softer = 1.0 / HOP as f32;
    let mut planner = RealFftPlanner::<f32>::new();
    let forward = planner.plan_fft_forward(WINDOW);
    let inverse = planner.plan_fft_inverse(WINDOW);
    let window = window();
    let mut noise = Noise::new();
    let mut sum = vec![0.0_f32; (frames + WINDOW / HOP) * HOP];
    let mut weight = vec![0.0_f32; sum.len()];
    let mut input = forward.make_input_vec();
    let mut bins = forward.make_output_vec();
    let mut piece = inverse.make_output_vec();
    for frame in 0..frames {
        let place = frame * HOP..frame * HOP + WINDOW;
        let parts = sum.get_mut(place.clone()).zip(weight.get_mut(place));
        let Some((sum, weight)) = parts else { break };
        for (weight, window) in weight.iter_mut().zip(&window) {
            *weight += window * window;
        }
        rows.read(frame, &mut points);
        if points.iter().all(Point::is_silent) {
            continue;
        }
        let around = pulses.get(frame * HOP..).unwrap_or_default();
        for (input, (pulse, window)) in input.iter_mut().zip(around.iter().zip(&window)) {
            *input = pulse * window * softer;
        }
        if input.iter().any(|sample| *sample != 0.0) {
            forward.process(&mut input, &mut bins).map_err(|error| error.to_string())?;
        } else {
            bins.fill(Complex32::default());
        }
        for (bin, point) in bins.iter_mut().zip(&points) {
            *bin = *bin * point.harmonic + noise.complex() * point.noise + point.rest;
        }
        // A real sound has no imaginary part at either end of its spectrum.
        if let Some(first) = bins.first_mut() {
            first.im = 0.0;
        }
        if let Some(last) = bins.last_mut() {
            last.im = 0.0;
        }
        inverse.process(&mut bins, &mut piece).map_err(|error| error.to_string())?;
        for (sum, (sample, window)) in sum.iter_mut().zip(piece.iter().zip(&window)) {
            *sum += sample * window;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "1200 is exact")]
    let scale = 1.0 / WINDOW as f32;
    let samples = sum.iter().zip(&weight).map(|(sum, weight)| sum * scale / weight.max(1e-11));
    Ok(samples.skip(WINDOW / 2).take(frames * HOP).collect())
}

/// A spectrum by rows: one frequency bin of every frame.
struct Rows {
    frames: usize,
    harmonic: Vec<Complex32>,
    noise: Vec<f32>,
    rest: Vec<Complex32>,
}

impl Rows {
    fn new(spectrum: Spectrum) -> Self {
        let frames = spectrum.frames();
        let Spectrum { harmonic, turn, noise, rest, phase, .. } = spectrum;
        let harmonic = polar(harmonic, angles(turn));
        Self { frames, harmonic, noise: magnitudes(noise), rest: polar(rest, phase) }
    }

    /// The points of one frame.
    fn read(&self, frame: usize, points: &mut [Point]) {
        let every = self.frames.max(1);
        let harmonic = self.harmonic.iter().skip(frame).step_by(every);
        let noise = self.noise.iter().skip(frame).step_by(every);
        let rest = self.rest.iter().skip(frame).step_by(every);
        for (point, ((&harmonic, &noise), &rest)) in
            points.iter_mut().zip(harmonic.zip(noise).zip(rest))
        {
            *point = Point { harmonic, noise, rest };
        }
    }
}

/// The numbers with these logarithms of magnitudes and these angles.
fn polar(exponents: Vec<f32>, angles: Vec<f32>) -> Vec<Complex32> {
    let mut cosines = angles.clone();
    Cos::new().map_mut(&mut cosines);
    let mut sines = angles;
    Sin::new().map_mut(&mut sines);
    let directions = cosines.into_iter().zip(sines).map(|(re, im)| Complex32::new(re, im));
    directions.zip(magnitudes(exponents)).map(|(direction, size)| direction * size).collect()
}

fn magnitudes(mut exponents: Vec<f32>) -> Vec<f32> {
    for exponent in &mut exponents {
        *exponent = exponent.min(LARGEST_EXPONENT);
    }
    Exp {}.map_mut(&mut exponents);
    exponents
}

fn angles(mut turns: Vec<f32>) -> Vec<f32> {
    Tanh {}.map_mut(&mut turns);
    for turn in &mut turns {
        *turn *= std::f32::consts::PI;
    }
    turns
}

/// A periodic Hann window.
#[expect(clippy::cast_precision_loss, reason = "1200 is exact")]
fn window() -> Vec<f32> {
    let turn = std::f32::consts::TAU / WINDOW as f32;
    (0..WINDOW).map(|at| 0.5 - 0.5 * libm::cosf(turn * at as f32)).collect()
}

/// Sound with half a window more at both ends, where it is mirrored.
fn mirrored(sound: &[f32]) -> Vec<f32> {
    let last = sound.len().saturating_sub(1);
    let sample = |at: usize| {
        let at = at.abs_diff(WINDOW / 2);
        let at = if at > last { last.saturating_sub(at - last) } else { at };
        sound.get(at).copied().unwrap_or_default()
    };
    (0..sound.len() + WINDOW).map(sample).collect()
}

/// Every harmonic of the pitch below [`HIGHEST`], all as strong; nothing where there is no voice.
///
/// The sum of cos(h t) for h up to H is sin((H + 1/2) t) / (2 sin(t/2)) - 1/2.
fn pulses(pitch: &[f32], factor: f32) -> Vec<f32> {
    let mut phase = 0.0_f64;
    let frames = pitch.len();
    let mut harmonics = Vec::with_capacity(frames * HOP);
    let mut halves = Vec::with_capacity(frames * HOP);
    let of = |frame: usize| pitch.get(frame.min(frames.saturating_sub(1))).copied();
    for frame in 0..frames {
        for sample in 0..HOP {
            let hertz = between(&of, frame, sample) * factor;
            let count = if hertz > VOICED { (HIGHEST / hertz).floor() } else { 0.0 };
            phase += f64::from(hertz.max(VOICED)) / f64::from(RATE);
            phase -= phase.floor();
            harmonics.push(count);
            #[expect(clippy::cast_possible_truncation, reason = "one turn needs no more digits")]
            halves.push((phase * std::f64::consts::PI) as f32);
        }
    }
    let turns = harmonics.iter().zip(&halves).map(|(count, half)| (2.0 * count + 1.0) * half);
    let mut above: Vec<f32> = turns.collect();
    Sin::new().map_mut(&mut above);
    let mut under = halves;
    Sin::new().map_mut(&mut under);
    let fractions = harmonics.iter().zip(above).zip(under);
    // Where the fraction is near to 0 / 0, its limit stands for it.
    let pulse = |((&count, above), under): ((&f32, f32), f32)| match () {
        () if count <= 0.0 => 0.0,
        () if under.abs() <= 1e-3 => count,
        () => above / (2.0 * under) - 0.5,
    };
    fractions.map(pulse).collect()
}

/// The pitch at a sample, on the straight line between the middles of two frames.
#[expect(clippy::cast_precision_loss, reason = "300 is exact")]
fn between(of: &impl Fn(usize) -> Option<f32>, frame: usize, sample: usize) -> f32 {
    let place = (sample as f32 + 0.5) / HOP as f32 - 0.5;
    let (left, right, part) = if place < 0.0 {
        (frame.saturating_sub(1), frame, place + 1.0)
    } else {
        (frame, frame + 1, place)
    };
    let (left, right) = (of(left).unwrap_or_default(), of(right).unwrap_or_default());
    left * (1.0 - part) + right * part
}
