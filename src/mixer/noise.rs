//! Noise and the filter that colours it: the same bits on every platform.

use std::f32::consts::PI;

use crate::time::RATE;

/// White noise from whole numbers alone.
#[derive(Clone, Copy, Debug)]
pub(super) struct Noise(u64);

impl Noise {
    /// A sequence of its own for every `seed`.
    pub(super) const fn new(seed: u64) -> Self {
        // Splitmix's finisher: neighbouring seeds give unrelated sequences.
        let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        Self((mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB))
    }

    /// The next sample, evenly spread over -1 to 1.
    #[expect(clippy::cast_precision_loss, reason = "24 bits fit an f32 exactly")]
    pub(super) const fn next(&mut self) -> f32 {
        // Knuth's MMIX generator; only its upper bits are random enough.
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0.cast_signed() >> 40) as i32 as f32 / 8_388_608.0
    }
}

/// A state variable filter in Chamberlin's form: two multiplications and stable while it is tuned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Filter {
    low: f32,
    band: f32,
}

/// What one step of a [`Filter`] gives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Filtered {
    /// Below the centre, falling by 12 dB an octave above it.
    pub(super) low: f32,
    /// Around the centre, falling by 6 dB an octave on both sides.
    pub(super) band: f32,
}

impl Filter {
    /// A filter at rest.
    pub(super) const REST: Self = Self { low: 0.0, band: 0.0 };

    /// The coefficient for a centre of `hertz`, up to an eighth of the rate.
    #[expect(clippy::cast_precision_loss, reason = "the rate is far below 2^24")]
    pub(super) fn tuning(hertz: f32) -> f32 {
        2.0 * libm::sinf(PI * hertz / RATE as f32)
    }

    /// Takes one sample; `damping` is the inverse of the filter's Q.
    pub(super) const fn step(&mut self, input: f32, tuning: f32, damping: f32) -> Filtered {
        self.low += tuning * self.band;
        let high = input - self.low - damping * self.band;
        self.band += tuning * high;
        Filtered { low: self.low, band: self.band }
    }
}
