//! The diary for other programs.

use std::fmt;

use jiff::tz::TimeZone;
use maud::{PreEscaped, html};
use serde::Serialize;

use super::{Answer, Run, printable, titled, zoned};

/// A format that other programs read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ExportFormat {
    /// A table with a line of names, as RFC 4180 has it.
    Csv,
    /// A list of objects.
    Json,
    /// The Training Center XML of Garmin, version 2: an activity a run, a lap an exercise.
    Tcx,
}

impl ExportFormat {
    /// The format of a file's ending.
    pub(crate) fn of_ending(ending: &str) -> Option<Self> {
        match ending.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "json" => Some(Self::Json),
            "tcx" => Some(Self::Tcx),
            _ => None,
        }
    }
}

/// A run as a row of a table.
#[derive(Serialize)]
struct Row<'a> {
    /// With the offset of the person's zone: `2026-11-28T18:40:00+01:00`.
    began: String,
    seconds: u64,
    title: String,
    routine: &'a str,
    done: bool,
    /// 0 to 10.
    pain: Option<u8>,
    /// `done` or `too much`.
    felt: Option<String>,
    /// The one side that was done: `left` or `right`.
    side: Option<&'a str>,
}

impl<'a> Row<'a> {
    fn new(run: &'a Run, zone: &TimeZone) -> Self {
        let (pain, felt) = match run.answer {
            Some(Answer::Pain(pain)) => (Some(pain), None),
            Some(answer) => (None, Some(answer.to_string())),
            None => (None, None),
        };
        Self {
            began: began(run, zone),
            seconds: run.seconds,
            title: printable(&run.title),
            routine: &run.routine,
            done: run.done,
            pain,
            felt,
            side: run.side.as_deref(),
        }
    }
}

/// A run with its exercises.
#[derive(Serialize)]
struct Object<'a> {
    #[serde(flatten)]
    row: Row<'a>,
    exercises: &'a [super::ExerciseHeard],
}

/// An error of a library that writes a format.
#[derive(Debug)]
pub(crate) enum ExportError {
    /// Of the table.
    Csv(csv::Error),
    /// Of the objects.
    Json(serde_json::Error),
}

impl From<csv::Error> for ExportError {
    fn from(error: csv::Error) -> Self {
        Self::Csv(error)
    }
}

impl From<serde_json::Error> for ExportError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

impl fmt::Display for ExportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Csv(error) => write!(f, "cannot write the history as a table: {error}"),
            Self::Json(error) => write!(f, "cannot write the history as JSON: {error}"),
        }
    }
}

impl std::error::Error for ExportError {}

/// All runs in a format, the oldest first. Times are those of the zone, and of UTC in TCX.
///
/// # Errors
/// When a library refuses to write it.
pub(crate) fn export(
    runs: &[Run],
    format: ExportFormat,
    zone: &TimeZone,
) -> Result<String, ExportError> {
    match format {
        ExportFormat::Csv => csv(runs, zone),
        ExportFormat::Json => {
            let objects: Vec<Object<'_>> = runs
                .iter()
                .map(|run| Object { row: Row::new(run, zone), exercises: &run.exercises })
                .collect();
            let text = serde_json::to_string_pretty(&objects)?;
            Ok(text + "\n")
        }
        ExportFormat::Tcx => Ok(tcx(runs)),
    }
}

fn csv(runs: &[Run], zone: &TimeZone) -> Result<String, ExportError> {
    let mut table = csv::WriterBuilder::new()
        .has_headers(false)
        .terminator(csv::Terminator::CRLF)
        .from_writer(Vec::new());
    let names = ["began", "seconds", "title", "routine", "done", "pain", "felt", "side"];
    table.write_record(names)?;
    for run in runs {
        table.serialize(Row::new(run, zone))?;
    }
    let bytes = table.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// The beginning of a run, as RFC 3339 has it.
fn began(run: &Run, zone: &TimeZone) -> String {
    zoned(run.began, zone).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// A time in UTC, as XML Schema has it.
fn utc(second: i64) -> String {
    zoned(second, &TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn tcx(runs: &[Run]) -> String {
    let text = html! {
        TrainingCenterDatabase
            xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" {
            Activities {
                @for run in runs {
                    Activity Sport="Other" {
                        Id { (utc(run.began)) }
                        @for (began, seconds, notes) in laps(run) {
                            Lap StartTime=(utc(began)) {
                                TotalTimeSeconds { (seconds) }
                                DistanceMeters { "0" }
                                Calories { "0" }
                                Intensity { "Active" }
                                TriggerMethod { "Manual" }
                                // Programs pass over a lap without points, and one of less than three.
                                Track {
                                    @for time in [0, seconds / 2, seconds] {
                                        Trackpoint {
                                            Time { (utc(began.saturating_add_unsigned(time))) }
                                        }
                                    }
                                }
                                Notes { (notes) }
                            }
                        }
                        Notes { (notes(run)) }
                    }
                }
            }
        }
    };
    let head = PreEscaped("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    html! { (head) (text) }.into_string() + "\n"
}

/// The exercises of a run, each with its beginning and its seconds; the run itself where none are
/// known, since an activity has one lap at least.
fn laps(run: &Run) -> Vec<(i64, u64, String)> {
    if run.exercises.is_empty() {
        return vec![(run.began, run.seconds, titled(run))];
    }
    let mut at = run.began;
    let mut laps = Vec::new();
    for exercise in &run.exercises {
        laps.push((at, exercise.seconds, printable(&exercise.title)));
        at = at.saturating_add_unsigned(exercise.seconds);
    }
    laps
}

fn notes(run: &Run) -> String {
    let left = if run.done { "" } else { ", stopped early" };
    let answer = run.answer.map_or_else(String::new, |answer| format!(", {answer}"));
    format!("{}{left}{answer}", titled(run))
}
