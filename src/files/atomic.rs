//! Temporary files that take the place of their targets once they are whole.
//!
//! Each is locked while its process works on it. The lock goes with the process, however that ends;
//! so a temporary file that can be locked was left behind by a killed process.
#![expect(clippy::disallowed_methods, reason = "files are written here")]

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata, OpenOptions, TryLockError};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};

use super::error::FileError;
use super::target::{Target, TargetFile, find, folder};

/// The ending of a temporary file's name.
const ENDING: &str = ".supple-part";

/// The longest target name that a temporary file's name contains, in bytes; longer ones are
/// shortened. A name may have 255 bytes on most systems, 143 in encrypted folders.
const LONGEST_STEM: usize = 80;

/// The most names that are tried for one temporary file.
const MOST_ATTEMPTS: u32 = 1000;

/// The size of a write buffer, in bytes: few enough to be in a near cache still when the system
/// copies them.
pub(crate) const BUFFER: usize = 64 * 1024;

/// A locked temporary file with a hidden name beside its target.
///
/// It is deleted when it is dropped before a commit.
#[derive(Debug)]
pub(crate) struct AtomicFile {
    file: File,
    path: PathBuf,
    target: PathBuf,
    /// Permission to replace an existing target.
    force: bool,
    /// True once the temporary name is gone.
    moved: bool,
}

impl AtomicFile {
    /// An empty file for `target`, with the owner and the permissions of the file that it replaces.
    ///
    /// What killed processes left behind for this target is removed.
    pub(crate) fn create(target: &TargetFile, force: bool) -> Result<Self, FileError> {
        remove_leftovers(&target.path);
        target.check(force)?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        Self::open(target, force, &options).map_err(|error| FileError::io(&target.path, error))
    }

    /// An empty file that replaces the file at `path`, if there is one. A new one can be read by
    /// its owner alone.
    ///
    /// A folder of files can so be replaced together: write all, then commit all. What killed
    /// processes left behind for `path` is removed.
    ///
    /// # Errors
    /// When it cannot be made, or when `path` is or would be in no place for a file.
    pub(crate) fn replacing(path: &Path) -> Result<Self, FileError> {
        let file = Self::private(path)?;
        remove_leftovers(&file.target);
        Ok(file)
    }

    /// A file as [`replacing`](Self::replacing) makes it, without a look at the rest of its folder.
    pub(crate) fn private(path: &Path) -> Result<Self, FileError> {
        let target = match find(path)? {
            Target::File(target) => target,
            Target::Output | Target::Stream => {
                return Err(FileError::NotAFile { path: path.to_owned(), what: "a device" });
            }
        };
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        Self::open(&target, true, &options).map_err(|error| FileError::io(path, error))
    }

    fn open(target: &TargetFile, force: bool, options: &OpenOptions) -> io::Result<Self> {
        let TargetFile { path: target, replaced } = target;
        let stem = stem(target);
        for attempt in 0..MOST_ATTEMPTS {
            let mut name = stem.clone();
            name.push(format!("{}-{attempt}{ENDING}", std::process::id()));
            let path = folder(target).join(name);
            let file = match options.open(&path) {
                Ok(file) => file,
                // Another process of the same number, on another machine or in another container.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(error),
            };
            match file.try_lock() {
                // Between making and locking it, another process may have taken it for a leftover.
                Ok(()) if is_at(&file, &path) => {}
                Err(TryLockError::Error(_)) => {} // Nobody can lock here, so nobody removes it.
                Ok(()) | Err(TryLockError::WouldBlock) => continue,
            }
            let part = Self { file, path, target: target.clone(), force, moved: false };
            if let Some(replaced) = replaced {
                take_over(&part.file, replaced);
            }
            return Ok(part);
        }
        Err(ErrorKind::AlreadyExists.into())
    }

    /// The file that it will be.
    #[must_use]
    pub(crate) fn target(&self) -> &Path {
        &self.target
    }

    /// A second handle to write through.
    ///
    /// # Errors
    /// When the system has none to give.
    pub(crate) fn writer(&self) -> io::Result<File> {
        self.file.try_clone()
    }

    /// A second handle that gathers what is written.
    pub(crate) fn buffered(&self) -> io::Result<BufWriter<File>> {
        Ok(BufWriter::with_capacity(BUFFER, self.writer()?))
    }

    /// Writes `bytes` at the end of what has been written.
    ///
    /// # Errors
    /// When they cannot be written.
    pub(crate) fn write_all(&self, bytes: &[u8]) -> Result<(), FileError> {
        (&self.file).write_all(bytes).map_err(|error| FileError::io(&self.target, error))
    }

    /// Puts the file in the place of its target, where it outlasts a loss of power.
    ///
    /// # Errors
    /// When it cannot be put there; the target is then as it was before.
    pub(crate) fn commit(self) -> Result<(), FileError> {
        self.file.sync_all().map_err(|error| FileError::io(&self.target, error))?;
        // Windows opens no folders as files.
        #[cfg(unix)]
        let folder = File::open(folder(&self.target));
        self.commit_unsynced()?;
        // The file is whole and in place; a folder that cannot be synced is no reason to fail.
        #[cfg(unix)]
        let _ = folder.and_then(|folder| folder.sync_all());
        Ok(())
    }

    /// Puts the file in the place of its target without waiting for the disk.
    ///
    /// # Errors
    /// When it cannot be put there; the target is then as it was before.
    pub(crate) fn commit_unsynced(mut self) -> Result<(), FileError> {
        if self.force {
            let renamed = fs::rename(&self.path, &self.target);
            renamed.map_err(|error| FileError::io(&self.target, error))?;
            self.moved = true;
        } else {
            self.moved = self.take_free_name()?;
        }
        Ok(())
    }

    /// Takes the target's name if it is free, in one step. Returns whether the temporary name is
    /// gone.
    fn take_free_name(&self) -> Result<bool, FileError> {
        let failed = |error: io::Error| match error.kind() {
            ErrorKind::AlreadyExists => FileError::Exists(self.target.clone()),
            _ => FileError::io(&self.target, error),
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

impl Drop for AtomicFile {
    fn drop(&mut self) {
        if !self.moved {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Removes every temporary file that killed processes left behind in `folder`.
pub(crate) fn remove_abandoned(folder: &Path) {
    remove_unlocked(folder, |name| name.as_encoded_bytes().ends_with(ENDING.as_bytes()));
}

/// Removes what killed processes left behind for `target`.
fn remove_leftovers(target: &Path) {
    let stem = stem(target);
    remove_unlocked(folder(target), |name| is_part_of(name, &stem));
}

/// Removes the temporary files in `folder` with these names that no process works on.
fn remove_unlocked(folder: &Path, is_meant: impl Fn(&OsStr) -> bool) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let regular = entry.file_type().is_ok_and(|kind| kind.is_file());
        if regular && is_meant(&entry.file_name()) {
            // Locking over a network may need a handle that can write.
            let path = entry.path();
            let opened = OpenOptions::new().read(true).write(true).open(&path);
            if opened.is_ok_and(|file| file.try_lock().is_ok() && is_at(&file, &path)) {
                let _ = fs::remove_file(&path);
            }
        }
    }
}

/// The beginning of the names of all temporary files for `target`.
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

/// True if `name` is that of a temporary file with this stem: `STEM` `PID-ATTEMPT` `ENDING`.
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

/// True if `path` still names the open `file`.
#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |data: Metadata| (data.dev(), data.ino());
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(open), Ok(named)) => identity(open) == identity(named),
        _ => false,
    }
}

/// True if `path` still names the open `file`.
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
