//! Every line of a session as sound, each distinct sentence made once.

use std::collections::{HashMap, HashSet};
use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, SyncSender};
use std::thread;

use super::error::SpeechError;
use super::spool::Spool;
use super::synthesizer::Synthesizer;
use super::voice::Voice;
use crate::clip::{Clip, Utterance};
use crate::language::{Language, sentences, spell_out};
use crate::time::Frames;
use crate::timeline::Lengths;

/// How many clips may wait to be put away: each takes memory, and none takes long.
const WAITING: usize = 1;

/// The clips of one voice in one language.
pub struct Clips {
    synthesizer: Box<dyn Synthesizer>,
    language: Language,
    pause: Frames,
    sentences: Spool,
    /// The lengths of whole lines.
    lines: HashMap<Box<str>, Frames>,
    /// Whether only lengths are wanted.
    is_silent: bool,
}

impl Clips {
    /// An empty store. `synthesizer` is the engine that [`open`](super::open) gave for `voice`;
    /// `language` is the routine's and says how numbers are spelled out.
    #[must_use]
    pub fn new(synthesizer: Box<dyn Synthesizer>, voice: &Voice, language: Language) -> Self {
        Self {
            synthesizer,
            language,
            pause: voice.pause.frames(),
            sentences: Spool::default(),
            lines: HashMap::new(),
            is_silent: false,
        }
    }

    /// For what is read and not heard: a sentence whose length is known is not made.
    #[must_use]
    pub fn silent(self) -> Self {
        Self { is_silent: true, ..self }
    }

    /// A line as sound, made now if it was not before.
    ///
    /// # Errors
    /// When the line has no word ([`SpeechError::NoWords`]) or a sentence of it cannot be said.
    pub fn utterance(&mut self, text: &str) -> Result<Utterance, SpeechError> {
        self.frames(text)?;
        self.get(text).map_or_else(|| self.make_again(text), Ok)
    }

    /// A line that was made before.
    #[must_use]
    pub fn get(&self, text: &str) -> Option<Utterance> {
        let sentences = self.lines.get(text).and_then(|_| self.sentences_of(text).ok())?;
        let clips = sentences.iter().map(|sentence| self.sentences.get(sentence));
        Some(Utterance::joined(clips.collect::<Option<Vec<_>>>()?, self.pause))
    }

    /// A line whose clips were put away and cannot be read any more.
    fn make_again(&self, text: &str) -> Result<Utterance, SpeechError> {
        let sentences = self.sentences_of(text)?;
        let clips = sentences.iter().map(|sentence| self.synthesizer.synthesize(sentence));
        let clips: Vec<Clip> = clips.collect::<Result<_, _>>()?;
        Ok(Utterance::joined(clips.into_iter().map(Arc::new), self.pause))
    }

    /// Makes all lines that are missing, on all cores. The result does not depend on their number.
    ///
    /// # Errors
    /// The first line, in order of `texts`, that cannot be said; those before it are there.
    pub fn prefetch<'a>(
        &mut self,
        texts: impl IntoIterator<Item = &'a str>,
    ) -> Result<(), SpeechError> {
        let texts: Vec<&str> = texts.into_iter().collect();
        let mut missing = Vec::new();
        let mut seen = HashSet::new();
        for text in texts.iter().filter(|text| !self.lines.contains_key(**text)) {
            for sentence in self.sentences_of(text).into_iter().flatten() {
                if self.length(&sentence).is_none() && seen.insert(sentence.clone()) {
                    missing.push(sentence);
                }
            }
        }
        // A sentence that fails is missing afterwards: its line asks again and reports.
        let store = &mut self.sentences;
        synthesize_all(self.synthesizer.as_ref(), &missing, |sentence, clip| {
            store.insert(sentence, clip);
        });
        texts.into_iter().try_for_each(|text| self.frames(text).map(drop))
    }

    /// What an engine gets of a line.
    fn sentences_of(&self, text: &str) -> Result<Vec<String>, SpeechError> {
        let found = sentences(&spell_out(text, self.language));
        let speakable = |sentence: &String| sentence.chars().any(char::is_alphanumeric);
        if found.iter().any(speakable) {
            Ok(found)
        } else {
            Err(SpeechError::NoWords { text: text.to_owned() })
        }
    }

    /// The length of a sentence that need not be made any more.
    fn length(&self, sentence: &str) -> Option<Frames> {
        let made = self.sentences.frames(sentence);
        made.or_else(|| if self.is_silent { self.synthesizer.known_length(sentence) } else { None })
    }

    /// The length of a line, whose sentences are made now if they were not before.
    fn make(&mut self, text: &str) -> Result<Frames, SpeechError> {
        let mut line = Frames::ZERO;
        for (index, sentence) in self.sentences_of(text)?.into_iter().enumerate() {
            let frames = if let Some(frames) = self.length(&sentence) {
                frames
            } else {
                let clip = self.synthesizer.synthesize(&sentence)?;
                let frames = clip.frames;
                self.sentences.insert(&sentence, clip);
                frames
            };
            line += if index == 0 { frames } else { self.pause + frames };
        }
        Ok(line)
    }
}

impl Lengths for Clips {
    type Error = SpeechError;

    fn frames(&mut self, text: &str) -> Result<Frames, SpeechError> {
        if let Some(frames) = self.lines.get(text) {
            return Ok(*frames);
        }
        let frames = self.make(text)?;
        self.lines.insert(text.into(), frames);
        Ok(frames)
    }

    fn pause(&self) -> Frames {
        self.pause
    }
}

/// Makes the clips of those sentences that can be said, on all cores, and hands them over in no
/// order.
fn synthesize_all<'s>(
    synthesizer: &dyn Synthesizer,
    sentences: &'s [String],
    mut keep: impl FnMut(&str, Clip),
) {
    let next = AtomicUsize::new(0);
    let (made, clips) = mpsc::sync_channel(WAITING);
    let work = |made: SyncSender<(&'s str, Clip)>| {
        while let Some(sentence) = sentences.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Ok(clip) = synthesizer.synthesize(sentence)
                && made.send((sentence.as_str(), clip)).is_err()
            {
                return;
            }
        }
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        // What a worker that panicked did not make is made when its line asks for it.
        for _ in 0..cores.min(sentences.len()) {
            let made = made.clone();
            scope.spawn(|| work(made));
        }
        drop(made);
        for (sentence, clip) in clips {
            keep(sentence, clip);
        }
    });
}
