//! Why a command failed, and with which exit code.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::files::FileError;

/// A command that did not do its work.
#[derive(Debug)]
pub enum Failure {
    /// What was asked for cannot be done; exit code 1.
    Work(String),
    /// It was asked for in the wrong way; exit code 2.
    Usage(String),
    /// The mistakes have been printed; exit code 1.
    Told,
    /// The reader of the output went away; exit code 141.
    ReaderGone,
    /// A signal asked to stop; exit code 128 and its number.
    Signal(u8),
}

impl Failure {
    /// The exit code of the program.
    #[must_use]
    pub const fn code(&self) -> u8 {
        match self {
            Self::Work(_) | Self::Told => 1,
            Self::Usage(_) => 2,
            Self::ReaderGone => 141,
            Self::Signal(number) => 128 + *number,
        }
    }

    /// A failure of something outside, with what to do about it.
    pub(super) fn work(problem: impl fmt::Display) -> Self {
        Self::Work(problem.to_string())
    }

    /// A failure to write to standard output.
    pub(super) fn output(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            kind => {
                let again = error.raw_os_error().map(io::Error::from_raw_os_error);
                let error = again.unwrap_or_else(|| kind.into());
                Self::work(FileError::Io { path: PathBuf::from("-"), error })
            }
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Work(message) | Self::Usage(message) => f.write_str(message),
            Self::Told | Self::ReaderGone => Ok(()),
            Self::Signal(number) => write!(f, "stopped by signal {number}"),
        }
    }
}

impl Error for Failure {}
