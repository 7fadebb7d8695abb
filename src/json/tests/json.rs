//! Routines to JSON and back.

use std::path::PathBuf;

use proptest::prelude::*;
use serde_json::{Value, json};
use supple::diagnostic::{Diagnostic, merge};
use supple::json::{Imported, export, import};
use supple::report;
use supple::routine::Script;
use supple::script::{Parsed, format, parse};
use supple::span::FileId;

use crate::support::folder::Folder;
use crate::support::scripts::script;
use crate::support::{golden, meaning, run, supple, tests};

fn script_of(text: &str) -> Script {
    parse(FileId::default(), text).routine
}

fn exported(text: &str) -> String {
    serde_json::to_string_pretty(&export(&script_of(text))).unwrap() + "\n"
}

/// The script of some JSON, and everything that is wrong with it, at its places in the JSON.
fn imported(json: &str) -> (String, Vec<Diagnostic>) {
    let (script, mut found) = import(FileId::default(), json);
    let Parsed { routine, mut diagnostics } = parse(FileId::default(), &script.text);
    merge(&mut diagnostics, crate::check::check(&routine));
    found.extend(diagnostics.into_iter().map(|one| at(&script, one)));
    (script.text, found)
}

fn at(script: &Imported, one: Diagnostic) -> Diagnostic {
    Diagnostic { span: script.place(one.span), ..one }
}

/// There and back.
fn carried(text: &str) -> String {
    let (script, found) = imported(&exported(text));
    let found: Vec<_> = found.iter().filter(|one| one.is_error()).collect();
    assert!(found.is_empty(), "{found:#?}\n{script}");
    format(&script)
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let all = std::fs::read_dir(tests(folder)).unwrap().map(|file| file.unwrap().path());
    let mut files: Vec<_> =
        all.filter(|path| path.extension().is_some_and(|end| end == ending)).collect();
    files.sort();
    files
}

#[test]
fn every_kind_of_line_has_its_form_in_json() {
    let text = std::fs::read_to_string(tests("json/everything.routine")).unwrap();
    golden(&tests("json/everything.json"), &exported(&text));
    assert_eq!(meaning(&carried(&text)), meaning(&text));
}

#[test]
fn every_shipped_routine_is_the_same_there_and_back() {
    let all = files("../scripts", "routine");
    assert!(all.len() >= 30);
    for path in all {
        let text = std::fs::read_to_string(&path).unwrap();
        assert_eq!(meaning(&carried(&text)), meaning(&text), "{}", path.display());
    }
}

#[test]
fn every_mistake_of_the_json_is_told_with_its_place() {
    let all = files("json/wrong", "json");
    assert!(all.len() >= 5);
    for path in all {
        let name = path.file_name().unwrap().to_str().unwrap();
        let told = supple("json/wrong", &["import", name, "-o", "-"], "");
        assert_eq!((told.code, told.out.as_str()), (Some(1), ""), "{name}");
        golden(&path.with_extension("stderr"), &told.err);
    }
}

#[test]
fn a_file_that_is_there_stays_unless_it_may_be_replaced() {
    let folder = Folder::new();
    let json = exported("# A\nwarning: Stop if it hurts.\n\n## B\n- Sit.\nhold: 30s\n");
    std::fs::write(folder.join("a.json"), &json).unwrap();
    std::fs::write(folder.join("a.routine"), "mine").unwrap();
    let read = || std::fs::read_to_string(folder.join("a.routine")).unwrap();
    let refused = run(&folder, &["import", "a.json"]);
    assert_eq!((refused.code, read().as_str()), (Some(1), "mine"), "{}", refused.err);
    let done = run(&folder, &["import", "a.json", "--force"]);
    assert_eq!(done.code, Some(0), "{}", done.err);
    assert_eq!(
        read(),
        "# A\nlanguage: en\nwarning: Stop if it hurts.\n\n## B\n- Sit.\nhold: 30s\n"
    );
    let back = run(&folder, &["export", "-r", "a.routine", "--json"]);
    assert_eq!(back.out, json);
}

