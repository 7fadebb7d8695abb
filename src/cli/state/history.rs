//! The runs of the past: one line of JSON each.
//!
//! A line that cannot be read is passed over. Where nothing can be kept, play goes on.

#[cfg(feature = "live")]
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::store::Store;
use crate::library::RoutineRef;

/// The number of whole runs of a routine that explain everything.
const RUNS_TO_LEARN: usize = 2;

/// The most of the history that is looked at, in bytes from its end: some ten thousand runs.
const MOST: u64 = 2 * 1024 * 1024;

/// One run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Run {
    /// The routine, by its [identity](identity).
    pub(crate) routine: String,
    /// Its title.
    pub(crate) title: String,
    /// The time of its beginning, in seconds since 1970.
    pub(crate) began: i64,
    /// Its length, in seconds.
    pub(crate) seconds: u64,
    /// True where at least half of the session was heard, so that the person knows it.
    pub(crate) done: bool,
}

/// The name under which a routine is kept: the same, wherever it is named from.
pub(crate) fn identity(routine: &RoutineRef) -> String {
    routine.clone().absolute().to_string()
}

/// True while a routine is new, so that everything should be explained.
pub(crate) fn is_new(routine: &RoutineRef) -> bool {
    let identity = identity(routine);
    let known = runs().into_iter().filter(|run| run.done && run.routine == identity);
    known.count() < RUNS_TO_LEARN
}

/// Every run that can be read, the oldest first.
pub(crate) fn runs() -> Vec<Run> {
    let bytes = store().end(MOST);
    let lines = bytes.split(|byte| *byte == b'\n');
    lines.filter_map(|line| serde_json::from_slice(line).ok()).collect()
}

/// Keeps a run. A failure is not reported: the stretching is done, and nothing is lost but that the
/// next run is explained as this one was.
#[cfg(feature = "live")]
pub(crate) fn keep(run: &Run) {
    if let Ok(line) = serde_json::to_string(run) {
        let _ = store().append(&line);
    }
}

/// The file of all runs.
pub(crate) fn store() -> Store {
    Store::of_data("history.jsonl")
}

/// The time, in seconds since 1970.
#[cfg(feature = "live")]
pub(crate) fn now() -> i64 {
    Timestamp::now().as_second()
}
