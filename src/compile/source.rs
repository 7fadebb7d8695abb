//! Sources of other routines.

use std::sync::Arc;

use crate::span::FileId;

/// A source of the routines that a script takes exercises `from:`.
pub(crate) trait ScriptSource {
    /// The script of the routine that the one in `beside` calls `name`. The same routine must
    /// always get the same [`FileId`].
    ///
    /// # Errors
    /// When there is none, with what to do.
    fn find(&mut self, name: &str, beside: FileId) -> Result<(FileId, Arc<str>), NotFound>;
}

/// The reason for which another routine cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NotFound {
    /// The mistake.
    pub message: String,
    /// The way out.
    pub help: String,
}

/// A source without any routine.
#[cfg(any(test, feature = "benchmarks"))]
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct NoScripts;

#[cfg(any(test, feature = "benchmarks"))]
impl ScriptSource for NoScripts {
    fn find(&mut self, name: &str, _: FileId) -> Result<(FileId, Arc<str>), NotFound> {
        let message = format!("there is no routine `{name}`");
        Err(NotFound { message, help: "write the exercise out".to_owned() })
    }
}
