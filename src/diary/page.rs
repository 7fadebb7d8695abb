//! The diary as a page for a therapist.

use jiff::Zoned;
use maud::{DOCTYPE, PreEscaped, html};

use super::days::{by_target, days};
use super::{Run, hour, length, printable, titled, zoned};

/// The style sheet of the page: a table that prints on white paper.
const STYLE: &str = include_str!("page.css");

/// A page with the date, the minutes and the answer of every run, the oldest first. It needs
/// nothing from elsewhere and runs nothing.
pub(crate) fn page(runs: &[Run], now: &Zoned) -> String {
    let zone = now.time_zone();
    let mut dates = days(runs, now);
    dates.sort_unstable();
    dates.dedup();
    let seconds = runs.iter().map(|run| run.seconds).sum();
    let targets = by_target(runs.iter());
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Exercise diary" }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { "Exercise diary" }
                p .person { span { "Name:" } span { "Written on " (now.strftime("%Y-%m-%d")) } }
                @if let (Some(first), Some(last)) = (dates.first(), dates.last()) {
                    p {
                        (first) " to " (last) ": " (runs.len()) " sessions on " (dates.len())
                        " days, " (length(seconds)) " in all."
                    }
                } @else {
                    p { "Nothing has been played yet." }
                }
                @if !targets.is_empty() {
                    p {
                        "For: "
                        @for (at, (target, seconds)) in targets.iter().enumerate() {
                            @if at > 0 { ", " }
                            (printable(target)) " " (length(*seconds))
                        }
                    }
                }
                table {
                    thead {
                        tr { th { "Date" } th { "Time" } th { "Length" } th { "Routine" } th { "How it was" } }
                    }
                    tbody {
                        @for run in runs {
                            @let began = zoned(run.began, zone);
                            tr {
                                td { (began.strftime("%Y-%m-%d")) }
                                td { (hour(&began)) }
                                td .number { (length(run.seconds)) }
                                td {
                                    (titled(run))
                                    @if !run.done { ", stopped early" }
                                }
                                td { @if let Some(answer) = run.answer { (answer) } }
                            }
                        }
                    }
                }
                p .scale {
                    "Pain is the person's own rating at the end of a session: 0 is none, 10 the worst there is."
                }
            }
        }
    };
    page.into_string()
}
