//! The place where a run was stopped, so that it can go on another time.

use serde::{Deserialize, Serialize};

use super::history::identity;
use super::record::stopped as record;
use crate::cli::args::SideArgument;
use crate::library::RoutineRef;

/// The run that was stopped last.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Stopped {
    /// The routine, by its identity; as it was typed in files of older versions.
    routine: String,
    /// The words that ask for it again; files of older versions have none.
    #[serde(default)]
    words: Option<String>,
    /// The sides that were asked for, if any were.
    #[serde(default)]
    pub(crate) side: Option<SideArgument>,
    /// The title of the exercise.
    pub(crate) exercise: String,
}

impl Stopped {
    /// A run that is stopped now.
    pub(crate) fn new(routine: &RoutineRef, side: Option<SideArgument>, exercise: String) -> Self {
        let words = routine.clone().absolute().words();
        Self { routine: identity(routine), words: Some(words), side, exercise }
    }

    /// The run that was stopped last, if it is known. A file that cannot be understood is set aside,
    /// and that is said.
    pub(crate) fn last() -> Option<Self> {
        // A run that cannot be read is none: play goes on without it.
        record().read().ok().flatten()
    }

    /// True for a run of this routine, however it is spelled.
    pub(crate) fn is_of(&self, routine: &RoutineRef) -> bool {
        let this = identity(routine);
        self.routine == this || identity(&RoutineRef::parse(&self.routine)) == this
    }

    /// The words of a command line that ask for its routine.
    pub(crate) fn words(&self) -> String {
        match &self.words {
            Some(words) => words.clone(),
            // An older version wrote what was composed as the words that ask for it.
            None if self.routine.starts_with("--minutes ") => self.routine.clone(),
            None => format!("-r {}", self.routine),
        }
    }

    /// Keeps this for another time, and returns whether that could be done.
    pub(crate) fn keep(&self) -> bool {
        record().keep(self).is_ok()
    }

    /// Forgets the run that was stopped, now that this routine has been done.
    pub(crate) fn forget(routine: &RoutineRef) {
        if Self::last().is_some_and(|last| last.is_of(routine)) {
            // What stays is offered once more, and does no harm.
            let _ = record().forget();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_older_version_kept_is_read() {
        let old = r#"{"routine":"scripts/../scripts/neck-ease.routine","exercise":"Chin"}"#;
        let old: Stopped = serde_json::from_str(old).unwrap();
        assert!(old.is_of(&RoutineRef::File("./scripts/neck-ease.routine".into())));
        assert_eq!(old.words(), "-r scripts/../scripts/neck-ease.routine");
        let old = r#"{"routine":"--minutes 10 --seed 3","exercise":"Chin"}"#;
        let old: Stopped = serde_json::from_str(old).unwrap();
        assert_eq!(old.words(), "--minutes 10 --seed 3");
        assert!(!old.is_of(&RoutineRef::Named("neck-ease".to_owned())));
    }

    #[test]
    fn a_stopped_run_knows_its_routine_by_any_spelling() {
        let stopped =
            Stopped::new(&RoutineRef::parse("./scripts/neck-ease.routine"), None, String::new());
        assert!(stopped.is_of(&RoutineRef::parse("src/../scripts/neck-ease.routine")));
    }
}
