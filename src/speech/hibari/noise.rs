//! The same noise every time.

use realfft::num_complex::Complex32;

/// Where every sentence begins, so that it is the same whatever was said before.
const SEED: u64 = 0x5EED_0F48_6561_7274;

/// Numbers near to a normal distribution, by the generator `SplitMix64`.
pub(super) struct Noise {
    state: u64,
}

impl Noise {
    pub(super) fn new() -> Self {
        Self { state: SEED }
    }

    /// Two independent parts, each of variance 1.
    pub(super) fn complex(&mut self) -> Complex32 {
        Complex32::new(self.normal(), self.normal())
    }

    /// The sum of four uniform numbers, which no ear can tell from a normal one.
    fn normal(&mut self) -> f32 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.state;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        bits ^= bits >> 31;
        let sum: f32 = bits.to_le_bytes().chunks(2).map(uniform).sum();
        // Each uniform number from -1 to 1 has a variance of a third.
        sum * libm::sqrtf(3.0 / 4.0)
    }
}

/// From -1 to 1.
fn uniform(bytes: &[u8]) -> f32 {
    let pair = <[u8; 2]>::try_from(bytes).unwrap_or_default();
    (f32::from(u16::from_le_bytes(pair)) - 32767.5) / 32767.5
}
