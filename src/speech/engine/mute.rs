//! The engine `mute`: silence as long as speech would be, for tests and for timelines.

use crate::clip::Clip;
use crate::routine::CHARACTER_TIME;
use crate::speech::error::SpeechError;
use crate::speech::synthesizer::Synthesizer;
use crate::time::Frames;

/// Silence of [`CHARACTER_TIME`] times the characters of a sentence.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mute {
    /// Percent of the normal pace; more is shorter.
    percent: u64,
}

impl Mute {
    /// An engine at a pace, of which 1 is normal; at least 0.01.
    #[must_use]
    pub(crate) fn new(pace: f32) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast from a float saturates, and every pace in range fits"
        )]
        let percent = libm::roundf(pace * 100.0) as u64;
        Self { percent: percent.max(1) }
    }
}

impl Synthesizer for Mute {
    fn fingerprint(&self) -> String {
        format!("mute {}", self.percent)
    }

    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError> {
        let frames = CHARACTER_TIME.frames().0 * sentence.chars().count() as u64;
        Ok(Clip::silence(Frames(frames * 100 / self.percent)))
    }

    fn silent_words(&self, _sentence: &str) -> Result<Vec<String>, SpeechError> {
        Ok(Vec::new())
    }
}
