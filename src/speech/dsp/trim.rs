//! Trimming of silence at both ends of a sentence: a countdown word must start when it is due.

/// The length of the blocks that are searched, in milliseconds.
const BLOCK: usize = 2;

/// Milliseconds that are kept before the first audible block, so that a soft consonant keeps its
/// start.
const LEAD: usize = 20;

/// Milliseconds that are kept after the last audible block, so that a word may die away.
const TAIL: usize = 40;

/// The level below which both ends of a sentence that a network says are trimmed: -60 dBFS. Silence of
/// hibari is below -70 and that of kokoro below -75, and speech begins and ends well above it.
pub(in crate::speech) const AUDIBLE_OF_NETWORK: f32 = 0.001;

/// Milliseconds over which the cut ends rise from silence and fall to it.
const FADE: u16 = 5;

/// The audible part of mono `samples` at `rate`, with ends that cannot click; empty when there is
/// none. A block is heard when its loudest sample is above `audible`.
pub(in crate::speech) fn trim(samples: &[f32], rate: usize, audible: f32) -> Vec<f32> {
    let millisecond = rate / 1000;
    let block = BLOCK * millisecond;
    let heard = |block: &[f32]| block.iter().any(|sample| sample.abs() > audible);
    let blocks = samples.chunks(block.max(1));
    let (Some(first), Some(last)) =
        (blocks.clone().position(heard), blocks.clone().rposition(heard))
    else {
        return Vec::new();
    };
    let start = (first * block).saturating_sub(LEAD * millisecond);
    let end = ((last + 1) * block + TAIL * millisecond).min(samples.len());
    let mut sound = samples.get(start..end).unwrap_or_default().to_vec();
    let fade = FADE * u16::try_from(millisecond).unwrap_or(1);
    fade_in(sound.iter_mut(), fade);
    fade_in(sound.iter_mut().rev(), fade);
    sound
}

/// Raises the audible part of a trimmed sound from silence over `rise` milliseconds, along half a wave.
pub(in crate::speech) fn soften_onset(sound: &mut [f32], rate: usize, audible: f32, rise: u16) {
    let millisecond = rate / 1000;
    let onset = sound.iter().position(|sample| sample.abs() > audible).unwrap_or(sound.len());
    let rise = rise * u16::try_from(millisecond).unwrap_or(1);
    for (index, sample) in (0_u16..).zip(sound.iter_mut().skip(onset)).take(usize::from(rise)) {
        let angle = f32::from(index) / f32::from(rise) * std::f32::consts::FRAC_PI_2;
        let level = libm::sinf(angle);
        *sample *= level * level;
    }
}

/// A straight line from silence, over `fade` samples.
fn fade_in<'a>(samples: impl Iterator<Item = &'a mut f32>, fade: u16) {
    for (index, sample) in (0_u16..).zip(samples).take(usize::from(fade)) {
        *sample *= f32::from(index) / f32::from(fade);
    }
}

#[cfg(test)]
mod tests {
    use super::soften_onset;

    #[test]
    fn an_onset_rises_over_its_time_and_what_is_ahead_of_it_stays() {
        // 20 ms below what is audible, and 80 ms of full level, at 1 kHz.
        let mut sound = [[0.0005; 20].as_slice(), &[1.0; 80]].concat();
        soften_onset(&mut sound, 1000, 0.001, 40);
        let percent = |milliseconds: usize| (sound[milliseconds] * 100.0).round().to_string();
        assert_eq!([20, 30, 40, 50, 60, 99].map(percent), ["0", "15", "50", "85", "100", "100"]);
        assert!(sound[20..60].is_sorted());
        assert!(sound[..20].iter().all(|sample| (0.0004..0.0006).contains(sample)));
        let mut silence = [0.0; 4];
        soften_onset(&mut silence, 1000, 0.001, 40);
        assert!(silence.iter().all(|sample| sample.abs() < f32::MIN_POSITIVE));
    }
}
