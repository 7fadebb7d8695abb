//! The lines of a part in JSON.

use super::imported::Imported;
use super::node::{Fields, Node, Reader};
use crate::routine::{STEP_KEYWORDS, StepKeyword};
use crate::span::{Span, Spanned};

/// The keys of settings.
const SETTINGS: [&str; 6] = ["posture", "needs", "breath", "ready", "switch", "cues"];

/// The keys of lines that are words, and nothing else.
const SENTENCES: [&str; 6] = ["say", "learn", "warning", "first", "last", "handout"];

/// The fields that may stand beside a step.
const BESIDE: [&str; 4] = ["words", "at", "each", "bell"];

/// The fields of something said inside a step.
const AT: [&str; 2] = ["time", "words"];

/// The settings of an object, from its field `settings`.
pub(super) fn settings<'t>(script: &mut Imported, reader: &mut Reader<'t>, fields: &Fields<'t>) {
    if let Some(node) = fields.get("settings") {
        let Some(fields) = reader.fields(node, "an object of settings", &SETTINGS) else { return };
        for key in SETTINGS {
            script.entry(key, reader.plain(&fields, key).as_ref());
        }
    }
}

/// One line, with what belongs to it.
pub(super) fn line<'t>(script: &mut Imported, reader: &mut Reader<'t>, node: Node<'t>) {
    let steps = STEP_KEYWORDS.iter().map(|row| row.keyword);
    let own = SENTENCES.into_iter().chain(SETTINGS).chain(steps);
    let known: Vec<&'static str> = own.chain(BESIDE).collect();
    let Some(fields) = reader.fields(node, "a line", &known) else { return };
    let own: Vec<_> = fields.names().filter(|name| !BESIDE.contains(name)).collect();
    let beside: Vec<_> = fields.names().filter(|name| BESIDE.contains(name)).collect();
    match (own.as_slice(), beside.as_slice()) {
        ([], ["bell"]) => script.entry("bell", reader.plain(&fields, "bell").as_ref()),
        ([key], beside) => {
            if let Some(row) = StepKeyword::named(key) {
                return step(script, reader, &fields, row);
            }
            if let Some(node) = beside.first().and_then(|name| fields.get(name)) {
                let help = "write it as a line of its own, or beside a step such as `\"hold\"`";
                reader.refuse(node.span, "this belongs to a step", help);
            }
            entry(script, reader, &fields, key);
        }
        ([], []) if reader.mistakes.iter().any(|one| within(one.span, fields.span)) => {}
        ([], _) => {
            let help =
                "write one of them, such as `{\"say\": \"Sit tall.\"}` or `{\"hold\": \"30s\"}`";
            reader.refuse(fields.span, "this line has no key of its own", help);
        }
        ([_, second, ..], _) => {
            let span = fields.get(second).map_or(fields.span, |node| node.span);
            let help = "write each as an object of its own, in the order in which they are done";
            reader.refuse(span, "a line has one key", help);
        }
    }
}

/// True if a place is part of another.
fn within(span: Span, outer: Span) -> bool {
    outer.start <= span.start && span.end <= outer.end
}

/// A spoken line, a line for the paper, or a setting.
fn entry<'t>(
    script: &mut Imported,
    reader: &mut Reader<'t>,
    fields: &Fields<'t>,
    key: &'static str,
) {
    if SETTINGS.contains(&key) {
        return script.entry(key, reader.plain(fields, key).as_ref());
    }
    let text = reader.text(fields, key);
    match text {
        Some(Spanned { value, span }) if key == "say" => script.add(&format!("- {value}"), span),
        text => script.entry(key, text.as_ref()),
    }
}

fn step<'t>(script: &mut Imported, reader: &mut Reader<'t>, fields: &Fields<'t>, row: StepKeyword) {
    let words = reader.text(fields, "words");
    let key = row.keyword;
    let value = if row.is_breath() { reader.text(fields, key) } else { reader.plain(fields, key) };
    match (value, words) {
        (Some(value), Some(words)) => said(script, reader, key, (&value, &words)),
        (value, _) => script.entry(key, value.as_ref()),
    }
    for name in ["at", "each"] {
        for node in reader.list(fields, name) {
            let what = "something said inside a step";
            let Some(fields) = reader.fields(node, what, &AT) else { continue };
            let time = reader.required(&fields, "time", "10s");
            let words = reader.required(&fields, "words", "Let your shoulders sink.");
            if let (Some(time), Some(words)) = (time, words) {
                said(script, reader, name, (&time, &words));
            }
        }
    }
    script.entry("bell", reader.plain(fields, "bell").as_ref());
}

/// A key with a time before its colon and words behind it.
fn said(
    script: &mut Imported,
    reader: &mut Reader<'_>,
    key: &str,
    (time, words): (&Spanned<String>, &Spanned<String>),
) {
    if time.value.contains(':') || !time.value.contains(char::is_alphanumeric) {
        let help = "write a time such as `30s` or `1m30s`, and the words into `\"words\"`";
        return reader.refuse(time.span, "this is not a time", help);
    }
    // A mistake in the time stands there, and one in the words at the words.
    script.add_two((&format!("{key} {}:", time.value), time.span), (&words.value, words.span));
}
