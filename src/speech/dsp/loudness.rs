//! The gain of a voice, with no peak above the ceiling.

use crate::mixer::Limiter;

/// The loudness of every voice, in LUFS: Apple's figure for mono speech.
pub(crate) const SPEECH_LUFS: f32 = -19.0;

/// The true peak that no clip may exceed, -2.5 dBFS: with the tones and the breath that the mixer adds, all of it stays
/// below -1 dBTP (EBU R 128 s2 for streaming).
const CEILING: f32 = 0.75;

/// Amplifies a clip by `gain` decibels, and limits its peaks.
///
/// The result depends on nothing but the clip, so one sentence is one sound, whatever was said before it.
pub(in crate::speech) fn amplify(samples: &mut [f32], gain: f32) {
    let factor = libm::powf(10.0, gain / 20.0);
    for sample in samples.iter_mut() {
        *sample *= factor;
    }
    Limiter::limit(samples, CEILING);
}
