//! Trimming of silence at both ends of a sentence: a countdown word must start when it is due.

/// The length of the blocks that are searched, in milliseconds.
const BLOCK: usize = 2;

/// Milliseconds that are kept before the first audible block, so that a soft consonant keeps its
/// start.
const LEAD: usize = 20;

/// Milliseconds that are kept after the last audible block, so that a word may die away.
const TAIL: usize = 40;

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

/// A straight line from silence, over `fade` samples.
fn fade_in<'a>(samples: impl Iterator<Item = &'a mut f32>, fade: u16) {
    for (index, sample) in (0_u16..).zip(samples).take(usize::from(fade)) {
        *sample *= f32::from(index) / f32::from(fade);
    }
}
