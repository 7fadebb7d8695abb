//! A handout for the terminal.

use std::fmt::Write as _;

use super::Sheet;
use super::blocks::{Block, Item, Line};
use super::columns::{self, padded, wrapped};
use super::handout::Handout;
use crate::routine::Prop;

/// The narrowest that a page is set in, in characters.
const NARROWEST: usize = 30;

/// The widest: longer lines are hard to follow.
const WIDEST: usize = 84;

/// The room to write a date into, in characters.
const BLANK: usize = 16;

/// The days in a row, where there is room for them.
const WEEK: usize = 7;

/// The characters that a day takes.
const DAY: usize = "  366 [ ]".len();

/// The layout of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    /// The width of the terminal, in columns.
    pub width: usize,
    /// True if bold and faint letters can be shown.
    pub has_style: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    Plain,
    Strong,
    Faint,
}

/// A handout in lines no wider than the page, with what it has for one person.
#[must_use]
pub(crate) fn text(handout: &Handout, sheet: &Sheet, page: Page) -> String {
    let width = page.width.clamp(NARROWEST, WIDEST);
    let labels = handout.labels();
    let mut writer =
        Writer { text: String::new(), width, has_style: page.has_style, picture: labels.picture };
    writer.put(Style::Strong, "", "", &handout.title);
    writer.put(Style::Faint, "", "", &handout.extent);
    writer.gap();
    if let Some(name) = &sheet.name {
        writer.put(Style::Plain, "", "", &format!("{}: {name}", labels.name));
        writer.put(Style::Plain, "", "", &format!("{}: {}", labels.date, "_".repeat(BLANK)));
        writer.gap();
    }
    let named = |optional: bool| {
        let props = handout.needs.iter().filter(|prop: &&Prop| prop.optional == optional);
        props.map(|prop| prop.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    let breath = handout.breath.clone().unwrap_or_default();
    let facts =
        [(labels.needs, named(false)), (labels.optional, named(true)), (labels.breath, breath)];
    let facts: Vec<_> = facts.into_iter().filter(|(_, value)| !value.is_empty()).collect();
    let column = facts.iter().map(|(name, _)| columns::width(name)).max().unwrap_or_default();
    for (name, value) in &facts {
        let lead = padded(name, column) + "  ";
        writer.put(Style::Plain, &lead, &" ".repeat(column + 2), value);
    }
    if !facts.is_empty() {
        writer.gap();
    }
    writer.put(Style::Strong, "", "", labels.before);
    for line in &handout.safety {
        writer.put(Style::Plain, "  ! ", "    ", line);
    }
    for paragraph in handout.introduction() {
        writer.gap();
        writer.put(Style::Plain, "", "", &paragraph.text);
    }
    handout.items.iter().for_each(|item| writer.item(item));
    if sheet.days > 0 {
        writer.gap();
        writer.put(Style::Strong, "", "", labels.days);
        writer.days(sheet.days);
    }
    writer.text
}

struct Writer {
    text: String,
    width: usize,
    has_style: bool,
    /// The word before the name of a picture.
    picture: &'static str,
}

impl Writer {
    fn item(&mut self, item: &Item) {
        self.gap();
        let number = item.number.map_or_else(String::new, |number| format!("{number}."));
        self.put(Style::Strong, &format!("{number:<4}"), "    ", &item.title);
        if !item.facts.is_empty() {
            self.put(Style::Faint, "    ", "    ", &item.facts.join(" · "));
        }
        if let Some(picture) = &item.picture {
            let named = format!("{}: {}", self.picture, picture.value);
            self.put(Style::Faint, "    ", "    ", &named);
        }
        item.blocks.iter().for_each(|block| self.block(block, "    "));
    }

    fn block(&mut self, block: &Block, outer: &str) {
        let indent = format!("{outer}{}", if block.heading.is_some() { "  " } else { "" });
        if let Some(heading) = &block.heading {
            self.put(Style::Plain, outer, outer, &format!("{heading}:"));
        }
        block.lines.iter().for_each(|line| self.line(line, &indent));
        block.inner.iter().for_each(|inner| self.block(inner, &indent));
        block.between.iter().for_each(|line| self.line(line, &indent));
        if let Some(closing) = &block.closing {
            self.put(Style::Plain, outer, outer, closing);
        }
    }

    fn line(&mut self, line: &Line, indent: &str) {
        let deeper = format!("{indent}  ");
        match line {
            Line::Say(text) => self.put(Style::Plain, &format!("{indent}- "), &deeper, text),
            Line::Warning(text) => self.put(Style::Plain, &format!("{indent}! "), &deeper, text),
            Line::Printed(text) => self.put(Style::Plain, indent, indent, text),
            Line::Step { what, range } => {
                let range = range.as_ref().map(|range| format!("  ({range})"));
                let text = format!("{what}{}", range.unwrap_or_default());
                self.put(Style::Strong, &format!("{indent}> "), &deeper, &text);
            }
            Line::Inside(when, text) => {
                let text = format!("{when}: {text}");
                self.put(Style::Plain, &format!("{deeper}- "), &format!("{deeper}  "), &text);
            }
        }
    }

    /// Boxes to tick, a week in a row.
    fn days(&mut self, days: u16) {
        let all: Vec<u16> = (1..=days).collect();
        for row in all.chunks((self.width / DAY).clamp(1, WEEK)) {
            let boxes: String = row.iter().fold(String::new(), |line, day| {
                line + &format!("{day:>width$} [ ]", width = DAY - " [ ]".len())
            });
            let _ = writeln!(self.text, "{boxes}");
        }
    }

    fn gap(&mut self) {
        self.text.push('\n');
    }

    /// Sets a text behind a lead, with an indent before its further lines.
    fn put(&mut self, style: Style, lead: &str, indent: &str, text: &str) {
        let room = self.width.saturating_sub(columns::width(indent)).max(1);
        let (on, off) = match style {
            Style::Strong if self.has_style => ("\u{1b}[1m", "\u{1b}[0m"),
            Style::Faint if self.has_style => ("\u{1b}[2m", "\u{1b}[0m"),
            _ => ("", ""),
        };
        for (number, line) in wrapped(text, room).iter().enumerate() {
            let before = if number == 0 { lead } else { indent };
            let shown: String = line.chars().filter(|letter| !letter.is_control()).collect();
            let _ = writeln!(self.text, "{before}{on}{shown}{off}");
        }
    }
}
