//! The runs of the past: one line of JSON each.
//!
//! A line that cannot be read is passed over. Where nothing can be kept, play goes on and says so.

use std::path::PathBuf;

#[cfg(feature = "live")]
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::store::Store;
use crate::cli::failure::Failure;
use crate::diary::{Answer, Run};
use crate::files::FileError;
use crate::library::RoutineRef;

/// The number of whole runs of a routine that explain everything.
const RUNS_TO_LEARN: usize = 2;

/// The most of the history that is looked at, in bytes from its end: some ten thousand runs.
const MOST: u64 = 16 * 1024 * 1024;

/// A line of the file.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Line {
    /// A run, kept as it ends.
    Run(Run),
    /// The answer to the question after a run, if it was given.
    Answered {
        /// The routine of the run.
        routine: String,
        /// The time of its beginning.
        began: i64,
        /// The answer.
        answer: Answer,
    },
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

/// Every run that can be read, in the order in which they were kept.
pub(crate) fn runs() -> Vec<Run> {
    read().unwrap_or_default()
}

/// The same for a person who asks for them.
///
/// # Errors
/// When their file is there and cannot be read.
pub(crate) fn read() -> Result<Vec<Run>, Failure> {
    let store = store();
    let bytes = store.end(MOST).map_err(|error| {
        let name = store.path().unwrap_or("".as_ref()).display();
        Failure::work(format!("cannot read {name}: {error}; make it readable for you"))
    })?;
    let mut runs: Vec<Run> = Vec::new();
    for line in bytes.split(|byte| *byte == b'\n').filter_map(line) {
        match line {
            Line::Run(run) => runs.push(run),
            Line::Answered { routine, began, answer } => {
                let asked = |run: &&mut Run| run.began == began && run.routine == routine;
                if let Some(run) = runs.iter_mut().rev().find(asked) {
                    run.answer = Some(answer);
                }
            }
        }
    }
    Ok(runs)
}

/// A line, if it can be understood.
fn line(bytes: &[u8]) -> Option<Line> {
    let line: Line = serde_json::from_slice(bytes).ok()?;
    let answer = match &line {
        Line::Run(run) => run.answer,
        Line::Answered { answer, .. } => Some(*answer),
    };
    answer.is_none_or(Answer::is_valid).then_some(line)
}

/// Moves the lines that cannot be understood into a file beside it, and returns how many there were,
/// with the path of that file.
///
/// # Errors
/// When a file cannot be written. Nothing is lost then.
pub(crate) fn set_aside() -> Result<Option<(usize, PathBuf)>, FileError> {
    store().set_lines_aside(|bytes| line(bytes).is_some())
}

/// Keeps a run.
///
/// # Errors
/// When it cannot be written. The stretching is done all the same.
#[cfg(feature = "live")]
pub(crate) fn keep(run: &Run) -> Result<(), Failure> {
    append(&Line::Run(run.clone()))
}

/// Keeps the answer to the question after a run.
///
/// # Errors
/// When it cannot be written.
#[cfg(feature = "live")]
pub(crate) fn keep_answer(run: &Run, answer: Answer) -> Result<(), Failure> {
    append(&Line::Answered { routine: run.routine.clone(), began: run.began, answer })
}

#[cfg(feature = "live")]
fn append(line: &Line) -> Result<(), Failure> {
    let line = serde_json::to_string(line).map_err(Failure::work)?;
    store().append(&line).map_err(|error| match error {
        FileError::NoFolder(_) => {
            Failure::work("there is no home folder to keep the history in: set HOME")
        }
        other => Failure::work(other),
    })
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
