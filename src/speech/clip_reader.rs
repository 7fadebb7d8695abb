//! The lines that a voice has made, for every thread that needs them while more are made.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::error::SpeechError;
use super::spool::Spool;
use super::synthesizer::Synthesizer;
use crate::clip::{Clip, Utterance};
use crate::time::Frames;

/// A handle to the clips of one voice in one language; clones share them.
///
/// A reader waits for no more than the writing or reading of one clip, never for an engine at work.
/// That may be a file access, so it is nothing for an audio callback.
#[derive(Clone)]
pub(crate) struct ClipReader(Arc<Shared>);

struct Shared {
    synthesizer: Box<dyn Synthesizer>,
    pause: Frames,
    made: RwLock<Made>,
}

#[derive(Default)]
pub(super) struct Made {
    pub sentences: Spool,
    pub lines: HashMap<Box<str>, Line>,
}

/// A spoken line, spelled out and cut.
pub(super) struct Line {
    pub sentences: Arc<[Arc<str>]>,
    /// The length; nothing until every sentence has its own.
    pub frames: Option<Frames>,
}

impl ClipReader {
    /// No clips yet, and `pause` between each two of a line.
    pub(super) fn new(synthesizer: Box<dyn Synthesizer>, pause: Frames) -> Self {
        Self(Arc::new(Shared { synthesizer, pause, made: RwLock::default() }))
    }

    /// The length of a line that was made before.
    #[must_use]
    pub(crate) fn frames(&self, text: &str) -> Option<Frames> {
        self.made().lines.get(text)?.frames
    }

    /// A line that was made before; nothing where it was not.
    ///
    /// # Errors
    /// When a clip cannot be read any more, and cannot be made again either.
    pub(crate) fn get(&self, text: &str) -> Result<Option<Utterance>, SpeechError> {
        let made = self.made();
        let Some(line) = made.lines.get(text).filter(|line| line.frames.is_some()) else {
            return Ok(None);
        };
        let sentences = Arc::clone(&line.sentences);
        drop(made);
        self.joined(&sentences).map(Some)
    }

    /// Sentences in a row. A clip that was put away and cannot be read any more is made again.
    pub(super) fn joined(&self, sentences: &[Arc<str>]) -> Result<Utterance, SpeechError> {
        let clip = |sentence: &Arc<str>| {
            let made = self.made().sentences.get(sentence);
            made.map_or_else(|| self.synthesizer().synthesize(sentence).map(Arc::new), Ok)
        };
        let clips: Vec<Arc<Clip>> = sentences.iter().map(clip).collect::<Result<_, _>>()?;
        Ok(Utterance::joined(clips, self.pause()))
    }

    pub(super) fn synthesizer(&self) -> &dyn Synthesizer {
        self.0.synthesizer.as_ref()
    }

    /// The silence between two sentences of a line.
    pub(super) fn pause(&self) -> Frames {
        self.0.pause
    }

    pub(super) fn made(&self) -> RwLockReadGuard<'_, Made> {
        self.0.made.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn made_mut(&self) -> RwLockWriteGuard<'_, Made> {
        self.0.made.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for ClipReader {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClipReader").finish_non_exhaustive()
    }
}
