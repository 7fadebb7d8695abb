//! Clips by their sentence, in memory as far as that is cheap and in a temporary file beyond.
//!
//! So a session takes the same memory however much is said in it.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};
use std::sync::{Arc, Mutex, PoisonError};

use super::samples::{bytes_of, read_samples};
use crate::clip::Clip;
use crate::time::Frames;

/// The bytes of samples that are held in memory: some five seconds of speech.
const HELD: usize = 1024 * 1024;

/// Samples that go to the file at once.
const PIECE: usize = 16 * 1024;

/// Clips that are kept for one session.
#[derive(Debug, Default)]
pub(super) struct Spool {
    clips: HashMap<Arc<str>, Option<Kept>>,
    held: usize,
    /// Made when it is first needed, and gone with the program: it has no name.
    file: Option<Mutex<File>>,
    /// Where the file ends.
    end: u64,
}

/// One clip.
#[derive(Debug)]
struct Kept {
    frames: Frames,
    place: Place,
}

#[derive(Debug)]
enum Place {
    Memory(Arc<Clip>),
    File {
        /// The first byte.
        at: u64,
        /// How many samples there are.
        samples: usize,
    },
}

impl Spool {
    /// The length of a clip that is kept.
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
        let place = if self.held + bytes <= HELD {
            self.held += bytes;
            Place::Memory(Arc::new(clip))
        } else {
            match self.spool(&clip) {
                Ok(at) => Place::File { at, samples: clip.samples.len() },
                // No room on the disk: memory is dearer, but the session goes on.
                Err(_) => Place::Memory(Arc::new(clip)),
            }
        };
        self.clips.insert(Arc::clone(sentence), Some(Kept { frames, place }));
    }

    /// A clip that is kept; nothing where it is not, or where its file cannot be read any more.
    pub(super) fn get(&self, sentence: &str) -> Option<Arc<Clip>> {
        let kept = self.clips.get(sentence)?.as_ref()?;
        match &kept.place {
            Place::Memory(clip) => Some(Arc::clone(clip)),
            Place::File { at, samples } => {
                let samples = self.read(*at, *samples).ok()?;
                Some(Arc::new(Clip { frames: kept.frames, samples }))
            }
        }
    }

    /// Appends samples to the file; where they begin.
    fn spool(&mut self, clip: &Clip) -> io::Result<u64> {
        let file = match self.file.take() {
            Some(file) => file,
            None => Mutex::new(tempfile::tempfile()?),
        };
        let file = self.file.insert(file).get_mut().unwrap_or_else(PoisonError::into_inner);
        let at = self.end;
        file.seek(SeekFrom::Start(at))?;
        for samples in clip.samples.chunks(PIECE) {
            file.write_all(&bytes_of(samples).collect::<Vec<u8>>())?;
        }
        self.end = at + size_of_val(&*clip.samples) as u64;
        Ok(at)
    }

    fn read(&self, at: u64, count: usize) -> io::Result<Box<[f32]>> {
        let file = self.file.as_ref().ok_or(io::ErrorKind::NotFound)?;
        let mut file = file.lock().unwrap_or_else(PoisonError::into_inner);
        file.seek(SeekFrom::Start(at))?;
        read_samples(&mut *file, count, |_| ())
    }
}
