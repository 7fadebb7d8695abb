//! A predicted spectrum, frame by frame, in the numbers that are mixed.

use std::ops::Range;

use realfft::num_complex::Complex32;
use rten_simd::SimdUnaryOp;
use rten_vecmath::{Cos, Exp, Sin, Tanh};

use super::spectrum::{BINS, Spectrum};

/// Frames that are computed at once: as many as lie in one cache line of a row, few enough for all
/// that is computed of them to stay in the cache of a core.
const AT_ONCE: usize = 16;

/// The largest exponent of a magnitude, so that a wild prediction stays finite.
const LARGEST_EXPONENT: f32 = 7.0;

/// The largest magnitude of a silent frame: no sample of it is above -69 dBFS.
const SILENT: f32 = 3.35e-4;

/// The parts of one frequency bin of one frame.
#[derive(Clone, Copy)]
pub(super) struct Point {
    /// The factor on the pulses.
    pub(super) harmonic: Complex32,
    /// The magnitude of the noise.
    pub(super) noise: f32,
    /// The part that is added unchanged.
    pub(super) rest: Complex32,
}

impl Point {
    fn is_silent(&self) -> bool {
        let most = SILENT * SILENT;
        self.harmonic.norm_sqr() < most && self.noise < SILENT && self.rest.norm_sqr() < most
    }
}

/// The frames of a spectrum. [`AT_ONCE`] of them are computed, one frame after another.
pub(super) struct Frames {
    spectrum: Spectrum,
    harmonic: Parts,
    noise: Vec<f32>,
    rest: Parts,
}

/// Complex numbers.
struct Parts {
    re: Vec<f32>,
    im: Vec<f32>,
}

impl Parts {
    fn of(&self, place: &Range<usize>) -> [&[f32]; 2] {
        [part(&self.re, place), part(&self.im, place)]
    }
}

fn part<'n>(numbers: &'n [f32], place: &Range<usize>) -> &'n [f32] {
    numbers.get(place.clone()).unwrap_or_default()
}

/// The points of one frame, by their parts.
#[derive(Clone, Copy)]
pub(super) struct Frame<'f> {
    harmonic: [&'f [f32]; 2],
    noise: &'f [f32],
    rest: [&'f [f32]; 2],
}

impl Frames {
    pub(super) fn new(spectrum: Spectrum) -> Self {
        let size = AT_ONCE.min(spectrum.frames()) * BINS;
        let parts = || Parts { re: vec![0.0; size], im: vec![0.0; size] };
        Self { spectrum, harmonic: parts(), noise: vec![0.0; size], rest: parts() }
    }

    pub(super) fn count(&self) -> usize {
        self.spectrum.frames()
    }

    /// A frame. Frames are asked for in their order.
    pub(super) fn frame(&mut self, at: usize) -> Frame<'_> {
        if at.is_multiple_of(AT_ONCE) {
            self.compute(at);
        }
        let start = at % AT_ONCE * BINS;
        let place = start..start + BINS;
        Frame {
            harmonic: self.harmonic.of(&place),
            noise: part(&self.noise, &place),
            rest: self.rest.of(&place),
        }
    }

    /// Computes the frames from `first` on.
    fn compute(&mut self, first: usize) {
        let every = self.spectrum.frames().max(1);
        let Spectrum { harmonic, turn, noise, rest, phase, .. } = &self.spectrum;
        // The numbers of the noise come last, so that until then the magnitudes of the other parts
        // have a place.
        let sizes = &mut self.noise;
        for (exponents, angles, is_turn, parts) in
            [(harmonic, turn, true, &mut self.harmonic), (rest, phase, false, &mut self.rest)]
        {
            by_frames(angles, every, first, &mut parts.re);
            if is_turn {
                Tanh {}.map_mut(&mut parts.re);
                for turn in &mut parts.re {
                    *turn *= std::f32::consts::PI;
                }
            }
            parts.im.copy_from_slice(&parts.re);
            Cos::new().map_mut(&mut parts.re);
            Sin::new().map_mut(&mut parts.im);
            by_frames(exponents, every, first, sizes);
            magnitudes(sizes);
            for (size, (re, im)) in sizes.iter().zip(parts.re.iter_mut().zip(&mut parts.im)) {
                *re *= size;
                *im *= size;
            }
        }
        by_frames(noise, every, first, sizes);
        magnitudes(sizes);
    }
}

impl Frame<'_> {
    pub(super) fn points(&self) -> impl Iterator<Item = Point> {
        let Self { harmonic, noise, rest } = *self;
        let parts = numbers(harmonic).zip(noise).zip(numbers(rest));
        parts.map(|((harmonic, &noise), rest)| Point { harmonic, noise, rest })
    }

    pub(super) fn is_silent(&self) -> bool {
        self.points().all(|point| point.is_silent())
    }
}

