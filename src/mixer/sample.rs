//! The rounding of samples to 16 bits, in one place for all outputs.

/// Full scale of a 16-bit sample.
const FULL: f32 = 32_768.0;

/// 1.5 times 2^23: an f32 of this size has no fraction, so adding it rounds, ties to even, in the
/// same way everywhere and without a call. Its low 16 bits are zero.
const ROUNDING: f32 = 12_582_912.0;

/// One sample in 16 bits: full scale at 1, louder is cut off, no dither. Not a number is silence.
#[must_use]
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "the low 16 bits are the rounded sample")]
#[expect(clippy::cast_possible_wrap, reason = "they are in two's complement")]
pub(crate) fn to_i16(sample: f32) -> i16 {
    ((sample * FULL).clamp(-FULL, FULL - 1.0) + ROUNDING).to_bits() as u16 as i16
}

/// Rounds `block` into `out`, as far as both reach.
pub(crate) fn round(block: &[f32], out: &mut [i16]) {
    for (rounded, sample) in out.iter_mut().zip(block) {
        *rounded = to_i16(*sample);
    }
}

#[cfg(test)]
mod tests {
    use super::to_i16;

    #[test]
    fn rounding_is_to_the_nearest_with_ties_to_even() {
        let of = |value: f32| to_i16(value / 32_768.0);
        assert_eq!([of(0.4), of(0.5), of(0.6), of(1.5), of(2.5)], [0, 0, 1, 2, 2]);
        assert_eq!([of(-0.4), of(-0.5), of(-0.6), of(-1.5), of(-2.5)], [0, 0, -1, -2, -2]);
        for value in i16::MIN..=i16::MAX {
            assert_eq!(of(f32::from(value)), value);
        }
    }

    #[test]
    fn too_loud_is_cut_off_and_never_wraps() {
        assert_eq!(to_i16(1.0), i16::MAX);
        assert_eq!(to_i16(f32::INFINITY), i16::MAX);
        assert_eq!(to_i16(-7.0), i16::MIN);
        assert_eq!(to_i16(f32::NEG_INFINITY), i16::MIN);
        assert_eq!(to_i16(f32::NAN), 0);
    }
}
