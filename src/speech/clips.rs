//! Every line of a session as sound, each distinct sentence made once.

use std::collections::{HashMap, HashSet};
use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::{Clip, Lengths, SpeechError, Synthesizer, Utterance, Voice, sentences, spell_out};
use crate::language::Language;
use crate::time::Frames;

/// The clips of one voice in one language.
pub struct Clips {
    synthesizer: Box<dyn Synthesizer>,
    language: Language,
    pause: Frames,
    sentences: HashMap<String, Arc<Clip>>,
    lines: HashMap<String, Utterance>,
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
            sentences: HashMap::new(),
            lines: HashMap::new(),
        }
    }

    /// A line as sound, made now if it was not before.
    ///
    /// # Errors
    /// When the line has no word ([`SpeechError::NoWords`]) or a sentence of it cannot be said.
    pub fn utterance(&mut self, text: &str) -> Result<&Utterance, SpeechError> {
        if !self.lines.contains_key(text) {
            let line = self.make(text)?;
            self.lines.insert(text.to_owned(), line);
        }
        self.get(text).ok_or_else(|| SpeechError::NoWords { text: text.to_owned() })
    }

    /// A line that was made before.
    #[must_use]
    pub fn get(&self, text: &str) -> Option<&Utterance> {
        self.lines.get(text)
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
        for text in &texts {
            for sentence in self.sentences_of(text).into_iter().flatten() {
                if !self.sentences.contains_key(&sentence) && seen.insert(sentence.clone()) {
                    missing.push(sentence);
                }
            }
        }
        // A sentence that fails is missing afterwards: its line asks again and reports.
        for (sentence, clip) in synthesize_all(self.synthesizer.as_ref(), &missing) {
            self.sentences.insert(sentence, clip);
        }
        texts.into_iter().try_for_each(|text| self.utterance(text).map(drop))
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

    fn make(&mut self, text: &str) -> Result<Utterance, SpeechError> {
        let mut clips = Vec::new();
        for sentence in self.sentences_of(text)? {
            let clip = match self.sentences.get(&sentence) {
                Some(clip) => Arc::clone(clip),
                None => Arc::new(self.synthesizer.synthesize(&sentence)?),
            };
            self.sentences.insert(sentence, Arc::clone(&clip));
            clips.push(clip);
        }
        Ok(Utterance::joined(clips, self.pause))
    }
}

impl Lengths for Clips {
    type Error = SpeechError;

    fn frames(&mut self, text: &str) -> Result<Frames, SpeechError> {
        self.utterance(text).map(|line| line.frames)
    }

    fn pause(&self) -> Frames {
        self.pause
    }
}

/// The clips of those sentences that can be said, in no order.
fn synthesize_all(synthesizer: &dyn Synthesizer, sentences: &[String]) -> Vec<(String, Arc<Clip>)> {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        while let Some(sentence) = sentences.get(next.fetch_add(1, Ordering::Relaxed)) {
            if let Ok(clip) = synthesizer.synthesize(sentence) {
                made.push((sentence.clone(), Arc::new(clip)));
            }
        }
        made
    };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores.min(sentences.len())).map(|_| scope.spawn(work)).collect();
        // What a worker that panicked did not make is made when its line asks for it.
        workers.into_iter().filter_map(|worker| worker.join().ok()).flatten().collect()
    })
}
