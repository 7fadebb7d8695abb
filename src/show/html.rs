//! A handout as a page of its own, for print and for a phone.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::blocks::{Block, Item, Line};
use super::handout::Handout;
use super::{Pictures, Sheet};
use crate::language::Labels;

/// The style sheet of the handout, for paper, light and dark screens.
pub(crate) const STYLE: &str = include_str!("handout.css");

/// A whole page that needs nothing from elsewhere and runs nothing.
#[must_use]
pub(crate) fn page(handout: &Handout, sheet: &Sheet, pictures: &Pictures) -> String {
    let labels = handout.labels();
    let page = html! {
        (DOCTYPE)
        html lang=(handout.language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (handout.title) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main .handout {
                    header {
                        h1 { (handout.title) }
                        p .extent { (handout.extent) }
                    }
                    @if let Some(name) = &sheet.name { (person(name, labels)) }
                    (body(handout, pictures))
                    @if sheet.days > 0 { (days(sheet.days, labels)) }
                }
            }
        }
    };
    page.into_string()
}

/// A line with a name, and room for the date.
fn person(name: &str, labels: &Labels) -> Markup {
    html! {
        p .person {
            span { (labels.name) ": " strong { (name) } }
            span .blank { (labels.date) ":" }
        }
    }
}

/// A box to tick for each day.
fn days(days: u16, labels: &Labels) -> Markup {
    html! {
        section .days {
            h2 { (labels.days) }
            ol { @for day in 1..=days { li { (day) } } }
        }
    }
}

/// All of a handout but its title, with its pictures.
#[must_use]
pub(crate) fn body(handout: &Handout, pictures: &Pictures) -> Markup {
    let labels = handout.labels();
    html! {
        dl .facts {
            @for (name, optional) in [(labels.needs, false), (labels.optional, true)] {
                @if handout.needs.iter().any(|prop| prop.optional == optional) {
                    dt { (name) }
                    dd {
                        ul .chips {
                            @for prop in handout.needs.iter().filter(|prop| prop.optional == optional) {
                                li { (prop.name) }
                            }
                        }
                    }
                }
            }
            @if let Some(breath) = &handout.breath {
                dt { (labels.breath) }
                dd { (breath) }
            }
        }
        section .safety {
            h2 { (labels.before) }
            @for line in &handout.safety { p { (line) } }
        }
        @for paragraph in handout.introduction() {
            @if paragraph.is_printed {
                p .printed { (paragraph.text) }
            } @else {
                p .introduction { (paragraph.text) }
            }
        }
        @for item in &handout.items { (exercise(item, pictures)) }
    }
}

fn exercise(item: &Item, pictures: &Pictures) -> Markup {
    let picture = item.picture.as_ref().and_then(|name| pictures.get(name));
    html! {
        section .exercise {
            h2 {
                @if let Some(number) = item.number { span .number { (number) } " " }
                (item.title)
            }
            @if let Some(data) = picture { img .picture src=(data) alt=(item.title); }
            @if !item.facts.is_empty() {
                ul .chips { @for fact in &item.facts { li { (fact) } } }
            }
            @for part in &item.blocks { (block(part)) }
        }
    }
}

fn block(block: &Block) -> Markup {
    html! {
        div .part.repeated[block.heading.is_some()] {
            @if let Some(heading) = &block.heading { h3 { (heading) } }
            ul .lines { @for line in &block.lines { (self::line(line)) } }
            @for inner in &block.inner { (self::block(inner)) }
            @if let Some(between) = &block.between { ul .lines { (self::line(between)) } }
            @if let Some(closing) = &block.closing { p .closing { (closing) } }
        }
    }
}

fn line(line: &Line) -> Markup {
    html! {
        @match line {
            Line::Say(text) => li { (text) },
            Line::Warning(text) => li .warning { (text) },
            Line::Printed(text) => li .printed { (text) },
            Line::Step { what, range } => li .step {
                strong { (what) }
                @if let Some(range) = range { " " span .range { "(" (range) ")" } }
            },
            Line::Inside(when, text) => li .inside { span .when { (when) ": " } (text) },
        }
    }
}
