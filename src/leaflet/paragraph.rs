//! Plain text and Markdown to paragraphs.

use crate::language::HandoutWord;

/// A paragraph of a handout, without marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Paragraph {
    /// Its words, on one line.
    pub(crate) text: String,
    /// What it looks like.
    pub(crate) kind: Kind,
}

/// What a paragraph looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A heading, from 1 for the title.
    Heading(u8),
    /// One of a list with numbers.
    Numbered,
    /// One of a list.
    Item,
    /// A row of a table.
    Row,
    /// Any other, with whether there is space above it.
    Plain(bool),
}

/// The level of a heading that only looks like one.
pub(crate) const LOOKS_LIKE_ONE: u8 = 9;

/// The paragraphs of plain text or Markdown.
pub(crate) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let mut found: Vec<Paragraph> = Vec::new();
    let mut is_apart = true;
    for line in text.trim_start_matches('\u{feff}').lines() {
        let indent = line.len() - line.trim_start().len();
        let line = line.trim();
        if line.is_empty() || line.chars().all(|c| "-=_*~|: ".contains(c)) {
            // A line of signs below words makes them a heading.
            let is_rule = line.len() > 2 && line.starts_with(['=', '-']);
            if let Some(last) = found.last_mut().filter(|_| is_rule && !is_apart)
                && last.kind == Kind::Plain(true)
            {
                last.kind = Kind::Heading(if line.starts_with('=') { 1 } else { 2 });
            }
            is_apart = true;
            continue;
        }
        let new = paragraph(line, is_apart);
        let goes_on = found.last().is_some_and(|last| {
            let is_list = matches!(last.kind, Kind::Item | Kind::Numbered);
            let is_text = is_list && indent > 0 || matches!(last.kind, Kind::Plain(_));
            !is_apart
                && is_text
                && matches!(new.kind, Kind::Plain(_))
                && is_wrapped(&last.text, &new.text)
        });
        match found.last_mut().filter(|_| goes_on) {
            Some(last) => {
                last.text.push(' ');
                last.text += &new.text;
            }
            None => found.push(new),
        }
        is_apart = false;
    }
    found
}

/// True if a line is only the rest of the one above it.
fn is_wrapped(above: &str, line: &str) -> bool {
    let is_open = !above.ends_with(['.', '!', '?', ':', ';']);
    is_open && (line.starts_with(|c: char| c.is_lowercase() || c == '(') || above.len() > 50)
}

fn paragraph(line: &str, is_apart: bool) -> Paragraph {
    let marks = line.len() - line.trim_start_matches('#').len();
    let behind = line.get(marks..).unwrap_or_default();
    if (1..=6).contains(&marks) && behind.starts_with(' ') {
        let level = u8::try_from(marks).unwrap_or(LOOKS_LIKE_ONE);
        let words = plain(behind.trim_end_matches('#'));
        let text = without_number(&words).unwrap_or(&words).to_owned();
        return Paragraph { text, kind: Kind::Heading(level) };
    }
    let bold = line.strip_prefix("**").and_then(|rest| rest.strip_suffix("**"));
    if let Some(words) = bold.filter(|words| !words.contains("**")) {
        return Paragraph { text: plain(words), kind: Kind::Heading(LOOKS_LIKE_ONE) };
    }
    if line.starts_with('|') {
        let cells = line.trim_matches('|').split('|').map(plain);
        return Paragraph { text: cells.collect::<Vec<_>>().join("; "), kind: Kind::Row };
    }
    let bullet = line.strip_prefix(['-', '*', '+', '•', '·', '–', '▪', '◦', 'o', '\u{f0b7}']);
    if let Some(words) = bullet.filter(|words| words.starts_with([' ', '\t'])) {
        return Paragraph { text: plain(words), kind: Kind::Item };
    }
    if let Some(words) = without_number(line).or_else(|| without_name(line)) {
        return Paragraph { text: plain(words), kind: Kind::Numbered };
    }
    Paragraph { text: plain(line), kind: Kind::Plain(is_apart) }
}

/// The words behind the number that they have in a list: `1. `, `2) `.
fn without_number(line: &str) -> Option<&str> {
    let rest = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let words = rest.strip_prefix(['.', ')']).filter(|words| words.starts_with([' ', '\t']))?;
    (1..3).contains(&(line.len() - rest.len())).then_some(words.trim_start())
}

/// The words behind the name that exercises have with their number: `Exercise 3: `, `Exercice n°1 - `.
fn without_name(line: &str) -> Option<&str> {
    let (name, rest) = line.split_once(' ')?;
    let signs = |letter: char| matches!(letter, '°' | 'º' | '#' | '.' | ' ');
    let (number, behind) = rest.split_at(rest.find(signs).unwrap_or(0));
    let rest = if HandoutWord::Number.is(&number.to_lowercase()) { behind } else { rest };
    let rest = rest.trim_start_matches(signs);
    let words = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let is_number = (1..3).contains(&(rest.len() - words.len()));
    let words = words.trim_start().strip_prefix([':', '.', ')', '-', '–', '—'])?;
    let is_named = is_number && HandoutWord::Exercise.is(&name.to_lowercase());
    (is_named && words.starts_with(' ')).then_some(words.trim_start())
}

/// Words without the marks of Markdown, and with one space between two.
pub(crate) fn plain(text: &str) -> String {
    let is_sign =
        |c: char| c.is_control() && c != '\t' || ['*', '`', '\u{ad}', '\u{fffd}'].contains(&c);
    let text = text.replace(is_sign, "").replace("__", "");
    let mut words = String::new();
    let mut rest = text.as_str();
    // Of a link its words.
    while let Some((before, after)) = rest.split_once("](") {
        let Some((_, behind)) = after.split_once(')') else { break };
        words += &before.replacen('[', "", 1);
        rest = behind;
    }
    words += rest;
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
