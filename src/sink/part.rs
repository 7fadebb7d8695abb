//! A file in the making, beside the one that it will be.
//!
//! It is locked as long as its render runs. The lock goes with the process, however that ends; so
//! a part that can be locked is what a killed render left behind, and nobody else's.
#![expect(clippy::disallowed_methods, reason = "a sink writes files")]

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::SinkError;
use super::target::folder;

const ENDING: &str = ".supple-part";

/// Names of parts longer than this are shortened: the longest name is 255 bytes on most systems,
/// 143 on encrypted folders.
const LONGEST_STEM: usize = 80;

/// A locked file with a hidden name that vanishes unless it is put in place.
#[derive(Debug)]
pub(super) struct Part {
    file: File,
    path: PathBuf,
    target: PathBuf,
    /// Whether it has another name by now.
    moved: bool,
}

impl Part {
    /// An empty part for `target`, with the owner and the permissions of the file it replaces.
    pub(super) fn create(target: &Path, replaced: Option<&Metadata>) -> io::Result<Self> {
        let stem = stem(target);
        for attempt in 0..1000 {
            let mut name = stem.clone();
            name.push(format!("{}-{attempt}{ENDING}", std::process::id()));
            let path = folder(target).join(name);
            let file = match OpenOptions::new().write(true).create_new(true).open(&path) {
                Ok(file) => file,
                // Another process of the same number, on another machine or in another container.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(error),
            };
            match file.try_lock() {
                // Between making and locking it, another render may have taken it for a leftover.
                Ok(()) if is_at(&file, &path) => {}
                Err(TryLockError::Error(_)) => {} // Nobody can lock here, so nobody removes it.
                Ok(()) | Err(TryLockError::WouldBlock) => continue,
            }
            let part = Self { file, path, target: target.to_owned(), moved: false };
            if let Some(replaced) = replaced {
                take_over(&part.file, replaced);
            }
            return Ok(part);
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    /// The file that it will be.
    pub(super) fn target(&self) -> &Path {
        &self.target
    }

    /// A second handle to write through.
    pub(super) fn writer(&self) -> io::Result<File> {
        self.file.try_clone()
    }

    /// Puts the whole file in its place, lastingly; over an existing one only with `force`.
    pub(super) fn commit(mut self, force: bool) -> Result<(), SinkError> {
        let failed = |error| SinkError::io(&self.target, error);
        self.file.sync_all().map_err(failed)?;
        if force {
            fs::rename(&self.path, &self.target).map_err(failed)?;
            self.moved = true;
        } else {
            self.moved = self.take_free_name()?;
        }
        // The sound is whole and in place; a folder that cannot be synced is no reason to fail.
        #[cfg(unix)]
        let _ = File::open(folder(&self.target)).and_then(|folder| folder.sync_all());
        Ok(())
    }

    /// Takes the target's name if it is free, in one step, and says whether the part's is gone.
    fn take_free_name(&self) -> Result<bool, SinkError> {
        let failed = |error: io::Error| match error.kind() {
            ErrorKind::AlreadyExists => SinkError::Exists(self.target.clone()),
            _ => SinkError::io(&self.target, error),
        };
        match fs::hard_link(&self.path, &self.target) {
            Ok(()) => return Ok(false),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => return Err(failed(error)),
            Err(_) => {} // Memory cards know no second name.
        }
        OpenOptions::new().write(true).create_new(true).open(&self.target).map_err(failed)?;
        fs::rename(&self.path, &self.target).map_err(|error| {
            let _ = fs::remove_file(&self.target);
            failed(error)
        })?;
        Ok(true)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.moved {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Removes what killed renders of `target` left behind.
pub(super) fn remove_leftovers(target: &Path) {
    let stem = stem(target);
    let Ok(entries) = fs::read_dir(folder(target)) else { return };
    for entry in entries.flatten() {
        let regular = entry.file_type().is_ok_and(|kind| kind.is_file());
        if regular && is_part_of(&entry.file_name(), &stem) {
            // Locking over a network may need a handle that can write.
            let path = entry.path();
            let opened = OpenOptions::new().read(true).write(true).open(&path);
            if opened.is_ok_and(|file| file.try_lock().is_ok() && is_at(&file, &path)) {
                let _ = fs::remove_file(&path);
            }
        }
    }
}

/// What the names of all parts of `target` start with.
fn stem(target: &Path) -> OsString {
    let name = target.file_name().unwrap_or_default();
    let mut stem = OsString::from(".");
    if name.len() <= LONGEST_STEM {
        stem.push(name);
    } else {
        let text = name.to_string_lossy();
        let start: String = text.chars().take(15).collect();
        stem.push(format!("{start}~{:016x}", fingerprint(name)));
    }
    stem.push(".");
    stem
}

/// Whether `name` is that of a part with this stem: `STEM` `PID-ATTEMPT` `ENDING`.
fn is_part_of(name: &OsStr, stem: &OsStr) -> bool {
    let name = name.as_encoded_bytes();
    let middle = name
        .strip_prefix(stem.as_encoded_bytes())
        .and_then(|rest| rest.strip_suffix(ENDING.as_bytes()));
    let number = |part: &[u8]| !part.is_empty() && part.iter().all(u8::is_ascii_digit);
    let mut numbers = middle.unwrap_or_default().split(|byte| *byte == b'-');
    numbers.next().is_some_and(number)
        && numbers.next().is_some_and(number)
        && numbers.next().is_none()
}

/// FNV-1a: the same in every version of the program, unlike std's hashes.
fn fingerprint(name: &OsStr) -> u64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    name.as_encoded_bytes().iter().fold(0xcbf2_9ce4_8422_2325, step)
}

/// Whether `path` still names the open `file`.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |data: Metadata| (data.dev(), data.ino());
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(named)) => identity(open) == identity(named),
        _ => false,
    }
}

/// Whether `path` still names the open `file`.
#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}

/// Gives `file` the owner and the permissions of the file it replaces, as far as the system lets.
fn take_over(file: &File, replaced: &Metadata) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, fchown};
        // Before the permissions: changing the owner takes some of them away.
        let _ = fchown(file, Some(replaced.uid()), Some(replaced.gid()));
    }
    let _ = file.set_permissions(replaced.permissions());
}
