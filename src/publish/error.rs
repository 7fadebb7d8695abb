//! Failures to publish.

use std::error::Error;
use std::fmt;
use std::path::PathBuf;

use crate::files::FileError;

/// A failure to publish. Its text names the path and the next step.
#[derive(Debug)]
#[non_exhaustive]
pub(crate) enum PublishError {
    /// A file of somebody else's is in the way; or one of the site's own that somebody has changed.
    NotOwn {
        /// The file.
        path: PathBuf,
        /// True if it was the site's own.
        is_own: bool,
    },
    /// The record of what was written cannot be understood.
    Record {
        /// Its file.
        path: PathBuf,
        /// Why.
        error: serde_json::Error,
    },
    /// A file cannot be read or written.
    File(FileError),
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOwn { path, is_own: false } => write!(
                f,
                "{} is there already, and supple has not written it. Name another folder, move the file away, or replace it with --force.",
                path.display()
            ),
            Self::NotOwn { path, is_own: true } => write!(
                f,
                "{} was changed since it was published. Keep what you need of it elsewhere, then replace it with --force.",
                path.display()
            ),
            Self::Record { path, error } => write!(
                f,
                "{} cannot be understood ({error}). Delete it; what is in the folder is then taken for somebody else's, which --force replaces.",
                path.display()
            ),
            Self::File(error) => error.fmt(f),
        }
    }
}

impl Error for PublishError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::NotOwn { .. } => None,
            Self::Record { error, .. } => Some(error),
            Self::File(error) => error.source(),
        }
    }
}
