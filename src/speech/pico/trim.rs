//! Silence off both ends of what Pico said: a countdown word must start when it is due.

/// Samples a millisecond at Pico's 16 kHz.
const MS: usize = 16;

/// What is heard as sound: the loudest sample of a block of [`BLOCK`] is above this. -54 dBFS, twice
/// the noise that the Spanish voice, the worst, has at its end.
const AUDIBLE: u16 = 64;

/// What no speech stays below: -30 dBFS. Pico hisses a little when all that it got was brackets.
const SPEECH: u16 = 1024;

/// The grain of the search, 2 ms.
const BLOCK: usize = 2 * MS;

/// Kept before the first audible block, so that a soft consonant keeps its start.
const LEAD: usize = 20 * MS;

/// Kept after the last audible block, so that a word may die away.
const TAIL: usize = 40 * MS;

/// Samples over which the cut ends rise from silence and fall to it: 5 ms.
const FADE: u16 = 80;

/// The audible part, from -1 to 1, with ends that cannot click; empty when there is no speech.
pub(super) fn trim(samples: &[i16]) -> Vec<f32> {
    if !samples.iter().any(|sample| sample.unsigned_abs() > SPEECH) {
        return Vec::new();
    }
    let audible = |block: &[i16]| block.iter().any(|sample| sample.unsigned_abs() > AUDIBLE);
    let blocks = samples.chunks(BLOCK);
    let (Some(first), Some(last)) =
        (blocks.clone().position(audible), blocks.clone().rposition(audible))
    else {
        return Vec::new();
    };
    let start = (first * BLOCK).saturating_sub(LEAD);
    let end = ((last + 1) * BLOCK + TAIL).min(samples.len());
    let kept = samples.get(start..end).unwrap_or_default();
    let mut sound: Vec<f32> = kept.iter().map(|&sample| f32::from(sample) / 32768.0).collect();
    fade(sound.iter_mut());
    fade(sound.iter_mut().rev());
    sound
}

/// A straight line from silence, over [`FADE`].
fn fade<'a>(samples: impl Iterator<Item = &'a mut f32>) {
    for (index, sample) in (0_u16..).zip(samples).take(usize::from(FADE)) {
        *sample *= f32::from(index) / f32::from(FADE);
    }
}
