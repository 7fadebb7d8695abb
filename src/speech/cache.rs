//! The cache of clips on disk, so that a sentence is synthesized once.
//!
//! The key of a clip is a hash of all that its sound depends on, so a clip is never out of date. A
//! clip that is damaged or cannot be written is a miss: the engine makes it.
#![expect(clippy::disallowed_methods, reason = "keeping clips on disk is what this module is for")]

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::SystemTime;

use sha2::{Digest, Sha256};

use super::error::SpeechError;
use super::samples::{bytes_of, read_samples};
use super::synthesizer::Synthesizer;
use crate::clip::Clip;
use crate::files::{remove_abandoned, replace_unsynced, sha256};
use crate::folders;
use crate::language::Language;
use crate::time::Frames;

/// The most bytes of all clips: about 45 minutes of speech.
pub(crate) const CACHE_LIMIT: u64 = 512 << 20;

/// The part of a limit, as a fraction, that is left when it was passed and clips were removed: the
/// next clip should not pass it again. One session fills no more of it either.
const LEFT_AFTER_TRIM: (u64, u64) = (9, 10);

/// The new bytes after which all clips are counted against the limit.
const COUNTED_EVERY: u64 = 16 << 20;

/// The first bytes of a file.
const MAGIC: &[u8; 8] = b"supple1\n";

/// Bytes before the samples: [`MAGIC`] and the length.
const HEAD: usize = 16;

/// Bytes behind the samples: the SHA-256 of all others.
const SUM: usize = 32;

/// The extension of a file.
const ENDING: &str = "clip";

/// The folder of all clips; nothing if the user has no cache folder.
#[must_use]
pub(crate) fn cache_folder() -> Option<PathBuf> {
    folders::cache().map(|cache| cache.join("clips"))
}

/// An engine that is asked only for sentences that are not in the cache.
pub(crate) struct Cached {
    engine: Box<dyn Synthesizer>,
    folder: PathBuf,
    language: Language,
    limit: u64,
    written: AtomicU64,
    /// The bytes of the clips that were found or kept. When they are as many as may be left, further
    /// ones are not kept: they would push out those of the beginning, which are needed first when
    /// the same is asked for again.
    used: AtomicU64,
}

impl Cached {
    /// A cache in `folder` for an engine. All clips there, of other engines too, have at most
    /// `limit` bytes.
    #[must_use]
    pub(crate) fn new(
        engine: Box<dyn Synthesizer>,
        folder: PathBuf,
        language: Language,
        limit: u64,
    ) -> Self {
        Self {
            engine,
            folder,
            language,
            limit,
            written: AtomicU64::new(0),
            used: AtomicU64::new(0),
        }
    }

    fn path(&self, sentence: &str) -> PathBuf {
        let (engine, reading) = (self.engine.fingerprint(), self.engine.reading(sentence));
        let parts = [engine.as_str(), self.language.code(), &reading];
        let key = sha256(parts.join("\0").as_bytes());
        self.folder.join(format!("{key}.{ENDING}"))
    }

    /// Counts a clip that was found or is to be kept; false where there are too many.
    fn uses(&self, size: u64) -> bool {
        let most = left_after_trim(self.limit);
        let more = |used: u64| Some(used + size).filter(|used| *used <= most);
        self.used.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more).is_ok()
    }

    fn keep(&self, path: &Path, clip: &Clip) {
        let size = size_of_file(clip.frames);
        let Some(size) = size.filter(|size| self.uses(*size)) else { return };
        // A disk that is full or read-only costs time at the next run, and nothing else.
        if replace_unsynced(path, &file_of(clip)).is_err() {
            return;
        }
        let before = self.written.fetch_add(size, Ordering::Relaxed);
        if before / COUNTED_EVERY != (before + size) / COUNTED_EVERY {
            trim(&self.folder, self.limit);
        }
    }
}

impl Drop for Cached {
    fn drop(&mut self) {
        if self.written.load(Ordering::Relaxed) > 0 {
            trim(&self.folder, self.limit);
        }
    }
}

impl Synthesizer for Cached {
    fn fingerprint(&self) -> String {
        self.engine.fingerprint()
    }

    fn reading(&self, sentence: &str) -> String {
        self.engine.reading(sentence)
    }

    fn phonemes(&self, sentence: &str) -> Result<Option<String>, SpeechError> {
        self.engine.phonemes(sentence)
    }

    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError> {
        let path = self.path(sentence);
        if let Some(clip) = read(&path) {
            let _ = size_of_file(clip.frames).map(|size| self.uses(size));
            // The time of the last use decides which clips are removed first.
            let _ = File::options()
                .append(true)
                .open(&path)
                .and_then(|file| file.set_modified(SystemTime::now()));
            return Ok(clip);
        }
        let clip = self.engine.synthesize(sentence)?;
        self.keep(&path, &clip);
        Ok(clip)
    }

