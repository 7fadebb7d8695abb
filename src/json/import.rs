//! JSON to script text.

use super::VERSION;
use super::imported::Imported;
use super::lines::{line, settings};
use super::node::{Fields, Node, Reader};
use crate::diagnostic::{Diagnostic, sort};
use crate::script::LARGEST_SCRIPT;
use crate::span::{FileId, Span, Spanned};

/// The fields of a routine.
const ROUTINE: [&str; 9] =
    ["supple", "title", "language", "length", "bed", "sides", "settings", "lines", "exercises"];

/// The fields of an exercise.
const EXERCISE: [&str; 9] = [
    "title",
    "targets",
    "picture",
    "from",
    "variation",
    "settings",
    "lines",
    "variations",
    "parts",
];

/// The fields of a part.
const PART: [&str; 6] = ["heading", "side", "between", "lines", "inner", "variations"];

/// The fields of a part inside another.
const INNER: [&str; 3] = ["heading", "between", "lines"];

/// The fields of a variation.
const VARIATION: [&str; 6] = ["name", "heading", "side", "between", "lines", "inner"];

/// The script of a routine in JSON, and what is wrong with the form of that. What is wrong with its
/// values shows when the script is compiled.
pub(crate) fn import(file: FileId, text: &str) -> (Imported, Vec<Diagnostic>) {
    let mut reader = Reader::new(file, text);
    let mut script = Imported::default();
    if text.len() > LARGEST_SCRIPT {
        let span = Span { file, start: 0, end: 0 };
        reader.refuse(span, "this file is too large", "a routine has 1 MiB at most");
    } else if let Some(whole) = reader.whole() {
        script.routine(&mut reader, whole);
    }
    sort(&mut reader.mistakes);
    (script, reader.mistakes)
}

impl Imported {
    fn routine<'t>(&mut self, reader: &mut Reader<'t>, node: Node<'t>) {
        let Some(fields) = reader.fields(node, "a routine", &ROUTINE) else { return };
        match fields.get("supple") {
            Some(version) if !version.is_number(VERSION) => {
                let help =
                    format!("write `\"supple\": {VERSION}`, or use the supple that wrote it");
                reader.refuse(version.span, "this is another version of the form", help);
            }
            _ => {}
        }
        if let Some(title) = reader.required(&fields, "title", "Morning stretch") {
            self.add(&format!("# {}", title.value), title.span);
        }
        for key in ["language", "length", "bed", "sides"] {
            self.entry(key, reader.plain(&fields, key).as_ref());
        }
        settings(self, reader, &fields);
        self.lines(reader, &fields);
        for exercise in reader.list(&fields, "exercises") {
            self.exercise(reader, exercise);
        }
    }

    fn exercise<'t>(&mut self, reader: &mut Reader<'t>, node: Node<'t>) {
        let Some(fields) = reader.fields(node, "an exercise", &EXERCISE) else { return };
        if let Some(title) = reader.required(&fields, "title", "Cat and cow") {
            self.add(&format!("## {}", title.value), title.span);
        }
        for key in ["from", "variation", "targets", "picture"] {
            self.entry(key, reader.plain(&fields, key).as_ref());
        }
        settings(self, reader, &fields);
        self.lines(reader, &fields);
        self.variations(reader, &fields);
        for part in reader.list(&fields, "parts") {
            let Some(fields) = reader.fields(part, "a part", &PART) else { continue };
            if let Some(heading) = self::heading(reader, &fields) {
                self.add(&format!("### {}", heading.value), heading.span);
            }
            self.part(reader, &fields);
            self.variations(reader, &fields);
        }
    }

    /// What stands below the heading of a part or of a variation.
    fn part<'t>(&mut self, reader: &mut Reader<'t>, fields: &Fields<'t>) {
        self.entry("side", reader.text(fields, "side").as_ref());
        self.entry("between", reader.plain(fields, "between").as_ref());
        self.lines(reader, fields);
        for inner in reader.list(fields, "inner") {
            let Some(fields) = reader.fields(inner, "an inner part", &INNER) else { continue };
            if let Some(heading) = self::heading(reader, &fields) {
                self.add(&format!("#### {}", heading.value), heading.span);
            }
            self.entry("between", reader.plain(&fields, "between").as_ref());
            self.lines(reader, &fields);
        }
    }

    fn variations<'t>(&mut self, reader: &mut Reader<'t>, fields: &Fields<'t>) {
        for variation in reader.list(fields, "variations") {
            let Some(fields) = reader.fields(variation, "a variation", &VARIATION) else {
                continue;
            };
            let name = reader.required(&fields, "name", "feet on the floor");
            let heading = fields.get("heading").and_then(|_| self::heading(reader, &fields));
            let Some(Spanned { value, span }) = name else { continue };
            if value.contains(',') {
                let help = format!("write `\"name\": \"{}\"`", value.replace(',', ""));
                reader.refuse(span, "a variation's name has no `=` and no `,`", help);
            }
            let own = heading.map(|heading| format!(", {}", heading.value)).unwrap_or_default();
            self.add(&format!("### variation: {value}{own}"), span);
            self.part(reader, &fields);
        }
    }

    fn lines<'t>(&mut self, reader: &mut Reader<'t>, fields: &Fields<'t>) {
        for node in reader.list(fields, "lines") {
            line(self, reader, node);
        }
    }
}

/// The heading of a part: its sides and times.
fn heading<'t>(reader: &mut Reader<'t>, fields: &Fields<'t>) -> Option<Spanned<String>> {
    let heading = reader.required(fields, "heading", "each side")?;
    if heading.value.trim_start().to_lowercase().starts_with("variation") {
        let help = "write it into `\"variations\"` of the part that it stands in for";
        reader.refuse(heading.span, "a variation is no part of its own", help);
        return None;
    }
    Some(heading)
}
