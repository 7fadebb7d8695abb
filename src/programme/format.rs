//! The canonical form of a programme: spaces, empty lines and the signs, never a word.

use super::line::{Line, lines, without_note};
use crate::span::FileId;

/// A text in its canonical form. Notes stay, and so does what is not understood.
pub(crate) fn format(text: &str) -> String {
    let mut tidied = String::new();
    let mut was_empty = true;
    let mut was_note = false;
    for whole in text.trim_start_matches('\u{feff}').lines() {
        let line = whole.trim();
        if line.is_empty() {
            if !was_empty {
                tidied.push('\n');
            }
            was_empty = true;
            continue;
        }
        let read = lines(FileId::default(), line);
        let note =
            read.first().map_or("", |(_, span)| line.get(span.end..).unwrap_or_default().trim());
        let new = match read.first() {
            Some((Line::Title(words), _)) => format!("# {words}"),
            Some((Line::Heading(words), _)) => format!("## {}", spaced(words)),
            Some((Line::Entry(words, _), _)) => {
                let fields: Vec<String> = words.split(',').map(field).collect();
                format!("- {}", fields.join(", "))
            }
            Some((Line::Handout(words), _)) => format!("handout: {words}"),
            Some((Line::Other(_), _)) | None => line.to_owned(),
        };
        // A space must not make a note of what is none.
        let new = if without_note(&new).trim_end() == new.trim_end() {
            new
        } else {
            read.first().and_then(|(_, span)| line.get(..span.end)).unwrap_or(line).to_owned()
        };
        let is_heading = matches!(read.first(), Some((Line::Heading(_), _)));
        // A note above a heading belongs to it.
        if is_heading && !was_empty && !was_note {
            tidied.push('\n');
        }
        tidied += new.trim_end();
        if !note.is_empty() && !matches!(read.first(), Some((Line::Other(_), _))) {
            tidied.push(' ');
            tidied += note;
        }
        tidied.push('\n');
        was_empty = false;
        was_note = read.is_empty();
    }
    let end = tidied.trim_end().len();
    tidied.truncate(end);
    if !tidied.is_empty() {
        tidied.push('\n');
    }
    tidied
}

/// A field with one space between its words, and behind the colon of a setting.
fn field(text: &str) -> String {
    let text = spaced(text);
    match text.split_once(':') {
        Some((name, value)) if name.trim().chars().all(|c| c.is_alphabetic() || c == '-') => {
            format!("{}: {}", name.trim().to_lowercase(), value.trim())
        }
        _ => text,
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
