//! JSON values with their places.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::diagnostic::Diagnostic;
use crate::name::nearest;
use crate::span::{FileId, Span, Spanned};

/// A JSON value as it is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node<'t> {
    raw: &'t str,
    pub(super) span: Span,
}

/// The fields of an object that have a value, by their names.
#[derive(Debug)]
pub(super) struct Fields<'t> {
    /// The whole object.
    pub(super) span: Span,
    all: Vec<(&'static str, Node<'t>)>,
}

/// Reads JSON, and collects what is wrong with it.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    file: FileId,
    text: &'t str,
    pub(super) mistakes: Vec<Diagnostic>,
}

/// The fields of an object as they stand there, each name as often as it does.
struct RawFields<'t>(Vec<(String, &'t RawValue)>);

impl<'de: 't, 't> Deserialize<'de> for RawFields<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct All;
        impl<'de> Visitor<'de> for All {
            type Value = Vec<(String, &'de RawValue)>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Self::Value, M::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(fields)
            }
        }
        deserializer.deserialize_map(All).map(RawFields)
    }
}

impl<'t> Reader<'t> {
    pub(super) const fn new(file: FileId, text: &'t str) -> Self {
        Self { file, text, mistakes: Vec::new() }
    }

    /// The whole text as one value.
    pub(super) fn whole(&mut self) -> Option<Node<'t>> {
        match serde_json::from_str::<&RawValue>(self.text.trim_start_matches('\u{feff}')) {
            Ok(raw) => Some(self.node(raw)),
            Err(error) => {
                let line_start = self.text.split_inclusive('\n').take(error.line().max(1) - 1);
                let start = line_start.map(str::len).sum::<usize>() + error.column().max(1) - 1;
                let start = self.text.floor_char_boundary(start);
                let length = self.text.get(start..).and_then(|rest| rest.chars().next());
                let end = start + length.map_or(0, char::len_utf8);
                let why = error.to_string();
                let why = why.split(" at line ").next().unwrap_or_default();
                let help = "write JSON: names and texts in double quotes, a comma between two fields and none behind the last";
                let span = Span { file: self.file, start, end };
                self.refuse(span, format!("this is no JSON: {why}"), help);
                None
            }
        }
    }

    fn node(&self, raw: &'t RawValue) -> Node<'t> {
        let raw = raw.get();
        let start = raw.as_ptr().addr().saturating_sub(self.text.as_ptr().addr());
        Node { raw, span: Span { file: self.file, start, end: start + raw.len() } }
    }

    pub(super) fn refuse(
        &mut self,
        span: Span,
        message: impl Into<String>,
        help: impl Into<String>,
    ) {
        self.mistakes.push(Diagnostic::error(span, message, help));
    }

    /// The fields of an object; `what` it is and the fields that it may have are told where it is
    /// none or has others.
    pub(super) fn fields(
        &mut self,
        node: Node<'t>,
        what: &str,
        known: &[&'static str],
    ) -> Option<Fields<'t>> {
        let mut fields = Fields { span: node.span, all: Vec::new() };
        let Ok(RawFields(all)) = serde_json::from_str(node.raw) else {
            let help = format!("write {what} as an object: `{{{}: ...}}`", listed(known, 1));
            self.refuse(node.span, format!("this is not {what}"), help);
            return None;
        };
        for (name, raw) in all {
            let node = self.node(raw);
            let found = known.iter().copied().find(|known| *known == name);
            match found {
                Some(name) if fields.get(name).is_some() => {
                    self.refuse(
                        node.span,
                        format!("`{name}` is here twice"),
                        "keep one of the two",
                    );
                }
                Some(_) if node.raw == "null" => {}
                Some(name) => fields.all.push((name, node)),
                None => {
                    let help = match nearest(&name, known.iter().copied()) {
                        Some(near) => format!("did you mean `\"{near}\"`?"),
                        None => format!("{what} may have {}", listed(known, known.len())),
                    };
                    let message = format!("{what} has no `{name}`");
                    self.refuse(node.span, message, help);
                }
            }
        }
        Some(fields)
    }

    /// The values of a list; none where the field is missing.
    pub(super) fn list(&mut self, fields: &Fields<'t>, name: &'static str) -> Vec<Node<'t>> {
        let Some(node) = fields.get(name) else { return Vec::new() };
        let Ok(all) = serde_json::from_str::<Vec<&RawValue>>(node.raw) else {
            let help = format!("write `\"{name}\": [...]`");
            self.refuse(node.span, "this is not a list", help);
            return Vec::new();
        };
        all.into_iter().map(|raw| self.node(raw)).collect()
    }

    /// A text of one line, if the field is there.
    pub(super) fn text(
        &mut self,
        fields: &Fields<'t>,
        name: &'static str,
    ) -> Option<Spanned<String>> {
        let node = fields.get(name)?;
        let Ok(value) = serde_json::from_str::<String>(node.raw) else {
            let help = format!("write a text in double quotes: `\"{name}\": \"...\"`");
            self.refuse(node.span, "this is not a text", help);
            return None;
        };
        if value.contains(['\n', '\r']) {
            let help = "write it on one line, or as several objects";
            self.refuse(node.span, "there is a line break in this text", help);
            return None;
        }
        Some(Spanned { value, span: node.span })
    }

    /// A text in which a script could have a note.
    pub(super) fn plain(
        &mut self,
        fields: &Fields<'t>,
        name: &'static str,
    ) -> Option<Spanned<String>> {
        let text = self.text(fields, name)?;
        if text.value.starts_with("//") || text.value.contains(" //") {
            self.refuse(text.span, "JSON has no notes", "delete the text from `//` on");
            return None;
        }
        Some(text)
    }

    /// A text that must be there.
    pub(super) fn required(
        &mut self,
        fields: &Fields<'t>,
        name: &'static str,
        example: &str,
    ) -> Option<Spanned<String>> {
        if fields.get(name).is_none() {
            let message = format!("there is no `{name}` here");
            self.refuse(fields.span, message, format!("write `\"{name}\": \"{example}\"`"));
            return None;
        }
        self.text(fields, name)
    }
}

impl<'t> Fields<'t> {
    pub(super) fn get(&self, name: &str) -> Option<Node<'t>> {
        self.all.iter().find(|(known, _)| *known == name).map(|&(_, node)| node)
    }

    /// The names of all fields, in the order of the text.
    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> {
        self.all.iter().map(|&(name, _)| name)
    }
}

impl Node<'_> {
    /// True for a number of this value.
    pub(super) fn is_number(&self, number: u64) -> bool {
        serde_json::from_str::<u64>(self.raw).is_ok_and(|own| own == number)
    }
}

/// The first few names, in quotes.
fn listed(names: &[&str], most: usize) -> String {
    let names = names.iter().take(most).map(|name| format!("\"{name}\""));
    names.collect::<Vec<_>>().join(", ")
}
