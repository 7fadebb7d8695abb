//! A predicted spectrum to a waveform: pulses at the pitch through the harmonic part, plus shaped
//! noise, plus a part with phases of its own, then one inverse transform.
//!
//! The constants are those of `hibari/dsp.py` in the package `hibari-tts` 0.2.1 (Apache-2.0): the
//! network was trained with them.

use realfft::num_complex::Complex32;
use realfft::{RealFftPlanner, RealToComplex};

use super::network::Spectrum;
use super::noise::Noise;

/// Samples a second.
pub(super) const RATE: u16 = 24_000;

/// Samples a frame.
const HOP: usize = 300;

/// Samples that one transform sees.
const WINDOW: usize = 1200;

/// Frequencies of one transform.
pub(super) const BINS: usize = WINDOW / 2 + 1;

/// Below this pitch, in Hz, a frame has no voice.
const VOICED: f32 = 40.0;

/// The highest harmonic of the pulses, in Hz.
const HIGHEST: f32 = 11_000.0;

/// The largest exponent, so that a wild prediction stays finite.
const LOUDEST: f32 = 7.0;

/// A frame with no exponent above this has no sample above -69 dBFS, and is as good as none.
const SILENT: f32 = -8.0;

/// The waveform of a spectrum, its pitch times `pitch`.
///
/// # Errors
/// With the library's words, when a transform is given what it cannot take.
pub(super) fn waveform(spectrum: &Spectrum, pitch: f32) -> Result<Vec<f32>, String> {
    let frames = spectrum.frames();
    let mut planner = RealFftPlanner::<f32>::new();
    let forward = planner.plan_fft_forward(WINDOW);
    let inverse = planner.plan_fft_inverse(WINDOW);
    let window = window();
    let pulses = pulses(&spectrum.pitch, pitch);
    let mut noise = Noise::new();
    let mut sum = vec![0.0_f32; (frames + WINDOW / HOP) * HOP];
    let mut weight = vec![0.0_f32; sum.len()];
    let mut piece = inverse.make_output_vec();
    for frame in 0..frames {
        let mut bins = pulse_spectrum(&pulses, frame, &window, forward.as_ref())?;
        let is_silent = spectrum.is_below(SILENT, frame);
        if is_silent {
            bins.fill(Complex32::ZERO);
        }
        for (bin, value) in bins.iter_mut().enumerate().filter(|_| !is_silent) {
            let at = spectrum.at(bin, frame);
            let pulse = *value;
            *value = noise.complex() * magnitude(at.noise) + polar(at.rest, at.phase);
            // Without a voice there is nothing to shape, and half the work is saved.
            if pulse != Complex32::ZERO {
                let turn = std::f32::consts::PI * libm::tanhf(at.turn);
                *value += pulse * polar(at.harmonic, turn);
            }
        }
        // A real sound has no imaginary part at either end of its spectrum.
        if let Some(first) = bins.first_mut() {
            first.im = 0.0;
        }
        if let Some(last) = bins.last_mut() {
            last.im = 0.0;
        }
        inverse.process(&mut bins, &mut piece).map_err(|error| error.to_string())?;
        let start = frame * HOP;
        let places = sum.iter_mut().zip(weight.iter_mut()).skip(start);
        for ((sum, weight), (sample, window)) in places.zip(piece.iter().zip(&window)) {
            *sum += sample * window;
            *weight += window * window;
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "1200 is exact")]
    let scale = 1.0 / WINDOW as f32;
    let samples = sum.iter().zip(&weight).map(|(sum, weight)| sum * scale / weight.max(1e-11));
    Ok(samples.skip(WINDOW / 2).take(frames * HOP).collect())
}

fn magnitude(exponent: f32) -> f32 {
    libm::expf(exponent.min(LOUDEST))
}

fn polar(exponent: f32, angle: f32) -> Complex32 {
    let (sine, cosine) = libm::sincosf(angle);
    Complex32::new(cosine, sine) * magnitude(exponent)
}

/// A periodic Hann window.
#[expect(clippy::cast_precision_loss, reason = "1200 is exact")]
fn window() -> Vec<f32> {
    let turn = std::f32::consts::TAU / WINDOW as f32;
    (0..WINDOW).map(|at| 0.5 - 0.5 * libm::cosf(turn * at as f32)).collect()
}

/// The spectrum of the pulses around a frame; beyond its ends the sound is mirrored.
fn pulse_spectrum(
    pulses: &[f32],
    frame: usize,
    window: &[f32],
    transform: &dyn RealToComplex<f32>,
) -> Result<Vec<Complex32>, String> {
    #[expect(clippy::cast_precision_loss, reason = "300 is exact")]
    let scale = 1.0 / HOP as f32;
    let last = pulses.len().saturating_sub(1);
    let sample = |at: usize| {
        let at = at.abs_diff(WINDOW / 2);
        let at = if at > last { last.saturating_sub(at - last) } else { at };
        pulses.get(at).copied().unwrap_or_default()
    };
    let start = frame * HOP;
    let mut input: Vec<f32> =
        (start..).zip(window).map(|(at, window)| sample(at) * window * scale).collect();
    let mut output = transform.make_output_vec();
    transform.process(&mut input, &mut output).map_err(|error| error.to_string())?;
    Ok(output)
}

/// Every harmonic of the pitch below [`HIGHEST`], all as strong; nothing where there is no voice.
///
/// The sum of cos(h t) for h up to H is sin((H + 1/2) t) / (2 sin(t/2)) - 1/2.
fn pulses(pitch: &[f32], factor: f32) -> Vec<f32> {
    let mut phase = 0.0_f64;
    let frames = pitch.len();
    let mut sound = Vec::with_capacity(frames * HOP);
    let of = |frame: usize| pitch.get(frame.min(frames.saturating_sub(1))).copied();
    for frame in 0..frames {
        for sample in 0..HOP {
            let hertz = between(&of, frame, sample) * factor;
            let voiced = hertz > VOICED;
            let hertz = hertz.max(VOICED);
            phase += f64::from(hertz) / f64::from(RATE);
            phase -= libm::floor(phase);
            sound.push(if voiced { pulse(phase, hertz) } else { 0.0 });
        }
    }
    sound
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

fn pulse(phase: f64, hertz: f32) -> f32 {
    #[expect(clippy::cast_possible_truncation, reason = "one turn needs no more digits")]
    let turn = (phase * std::f64::consts::TAU) as f32;
    let harmonics = libm::floorf(HIGHEST / hertz) + 0.5;
    let under = 2.0 * libm::sinf(turn * 0.5);
    // At the peak itself the fraction is 0 / 0; its limit is what stands above.
    if under.abs() <= 2e-3 { harmonics - 0.5 } else { libm::sinf(harmonics * turn) / under - 0.5 }
}
