//! Noise that is the same every time.

use realfft::num_complex::Complex32;

/// The seed of every sentence, so that it sounds the same whatever was said before.
const SEED: u64 = 0x5EED_0F48_6561_7274;

/// What the generator's state goes on by.
const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

/// Numbers of a random spectrum, by the generator `SplitMix64`.
pub(super) struct Noise {
    state: u64,
}

impl Noise {
    pub(super) fn new() -> Self {
        Self { state: SEED }
    }

    /// So many numbers of two independent parts, each of variance 1. Each part is the sum of two
    /// uniform numbers; a sample of the sound is the sum of hundreds, and as good as normal.
    #[inline]
    pub(super) fn take(&mut self, count: usize) -> impl Iterator<Item = Complex32> + use<> {
        let state = self.state;
        self.state = state.wrapping_add(STEP.wrapping_mul(count as u64));
        // By their places, none waits for the one before.
        (1..=count).map(move |at| {
            let mut bits = state.wrapping_add(STEP.wrapping_mul(at as u64));
            bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
            bits ^= bits >> 31;
            let part = |bits: u64| uniform(bits) + uniform(bits >> 16);
            Complex32::new(part(bits), part(bits >> 32))
        })
    }
}

/// The lowest 16 bits as a number from -1.22 to 1.22, that is of variance 1/2.
fn uniform(bits: u64) -> f32 {
    const SCALE: f32 = 1.224_745 / 32767.5;
    (f32::from(u16::try_from(bits & 0xFFFF).unwrap_or_default()) - 32767.5) * SCALE
}
