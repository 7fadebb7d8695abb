//! A script in its one canonical form: other spaces and capitals, the same words and comments.

use super::heading;
use super::key::Key;
use super::line::{Lines, ReadLine, ScriptLine, Text, trim};
use super::{duration, value};
use crate::span::FileId;

/// Writes a script in its canonical form, which means the same. Only for one without mistakes:
/// lines that are none of the language's stay as they are.
#[must_use]
pub(crate) fn format(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = trim(line);
        let is_gap = lines.last().is_none_or(String::is_empty);
        if line.is_empty() {
            if !is_gap {
                lines.push(String::new());
            }
            continue;
        }
        if line.starts_with("##") {
            gap_above(&mut lines);
        }
        lines.push(trim(&canonical(line)).to_owned());
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.into_iter().fold(String::new(), |text, line| text + &line + "\n")
}

/// One empty line above a heading, and above the comments that stand right above it.
fn gap_above(lines: &mut Vec<String>) {
    let comments = lines.iter().rev().take_while(|line| line.starts_with("//")).count();
    let at = lines.len() - comments;
    let has_gap = at.checked_sub(1).and_then(|above| lines.get(above)).is_none_or(String::is_empty);
    if !has_gap {
        lines.insert(at, String::new());
    }
}

/// One line without space at either end.
fn canonical(line: &str) -> String {
    if line.starts_with("//") {
        return line.to_owned();
    }
    let Some(ReadLine { line: read, mistakes }) = Lines::new(FileId::default(), line).next() else {
        return line.to_owned();
    };
    match read {
        _ if !mistakes.is_empty() => line.to_owned(),
        ScriptLine::Heading { level: level @ (3 | 4), text } => {
            format!("{} {}", "#".repeat(level), part(level, text.value))
        }
        ScriptLine::Heading { level, text } => format!("{} {}", "#".repeat(level), text.value),
        ScriptLine::Spoken(text) => format!("- {}", text.value),
        ScriptLine::Entry { key, figure, value, .. } => entry(line, key, figure, value),
        ScriptLine::Unreadable => line.to_owned(),
    }
}

fn entry(line: &str, key: Key, figure: Option<Text<'_>>, value: Text<'_>) -> String {
    let is_breath = key.is_breath() && figure.is_none();
    let uncommented = Lines::uncommented(value);
    let is_time = is_breath && duration::looks_like_time(uncommented.value);
    let value = if is_time { uncommented } else { value };
    let written = match figure {
        Some(_) => value.value.to_owned(),
        None if is_time => value.value.to_lowercase(),
        None => setting(key, value.value),
    };
    let figure = figure.map(|figure| format!(" {}", figures(figure.value)));
    let comment = line.get(value.span.end..).unwrap_or_default().trim();
    let comment = if comment.is_empty() { String::new() } else { format!(" {comment}") };
    let written = written.trim_end();
    format!("{}{}: {written}{comment}", key.name(), figure.unwrap_or_default())
}

/// A value, as it is where it has words of the writer's.
fn setting(key: Key, text: &str) -> String {
    match key {
        Key::Needs => value::props(text).map_or_else(
            |_| text.to_owned(),
            |props| {
                let props = props.into_iter().map(|prop| {
                    let optional = if prop.optional { " (optional)" } else { "" };
                    prop.name + optional
                });
                props.collect::<Vec<_>>().join(", ")
            },
        ),
        Key::Length
        | Key::Bed
        | Key::Sides
        | Key::Posture
        | Key::Breath
        | Key::Ready
        | Key::Switch
        | Key::Cues
        | Key::Between
        | Key::Bell => figures(text),
        Key::Step(_) if !key.is_breath() => figures(text),
        Key::Language
        | Key::Targets
        | Key::Picture
        | Key::Side
        | Key::From
        | Key::Variation
        | Key::Learn
        | Key::Warning
        | Key::First
        | Key::Last
        | Key::At
        | Key::Each
        | Key::Handout
        | Key::Step(_) => text.to_owned(),
    }
}

/// Words and figures of the language, in small letters with one space between two.
fn figures(text: &str) -> String {
    let lower = text.to_lowercase();
    let parts = lower.split(',').map(|part| {
        let ends = part.split("..").map(|end| end.split_whitespace().collect::<Vec<_>>().join(" "));
        ends.collect::<Vec<_>>().join("..")
    });
    parts.collect::<Vec<_>>().join(", ")
}

/// The text behind `###` or `####`.
fn part(level: usize, text: &str) -> String {
    let (heading, refused) =
        if level > 3 { heading::inner(text, None) } else { heading::part(text) };
    match heading.variation {
        _ if refused.is_some() => text.to_owned(),
        None => figures(text),
        Some(name) => match text.split_once(',') {
            Some((_, own)) => format!("variation: {name}, {}", figures(own.trim())),
            None => format!("variation: {name}"),
        },
    }
}
