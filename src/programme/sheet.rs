//! A programme on one page, with a grid to tick.

use std::fmt::Write as _;

use jiff::civil::Weekday;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Block, Entry, Programme};
use crate::show::columns::{padded, width};

/// The style sheet of the page.
const STYLE: &str = include_str!("sheet.css");

/// The days of a week as the head of a grid.
const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "Mo"),
    (Weekday::Tuesday, "Tu"),
    (Weekday::Wednesday, "We"),
    (Weekday::Thursday, "Th"),
    (Weekday::Friday, "Fr"),
    (Weekday::Saturday, "Sa"),
    (Weekday::Sunday, "Su"),
];

/// The programme for a terminal. A box is a time to do it, a dot a day without.
pub(crate) fn text(programme: &Programme) -> String {
    let weeks = programme.weeks();
    let mut text = format!("{}\n{}\n", programme.title.value, many(weeks));
    for line in &programme.handout {
        let _ = write!(text, "\n{line}\n");
    }
    for block in &programme.blocks {
        let _ = write!(text, "\n{}\n", heading(block));
        for line in &block.handout {
            let _ = writeln!(text, "  {line}");
        }
        let whats: Vec<String> = block.entries.iter().map(Entry::what).collect();
        let widest = whats.iter().map(|what| width(what)).max().unwrap_or_default();
        if !whats.is_empty() {
            let days: Vec<&str> = DAYS.iter().map(|(_, name)| *name).collect();
            let _ = writeln!(text, "  {}  {}", padded("", widest), days.join("  "));
        }
        for (entry, what) in block.entries.iter().zip(&whats) {
            let boxes: Vec<&str> = DAYS
                .iter()
                .map(|(day, _)| if entry.days.has(*day) { "[]" } else { " ." })
                .collect();
            let _ = writeln!(text, "  {}  {}", padded(what, widest), boxes.join("  "));
        }
    }
    text
}

/// The programme as a page for print: every week with its boxes. It needs nothing from elsewhere
/// and runs nothing.
pub(crate) fn page(programme: &Programme) -> String {
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (programme.title.value) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (programme.title.value) }
                p .person { span { "Name:" } span { "First day:" } }
                @for line in &programme.handout { p .printed { (line) } }
                @for block in &programme.blocks { (weeks(block)) }
            }
        }
    };
    page.into_string()
}

fn weeks(block: &Block) -> Markup {
    html! {
        section {
            h2 { (heading(block)) }
            @for line in &block.handout { p .printed { (line) } }
            @if !block.entries.is_empty() {
                ul { @for entry in &block.entries { li { (entry.what()) ": " (entry.days) } } }
                table {
                    thead {
                        tr {
                            th { "Week" }
                            @for (_, name) in DAYS { th { (name) } }
                        }
                    }
                    tbody {
                        @for week in block.first..=block.last {
                            tr {
                                th { (week) }
                                @for (day, _) in DAYS {
                                    td { @for _ in 0..due(block, day) { span .box {} } }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The number of times that something of a block is due on a day.
fn due(block: &Block, day: Weekday) -> u32 {
    block.entries.iter().filter(|entry| entry.days.has(day)).map(|entry| entry.times).sum()
}

/// The heading of some weeks.
pub(crate) fn heading(block: &Block) -> String {
    if block.first == block.last {
        format!("Week {}", block.first)
    } else {
        format!("Week {} to {}", block.first, block.last)
    }
}

fn many(weeks: u32) -> String {
    if weeks == 1 { "1 week".to_owned() } else { format!("{weeks} weeks") }
}