    /// The length in the head of the file, if the size of the file fits it. The samples are checked
    /// only when they are heard.
    fn known_length(&self, sentence: &str) -> Option<Frames> {
        read_head(&mut File::open(self.path(sentence)).ok()?).map(|(_, frames)| frames)
    }

    fn silent_words(&self, sentence: &str) -> Result<Vec<String>, SpeechError> {
        self.engine.silent_words(sentence)
    }

    fn doubtful_words(&self, sentence: &str) -> Vec<String> {
        self.engine.doubtful_words(sentence)
    }
}

/// The content of a file: magic, length, samples, and the SHA-256 of all that.
fn file_of(clip: &Clip) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(clip.frames.0.to_le_bytes());
    bytes.extend(bytes_of(&clip.samples));
    let sum = Sha256::digest(&bytes);
    bytes.extend(sum);
    bytes
}

/// The bytes before the samples and the length in them; nothing if the size of the file does not
/// fit it.
fn read_head(file: &mut File) -> Option<([u8; HEAD], Frames)> {
    let mut head = [0; HEAD];
    file.read_exact(&mut head).ok()?;
    let frames = head.strip_prefix(MAGIC).and_then(|frames| frames.as_array::<8>())?;
    let frames = u64::from_le_bytes(*frames);
    let frames = Frames(frames);
    (file.metadata().ok()?.len() == size_of_file(frames)?).then_some((head, frames))
}

/// The bytes of the file of a clip.
fn size_of_file(Frames(frames): Frames) -> Option<u64> {
    frames.checked_mul(4)?.checked_add((HEAD + SUM) as u64)
}

/// The clip of a file; nothing if the file is damaged.
fn read(path: &Path) -> Option<Clip> {
    let mut file = File::open(path).ok()?;
    let (head, frames) = read_head(&mut file)?;
    let mut found = Sha256::new_with_prefix(head);
    let count = usize::try_from(frames.0).ok()?;
    let samples = read_samples(&mut file, count, |bytes| found.update(bytes)).ok()?;
    let mut sum = [0; SUM];
    file.read_exact(&mut sum).ok()?;
    // The sum only says that the file is as it was written, not that an engine wrote it.
    let is_sound = samples.iter().all(|sample| sample.abs() <= 1.0);
    let is_whole = found.finalize().as_slice() == sum;
    (is_whole && is_sound).then_some(Clip { frames, samples })
}

/// The number of clips in a folder, and their bytes.
///
/// # Errors
/// When the folder is there and cannot be read.
pub(crate) fn cache_size(folder: &Path) -> io::Result<(usize, u64)> {
    let clips = clips_in(folder)?;
    Ok((clips.len(), clips.iter().map(|(_, size, _)| size).sum()))
}

/// Removes every clip and returns their number and bytes.
///
/// # Errors
/// When one cannot be removed.
pub(crate) fn clear_cache(folder: &Path) -> io::Result<(usize, u64)> {
    remove_abandoned(folder);
    let clips = clips_in(folder)?;
    for (_, _, path) in &clips {
        remove(path)?;
    }
    Ok((clips.len(), clips.iter().map(|(_, size, _)| size).sum()))
}

/// Removes a file; it is no error if another process was faster.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// The time of the last use, the size in bytes and the path of every clip.
fn clips_in(folder: &Path) -> io::Result<Vec<(SystemTime, u64, PathBuf)>> {
    let files = match fs::read_dir(folder) {
        Ok(files) => files,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let mut clips = Vec::new();
    for file in files.flatten() {
        let path = file.path();
        let Ok(found) = file.metadata() else { continue };
        let used = found.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        if path.extension().is_some_and(|ending| ending == ENDING) {
            clips.push((used, found.len(), path));
        }
    }
    Ok(clips)
}

/// The bytes that are left of a limit that was passed.
const fn left_after_trim(limit: u64) -> u64 {
    limit / LEFT_AFTER_TRIM.1 * LEFT_AFTER_TRIM.0
}

/// Removes the clips that were not used for longest, until the others fit the limit again.
fn trim(folder: &Path, limit: u64) {
    remove_abandoned(folder);
    let Ok(mut clips) = clips_in(folder) else { return };
    let mut size: u64 = clips.iter().map(|(_, size, _)| size).sum();
    if size <= limit {
        return;
    }
    clips.sort();
    for (_, bytes, path) in clips {
        if size <= left_after_trim(limit) {
            break;
        }
        if remove(&path).is_ok() {
            size -= bytes;
        }
    }
}
