//! The words of the page on which a therapist reads what was done.

use crate::language::report::ReportLabels;

/// The words of the page of the diary.
pub(super) static REPORT: ReportLabels = ReportLabels {
    title: "Exercise diary",
    written: "Written on {date}",
    date: "%Y-%m-%d",
    span: "{first} to {last}",
    sessions: ("1 session", "{count} sessions"),
    days: ("1 day", "{count} days"),
    sums: "{when}: {sessions} on {days}, {length} in all.",
    nothing: "Nothing has been played yet.",
    targets: "For: {targets}",
    columns: ["Date", "Time", "Length", "Routine", "How it was"],
    stopped: "stopped early",
    sides: ("left side", "right side"),
    pain: "pain {pain} of 10",
    done: "done",
    too_much: "too much",
    scale: "Pain is the person's own rating at the end of a session: 0 is none, 10 the worst there is.",
};