fn numbers([re, im]: [&[f32]; 2]) -> impl Iterator<Item = Complex32> {
    re.iter().zip(im).map(|(&re, &im)| Complex32::new(re, im))
}

/// The numbers of the frames from `first` on, as many as `frames` has room for, out of rows of
/// `every` frames each. They are turned in squares, so that both sides are read and written in order.
fn by_frames(rows: &[f32], every: usize, first: usize, frames: &mut [f32]) {
    let count = AT_ONCE.min(every.saturating_sub(first));
    let mut square = [[0.0; AT_ONCE]; AT_ONCE];
    for (number, rows) in rows.chunks(every * AT_ONCE).enumerate() {
        for (kept, row) in square.iter_mut().zip(rows.chunks_exact(every)) {
            for (kept, &given) in kept.iter_mut().zip(row.iter().skip(first)) {
                *kept = given;
            }
        }
        let bin = number * AT_ONCE;
        for (frame, bins) in frames.chunks_exact_mut(BINS).take(count).enumerate() {
            for (to, kept) in bins.iter_mut().skip(bin).zip(&square) {
                *to = kept.get(frame).copied().unwrap_or_default();
            }
        }
    }
}

fn magnitudes(exponents: &mut [f32]) {
    for exponent in exponents.iter_mut() {
        *exponent = exponent.min(LARGEST_EXPONENT);
    }
    Exp {}.map_mut(exponents);
}

#[cfg(test)]
mod tests {
    use realfft::num_complex::Complex32;
    use rten_simd::SimdUnaryOp;
    use rten_vecmath::{Cos, Exp, Sin, Tanh};

    use super::Frames;
    use crate::speech::engine::hibari::spectrum::{BINS, Spectrum};
    use crate::speech::engine::noise::Noise;

    /// Numbers without an order, for so many frames.
    fn row(frames: usize, from: usize) -> Vec<f32> {
        let numbers = Noise::new().take((from + frames) * BINS).map(|number| 4.0 * number.re);
        numbers.skip(from * BINS).collect()
    }

    #[test]
    fn every_frame_is_what_all_of_them_at_once_would_be() {
        for count in [1, 15, 16, 17, 37] {
            let at = |part: usize| row(count, part * count);
            let (harmonic, turn, noise, rest, phase) = (at(0), at(1), at(2), at(3), at(4));
            let applied = |op: &dyn Fn(&mut [f32]), mut numbers: Vec<f32>| {
                op(&mut numbers);
                numbers
            };
            let size = |exponents: &[f32]| {
                let most = exponents.iter().map(|exponent| exponent.min(7.0)).collect();
                applied(&|all| Exp {}.map_mut(all), most)
            };
            let turned = applied(&|all| Tanh {}.map_mut(all), turn.clone());
            let turned: Vec<f32> = turned.iter().map(|turn| turn * std::f32::consts::PI).collect();
            let cosines = |angles: &[f32]| applied(&|all| Cos::new().map_mut(all), angles.to_vec());
            let sines = |angles: &[f32]| applied(&|all| Sin::new().map_mut(all), angles.to_vec());
            let polar = |sizes: &[f32], angles: &[f32]| -> Vec<Complex32> {
                let parts = cosines(angles).into_iter().zip(sines(angles)).zip(sizes);
                parts.map(|((re, im), &size)| Complex32::new(re, im) * size).collect()
            };
            let all_harmonic = polar(&size(&harmonic), &turned);
            let (all_noise, all_rest) = (size(&noise), polar(&size(&rest), &phase));
            let pitch = vec![100.0; count];
            let mut frames = Frames::new(Spectrum { harmonic, turn, noise, rest, phase, pitch });
            assert_eq!(frames.count(), count);
            for frame in 0..count {
                for (bin, point) in frames.frame(frame).points().enumerate() {
                    let place = bin * count + frame;
                    assert_eq!(point.harmonic, all_harmonic[place]);
                    assert_eq!(point.noise.to_bits(), all_noise[place].to_bits());
                    assert_eq!(point.rest, all_rest[place]);
                }
            }
        }
    }

    #[test]
    fn only_a_frame_in_which_nothing_can_be_heard_is_silent() {
        let part = || vec![-9.0; 2 * BINS];
        let mut noise = part();
        // The second frame has one bin that is louder.
        noise[2 * 300 + 1] = -7.0;
        let (harmonic, turn, rest, phase) = (part(), part(), part(), part());
        let pitch = vec![0.0; 2];
        let mut frames = Frames::new(Spectrum { harmonic, turn, noise, rest, phase, pitch });
        assert!(frames.frame(0).is_silent());
        assert!(!frames.frame(1).is_silent());
    }
}
