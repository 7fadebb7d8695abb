//! The range of frames with speech, known before their sound is made.

use std::ops::Range;

/// The level from which a frame counts as speech, between the quietest frame (0) and the loudest
/// (1). In the sentences of every English routine each clip keeps its length within 14 ms.
const QUIET: f32 = 0.2;

/// The frames that are kept before the first that is heard, and after the last: 150 ms. A spectrum
/// depends on 27 frames to each side, but hardly on the farthest: it differs by 0.3 dB from that of
/// the whole, 0.2 dB of which is how the network rounds.
pub(super) const AROUND: usize = 12;

/// The range of frames with speech, told from the loudness of each, and [`AROUND`] more on both
/// sides; all frames if none is louder than another.
pub(super) fn heard(loudness: &[f32]) -> Range<usize> {
    let quietest = loudness.iter().copied().fold(f32::INFINITY, f32::min);
    let loudest = loudness.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    let is_heard = |loudness: &f32| *loudness > quietest + (loudest - quietest) * QUIET;
    let first = loudness.iter().position(is_heard).unwrap_or(0);
    let last = loudness.iter().rposition(is_heard).unwrap_or(loudness.len());
    first.saturating_sub(AROUND)..(last + 1 + AROUND).min(loudness.len())
}

#[cfg(test)]
mod tests {
    use super::heard;

    /// Frames of silence, of speech and of silence.
    fn sentence(before: usize, speech: usize, after: usize) -> Vec<f32> {
        let silence = |frames| std::iter::repeat_n([-1.9, -1.8], frames).flatten().take(frames);
        silence(before).chain(std::iter::repeat_n(1.5, speech)).chain(silence(after)).collect()
    }

    #[test]
    fn most_of_the_silence_around_speech_is_left_out() {
        assert_eq!(heard(&sentence(30, 50, 40)), 18..92);
        assert_eq!(heard(&sentence(5, 50, 3)), 0..58);
    }

    #[test]
    fn a_pause_inside_stays() {
        let two = [sentence(30, 50, 40), sentence(30, 50, 40)].concat();
        assert_eq!(heard(&two), 18..212);
    }

    #[test]
    fn where_all_is_as_loud_all_is_heard() {
        assert_eq!(heard(&[0.5; 40]), 0..40);
        assert_eq!(heard(&[f32::NAN; 40]), 0..40);
        assert_eq!(heard(&[]), 0..0);
    }
}
