//! A voice at work: its engine, and the clips that it has made.

use super::cache::{CACHE_LIMIT, Cached, cache_folder};
use super::clips::Clips;
use super::engine::open_with;
use super::error::SpeechError;
use super::synthesizer::Synthesizer;
use super::voice::{Voice, find_voice};
use crate::language::Language;

/// A voice that speaks the lines of one language, with all the clips that it has made.
///
/// Each distinct sentence is made once. Clips are kept in the user's cache, where there is one, and
/// used again by the next program.
pub struct Speech {
    voice: Voice,
    clips: Clips,
}

impl Voice {
    /// The description of the voice of a name, or of the takes in a folder by its path; without a
    /// name, of the best that is installed for the language.
    ///
    /// # Errors
    /// When there is no such voice.
    pub fn find(name: Option<&str>, language: Language) -> Result<Self, SpeechError> {
        find_voice(name, language)
    }
}

impl Speech {
    /// The best voice of a language that is installed.
    ///
    /// # Errors
    /// When no voice can be opened.
    pub fn best(language: Language) -> Result<Self, SpeechError> {
        Self::open(Voice::find(None, language)?, language)
    }

    /// The voice of a name, such as `heart`, `pico` or `mute`; or of the takes in a folder, by its
    /// path.
    ///
    /// # Errors
    /// When there is no such voice, it is not installed, or it cannot be opened.
    pub fn named(name: &str, language: Language) -> Result<Self, SpeechError> {
        Self::open(Voice::find(Some(name), language)?, language)
    }

    /// A voice by its [description](Voice::find), at the pace that stands there.
    ///
    /// # Errors
    /// When it is not installed, or cannot be opened.
    pub fn open(voice: Voice, language: Language) -> Result<Self, SpeechError> {
        let keep = |engine: Box<dyn Synthesizer>| match cache_folder() {
            Some(folder) => Box::new(Cached::new(engine, folder, language, CACHE_LIMIT)),
            None => engine,
        };
        let engine = open_with(&voice, &keep)?;
        Ok(Self { clips: Clips::new(engine, &voice, language), voice })
    }

    /// A voice whose engine is this one.
    #[cfg(any(test, feature = "benchmarks"))]
    pub(crate) fn with_engine(
        engine: Box<dyn Synthesizer>,
        voice: Voice,
        language: Language,
    ) -> Self {
        Self { clips: Clips::new(engine, &voice, language), voice }
    }

    /// The same voice for a plan that is read and not heard: a sentence whose length is known is
    /// not made.
    #[must_use]
    pub fn lengths_only(self) -> Self {
        Self { clips: self.clips.silent(), ..self }
    }

    /// The description of the voice.
    #[must_use]
    pub const fn voice(&self) -> &Voice {
        &self.voice
    }

    pub(crate) const fn clips(&mut self) -> &mut Clips {
        &mut self.clips
    }
}
