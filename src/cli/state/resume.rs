//! Where a run was stopped, so that it can go on another time.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::folders;

/// The run that was stopped last.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stopped {
    /// The routine, as it was named.
    pub(crate) routine: String,
    /// The title of the exercise.
    pub(crate) exercise: String,
}

impl Stopped {
    /// The run that was stopped last, if it is known.
    #[expect(clippy::disallowed_methods, reason = "this module is about one file")]
    pub(crate) fn last() -> Option<Self> {
        serde_json::from_str(&std::fs::read_to_string(file()?).ok()?).ok()
    }

    /// Keeps this for another time; whether that could be done.
    #[expect(clippy::disallowed_methods, reason = "this module is about one file")]
    pub(crate) fn keep(&self) -> bool {
        let (Some(file), Ok(text)) = (file(), serde_json::to_string(self)) else { return false };
        let made = file.parent().is_some_and(|folder| std::fs::create_dir_all(folder).is_ok());
        made && std::fs::write(file, text).is_ok()
    }

    /// Forgets the run that was stopped, now that this routine has been done.
    #[expect(clippy::disallowed_methods, reason = "this module is about one file")]
    pub(crate) fn forget(routine: &str) {
        if Self::last().is_some_and(|last| last.routine == routine)
            && let Some(file) = file()
        {
            // What stays is offered once more, and does no harm.
            let _ = std::fs::remove_file(file);
        }
    }
}

fn file() -> Option<PathBuf> {
    folders::data().map(|folder| folder.join("stopped.json"))
}
