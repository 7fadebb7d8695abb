//! Why a sound could not be written, and what to do about it.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::time::Frames;

/// Why a sound could not be written. Its text says where, what and what to do next.
#[derive(Debug)]
#[non_exhaustive]
pub enum SinkError {
    /// A file is there and was not to be replaced.
    Exists(PathBuf),
    /// Something is there that cannot hold sound.
    NotAFile {
        /// Where.
        path: PathBuf,
        /// What is there: `a folder`, `a socket`.
        what: &'static str,
    },
    /// The folder of the target is not there.
    NoFolder(PathBuf),
    /// The target is a link to a file that is not there.
    DeadLink(PathBuf),
    /// Longer than a WAV can say.
    TooLong(Frames),
    /// The reader of a pipe went away. Nobody is left to be told.
    ReaderGone,
    /// Another number of frames was written than was promised: a mistake of this program.
    Length {
        /// The length in the header.
        promised: Frames,
        /// What came.
        written: Frames,
    },
    /// The system said no.
    Io {
        /// What was being written.
        path: PathBuf,
        /// What the system said.
        error: io::Error,
    },
}

impl SinkError {
    /// An error of the system while writing to `path`.
    pub(super) fn io(path: &Path, error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::BrokenPipe => Self::ReaderGone,
            ErrorKind::IsADirectory => Self::NotAFile { path: path.to_owned(), what: "a folder" },
            _ => Self::Io { path: path.to_owned(), error },
        }
    }

    /// An error of hound's; it has no other kind of its own when writing 16-bit mono.
    pub(super) fn hound(path: &Path, error: hound::Error) -> Self {
        match error {
            hound::Error::IoError(error) => Self::io(path, error),
            other => Self::io(path, io::Error::other(other)),
        }
    }
}

impl fmt::Display for SinkError {
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
            Self::NoFolder(path) => {
                let folder = path.parent().unwrap_or(path).display();
                write!(
                    f,
                    "cannot write {}: there is no folder {folder}. Make it first, or check the path.",
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
            Self::TooLong(frames) => {
                write!(
                    f,
                    "{} of sound do not fit a WAV file, which ends at 4 GiB (12 h 25 min). Render it in parts with --only.",
                    frames.millis()
                )
            }
            Self::ReaderGone => f.write_str("the reader of the sound went away"),
            Self::Length { promised, written } => {
                write!(
                    f,
                    "{} frames were promised, {} came. This is a mistake of supple's; please report it.",
                    promised.0, written.0
                )
            }
            Self::Io { path, error } => {
                let (what, next) = explain(error);
                write!(f, "cannot write {}: {what}. {next}", name(path))
            }
        }
    }
}

impl Error for SinkError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            _ => None,
        }
    }
}

/// How a target is called.
fn name(path: &Path) -> String {
    if path == Path::new("-") {
        "to standard output".to_owned()
    } else {
        path.display().to_string()
    }
}

/// What happened and what to do next.
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
        ErrorKind::PermissionDenied => ("no permission", "Choose a folder that you may write to."),
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
        _ => return (error.to_string(), "Try another place."),
    };
    (what.to_owned(), next)
}

/// Whether the process (24) or the system (23) has used up its open files; std has no kind for it.
fn too_many_open(error: &io::Error) -> bool {
    cfg!(unix) && matches!(error.raw_os_error(), Some(23 | 24))
}
