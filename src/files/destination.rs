//! A place to write to as a person names it.

use std::path::{Path, PathBuf};

use super::error::FileError;
use super::target::{Target, find};

/// A path to write to, and whether a file that is there may be replaced.
///
/// `-` is standard output. A link to a file is followed: the file it points to is replaced, the
/// link stays. Pipes and character devices (`/dev/null`) are written straight through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Destination {
    /// The path.
    pub path: PathBuf,
    /// Permission to replace an existing file.
    pub force: bool,
}

impl Destination {
    /// A destination at `path`.
    #[must_use]
    pub(crate) fn new(path: impl Into<PathBuf>, force: bool) -> Self {
        Self { path: path.into(), force }
    }

    /// The destination beside this one whose name has another ending.
    #[must_use]
    pub(crate) fn with_extension(&self, ending: &str) -> Self {
        Self::new(self.path.with_extension(ending), self.force)
    }

    /// The destination of this name in the folder that this one is.
    #[must_use]
    pub(crate) fn join(&self, name: impl AsRef<Path>) -> Self {
        Self::new(self.path.join(name), self.force)
    }

    /// Refuses a destination that [`write_atomic`](super::write_atomic) would refuse, before
    /// anything is made in vain.
    ///
    /// # Errors
    /// When the path is or would be in no place for a file, or when a file is there without
    /// `force`.
    pub(crate) fn check(&self) -> Result<(), FileError> {
        find(&self.path)?.check(self.force)
    }

    /// True if the path is written straight through: standard output, a pipe or a device.
    ///
    /// There is nothing to take back then, so an interrupt may end the program as if it were not
    /// caught; a caught one would wait for a reader that has stopped reading.
    #[must_use]
    pub(crate) fn is_stream(&self) -> bool {
        matches!(find(&self.path), Ok(Target::Output | Target::Stream))
    }
}
