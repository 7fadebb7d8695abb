//! The spoken lines of a session as sound. Each distinct sentence is synthesized once.

use std::collections::HashSet;
use std::convert::Infallible;
use std::slice;
use std::sync::Arc;

use super::clip_reader::{ClipReader, Line};
use super::error::SpeechError;
use super::synthesizer::Synthesizer;
use super::voice::Voice;
use super::workers::Workers;
use crate::clip::Utterance;
use crate::language::{Language, sentences, spell_out};
use crate::routine::{characters, count};
use crate::session::Session;
use crate::time::Frames;
use crate::timeline::{Draft, Lengths, SpeechPace};

/// The clips of one voice in one language.
pub(crate) struct Clips {
    reader: ClipReader,
    workers: Workers,
    language: Language,
    pace: SpeechPace,
    /// `true` if only lengths are wanted, for a timeline that is read and not heard.
    is_silent: bool,
}

/// A sentence, spelled out.
pub(crate) struct Pronounced {
    pub(crate) sentence: Arc<str>,
    /// Its phonemes, where the engine reads by them.
    pub(crate) phonemes: Option<String>,
}

impl Clips {
    /// No clips yet. `synthesizer` is the engine that [`open`](super::open) gave for `voice`;
    /// `language` is the routine's and says how numbers are spelled out.
    #[must_use]
    pub(crate) fn new(
        synthesizer: Box<dyn Synthesizer>,
        voice: &Voice,
        language: Language,
    ) -> Self {
        let reader = ClipReader::new(synthesizer, voice.pause.frames());
        let pace = SpeechPace { character: voice.character_time(), pause: voice.pause.frames() };
        Self { reader, workers: Workers::default(), language, pace, is_silent: false }
    }

    /// A handle to the lines that are made from now on and have been made so far.
    #[must_use]
    pub(crate) fn reader(&self) -> ClipReader {
        self.reader.clone()
    }

    /// The same clips for a timeline that is read and not heard: a sentence whose length is known
    /// is not made.
    #[must_use]
    pub(crate) fn silent(self) -> Self {
        Self { is_silent: true, ..self }
    }

    /// A line as sound, made now if it was not before.
    ///
    /// # Errors
    /// When the line has no word ([`SpeechError::NoWords`]) or a sentence of it cannot be said.
    pub(crate) fn utterance(&mut self, text: &str) -> Result<Utterance, SpeechError> {
        self.frames(text)?;
        let sentences = self.sentences_of(text)?;
        self.reader.joined(&sentences)
    }

    /// The sentences of a line with their phonemes.
    ///
    /// # Errors
    /// When the line has no word ([`SpeechError::NoWords`]) or the engine fails.
    pub(crate) fn phonemes(&mut self, text: &str) -> Result<Vec<Pronounced>, SpeechError> {
        let sentences = self.sentences_of(text)?;
        let pronounced = |sentence: &Arc<str>| {
            let phonemes = self.reader.synthesizer().phonemes(sentence)?;
            Ok(Pronounced { sentence: Arc::clone(sentence), phonemes })
        };
        sentences.iter().map(pronounced).collect()
    }

