//! The protocol's JSON.

use std::path::PathBuf;

use serde_json::{Value, json};

use crate::diagnostic::Diagnostic;
use crate::editor::{Lines, Position, Symbol};
use crate::span::Span;

/// A text in some JSON.
pub(super) fn text_at<'v>(value: &'v Value, pointer: &str) -> Option<&'v str> {
    value.pointer(pointer).and_then(Value::as_str)
}

/// A place in some JSON.
pub(super) fn position_at(value: &Value, pointer: &str) -> Option<Position> {
    let position = value.pointer(pointer)?;
    let number = |name| usize::try_from(position.get(name)?.as_u64()?).ok();
    Some(Position { line: number("line")?, character: number("character")? })
}

fn position(position: Position) -> Value {
    json!({ "line": position.line, "character": position.character })
}

/// A run of bytes of a text.
pub(super) fn range(lines: &Lines<'_>, span: Span) -> Value {
    json!({
        "start": position(lines.position(span.start)),
        "end": position(lines.position(span.end)),
    })
}

/// A change of a text.
pub(super) fn edit(lines: &Lines<'_>, span: Span, text: &str) -> Value {
    json!({ "range": range(lines, span), "newText": text })
}

/// A mistake, with what to type below it.
pub(super) fn diagnostic(lines: &Lines<'_>, one: &Diagnostic) -> Value {
    json!({
        "range": range(lines, one.span),
        "severity": if one.is_error() { 1 } else { 2 },
        "source": "supple",
        "message": format!("{}\n{}", one.message, one.help),
    })
}

/// The mistakes of a text, as the editor is told them.
pub(super) fn diagnostics(uri: &str, text: &str, found: &[Diagnostic]) -> Value {
    let lines = Lines::new(text);
    let all: Vec<Value> = found.iter().map(|one| diagnostic(&lines, one)).collect();
    json!({ "uri": uri, "diagnostics": all })
}

/// A heading with those below it.
pub(super) fn symbol(lines: &Lines<'_>, one: &Symbol) -> Value {
    // A module, a class, a method and a property.
    let kind = match one.level {
        1 => 2,
        2 => 5,
        3 => 6,
        _ => 7,
    };
    let children: Vec<Value> = one.children.iter().map(|child| symbol(lines, child)).collect();
    json!({
        "name": one.name,
        "kind": kind,
        "range": range(lines, one.span),
        "selectionRange": range(lines, one.words),
        "children": children,
    })
}

/// The path of a file's address; for any other address a path that no file has.
pub(super) fn path_of(uri: &str) -> PathBuf {
    let Some(path) = uri.strip_prefix("file://") else { return uri.into() };
    let path = decoded(path);
    // `/C:/scripts` is a drive.
    let is_drive = path.as_bytes().get(2) == Some(&b':');
    path.strip_prefix('/').filter(|_| is_drive).unwrap_or(&path).into()
}

/// A text without the signs that stand for bytes in an address.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let pair = after.get(..2).filter(|_| *first == b'%');
        let pair = pair.and_then(|pair| std::str::from_utf8(pair).ok());
        if let Some(byte) = pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            bytes.push(byte);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_paths() {
        for (uri, path) in [
            ("file:///home/a/R%C3%BCcken%20kurz.routine", "/home/a/Rücken kurz.routine"),
            ("file:///C:/scripts/a.routine", "C:/scripts/a.routine"),
            ("file:///a%zz%2", "/a%zz%2"),
            ("untitled:Untitled-1", "untitled:Untitled-1"),
        ] {
            assert_eq!(path_of(uri), PathBuf::from(path));
        }
    }
}
