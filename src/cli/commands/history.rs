//! What was played, when and for how long: one line of JSON for each run.
//!
//! A line is added in one write, so that two programs do not mix theirs. A line that cannot be read
//! is passed over. Where nothing can be kept, play goes on.

use std::fmt::Write as _;
use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::PathBuf;

use clap::Subcommand;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::cli::failure::Failure;
use crate::cli::terminal::output::{print, tell};
use crate::folders;
use crate::time::Millis;

/// One thing to do with the history.
#[derive(Debug, Subcommand)]
pub(crate) enum HistoryCommand {
    /// Forget all of it
    Clear,
}

/// How many runs of a routine explain everything.
const RUNS_TO_LEARN: usize = 2;

/// The most of the history that is looked at, in bytes from its end: some ten thousand runs.
const MOST: u64 = 2 * 1024 * 1024;

/// One run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Run {
    /// The routine, as [`name`] gives it.
    pub(crate) routine: String,
    /// What it is called.
    pub(crate) title: String,
    /// When it began, in seconds since 1970.
    pub(crate) began: i64,
    /// How long it was, in seconds.
    pub(crate) seconds: u64,
    /// Whether most of the session was heard, so that the person knows it.
    pub(crate) done: bool,
}

impl Run {
    /// Keeps this run. Whether it could be kept is told to nobody: the stretching is done.
    #[cfg_attr(not(feature = "live"), expect(dead_code, reason = "only what plays keeps its runs"))]
    pub(crate) fn keep(&self) {
        // The next run is explained as this one was; nothing else is lost.
        let _ = self.append();
    }

    #[expect(clippy::disallowed_methods, reason = "this module is about one file")]
    fn append(&self) -> Option<()> {
        let path = file()?;
        std::fs::create_dir_all(path.parent()?).ok()?;
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(path).ok()?;
        let mut last = [b'\n'];
        if file.seek(SeekFrom::End(-1)).is_ok() {
            file.read_exact(&mut last).ok()?;
        }
        // A line that was cut off spoils itself only.
        let start = if last == [b'\n'] { "" } else { "\n" };
        let line = format!("{start}{}\n", serde_json::to_string(self).ok()?);
        file.write_all(line.as_bytes()).ok()
    }
}

/// What a routine is known by, wherever it is named from: a file by its whole path.
pub(crate) fn name(routine: &str) -> String {
    let path = std::path::Path::new(routine);
    let is_path = routine.contains(std::path::MAIN_SEPARATOR) || path.extension().is_some();
    let whole = is_path.then(|| path.canonicalize().ok()).flatten();
    whole.map_or_else(|| routine.to_owned(), |path| path.display().to_string())
}

/// Whether everything should be explained, since the routine is still new.
pub(crate) fn is_new(routine: &str) -> bool {
    let name = name(routine);
    runs().iter().filter(|run| run.done && run.routine == name).count() < RUNS_TO_LEARN
}

/// Now, in seconds since 1970.
#[cfg_attr(not(feature = "live"), expect(dead_code, reason = "only what plays keeps its runs"))]
pub(crate) fn now() -> i64 {
    Timestamp::now().as_second()
}

/// `supple history`
pub(crate) fn run(command: Option<&HistoryCommand>) -> Result<(), Failure> {
    match command {
        None => print(&table(&runs())),
        Some(HistoryCommand::Clear) => clear(),
    }
}

/// Every run that can be read, the oldest first.
#[expect(clippy::disallowed_methods, reason = "this module is about one file")]
fn runs() -> Vec<Run> {
    let Some(mut file) = file().and_then(|path| File::open(path).ok()) else { return Vec::new() };
    let length = file.metadata().map_or(0, |metadata| metadata.len());
    let mut bytes = Vec::new();
    let begun = file.seek(SeekFrom::Start(length.saturating_sub(MOST)));
    if begun.and_then(|_| file.take(MOST).read_to_end(&mut bytes)).is_err() {
        return Vec::new();
    }
    let lines = bytes.split(|byte| *byte == b'\n');
    lines.filter_map(|line| serde_json::from_slice(line).ok()).collect()
}

#[expect(clippy::disallowed_methods, reason = "this module is about one file")]
fn clear() -> Result<(), Failure> {
    let Some(path) = file() else { return Ok(()) };
    match std::fs::remove_file(&path) {
        Ok(()) => tell("The history is cleared.\n"),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            tell("There is no history.\n");
        }
        Err(error) => {
            return Err(Failure::work(format!("cannot delete {}: {error}", path.display())));
        }
    }
    Ok(())
}

/// The runs for a person to read, the last one first.
fn table(runs: &[Run]) -> String {
    if runs.is_empty() {
        return "Nothing has been played yet.\n".to_owned();
    }
    let zone = TimeZone::system();
    let mut text = String::new();
    for run in runs.iter().rev() {
        let began = Timestamp::from_second(run.began).unwrap_or(Timestamp::UNIX_EPOCH);
        let began = began.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M").to_string();
        let length = length(run.seconds);
        let left = if run.done { "" } else { ", stopped early" };
        let _ = writeln!(text, "{began}  {length:>7}  {}{left}", printable(&run.title));
    }
    text
}

/// How long a run was, in minutes where it had any.
fn length(seconds: u64) -> String {
    if seconds < 60 {
        format!("{seconds} s")
    } else {
        format!("{} min", Millis::seconds(seconds).nearest_minutes())
    }
}

/// A title without what would move the cursor.
fn printable(title: &str) -> String {
    title.chars().filter(|letter| !letter.is_control()).collect()
}

fn file() -> Option<PathBuf> {
    folders::data().map(|folder| folder.join("history.jsonl"))
}
