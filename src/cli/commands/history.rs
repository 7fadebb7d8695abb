//! `supple history`

use std::fmt::Write as _;

use clap::Subcommand;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::cli::failure::Failure;
use crate::cli::state::history::{self, Run};
use crate::cli::terminal::output::{print, tell};
use crate::time::Millis;

/// One thing to do with the history.
#[derive(Debug, Subcommand)]
pub(crate) enum HistoryCommand {
    /// Forget all of it
    Clear,
}

pub(crate) fn run(command: Option<&HistoryCommand>) -> Result<(), Failure> {
    match command {
        None => print(&table(&history::runs())),
        Some(HistoryCommand::Clear) => clear(),
    }
}

fn clear() -> Result<(), Failure> {
    let store = history::store();
    let cleared = store.delete().map_err(|error| {
        let name = store.path().map_or_else(String::new, |path| path.display().to_string());
        Failure::work(format!("cannot delete {name}: {error}"))
    })?;
    tell(if cleared { "The history is cleared.\n" } else { "There is no history.\n" });
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

/// The length of a run, in minutes where it had any.
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
