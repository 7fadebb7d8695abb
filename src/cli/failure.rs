//! The reason why a command failed, and its exit code.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::compose::Refusal;
use crate::encode::SinkError;
use crate::files::{FileError, reason};
use crate::library::LibraryError;
use crate::speech::SpeechError;

/// An error of any stage, or a sentence of the command line's own.
type Cause = Box<dyn Error + Send + Sync>;

/// The failure of a command.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The work cannot be done; exit code 1.
    Work(Cause),
    /// The command line asks for something that does not exist or cannot be; exit code 2.
    Usage(Cause),
    /// The mistakes have been printed already; exit code 1.
    AlreadyReported,
    /// The mistakes of the command line have been printed already; exit code 2.
    UsageReported,
    /// Several failures, in the order in which they are told; the exit code of the first.
    Several(Vec<Self>),
    /// The reader of the output went away; exit code 141, as after a SIGPIPE.
    ReaderGone,
    /// A signal of this number asked to stop; exit code 128 and its number.
    Signal(u8),
}

/// Both of two results, or the failures of both.
pub(crate) fn both<A, B>(a: Result<A, Failure>, b: Result<B, Failure>) -> Result<(A, B), Failure> {
    match (a, b) {
        (Ok(a), Ok(b)) => Ok((a, b)),
        (Err(failure), Ok(_)) | (Ok(_), Err(failure)) => Err(failure),
        (Err(first), Err(second)) => Err(Failure::Several(vec![first, second])),
    }
}

impl Failure {
    /// The exit code of the program.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Work(_) | Self::AlreadyReported => 1,
            Self::Usage(_) | Self::UsageReported => 2,
            Self::Several(all) => match all.as_slice() {
                [first, ..] => first.code(),
                [] => 1,
            },
            Self::ReaderGone => 141,
            Self::Signal(number) => 128 + *number,
        }
    }

    /// A failure of the work, with exit code 1.
    pub(crate) fn work(cause: impl Into<Cause>) -> Self {
        Self::Work(cause.into())
    }

    /// A mistake of the command line, with exit code 2.
    pub(crate) fn usage(cause: impl Into<Cause>) -> Self {
        Self::Usage(cause.into())
    }

    /// A failure to write to standard output.
    pub(crate) fn output(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::ReaderGone,
            _ => Self::work(FileError::Io { path: PathBuf::from("-"), error }),
        }
    }
}

impl From<SinkError> for Failure {
    fn from(error: SinkError) -> Self {
        match error {
            SinkError::File(FileError::ReaderGone) => Self::ReaderGone,
            SinkError::UnknownEnding { .. } => Self::usage(error),
            _ => Self::work(error),
        }
    }
}

impl From<FileError> for Failure {
    fn from(error: FileError) -> Self {
        match error {
            FileError::ReaderGone => Self::ReaderGone,
            _ => Self::work(error),
        }
    }
}

impl From<LibraryError> for Failure {
    fn from(error: LibraryError) -> Self {
        match error {
            LibraryError::Refused(refusal) => refusal.into(),
            LibraryError::Unknown { .. } => Self::usage(error),
            LibraryError::Folder { .. }
            | LibraryError::Missing { .. }
            | LibraryError::Document { .. }
            | LibraryError::Io { .. } => Self::work(error),
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Unknown(_) => Self::usage(refusal),
            _ => Self::work(refusal),
        }
    }
}

impl From<SpeechError> for Failure {
    fn from(error: SpeechError) -> Self {
        match error {
            SpeechError::UnknownVoice { .. } => Self::usage(error),
            _ => Self::work(error),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Work(cause) | Self::Usage(cause) => write!(f, "error: {}", reason(cause)),
            Self::Several(all) => {
                let told = all.iter().map(ToString::to_string).filter(|text| !text.is_empty());
                f.write_str(&told.collect::<Vec<_>>().join("\n"))
            }
            Self::AlreadyReported | Self::UsageReported | Self::ReaderGone => Ok(()),
            Self::Signal(_) => f.write_str("stopped"),
        }
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Work(cause) | Self::Usage(cause) => Some(cause.as_ref()),
            Self::AlreadyReported
            | Self::UsageReported
            | Self::Several(_)
            | Self::ReaderGone
            | Self::Signal(_) => None,
        }
    }
}
