//! Why a sound could not be written, and what to do about it.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::Format;
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
    /// A folder was to be written, and something else is there.
    NotAFolder(PathBuf),
    /// The folder of the target is not there.
    NoFolder(PathBuf),
    /// The target is a link to a file that is not there.
    DeadLink(PathBuf),
    /// The ending of the name is of no format.
    UnknownEnding(PathBuf),
    /// This program was built without the format.
    NotBuilt(PathBuf),
    /// A pipe or a device, and the format is none that can be written straight through.
    NeedsFile(PathBuf),
    /// Longer than the format can say.
    TooLong {
        /// How long.
        frames: Frames,
        /// The format.
        format: Format,
    },
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
            Self::DeadLink(path) => {
                write!(
                    f,
                    "cannot write {}: it is a link to a file that is not there. Remove the link, or choose another name.",
                    path.display()
                )
            }
            Self::UnknownEnding(path) => {
                let ending = path.extension().unwrap_or_default().display();
                write!(
                    f,
                    "cannot write {}: supple makes no .{ending} files. Choose a name that ends in {}.",
                    path.display(),
                    Format::list()
                )
            }
            Self::NotBuilt(path) => {
                write!(
                    f,
                    "cannot write {}: this supple was built without MP3. Choose a name that ends in {}, or build it with --features mp3.",
                    path.display(),
                    Format::list()
                )
            }
            Self::NeedsFile(path) => {
                write!(
                    f,
                    "cannot write {}: only WAV can go through a pipe. Give the name of a file.",
                    path.display()
                )
            }
            Self::TooLong { frames, format: Format::Wav } => {
                write!(
                    f,
                    "{} of sound do not fit a WAV file, which ends at 4 GiB (12 h 25 min). Make a .flac or an .opus file, or render it in parts with --only.",
                    frames.millis()
                )
            }
            Self::TooLong { frames, format } => {
                write!(
                    f,
                    "{} of sound do not fit an .{} file, which ends at 24 h 51 min. Make a .flac or an .opus file, or render it in parts with --only.",
                    frames.millis(),
                    format.ending()
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
