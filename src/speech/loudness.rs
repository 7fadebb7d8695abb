//! A voice's one gain, and what keeps its peaks below the ceiling.

/// The true peak that no clip may pass: -1 dBTP (EBU R 128 s2 for streaming).
pub const CEILING_DB: f32 = -1.0;

/// Up to here, as a part of 1, samples pass as they are: -4.4 dBFS.
const KNEE: f32 = 0.6;

/// What the loudest samples come near to and never reach: -1.8 dBFS, so that the true peak between
/// samples keeps below [`CEILING_DB`].
const LIMIT: f32 = 0.81;

/// Makes a clip louder by `gain` decibels, with every peak above [`KNEE`] bent down.
///
/// The bend depends on nothing but the sample itself, so one sentence is one sound, whatever was
/// said before it.
pub(super) fn amplify(samples: &mut [f32], gain: f32) {
    let factor = libm::powf(10.0, gain / 20.0);
    for sample in samples {
        *sample = soft(*sample * factor);
    }
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
