//! Answers to what the editor asks.

use serde_json::{Value, json};

use super::buffers::{Buffer, Buffers, found, routine};
use super::json::{diagnostic, edit, position_at, range, symbol, text_at};
use crate::diagnostic::Diagnostic;
use crate::editor::{
    Completion, Fix, Lines, complete, complete_programme, fixes, folds, hover, outline, rename,
    titles_at,
};
use crate::programme;
use crate::script;
use crate::span::{FileId, Span};

impl Buffers<'_> {
    /// The open text that a question is about, with its address.
    fn asked<'b, 'v>(&'b self, params: &'v Value) -> Option<(&'v str, &'b Buffer)> {
        let uri = text_at(params, "/textDocument/uri")?;
        Some((uri, self.get(uri)?))
    }

    /// The open text, and the byte in it that a question is about.
    fn place<'b>(&'b self, params: &Value) -> Option<(&'b Buffer, usize)> {
        let (_, buffer) = self.asked(params)?;
        let position = position_at(params, "/position")?;
        Some((buffer, Lines::new(&buffer.text).byte(position)))
    }

    /// The changes that bring a text without mistakes into its canonical form.
    pub(super) fn formatting(&self, params: &Value) -> Value {
        let Some((_, Buffer { text, .. })) = self.asked(params) else { return Value::Null };
        let is_programme = self.asked(params).is_some_and(|(_, buffer)| buffer.is_programme());
        let file = FileId::default();
        let (diagnostics, tidy) = if is_programme {
            (programme::parse(file, text).diagnostics, programme::format(text))
        } else {
            (script::parse(file, text).diagnostics, script::format(text))
        };
        if diagnostics.iter().any(Diagnostic::is_error) {
            return Value::Null;
        }
        if tidy == *text {
            return json!([]);
        }
        json!([edit(&Lines::new(text), Span { file, start: 0, end: text.len() }, &tidy)])
    }

    pub(super) fn completion(&mut self, params: &Value) -> Value {
        self.known();
        let known = self.known().clone();
        let Some((buffer, byte)) = self.place(params) else { return json!([]) };
        let lines = Lines::new(&buffer.text);
        let all = if buffer.is_programme() {
            complete_programme(&buffer.text, byte, &known)
        } else {
            complete(&buffer.text, byte, &known)
        };
        let item = |(number, one): (usize, &Completion)| {
            json!({
                "label": one.text.trim_end(),
                "detail": one.detail,
                "sortText": format!("{number:04}"),
                "filterText": one.text,
                "textEdit": edit(&lines, one.span, &one.text),
            })
        };
        all.iter().enumerate().map(item).collect()
    }

    pub(super) fn hover(&self, params: &Value) -> Value {
        let Some((buffer, byte)) = self.place(params) else { return Value::Null };
        if buffer.is_programme() {
            return Value::Null;
        }
        let text = buffer.text.as_str();
        let before = text.get(..byte).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let found = routine(&mut self.library(), &buffer.path, text).and_then(|(file, routine)| {
            let span = Span { file, start, end: start + line.len() };
            let told = hover(&routine, span)?;
            Some(json!({
                "contents": { "kind": "markdown", "value": told },
                "range": range(&Lines::new(text), span),
            }))
        });
        found.unwrap_or_default()
    }

    pub(super) fn symbols(&self, params: &Value) -> Value {
        let Some((_, buffer)) = self.asked(params) else { return json!([]) };
        let lines = Lines::new(&buffer.text);
        outline(&buffer.text).iter().map(|one| symbol(&lines, one)).collect()
    }

    pub(super) fn folds(&self, params: &Value) -> Value {
        let Some((_, buffer)) = self.asked(params) else { return json!([]) };
        let lines = Lines::new(&buffer.text);
        let fold = |span: Span| {
            let (start, end) = (lines.position(span.start), lines.position(span.end));
            json!({ "startLine": start.line, "endLine": end.line, "kind": "region" })
        };
        folds(&buffer.text).into_iter().map(fold).collect()
    }

    pub(super) fn prepare_rename(&self, params: &Value) -> Result<Value, String> {
        let Some((buffer, byte)) = self.place(params) else { return Ok(Value::Null) };
        if buffer.is_programme() {
            return Ok(Value::Null);
        }
        let places = titles_at(&buffer.text, byte)?.unwrap_or_default();
        let here = places.into_iter().find(|span| (span.start..=span.end).contains(&byte));
        Ok(here.map_or(Value::Null, |span| range(&Lines::new(&buffer.text), span)))
    }

    pub(super) fn rename(&self, params: &Value) -> Result<Value, String> {
        let new = text_at(params, "/newName").unwrap_or_default().trim();
        let asked = self.place(params).zip(text_at(params, "/textDocument/uri"));
        let Some(((buffer, byte), uri)) = asked else { return Ok(Value::Null) };
        if buffer.is_programme() {
            return Ok(Value::Null);
        }
        let lines = Lines::new(&buffer.text);
        let places = rename(&buffer.text, byte, new)?;
        let edits: Vec<Value> = places.iter().map(|span| edit(&lines, *span, new)).collect();
        Ok(json!({ "changes": { uri: edits } }))
    }

    /// What the help of each mistake in a range says, as changes.
    pub(super) fn actions(&self, params: &Value) -> Value {
        let Some((uri, buffer)) = self.asked(params) else { return json!([]) };
        let text = buffer.text.as_str();
        let lines = Lines::new(text);
        let bytes = |pointer| position_at(params, pointer).map(|position| lines.byte(position));
        let (Some(start), Some(end)) = (bytes("/range/start"), bytes("/range/end")) else {
            return json!([]);
        };
        let mut library = self.library();
        let mut count = |text: &str| {
            let found = found(&mut library, buffer, text);
            let errors = found.iter().filter(|one| one.is_error()).count();
            (errors, found.len() - errors)
        };
        let mut actions = Vec::new();
        let all = found(&mut self.library(), buffer, text);
        for one in all.iter().filter(|one| one.span.start <= end && start <= one.span.end) {
            for Fix { title, span, text: new } in fixes(one, text, &mut count) {
                actions.push(json!({
                    "title": title,
                    "kind": "quickfix",
                    "diagnostics": [diagnostic(&lines, one)],
                    "edit": { "changes": { uri: [edit(&lines, span, &new)] } },
                }));
            }
        }
        actions.into()
    }
}
