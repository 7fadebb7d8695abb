//! The gain of a voice, with a soft limit on its peaks.

use super::resample::convert;
use crate::time::RATE;

/// The loudness of every voice, in LUFS: Apple's figure for mono speech.
pub(crate) const SPEECH_LUFS: f32 = -19.0;

/// The true peak that no clip may pass: -1 dBTP (EBU R 128 s2 for streaming).
#[cfg(test)]
pub(crate) const CEILING_DB: f32 = -1.0;

/// The level up to which samples stay as they are, full scale being 1: -4.4 dBFS.
const KNEE: f32 = 0.6;

/// The level that bent samples approach and never reach: -1.8 dBFS, so that the true peak between
/// samples keeps below -1 dBTP.
const LIMIT: f32 = 0.81;

/// The highest true peak after bending: -1.3 dBTP, since meters differ a little.
const HIGHEST_PEAK: f32 = 0.861;

/// Amplifies a clip by `gain` decibels, with every peak above [`KNEE`] bent down.
///
/// The bend depends on nothing but the sample itself, so one sentence is one sound, whatever was
/// said before it.
pub(in crate::speech) fn amplify(samples: &mut [f32], gain: f32) {
    let factor = libm::powf(10.0, gain / 20.0);
    for sample in samples.iter_mut() {
        *sample = soft(*sample * factor);
    }
    let peak = true_peak(samples);
    if peak > HIGHEST_PEAK {
        for sample in samples {
            *sample *= HIGHEST_PEAK / peak;
        }
    }
}

/// The highest point of the curve through the samples. Where none comes near to [`LIMIT`], neither
/// does the curve to the ceiling, and the largest sample is told instead.
fn true_peak(samples: &[f32]) -> f32 {
    let largest = |samples: &[f32]| samples.iter().fold(0.0_f32, |peak, s| peak.max(s.abs()));
    let peak = largest(samples);
    if peak < KNEE {
        return peak;
    }
    let rate = RATE as usize;
    let mut finest = peak;
    let done = convert(samples, rate, rate * 4, |finer| finest = largest(finer).max(finest));
    done.map_or(peak, |()| finest)
}

/// The sample, bent from [`KNEE`] on towards [`LIMIT`]; smooth at the knee.
fn soft(sample: f32) -> f32 {
    let over = sample.abs() - KNEE;
    if over <= 0.0 {
        return sample;
    }
    let room = LIMIT - KNEE;
    (KNEE + room * libm::tanhf(over / room)).copysign(sample)
}
