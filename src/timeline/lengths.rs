//! The lengths of spoken lines, which are all that the planner needs of a voice.

use std::convert::Infallible;

use crate::language::Language;
use crate::routine::{CHARACTER_TIME, MUTE_PAUSE, characters, mute_time};
use crate::time::Frames;

/// The lengths of lines in one voice.
pub(crate) trait Lengths {
    /// The reason for which a length is not known.
    type Error;

    /// The length of `text` when spoken.
    ///
    /// # Errors
    /// When the engine behind it cannot speak.
    fn frames(&mut self, text: &str) -> Result<Frames, Self::Error>;

    /// The silence between two spoken lines.
    fn pause(&self) -> Frames;

    /// The pace of the voice, by which a session is estimated before it speaks.
    fn pace(&self) -> SpeechPace {
        SpeechPace::MUTE
    }
}

/// The pace of a voice: what its lines are about as long as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SpeechPace {
    /// The time of a character, in frames.
    pub(crate) character: Frames,
    /// The silence between two sentences and between two lines.
    pub(crate) pause: Frames,
}

impl SpeechPace {
    /// That of the voice `mute`, and of voices that nobody has measured.
    pub(crate) const MUTE: Self =
        Self { character: CHARACTER_TIME.frames(), pause: MUTE_PAUSE.frames() };
}

/// The lengths of lines by the pace of a voice, computed without any clip.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EstimatedLengths {
    language: Language,
    pace: SpeechPace,
}

impl EstimatedLengths {
    /// The lengths of lines in a language at a pace.
    #[must_use]
    pub(crate) const fn new(language: Language, pace: SpeechPace) -> Self {
        Self { language, pace }
    }
}

impl Lengths for EstimatedLengths {
    type Error = Infallible;

    fn frames(&mut self, text: &str) -> Result<Frames, Infallible> {
        let (characters, pauses) = characters(text, self.language);
        Ok(self.pace.character * characters + self.pace.pause * pauses)
    }

    fn pause(&self) -> Frames {
        self.pace.pause
    }

    fn pace(&self) -> SpeechPace {
        self.pace
    }
}

/// The lengths of the voice `mute`, computed without any clip.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MuteLengths {
    language: Language,
}

impl MuteLengths {
    /// The lengths of lines in a language.
    #[must_use]
    pub(crate) const fn new(language: Language) -> Self {
        Self { language }
    }
}

impl Lengths for MuteLengths {
    type Error = Infallible;

    fn frames(&mut self, text: &str) -> Result<Frames, Infallible> {
        Ok(mute_time(text, self.language).frames())
    }

    fn pause(&self) -> Frames {
        MUTE_PAUSE.frames()
    }
}
