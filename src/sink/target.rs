//! What a path stands for before anything is written.
#![expect(clippy::disallowed_methods, reason = "a sink looks at the files it is to write")]

use std::fs::{self, FileType, Metadata};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::SinkError;

/// Where the sound goes.
#[derive(Debug)]
pub(super) enum Target {
    /// Standard output.
    Output,
    /// A pipe or a character device, to be written straight through.
    Stream,
    /// A regular file.
    File {
        /// Where it is or will be, links followed.
        path: PathBuf,
        /// The file that is there.
        replaced: Option<Metadata>,
    },
}

/// Finds out what `path` stands for.
pub(super) fn find(path: &Path) -> Result<Target, SinkError> {
    if path == Path::new("-") {
        return Ok(Target::Output);
    }
    match fs::metadata(path) {
        Ok(there) if there.is_file() => {
            let linked = fs::symlink_metadata(path).is_ok_and(|named| named.is_symlink());
            let real = if linked { fs::canonicalize(path) } else { Ok(path.to_owned()) };
            let path = real.map_err(|error| SinkError::io(path, error))?;
            Ok(Target::File { path, replaced: Some(there) })
        }
        Ok(there) => match not_a_file(there.file_type()) {
            None => Ok(Target::Stream),
            Some(what) => Err(SinkError::NotAFile { path: path.to_owned(), what }),
        },
        Err(error) if error.kind() == ErrorKind::NotFound => new_file(path),
        Err(error) => Err(SinkError::io(path, error)),
    }
}

/// A file that is to be made.
fn new_file(path: &Path) -> Result<Target, SinkError> {
    if fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink()) {
        return Err(SinkError::DeadLink(path.to_owned()));
    }
    if !folder(path).is_dir() {
        return Err(SinkError::NoFolder(path.to_owned()));
    }
    let named_as_folder = path
        .as_os_str()
        .as_encoded_bytes()
        .last()
        .is_some_and(|last| std::path::is_separator(char::from(*last)));
    if named_as_folder || path.file_name().is_none() {
        return Err(SinkError::NotAFile { path: path.to_owned(), what: "named like a folder" });
    }
    Ok(Target::File { path: path.to_owned(), replaced: None })
}

/// The folder that a file is in; the current one where the path names none.
pub(super) fn folder(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// What something is that cannot be written straight through.
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

/// What something is that cannot be written straight through.
#[cfg(not(unix))]
fn not_a_file(kind: FileType) -> Option<&'static str> {
    Some(if kind.is_dir() { "a folder" } else { "a device" })
}