    /// Makes all lines that are missing, on all cores. The result does not depend on their number.
    ///
    /// # Errors
    /// The first line, in order of `texts`, that cannot be said; those before it are there.
    pub(crate) fn prefetch<'a>(
        &mut self,
        texts: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), SpeechError> {
        self.make_ahead(texts, &mut |_, _| ())
    }

    /// The number of sentences of some lines that have not been made, and need be.
    pub(crate) fn missing<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) -> usize {
        self.missing_of(texts).len()
    }

    /// Makes all lines that are missing, as [`Self::prefetch`] does, and tells of each sentence: how
    /// many are made, and how many there are to make.
    ///
    /// # Errors
    /// As for [`Self::prefetch`].
    pub(crate) fn make_ahead<'a>(
        &mut self,
        texts: impl IntoIterator<Item = &'a str>,
        progress: &mut dyn FnMut(usize, usize),
    ) -> Result<(), SpeechError> {
        let texts: Vec<&str> = texts.into_iter().collect();
        let missing = self.missing_of(texts.iter().copied());
        let mut made = 0;
        progress(made, missing.len());
        // A sentence that fails is missing afterwards: its line asks again and reports.
        let Self { reader, workers, .. } = self;
        workers.make(reader, &missing, |sentence, clip| {
            reader.made_mut().sentences.insert(sentence, clip);
            made += 1;
            progress(made, missing.len());
        });
        texts.into_iter().try_for_each(|text| self.frames(text).map(drop))
    }

    /// The sentences of some lines that have not been made, and need be, each once.
    fn missing_of<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) -> Vec<Arc<str>> {
        let mut missing = Vec::new();
        let mut seen = HashSet::new();
        for text in texts {
            if self.reader.frames(text).is_some() {
                continue;
            }
            // A line without a word is reported below, in its turn.
            let sentences = self.sentences_of(text).unwrap_or_default();
            for sentence in sentences.iter() {
                if self.length(sentence).is_none() && seen.insert(Arc::clone(sentence)) {
                    missing.push(Arc::clone(sentence));
                }
            }
        }
        missing
    }

    /// The draft of a session as this voice will speak it: at its pace, and where lines were recorded
    /// at the pace of these takes.
    pub(crate) fn draft(&mut self, session: &Session) -> Draft {
        let draft = Draft::estimated(session, &mut Estimate(self));
        match self.pace_of_takes(&draft) {
            Some(pace) => {
                self.pace = pace;
                Draft::estimated(session, &mut Estimate(self))
            }
            None => draft,
        }
    }

    /// The pace at which the lines of a draft take as long as their takes, and those without one as
    /// long as they were estimated; nothing where no line was recorded.
    fn pace_of_takes(&mut self, draft: &Draft) -> Option<SpeechPace> {
        let (mut spoken, mut all, mut is_recorded) = (Frames::ZERO, 0, false);
        for line in draft.lines() {
            for sentence in self.sentences_of(line).unwrap_or_default().iter() {
                let characters = sentence.chars().count() as u64;
                // A take that cannot be read is reported when its line is spoken.
                let take = if self.reader.synthesizer().is_recorded(sentence) {
                    self.make(slice::from_ref(sentence)).ok()
                } else {
                    None
                };
                is_recorded |= take.is_some();
                spoken += take.unwrap_or(self.pace.character * characters);
                all += characters;
            }
        }
        (is_recorded && all > 0)
            .then(|| SpeechPace { character: Frames(spoken.0 / all), ..self.pace })
    }

    /// The sentences that an engine gets of a line: spelled out and cut once.
    fn sentences_of(&mut self, text: &str) -> Result<Arc<[Arc<str>]>, SpeechError> {
        if let Some(line) = self.reader.made().lines.get(text) {
            return Ok(Arc::clone(&line.sentences));
        }
        let found = sentences(&spell_out(text, self.language));
        if !found.iter().any(|sentence| sentence.chars().any(char::is_alphanumeric)) {
            return Err(SpeechError::NoWords { text: text.to_owned() });
        }
        let mut made = self.reader.made_mut();
        let sentences: Arc<[Arc<str>]> =
            found.into_iter().map(|sentence| made.sentences.name(sentence)).collect();
        let line = Line { sentences: Arc::clone(&sentences), frames: None };
        made.lines.insert(text.into(), line);
        Ok(sentences)
    }

    /// The length of a sentence that has been made, or need not be.
    fn length(&self, sentence: &str) -> Option<Frames> {
        let made = self.reader.made().sentences.frames(sentence);
        let known = || self.reader.synthesizer().known_length(sentence);
        made.or_else(|| if self.is_silent { known() } else { None })
    }

    /// The length of a line, whose sentences are made now if they were not before.
    fn make(&mut self, sentences: &[Arc<str>]) -> Result<Frames, SpeechError> {
        let mut line = Frames::ZERO;
        for (index, sentence) in sentences.iter().enumerate() {
            let frames = if let Some(frames) = self.length(sentence) {
                frames
            } else {
                let clip = self.reader.synthesizer().synthesize(sentence)?;
                let frames = clip.frames;
                self.reader.made_mut().sentences.insert(sentence, clip);
                frames
            };
            line += if index == 0 { frames } else { self.reader.pause() + frames };
        }
        Ok(line)
    }
}

/// The lengths of lines by the pace of their voice. The sentences that they are cut into are kept for
/// when they are spoken.
struct Estimate<'c>(&'c mut Clips);

impl Lengths for Estimate<'_> {
    type Error = Infallible;

    fn frames(&mut self, text: &str) -> Result<Frames, Infallible> {
        let Self(clips) = self;
        let (characters, pauses) = match clips.sentences_of(text) {
            Ok(sentences) => count(&sentences),
            // A line without a word is reported when it is spoken.
            Err(_) => characters(text, clips.language),
        };
        Ok(clips.pace.character * characters + clips.pace.pause * pauses)
    }

    fn pause(&self) -> Frames {
        self.0.pace.pause
    }

    fn pace(&self) -> SpeechPace {
        self.0.pace
    }
}

impl Lengths for Clips {
    type Error = SpeechError;

    fn frames(&mut self, text: &str) -> Result<Frames, SpeechError> {
        if let Some(frames) = self.reader.frames(text) {
            return Ok(frames);
        }
        let sentences = self.sentences_of(text)?;
        let frames = self.make(&sentences)?;
        if let Some(line) = self.reader.made_mut().lines.get_mut(text) {
            line.frames = Some(frames);
        }
        Ok(frames)
    }

    fn pause(&self) -> Frames {
        self.reader.pause()
    }

    fn pace(&self) -> SpeechPace {
        self.pace
    }
}
