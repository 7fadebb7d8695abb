//! The engine `mute`: silence as long as the words would take, for tests and for timelines.

use std::convert::Infallible;

use super::{Clip, Lengths, SpeechError, Synthesizer, sentences, spell_out};
use crate::language::Language;
use crate::time::{Frames, Millis};

/// What one character takes: 60 ms, that is 1000 characters a minute, a calm pace of reading.
pub const MUTE_CHARACTER: Millis = Millis(60);

/// The silence between two sentences and between two lines, as in `voices/mute.toml`.
pub const MUTE_PAUSE: Millis = Millis(300);

/// Says nothing, for [`MUTE_CHARACTER`] times the characters of the sentence.
#[derive(Clone, Copy, Debug)]
pub struct Mute {
    /// Percent of the normal pace; more is shorter.
    percent: u64,
}

impl Mute {
    /// An engine at a pace, of which 1 is normal; at least 0.01.
    #[must_use]
    pub fn new(pace: f32) -> Self {
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
        let frames = MUTE_CHARACTER.frames().0 * sentence.chars().count() as u64;
        Ok(Clip::silence(Frames(frames * 100 / self.percent)))
    }

    fn silent_words(&self, _sentence: &str) -> Result<Vec<String>, SpeechError> {
        Ok(Vec::new())
    }
}

/// The lengths that the voice `mute` would have, without any clip.
#[derive(Clone, Copy, Debug)]
pub struct MuteLengths {
    language: Language,
}

impl MuteLengths {
    /// The lengths of lines in a language.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { language }
    }
}

impl Lengths for MuteLengths {
    type Error = Infallible;

    fn frames(&mut self, text: &str) -> Result<Frames, Infallible> {
        let sentences = sentences(&spell_out(text, self.language));
        let characters: usize = sentences.iter().map(|sentence| sentence.chars().count()).sum();
        let pauses = sentences.len().saturating_sub(1) as u64;
        Ok(MUTE_CHARACTER.frames() * characters as u64 + self.pause() * pauses)
    }

    fn pause(&self) -> Frames {
        MUTE_PAUSE.frames()
    }
}