#[test]
fn what_is_taken_from_another_file_is_looked_for_beside_the_file_that_is_written() {
    let folder = Folder::new();
    std::fs::create_dir(folder.join("own")).unwrap();
    let other = "# O\nwarning: Stop if it hurts.\n\n## B\n- Sit.\nhold: 30s\n";
    std::fs::write(folder.join("own/other.routine"), other).unwrap();
    let json = json!({ "title": "A", "exercises": [{ "title": "B", "from": "other" }] });
    std::fs::write(folder.join("a.json"), json.to_string()).unwrap();
    let here = run(&folder, &["import", "a.json", "-o", "a.routine"]);
    assert!(here.err.contains("there is no routine `other`"), "{}", here.err);
    let there = run(&folder, &["import", "a.json", "-o", "own/a.routine"]);
    assert_eq!(there.code, Some(0), "{}", there.err);
}

#[test]
fn json_on_standard_input_becomes_a_script_on_standard_output() {
    let json = supple("", &["export", "neck-ease", "--json"], "");
    let back = supple("", &["import", "-"], &json.out);
    assert_eq!(back.code, Some(0), "{}", back.err);
    assert_eq!(meaning(&back.out), meaning(include_str!("../../../scripts/neck-ease.routine")));
}

/// Every text in some JSON, in order.
fn texts<'v>(value: &'v mut Value, found: &mut Vec<&'v mut String>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(all) => all.iter_mut().for_each(|one| texts(one, found)),
        Value::Object(all) => all.values_mut().for_each(|one| texts(one, found)),
        _ => {}
    }
}

/// The shape of some JSON: all but its texts.
fn shape(value: &Value) -> Value {
    let mut value = value.clone();
    let mut found = Vec::new();
    texts(&mut value, &mut found);
    found.into_iter().for_each(String::clear);
    value
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn a_routine_is_the_same_there_and_back(text in script()) {
        prop_assert_eq!(meaning(&carried(&text)), meaning(&text));
    }

    #[test]
    fn no_text_becomes_a_line_of_another_kind(text in script(), at: prop::sample::Index, new in odd()) {
        let mut json: Value = serde_json::from_str(&exported(&text)).unwrap();
        let mut all = Vec::new();
        texts(&mut json, &mut all);
        let index = at.index(all.len());
        *all[index] = new;
        let (script, found) = imported(&json.to_string());
        if !found.iter().any(Diagnostic::is_error) {
            let again = exported(&script);
            prop_assert_eq!(shape(&json), shape(&serde_json::from_str(&again).unwrap()), "{}", script);
        }
    }

    #[test]
    fn what_is_wrong_has_a_place_in_the_json(text in script(), cut: prop::sample::Index, new in odd()) {
        let json = exported(&text);
        let at = json.floor_char_boundary(cut.index(json.len()));
        let json = format!("{}{new}{}", &json[..at], &json[at..]);
        let (_, found) = imported(&json);
        for one in found {
            prop_assert!(json.get(one.span.range()).is_some(), "{one:?}");
            let mut sources = supple::diagnostic::Sources::default();
            sources.add("a.json", json.as_str());
            let _ = report::line(&one, &sources);
        }
    }
}

/// Texts that would be something else at the beginning of a line, or behind one.
fn odd() -> impl Strategy<Value = String> {
    let bits = vec![
        "\n",
        "## ",
        "### each side",
        "- ",
        "hold: 30s",
        "//",
        " // x",
        ": ",
        ",",
        "=",
        "variation: x",
        "once",
        "30s",
        "a",
        " ",
        "{left}",
        "{",
        "\"",
        "\u{feff}",
        "ü",
        "𝄞",
        "\t",
        "\u{0}",
        "",
        "[",
        "null,",
    ];
    prop::collection::vec(prop::sample::select(bits), 0..4).prop_map(|bits| bits.concat())
}
