//! The gain of a voice, with no peak above the ceiling.

use crate::mixer::Limiter;

/// The loudness of every voice, in LUFS: Apple's figure for mono speech.
pub(crate) const SPEECH_LUFS: f32 = -19.0;

/// The true peak that no clip may pass: -1 dBTP (EBU R 128 s2 for streaming).
#[cfg(test)]
pub(crate) const CEILING_DB: f32 = -1.0;

/// Amplifies a clip by `gain` decibels, and limits its peaks.
///
/// The result depends on nothing but the clip, so one sentence is one sound, whatever was said before it.
pub(in crate::speech) fn amplify(samples: &mut [f32], gain: f32) {
    let factor = libm::powf(10.0, gain / 20.0);
    for sample in samples.iter_mut() {
        *sample *= factor;
    }
    Limiter::limit(samples);
}
