//! Failures to write a file, each with what to do about it.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::reason::reason;

/// A failure to write a file. Its text names the path, the cause and the next step.
#[derive(Debug)]
#[non_exhaustive]
pub enum FileError {
    /// An existing file that may not be replaced.
    Exists(PathBuf),
    /// Something is there that no file can replace.
    NotAFile {
        /// Its path.
        path: PathBuf,
        /// Its kind: `a folder`, `a socket`.
        what: &'static str,
    },
    /// Something other than a folder where a folder was to be written.
    NotAFolder(PathBuf),
    /// A target whose folder does not exist.
    NoFolder(PathBuf),
    /// A target in a folder of the system that keeps no files, such as `/proc`.
    NoPlace(PathBuf),
    /// A target that is a link to a file that does not exist.
    DeadLink(PathBuf),
    /// A pipe whose reader went away. Nobody is left to report to.
    ReaderGone,
    /// An error of the system.
    Io {
        /// The path that was being written.
        path: PathBuf,
        /// The error.
        error: io::Error,
    },
}

impl FileError {
    /// An error of the system while writing to `path`.
    pub(crate) fn io(path: &Path, error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::BrokenPipe => Self::ReaderGone,
            ErrorKind::IsADirectory => Self::NotAFile { path: path.to_owned(), what: "a folder" },
            ErrorKind::NotFound if path.parent().is_some_and(is_folder) => {
                Self::NoPlace(path.to_owned())
            }
            _ => Self::Io { path: path.to_owned(), error },
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exists(path) => {
                write!(
                    f,
                    "{} is already there. Replace it with --force, or choose another name.",
                    path.display()
                )
            }
            Self::NotAFile { path, what } => {
                write!(f, "cannot write {}: it is {what}. Give the name of a file.", path.display())
            }
            Self::NotAFolder(path) => {
                write!(
                    f,
                    "cannot write into {}: it is no folder. Give the name of a folder, or of one to be made.",
                    path.display()
                )
            }
            Self::NoFolder(path) => {
                let folder = path.parent().unwrap_or(path).display();
                write!(
                    f,
                    "cannot write {}: there is no folder {folder}. Make it first, or check the path.",
                    path.display()
                )
            }
            Self::NoPlace(path) => {
                write!(
                    f,
                    "cannot write {}: no file can be made in that folder. Choose another.",
                    path.display()
                )
            }
            Self::DeadLink(path) => {
                write!(
                    f,
                    "cannot write {}: it is a link to a file that is not there. Remove the link, or choose another name.",
                    path.display()
                )
            }
            Self::ReaderGone => f.write_str("the reader of the sound went away"),
            Self::Io { path, error } => {
                let (what, next) = explain(error);
                write!(f, "cannot write {}: {what}. {next}", name(path))
            }
        }
    }
}

impl Error for FileError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// True for a folder that is there.
#[expect(clippy::disallowed_methods, reason = "the system says of both that nothing is found")]
fn is_folder(path: &Path) -> bool {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    std::fs::metadata(path).is_ok_and(|metadata| metadata.is_dir())
}

/// The words for a target.
fn name(path: &Path) -> String {
    if path == Path::new("-") {
        "to standard output".to_owned()
    } else {
        path.display().to_string()
    }
}

/// The cause in words, and the next step.
fn explain(error: &io::Error) -> (String, &'static str) {
    let (what, next) = match error.kind() {
        ErrorKind::StorageFull => {
            ("the disk is full", "Free some space, or write to another disk.")
        }
        ErrorKind::QuotaExceeded => {
            ("your share of the disk is used up", "Free some space, or write to another disk.")
        }
        ErrorKind::FileTooLarge => (
            "the disk or a limit allows no file of this size",
            "Write to another disk, or render it in parts with --only.",
        ),
        ErrorKind::PermissionDenied => (
            "no permission",
            "Make that folder writable for you, or choose one that you may write to.",
        ),
        ErrorKind::ReadOnlyFilesystem => ("the disk is read-only", "Choose another disk."),
        ErrorKind::NotFound => {
            ("its folder is not there any more", "Make it again, or choose another.")
        }
        ErrorKind::NotADirectory => ("a part of the path is not a folder", "Check the path."),
        ErrorKind::InvalidFilename => {
            ("the name is too long or not allowed", "Choose a shorter or simpler name.")
        }
        _ if too_many_open(error) => {
            ("too many files are open", "Close other programs, or raise the limit (ulimit -n).")
        }
        _ => return (reason(error), "Try another place."),
    };
    (what.to_owned(), next)
}

/// True if the process (24) or the system (23) has used up its open files; std has no kind for it.
fn too_many_open(error: &io::Error) -> bool {
    cfg!(unix) && matches!(error.raw_os_error(), Some(23 | 24))
}
