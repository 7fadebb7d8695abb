//! The engine `recorded`: a folder of takes, with another voice for sentences that have none.

mod sound;
mod takes;
#[cfg(test)]
mod tests;

use std::path::Path;

#[cfg(any(test, feature = "benchmarks"))]
use self::sound::LONGEST_TAKE;
use self::sound::recorded_sound;
pub(crate) use self::takes::{TAKES, Takes, take_name};
use crate::clip::Clip;
#[cfg(any(test, feature = "benchmarks"))]
use crate::speech::decode::decode;
use crate::speech::dsp::{amplify, resample};
use crate::speech::error::SpeechError;
use crate::speech::synthesizer::Synthesizer;
use crate::speech::voice::Voice;
use crate::time::Frames;

/// A sound file as a clip, with its level and its silence unchanged.
///
/// # Errors
/// [`SpeechError::Own`] when it cannot be read, is no sound or is too long.
#[cfg(any(test, feature = "benchmarks"))]
pub(crate) fn read_clip(path: &Path) -> Result<Clip, SpeechError> {
    let (samples, rate) = decode(path, LONGEST_TAKE).map_err(|error| wrong(path, &error))?;
    Ok(Clip::new(resample(samples, rate).map_err(|error| wrong(path, &error))?))
}

fn wrong(take: &Path, error: &dyn std::fmt::Display) -> SpeechError {
    SpeechError::Own { path: take.to_path_buf(), reason: error.to_string() }
}

/// A voice of recorded takes.
pub(crate) struct Recorded {
    takes: Takes,
    gain: f32,
    gaps: Box<dyn Synthesizer>,
}

impl Recorded {
    /// The engine behind a voice whose takes are in `folder`; `gaps` says what was not recorded.
    ///
    /// # Errors
    /// [`SpeechError::Own`] when the folder or its list of takes cannot be used.
    pub(crate) fn new(
        voice: &Voice,
        folder: &Path,
        gaps: Box<dyn Synthesizer>,
    ) -> Result<Self, SpeechError> {
        Ok(Self { takes: Takes::read(folder)?, gain: voice.gain, gaps })
    }

    /// A take as a clip.
    fn clip(&self, take: &Path) -> Result<Clip, SpeechError> {
        let (samples, rate) = recorded_sound(take).map_err(|error| wrong(take, &error))?;
        let mut samples = resample(samples, rate).map_err(|error| wrong(take, &error))?;
        amplify(&mut samples, self.gain);
        Ok(Clip::new(samples))
    }
}

impl Synthesizer for Recorded {
    fn fingerprint(&self) -> String {
        format!("recorded {} {}", self.gain, self.gaps.fingerprint())
    }

    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError> {
        match self.takes.find(sentence) {
            Some(take) => self.clip(take),
            None => self.gaps.synthesize(sentence),
        }
    }

    fn known_length(&self, sentence: &str) -> Option<Frames> {
        if self.is_recorded(sentence) { None } else { self.gaps.known_length(sentence) }
    }

    fn is_recorded(&self, sentence: &str) -> bool {
        self.takes.find(sentence).is_some()
    }

    fn silent_words(&self, sentence: &str) -> Result<Vec<String>, SpeechError> {
        match self.takes.find(sentence) {
            Some(_) => Ok(Vec::new()),
            None => self.gaps.silent_words(sentence),
        }
    }

    fn doubtful_words(&self, sentence: &str) -> Vec<String> {
        match self.takes.find(sentence) {
            Some(_) => Vec::new(),
            None => self.gaps.doubtful_words(sentence),
        }
    }
}
