//! The clips of a session by their sentence: the first ones in memory, the others in a temporary
//! file, so that a long session takes as much memory as a short one.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use super::samples::{bytes_of, read_samples};
use crate::clip::Clip;
use crate::time::Frames;

/// The most bytes of samples in memory: some five seconds of speech.
const MOST_IN_MEMORY: usize = 1024 * 1024;

/// Samples that go to the file at once.
const WRITTEN_AT_ONCE: usize = 16 * 1024;

/// The clips of one session.
#[derive(Debug, Default)]
pub(super) struct Spool {
    clips: HashMap<Arc<str>, Option<Kept>>,
    held: usize,
    /// The temporary file, once it is needed. It has no name, and is gone with the program.
    file: Option<Mutex<SpoolFile>>,
    /// The length of the file, in bytes.
    end: u64,
}

/// The temporary file, and the clips of it that somebody holds, by the offset of the first byte.
#[derive(Debug)]
struct SpoolFile {
    file: File,
    held: HashMap<u64, Weak<Clip>>,
}

/// A kept clip: its length, and the place of its samples.
#[derive(Debug)]
struct Kept {
    frames: Frames,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Memory(Arc<Clip>),
    File {
        /// The offset of the first byte.
        at: u64,
        /// The number of samples.
        samples: usize,
    },
}

impl Spool {
    /// The length of a kept clip.
    pub(super) fn frames(&self, sentence: &str) -> Option<Frames> {
        self.clips.get(sentence)?.as_ref().map(|kept| kept.frames)
    }

    /// A sentence under which a clip may be kept, in memory once however many lines have it.
    pub(super) fn name(&mut self, sentence: String) -> Arc<str> {
        if let Some((known, _)) = self.clips.get_key_value(sentence.as_str()) {
            return Arc::clone(known);
        }
        let sentence: Arc<str> = sentence.into();
        self.clips.insert(Arc::clone(&sentence), None);
        sentence
    }

    /// Keeps a clip.
    pub(super) fn insert(&mut self, sentence: &Arc<str>, clip: Clip) {
        let frames = clip.frames;
        let bytes = size_of_val(&*clip.samples);
        let place = if self.held + bytes <= MOST_IN_MEMORY {
            self.held += bytes;
            Place::Memory(Arc::new(clip))
        } else {
            match self.spool(&clip) {
                Ok(at) => Place::File { at, samples: clip.samples.len() },
                // The disk is full: more memory is better than no session.
                Err(_) => Place::Memory(Arc::new(clip)),
            }
        };
        self.clips.insert(Arc::clone(sentence), Some(Kept { frames, place }));
    }

    /// A kept clip; nothing for a sentence that has none, or if the file can no longer be read.
    pub(super) fn get(&self, sentence: &str) -> Option<Arc<Clip>> {
        let kept = self.clips.get(sentence)?.as_ref()?;
        match &kept.place {
            Place::Memory(clip) => Some(Arc::clone(clip)),
            Place::File { at, samples } => {
                let mut file = self.file.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner);
                file.clip(*at, *samples, kept.frames).ok()
            }
        }
    }

    /// Appends samples to the file and returns the offset of the first.
    fn spool(&mut self, clip: &Clip) -> io::Result<u64> {
        let spool = match self.file.take() {
            Some(spool) => spool,
            None => Mutex::new(SpoolFile { file: tempfile::tempfile()?, held: HashMap::new() }),
        };
        let spool = self.file.insert(spool).get_mut().unwrap_or_else(PoisonError::into_inner);
        let at = self.end;
        spool.file.seek(SeekFrom::Start(at))?;
        for samples in clip.samples.chunks(WRITTEN_AT_ONCE) {
            spool.file.write_all(&bytes_of(samples).collect::<Vec<u8>>())?;
        }
        self.end = at + size_of_val(&*clip.samples) as u64;
        Ok(at)
    }
}

impl SpoolFile {
    /// A clip, read only where nobody holds it, so that it is in memory once.
    fn clip(&mut self, at: u64, samples: usize, frames: Frames) -> io::Result<Arc<Clip>> {
        if let Some(clip) = self.held.get(&at).and_then(Weak::upgrade) {
            return Ok(clip);
        }
        self.file.seek(SeekFrom::Start(at))?;
        let clip =
            Arc::new(Clip { frames, samples: read_samples(&mut self.file, samples, |_| ())? });
        self.held.retain(|_, clip| clip.strong_count() > 0);
        self.held.insert(at, Arc::downgrade(&clip));
        Ok(clip)
    }
}
