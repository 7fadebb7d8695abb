//! Noise and the filter that colours it: the same bits on every platform.

use std::f32::consts::PI;

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
        self.go_on();
        (self.0.cast_signed() >> 40) as i32 as f32 / 8_388_608.0
    }

    /// The next whole number, of 31 bits.
    pub(super) const fn whole(&mut self) -> u64 {
        self.go_on();
        self.0 >> 33
    }

    /// Knuth's MMIX generator; only its upper bits are random enough.
    const fn go_on(&mut self) {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    }
}

/// The centre and the width of a [`Filter`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Tuning {
    /// The factor with which the band is added to the low output in one step.
    turn: f32,
    /// The factor by which the band is multiplied in one step.
    keep: f32,
}

impl Tuning {
    /// A centre of `hertz`, up to an eighth of `rate`; `damping` is the inverse of the Q.
    pub(super) fn new(hertz: f32, damping: f32, rate: f32) -> Self {
        let turn = 2.0 * libm::sinf(PI * hertz / rate);
        Self { turn, keep: 1.0 - turn * (turn + damping) }
    }
}

/// A state variable filter: Chamberlin's, which is stable while its tuning moves.
#[derive(Clone, Copy, Debug)]
pub(super) struct Filter {
    /// Below the centre, falling by 12 dB an octave above it.
    pub(super) low: f32,
    /// Around the centre, falling by 6 dB an octave on both sides.
    pub(super) band: f32,
}

impl Filter {
    /// A filter at rest.
    pub(super) const REST: Self = Self { low: 0.0, band: 0.0 };

    /// Takes one sample.
    ///
    /// Chamberlin's three sums are solved for the next state, so that a step waits for one
    /// multiplication and one sum of the step before: a third of the time.
    pub(super) const fn step(&mut self, input: f32, tuning: Tuning) -> Self {
        let band = tuning.keep * self.band + tuning.turn * (input - self.low);
        self.low += tuning.turn * self.band;
        self.band = band;
        *self
    }
}
