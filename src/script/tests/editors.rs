//! The words of the files for editors, held against the language's own.

use std::collections::BTreeSet;

use supple::script::keys;

use crate::support::tests;

fn file(name: &str) -> String {
    std::fs::read_to_string(tests("../editors").join(name)).unwrap()
}

/// The words between brackets and bars: `(a|b)`, in a text where `bar` parts them.
fn words(text: &str, open: &str, bar: &str, close: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for group in text.split(open).skip(1) {
        let Some((group, _)) = group.split_once(close) else { continue };
        let all: Vec<&str> = group.split(bar).collect();
        if all.iter().all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase())) {
            found.extend(all.into_iter().map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_editor_knows_every_key_and_no_other() {
    let keys: BTreeSet<String> = keys().map(str::to_owned).collect();
    let grammar = file("vscode/syntaxes/supple.tmLanguage.json");
    serde_json::from_str::<serde_json::Value>(&grammar).unwrap();
    assert_eq!(words(&grammar, "(", "|", ")"), keys);
    assert_eq!(words(&file("vim/syntax/supple.vim"), "\\(", "\\|", "\\)"), keys);
    let nano = file("nano/supple.nanorc");
    let line = nano.lines().find(|line| line.starts_with("icolor")).unwrap();
    assert_eq!(words(line, "(", "|", ")"), keys);
}

#[test]
fn every_editor_knows_the_endings_of_both_kinds_of_file() {
    for name in [
        "vscode/package.json",
        "vscode/syntaxes/supple.tmLanguage.json",
        "vim/ftdetect/supple.vim",
        "nano/supple.nanorc",
        "helix/languages.toml",
    ] {
        let text = file(name);
        assert!(text.contains("routine") && text.contains("programme"), "{name}");
    }
    serde_json::from_str::<serde_json::Value>(&file("vscode/package.json")).unwrap();
    serde_json::from_str::<serde_json::Value>(&file("vscode/language-configuration.json")).unwrap();
    toml::from_str::<toml::Table>(&file("helix/languages.toml")).unwrap();
}
