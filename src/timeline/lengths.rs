//! The lengths of spoken lines, which are all that the planner needs of a voice.

use std::collections::HashMap;
use std::convert::Infallible;

use std::sync::Arc;

use crate::language::{Language, sentences, spell_out};
use crate::routine::{CHARACTER_TIME, MUTE_PAUSE, count};
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

    /// These lengths, where they are estimated at that pace themselves.
    fn estimated(&mut self) -> Option<&mut EstimatedLengths> {
        None
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

/// The lengths of lines by the pace of a voice, computed without any clip, each once.
#[derive(Clone, Debug)]
pub(crate) struct EstimatedLengths {
    language: Language,
    pace: SpeechPace,
    known: HashMap<String, EstimatedLine>,
}

/// A line as it is spoken, and its length.
#[derive(Clone, Debug)]
struct EstimatedLine {
    sentences: Arc<[String]>,
    length: Frames,
}

impl EstimatedLengths {
    /// The lengths of lines in a language at a pace.
    #[must_use]
    pub(crate) fn new(language: Language, pace: SpeechPace) -> Self {
        Self { language, pace, known: HashMap::new() }
    }

    /// The lengths of lines in the voice `mute`.
    #[must_use]
    pub(crate) fn mute(language: Language) -> Self {
        Self::new(language, SpeechPace::MUTE)
    }

    /// The sentences that an engine gets of a line.
    #[must_use]
    pub(crate) fn sentences(&mut self, text: &str) -> Arc<[String]> {
        self.line(text).sentences
    }

    fn line(&mut self, text: &str) -> EstimatedLine {
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let sentences: Arc<[String]> = sentences(&spell_out(text, self.language)).into();
        let (characters, pauses) = count(&sentences);
        let length = self.pace.character * characters + self.pace.pause * pauses;
        let line = EstimatedLine { sentences, length };
        self.known.insert(text.to_owned(), line.clone());
        line
    }
}

impl Lengths for EstimatedLengths {
    type Error = Infallible;

    fn frames(&mut self, text: &str) -> Result<Frames, Infallible> {
        Ok(self.line(text).length)
    }

    fn pause(&self) -> Frames {
        self.pace.pause
    }

    fn pace(&self) -> SpeechPace {
        self.pace
    }

    fn estimated(&mut self) -> Option<&mut EstimatedLengths> {
        Some(self)
    }
}
