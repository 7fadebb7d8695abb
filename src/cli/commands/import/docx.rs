//! Paragraphs of a word processor's file.
#![expect(clippy::disallowed_methods, reason = "the file is read here and nowhere else")]

use std::fs::File;
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use roxmltree::{Document, Node};
use zip::ZipArchive;

use crate::cli::failure::Failure;
use crate::files::{near_file, reason};
use crate::language::ScriptWords;
use crate::leaflet::{Kind, Paragraph, plain};

/// The most bytes of text and marks.
const LARGEST: u64 = 16 * 1024 * 1024;

/// The paragraphs of a `.docx` file.
pub(super) fn paragraphs(path: &Path) -> Result<Vec<Paragraph>, Failure> {
    let name = path.display();
    let file = File::open(path).map_err(|error| {
        let near = near_file(path, &[]).filter(|_| error.kind() == ErrorKind::NotFound);
        let near = near.map(|near| format!(": did you mean “{}”?", near.display()));
        let near = near.unwrap_or_default();
        Failure::work(format!("cannot read {name}: {}{near}", reason(&error)))
    })?;
    let none = || Failure::work(format!("{name} is no document of a word processor (.docx)"));
    let mut archive = ZipArchive::new(file).map_err(|_| none())?;
    let part = archive.by_name("word/document.xml").map_err(|_| none())?;
    let mut xml = String::new();
    part.take(LARGEST).read_to_string(&mut xml).map_err(|_| none())?;
    let document = Document::parse(&xml).map_err(|_| none())?;
    let all = document.descendants().filter(|node| is(*node, "p"));
    Ok(all.filter_map(paragraph).collect())
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn paragraph(node: Node<'_, '_>) -> Option<Paragraph> {
    let mut text = String::new();
    for inner in node.descendants() {
        match inner.tag_name().name() {
            "t" => text += inner.text().unwrap_or_default(),
            "tab" | "br" => text.push(' '),
            _ => {}
        }
    }
    let text = plain(&text);
    let has = |name: &str| node.descendants().any(|inner| is(inner, name));
    let style = node.descendants().find(|inner| is(*inner, "pStyle"));
    let style = style.and_then(|style| style.attributes().find(|one| one.name() == "val"));
    let style = style.map(|style| style.value().to_lowercase()).unwrap_or_default();
    let starts = |names: &[&str]| names.iter().any(|name| style.starts_with(name));
    let kind = if ScriptWords::all().any(|words| starts(words.title_styles)) {
        Kind::Heading(1)
    } else if ScriptWords::all().any(|words| starts(words.heading_styles)) {
        Kind::Heading(2)
    } else if node.ancestors().any(|outer| is(outer, "tc")) {
        Kind::Row
    } else if has("numPr") {
        Kind::Item
    } else {
        Kind::Plain(true)
    };
    (!text.is_empty()).then_some(Paragraph { text, kind })
}
