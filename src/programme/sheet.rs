//! A programme on one page, with a grid to tick.

use std::fmt::Write as _;

use jiff::civil::Weekday;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{Block, Programme};
use crate::language::{Language, ScheduleLabels};
use crate::show::columns::{padded, width};

/// The style sheet of the page.
const STYLE: &str = include_str!("sheet.css");

/// The days of a week as the columns of a grid.
const DAYS: [Weekday; 7] = [
    Weekday::Monday,
    Weekday::Tuesday,
    Weekday::Wednesday,
    Weekday::Thursday,
    Weekday::Friday,
    Weekday::Saturday,
    Weekday::Sunday,
];

/// The programme for a terminal. A box is a time to do it, a dot a day without.
pub(crate) fn text(programme: &Programme) -> String {
    let language = programme.language;
    let words = language.schedule();
    let mut text = format!("{}\n{}\n", programme.title.value, many(programme.weeks(), words));
    for line in &programme.handout {
        let _ = write!(text, "\n{line}\n");
    }
    for block in &programme.blocks {
        let _ = write!(text, "\n{}\n", heading(block, language));
        for line in &block.handout {
            let _ = writeln!(text, "  {line}");
        }
        let whats: Vec<String> = block.entries.iter().map(|entry| entry.what(language)).collect();
        let widest = whats.iter().map(|what| width(what)).max().unwrap_or_default();
        if !whats.is_empty() {
            let _ = writeln!(text, "  {}  {}", padded("", widest), words.columns.join("  "));
        }
        for (entry, what) in block.entries.iter().zip(&whats) {
            let boxes: Vec<&str> =
                DAYS.iter().map(|day| if entry.days.has(*day) { "[]" } else { " ." }).collect();
            let _ = writeln!(text, "  {}  {}", padded(what, widest), boxes.join("  "));
        }
    }
    text
}

/// The programme as a page for print: every week with its boxes, for a person of this name or with room
/// for one. It needs nothing from elsewhere and runs nothing.
pub(crate) fn page(programme: &Programme, name: Option<&str>) -> String {
    let language = programme.language;
    let words = language.schedule();
    let page = html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (programme.title.value) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                h1 { (programme.title.value) }
                p .person { span { (language.labels().name) ": " (name.unwrap_or_default()) } span { (words.first_day) ":" } }
                @for line in &programme.handout { p .printed { (line) } }
                @for block in &programme.blocks { (weeks(block, language)) }
            }
        }
    };
    page.into_string()
}

fn weeks(block: &Block, language: Language) -> Markup {
    let words = language.schedule();
    html! {
        section {
            h2 { (heading(block, language)) }
            @for line in &block.handout { p .printed { (line) } }
            @if !block.entries.is_empty() {
                ul {
                    @for entry in &block.entries {
                        li { (entry.what(language)) ": " (entry.days.words(language)) }
                    }
                }
                table {
                    thead {
                        tr {
                            th { (words.week) }
                            @for name in words.columns { th { (name) } }
                        }
                    }
                    tbody {
                        @for week in block.first..=block.last {
                            tr {
                                th { (week) }
                                @for day in DAYS {
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
pub(crate) fn heading(block: &Block, language: Language) -> String {
    let words = language.schedule();
    if block.first == block.last {
        words.in_week.replace("{week}", &block.first.to_string())
    } else {
        let from = words.in_weeks.replace("{first}", &block.first.to_string());
        from.replace("{last}", &block.last.to_string())
    }
}

fn many(weeks: u32, words: &ScheduleLabels) -> String {
    if weeks == 1 {
        words.weeks.0.to_owned()
    } else {
        words.weeks.1.replace("{count}", &weeks.to_string())
    }
}
