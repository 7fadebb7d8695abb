//! Paths before anything is written to them.
#![expect(clippy::disallowed_methods, reason = "files that are to be written are looked at")]

use std::fs::{self, FileType, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::FileError;

/// The kind of place that a path names.
#[derive(Debug)]
pub(crate) enum Target {
    /// Standard output.
    Output,
    /// A pipe or a character device, to be written straight through.
    Stream,
    /// A regular file.
    File(TargetFile),
}

/// A regular file that is there or can be made.
#[derive(Debug)]
pub(crate) struct TargetFile {
    /// Its path, links followed.
    pub(crate) path: PathBuf,
    /// The file that is there.
    pub(crate) replaced: Option<Metadata>,
}

impl Target {
    /// Refuses a file that is there unless it may be replaced.
    pub(crate) fn check(&self, force: bool) -> Result<(), FileError> {
        match self {
            Self::Output | Self::Stream => Ok(()),
            Self::File(file) => file.check(force),
        }
    }
}

impl TargetFile {
    /// Refuses a file that is there unless it may be replaced.
    pub(crate) fn check(&self, force: bool) -> Result<(), FileError> {
        match self.replaced {
            Some(_) if !force => Err(FileError::Exists(self.path.clone())),
            _ => Ok(()),
        }
    }
}

/// Finds out what `path` names.
pub(crate) fn find(path: &Path) -> Result<Target, FileError> {
    if path == Path::new("-") {
        return Ok(Target::Output);
    }
    match fs::metadata(path) {
        Ok(there) if there.is_file() => {
            let linked = fs::symlink_metadata(path).is_ok_and(|named| named.is_symlink());
            let real = if linked { fs::canonicalize(path) } else { Ok(path.to_owned()) };
            let path = real.map_err(|error| FileError::io(path, error))?;
            Ok(Target::File(TargetFile { path, replaced: Some(there) }))
        }
        Ok(there) => match not_a_file(there.file_type()) {
            None => Ok(Target::Stream),
            Some(what) => Err(FileError::NotAFile { path: path.to_owned(), what }),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => new_file(path),
        Err(error) => Err(FileError::io(path, error)),
    }
}

/// A file that is to be made.
fn new_file(path: &Path) -> Result<Target, FileError> {
    if fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink()) {
        return Err(FileError::DeadLink(path.to_owned()));
    }
    if !folder(path).is_dir() {
        return Err(FileError::NoFolder(path.to_owned()));
    }
    let named_as_folder = path
        .as_os_str()
        .as_encoded_bytes()
        .last()
        .is_some_and(|last| std::path::is_separator(char::from(*last)));
    if named_as_folder || path.file_name().is_none() {
        return Err(FileError::NotAFile { path: path.to_owned(), what: "named like a folder" });
    }
    Ok(Target::File(TargetFile { path: path.to_owned(), replaced: None }))
}

/// The folder that a file is in; the current one where the path names none.
pub(crate) fn folder(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The name of something that cannot be written straight through.
#[cfg(unix)]
fn not_a_file(kind: FileType) -> Option<&'static str> {
    use std::os::unix::fs::FileTypeExt;
    if kind.is_fifo() || kind.is_char_device() {
        None
    } else if kind.is_dir() {
        Some("a folder")
    } else if kind.is_socket() {
        Some("a socket")
    } else {
        Some("a device")
    }
}

/// The name of something that cannot be written straight through.
#[cfg(not(unix))]
#[allow(clippy::unnecessary_wraps, reason = "other systems have pipes with a name")]
fn not_a_file(kind: FileType) -> Option<&'static str> {
    Some(if kind.is_dir() { "a folder" } else { "a device" })
}
