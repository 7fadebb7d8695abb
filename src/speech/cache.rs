//! Clips kept on disk, so that a sentence is made once.
//!
//! A clip is found by all that its sound depends on, so it never has to be thrown away for being
//! out of date. What is damaged or cannot be written is as good as not there: the engine makes it.
#![expect(clippy::disallowed_methods, reason = "keeping clips on disk is what this module is for")]

use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use sha2::{Digest, Sha256};

use super::digest::sha256;
use super::error::SpeechError;
use super::samples::{bytes_of, read_samples};
use super::synthesizer::Synthesizer;
use crate::clip::Clip;
use crate::folders;
use crate::language::Language;
use crate::time::Frames;

/// How many bytes all clips may have: about 45 minutes of speech.
pub const CACHE_LIMIT: u64 = 512 << 20;

/// What is left once the limit was passed, as a part of it: not every new clip should count all.
const LEFT: (u64, u64) = (9, 10);

/// How many new bytes are worth a count of all.
const COUNTED: u64 = 16 << 20;

/// Files of a process that ended while it wrote are older than this.
const ABANDONED: Duration = Duration::from_hours(24);

/// The first bytes of every clip's file.
const MAGIC: &[u8; 8] = b"supple1\n";

/// The bytes before the samples: [`MAGIC`] and the length.
const HEAD: usize = 16;

/// The bytes behind them: their sum.
const SUM: usize = 32;

/// The ending of a clip's file.
const ENDING: &str = "clip";

/// The folder of all clips.
#[must_use]
pub fn cache_folder() -> Option<PathBuf> {
    folders::cache().map(|cache| cache.join("clips"))
}

/// An engine that is asked only for what was not kept.
pub struct Cached {
    engine: Box<dyn Synthesizer>,
    folder: PathBuf,
    language: Language,
    limit: u64,
    written: AtomicU64,
}

impl Cached {
    /// Keeps the clips of an engine in a folder, of which all may have `limit` bytes.
    #[must_use]
    pub fn new(
        engine: Box<dyn Synthesizer>,
        folder: PathBuf,
        language: Language,
        limit: u64,
    ) -> Self {
        Self { engine, folder, language, limit, written: AtomicU64::new(0) }
    }

    fn path(&self, sentence: &str) -> PathBuf {
        let parts = [&self.engine.fingerprint(), self.language.code(), sentence];
        let key = sha256(parts.join("\0").as_bytes());
        self.folder.join(format!("{key}.{ENDING}"))
    }

    fn keep(&self, path: &Path, clip: &Clip) {
        // A disk that is full or read-only costs time at the next run, and nothing else.
        let Ok(size) = write(&self.folder, path, &file_of(clip)) else { return };
        let before = self.written.fetch_add(size, Ordering::Relaxed);
        if before / COUNTED != (before + size) / COUNTED {
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

    fn synthesize(&self, sentence: &str) -> Result<Clip, SpeechError> {
        let path = self.path(sentence);
        if let Some(clip) = read(&path) {
            // The time says when it was last of use.
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

    /// The length that is written in the file, if it is as long as it should be: its samples are
    /// summed up only where they are heard.
    fn known_length(&self, sentence: &str) -> Option<Frames> {
        read_head(&mut File::open(self.path(sentence)).ok()?).map(|(_, frames)| frames)
    }

    fn silent_words(&self, sentence: &str) -> Result<Vec<String>, SpeechError> {
        self.engine.silent_words(sentence)
    }
}

/// Magic, length, samples, and the SHA-256 of all that.
fn file_of(clip: &Clip) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(clip.frames.0.to_le_bytes());
    bytes.extend(bytes_of(&clip.samples));
    let sum = Sha256::digest(&bytes);
    bytes.extend(sum);
    bytes
}

/// The bytes before the samples, and the length that is written there, of a file that is as long as
/// that says.
fn read_head(file: &mut File) -> Option<([u8; HEAD], Frames)> {
    let mut head = [0; HEAD];
    file.read_exact(&mut head).ok()?;
    let frames = head.strip_prefix(MAGIC).and_then(|frames| frames.as_array::<8>())?;
    let frames = u64::from_le_bytes(*frames);
    let bytes = frames.checked_mul(4)?.checked_add((HEAD + SUM) as u64)?;
    (file.metadata().ok()?.len() == bytes).then_some((head, Frames(frames)))
}

/// The clip of a file; nothing where it is not whole.
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

/// Writes beside and renames, so that another process sees all of it or nothing.
fn write(folder: &Path, path: &Path, bytes: &[u8]) -> io::Result<u64> {
    fs::create_dir_all(folder)?;
    let mut file = tempfile::Builder::new().prefix(".new-").tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(bytes.len() as u64)
}

/// How many clips a folder has, and how many bytes they are.
///
/// # Errors
/// When the folder is there and cannot be read.
pub fn cache_size(folder: &Path) -> io::Result<(usize, u64)> {
    let clips = clips_in(folder)?;
    Ok((clips.len(), clips.iter().map(|(_, size, _)| size).sum()))
}

/// Takes every clip away; says how many and how many bytes.
///
/// # Errors
/// When one cannot be taken away.
pub fn clear_cache(folder: &Path) -> io::Result<(usize, u64)> {
    let clips = clips_in(folder)?;
    for (_, _, path) in &clips {
        remove(path)?;
    }
    Ok((clips.len(), clips.iter().map(|(_, size, _)| size).sum()))
}

/// What another process took away first is away.
fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// When it was last of use, how many bytes it has and where it is, of every clip.
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
        } else if used.elapsed().is_ok_and(|age| age > ABANDONED) {
            let _ = fs::remove_file(path);
        }
    }
    Ok(clips)
}

/// Takes away the oldest until there is room again.
fn trim(folder: &Path, limit: u64) {
    let Ok(mut clips) = clips_in(folder) else { return };
    let mut size: u64 = clips.iter().map(|(_, size, _)| size).sum();
    if size <= limit {
        return;
    }
    clips.sort();
    for (_, bytes, path) in clips {
        if size <= limit / LEFT.1 * LEFT.0 {
            break;
        }
        if remove(&path).is_ok() {
            size -= bytes;
        }
    }
}
