//! What keeps the source in its shape.

use std::collections::BTreeSet;
use std::fs;

pub(crate) mod imports;

use imports::{Tree, circles, files, source_folder};

/// The longest that a file of the source may be, in lines.
const LONGEST_FILE: usize = 500;

/// The crates that the core may use: each is a function of what it is given.
const PURE: [&str; 10] = [
    "annotate-snippets",
    "ebur128",
    "libm",
    "maud",
    "serde",
    "serde_json",
    "strsim",
    "textwrap",
    "unicode-normalization",
    "unicode-width",
];

/// What of the standard library the core may not use: files, devices, clocks and what lies around
/// the program.
const IMPURE: [&str; 9] = [
    "std::env",
    "std::fs",
    "std::io",
    "std::net",
    "std::os",
    "std::process",
    "std::thread",
    "Instant",
    "SystemTime",
];

/// Folders that still hold a circle.
const STILL: [&str; 0] = [];

/// The front page of the crate.
fn front_page() -> String {
    fs::read_to_string(source_folder().join("lib.rs")).unwrap()
}

/// The steps that the front page lists, each with the heading above it.
fn steps() -> Vec<(String, String)> {
    let mut heading = String::new();
    let mut steps = Vec::new();
    for line in front_page().lines().map_while(|line| line.strip_prefix("//!")) {
        if let Some(title) = line.trim().strip_prefix("## ") {
            title.clone_into(&mut heading);
        }
        if let Some(step) = line.strip_prefix(" - ").map(|line| line.trim_start_matches('[')) {
            let name = step.split('`').nth(1).unwrap().trim_start_matches("mod@");
            steps.push((name.to_owned(), heading.clone()));
        }
    }
    steps
}

/// The steps under one heading.
fn steps_of(wanted: &str) -> Vec<String> {
    steps().into_iter().filter(|(_, heading)| heading == wanted).map(|(name, _)| name).collect()
}

#[test]
fn the_front_page_tells_of_every_step_once() {
    let page = front_page();
    let declared = page.lines().filter_map(|line| {
        let (visibility, name) = line.strip_suffix(';')?.split_once("mod ")?;
        visibility.trim_end().chars().all(|c| c.is_alphabetic() || "()".contains(c)).then_some(name)
    });
    let mut declared: Vec<&str> = declared
        .filter(|name| !["support", "tests", "fuzzing", "benchmarks"].contains(name))
        .collect();
    declared.sort_unstable();
    let steps = steps();
    let mut told: Vec<&str> = steps.iter().map(|(name, _)| name.as_str()).collect();
    told.sort_unstable();
    assert_eq!(told, declared);
    assert_eq!(steps_of("Core").len() + steps_of("Edges").len(), steps.len());
}

#[test]
fn imports_run_one_way() {
    let steps = steps();
    let rank = |name: &str| steps.iter().position(|(step, _)| step == name);
    let tree = Tree::read();
    for module in tree.0.keys() {
        let Some(own) = module.first().and_then(|name| rank(name)) else { continue };
        for used in tree.used_by(module) {
            let later = used.first().is_some_and(|name| rank(name).is_none_or(|other| other > own));
            assert!(!later, "{} imports {}, which comes later", module.join("::"), used.join("::"));
        }
    }
}

#[test]
fn no_folder_holds_a_circle() {
    let tree = Tree::read();
    let mut found = Vec::new();
    for folder in tree.folders().into_iter().filter(|folder| !STILL.contains(&&*folder.join("::")))
    {
        let parts = tree.parts(&folder);
        for circle in circles(&parts) {
            found.push(format!("{}: {}", folder.join("::"), circle.join(", ")));
        }
    }
    assert!(found.is_empty(), "these parts of a folder use each other: {found:#?}");
}

#[test]
fn the_core_uses_no_file_device_clock_or_engine() {
    let cargo = include_str!("../Cargo.toml");
    let sections = cargo.split("\n[").filter(|section| {
        let title = section.lines().next().unwrap_or_default();
        title.ends_with("dependencies]")
            && !title.starts_with("dev-")
            && !title.starts_with("build-")
    });
    let lines = sections.flat_map(|section| section.lines().skip(1));
    let named = lines.filter_map(|line| Some(line.split_once(" = ")?.0));
    let crates: BTreeSet<String> = named
        .filter(|name| !PURE.contains(name))
        .map(|name| name.replace('-', "_") + "::")
        .collect();
    assert!(crates.contains("cpal::") && crates.contains("rten::"), "{crates:?}");
    let core = steps_of("Core");
    for (module, source) in &Tree::read().0 {
        if !module.first().is_some_and(|name| core.contains(name)) {
            continue;
        }
        let names_a_crate = |name: &&String| {
            let found = source.code.match_indices(name.as_str());
            found.into_iter().any(|(at, _)| {
                let before = source.code[..at].chars().next_back().unwrap_or(' ');
                !before.is_alphanumeric() && !"_:".contains(before)
            })
        };
        let impure = IMPURE.iter().find(|name| source.code.contains(**name));
        assert_eq!(impure, None, "{}", source.path.display());
        assert_eq!(crates.iter().find(names_a_crate), None, "{}", source.path.display());
    }
}

#[test]
fn no_group_of_imports_hides_a_module() {
    for (path, source) in Tree::read().0.values().map(|source| (&source.path, source)) {
        assert!(
            !source.code.contains("use crate::{"),
            "{}: one line for each module",
            path.display()
        );
    }
}

#[test]
fn no_file_is_too_long() {
    for path in files(&source_folder()) {
        let lines = fs::read_to_string(&path).unwrap().lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", path.display());
    }
}

/// The modules that wrap a C library: Pico, and the options of glibc's allocator.
const WRAPPERS: [&str; 2] = ["speech/engine/pico/ffi.rs", "live/heap.rs"];

#[test]
fn only_wrapped_c_libraries_are_unsafe() {
    for path in files(&source_folder()) {
        let text = fs::read_to_string(&path).unwrap();
        let uses = text.lines().any(|line| line.contains("unsafe {") || line.contains("unsafe fn"));
        let wraps = WRAPPERS.iter().any(|wrapper| path.ends_with(wrapper));
        assert!(!uses || wraps, "{} is unsafe", path.display());
        if wraps {
            let blocks = text.matches("unsafe {").count();
            assert!(text.matches("// SAFETY:").count() >= blocks, "a block does not say why");
        }
    }
}
