//! The pulses of a voice: what its harmonic part shapes.

use rten_simd::SimdUnaryOp;
use rten_vecmath::Sin;

use super::spectrum::{HOP, RATE, WINDOW};

/// The lowest pitch of a voiced frame, in Hz.
const VOICED: f32 = 40.0;

/// The highest harmonic of the pulses, in Hz.
const HIGHEST: f32 = 11_000.0;

/// Sound with half a window more at both ends, where it is mirrored.
pub(super) fn mirrored(sound: &[f32]) -> Vec<f32> {
    let last = sound.len().saturating_sub(1);
    let sample = |at: usize| {
        let at = at.abs_diff(WINDOW / 2);
        let at = if at > last { last.saturating_sub(at - last) } else { at };
        sound.get(at).copied().unwrap_or_default()
    };
    (0..sound.len() + WINDOW).map(sample).collect()
}

/// Every harmonic of the pitch below [`HIGHEST`], all as strong; nothing where there is no voice.
///
/// The sum of cos(h t) for h up to H is sin((H + 1/2) t) / (2 sin(t/2)) - 1/2.
pub(super) fn pulses(pitch: &[f32], factor: f32) -> Vec<f32> {
    let mut phase = 0.0_f64;
    let frames = pitch.len();
    let mut harmonics = Vec::with_capacity(frames * HOP);
    let mut halves = Vec::with_capacity(frames * HOP);
    let of = |frame: usize| pitch.get(frame.min(frames.saturating_sub(1))).copied();
    for frame in 0..frames {
        for sample in 0..HOP {
            let hertz = between(&of, frame, sample) * factor;
            #[expect(clippy::cast_possible_truncation, reason = "a whole number, at most 275")]
            #[expect(clippy::cast_sign_loss, reason = "above 0")]
            let count = if hertz > VOICED { f32::from((HIGHEST / hertz) as u16) } else { 0.0 };
            phase += f64::from(hertz.max(VOICED)) / f64::from(RATE);
            // To round at every sample would take longer than all the rest.
            if phase >= 1.0 {
                phase -= phase.floor();
            }
            harmonics.push(count);
            #[expect(clippy::cast_possible_truncation, reason = "one turn needs no more digits")]
            halves.push((phase * std::f64::consts::PI) as f32);
        }
    }
    let turns = harmonics.iter().zip(&halves).map(|(count, half)| (2.0 * count + 1.0) * half);
    let mut above: Vec<f32> = turns.collect();
    Sin::new().map_mut(&mut above);
    let mut under = halves;
    Sin::new().map_mut(&mut under);
    let fractions = harmonics.iter().zip(above).zip(under);
    // Where the fraction is near to 0 / 0, its limit stands for it.
    let pulse = |((&count, above), under): ((&f32, f32), f32)| match () {
        () if count <= 0.0 => 0.0,
        () if under.abs() <= 1e-3 => count,
        () => above / (2.0 * under) - 0.5,
    };
    fractions.map(pulse).collect()
}

/// The pitch at a sample, on the straight line between the middles of two frames.
#[expect(clippy::cast_precision_loss, reason = "300 is exact")]
fn between(of: &impl Fn(usize) -> Option<f32>, frame: usize, sample: usize) -> f32 {
    let place = (sample as f32 + 0.5) / HOP as f32 - 0.5;
    let (left, right, part) = if place < 0.0 {
        (frame.saturating_sub(1), frame, place + 1.0)
    } else {
        (frame, frame + 1, place)
    };
    let (left, right) = (of(left).unwrap_or_default(), of(right).unwrap_or_default());
    left * (1.0 - part) + right * part
}

#[cfg(test)]
mod tests {
    use super::{HOP, pulses};

    #[test]
    fn a_pulse_is_the_sum_of_all_harmonics_below_the_highest() {
        let pulses = pulses(&[100.0; 4], 1.0);
        assert_eq!(pulses.len(), 4 * HOP);
        for (at, pulse) in (1_u32..).zip(pulses) {
            // 240 samples of 24,000 a second are one turn.
            let turn = f64::from(at % 240) / 240.0 * std::f64::consts::TAU;
            let sum: f64 = (1..=110).map(|harmonic| (f64::from(harmonic) * turn).cos()).sum();
            assert!((f64::from(pulse) - sum).abs() < 0.05, "sample {at}: {pulse}, not {sum}");
        }
    }

    #[test]
    fn there_are_none_where_there_is_no_voice() {
        assert!(pulses(&[30.0; 4], 1.0).iter().all(|pulse| pulse.abs() == 0.0));
    }
}
