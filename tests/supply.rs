//! What the program is made of besides its own source.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

/// Every licence that a package in the program may have, as its author writes it. A new one is read
/// before it stands here: none may ask for the program's own source.
const LICENCES: [&str; 29] = [
    "(Apache-2.0 OR MIT) AND BSD-3-Clause",
    "(MIT OR Apache-2.0) AND ISC",
    "(MIT OR Apache-2.0) AND Unicode-3.0",
    "0BSD OR Apache-2.0",
    "0BSD OR MIT OR Apache-2.0",
    "Apache-2.0",
    "Apache-2.0 AND ISC",
    "Apache-2.0 OR ISC OR MIT",
    "Apache-2.0 OR MIT",
    "Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT",
    "Apache-2.0/MIT",
    "BSD-2-Clause OR MIT OR Apache-2.0",
    "BSD-3-Clause",
    "BSD-3-Clause OR MIT OR Apache-2.0",
    "CDLA-Permissive-2.0",
    "ISC",
    "LGPL-2.1 OR MIT OR Apache-2.0",
    // LAME, in the feature `mp3` alone, which is off unless it is asked for.
    "LGPL-3.0",
    "MIT",
    "MIT OR Apache-2.0",
    "MIT OR Apache-2.0 OR LGPL-2.1-or-later",
    "MIT OR Zlib OR Apache-2.0",
    "MIT/Apache-2.0",
    // Decoders of takes, and media keys: their own files stay open, the program's need not.
    "MPL-2.0",
    "Unlicense OR MIT",
    "Unlicense/MIT",
    "Zlib",
    "Zlib OR Apache-2.0 OR MIT",
    "Zlib OR MIT OR Apache-2.0",
];

/// Packages that say in a file what others say in a word; each was read.
const LICENCE_FILES: [&str; 1] = ["language-tokenizer"]; // WTFPL 2

/// Packages of which two versions are built, and who still needs the older one.
const TWICE: [(&str, &str); 9] = [
    ("bitflags", "symphonia"),
    ("block-buffer", "flacenc"),
    ("crypto-common", "flacenc"),
    ("digest", "flacenc"),
    ("getrandom", "ring"),
    ("signal-hook", "crossterm"),
    ("syn", "macros that have not moved to 3"),
    ("thiserror", "pulseaudio"),
    ("thiserror-impl", "pulseaudio"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All packages of the program on this system, with every feature.
fn packages() -> Vec<Value> {
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--all-features"])
        .args(["--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    let mut metadata: Value = serde_json::from_slice(&cargo.stdout).unwrap();
    let built: BTreeSet<String> = metadata["resolve"]["nodes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|node| node["id"].as_str().unwrap().to_owned())
        .collect();
    let Value::Array(mut packages) = metadata["packages"].take() else { panic!("no packages") };
    packages.retain(|package| built.contains(package["id"].as_str().unwrap()));
    assert!(packages.len() > 100);
    packages
}

#[test]
fn every_licence_is_one_that_was_read() {
    for package in packages() {
        let name = package["name"].as_str().unwrap();
        match package["license"].as_str() {
            Some(licence) => assert!(LICENCES.contains(&licence), "{name}: {licence}"),
            None => assert!(LICENCE_FILES.contains(&name), "{name} names no licence"),
        }
    }
}

#[test]
fn everything_comes_from_the_registry() {
    for package in packages() {
        let source = package["source"].as_str();
        let own = package["name"] == "supple";
        assert!(
            own || source.is_some_and(|source| source.starts_with("registry+")),
            "{}: {source:?}",
            package["name"]
        );
    }
}

#[test]
fn no_package_is_built_in_two_versions_without_need() {
    let mut versions: BTreeMap<String, usize> = BTreeMap::new();
    for package in packages() {
        *versions.entry(package["name"].as_str().unwrap().to_owned()).or_default() += 1;
    }
    let twice: Vec<&str> = versions
        .iter()
        .filter(|(_, count)| **count > 1)
        .map(|(name, _)| name.as_str())
        .filter(|name| !TWICE.iter().any(|(known, _)| known == name))
        .collect();
    assert!(twice.is_empty(), "built in two versions: {twice:?}");
}

/// All Rust source below a place.
fn source(place: &Path) -> String {
    if place.is_file() {
        return fs::read_to_string(place).unwrap();
    }
    let entries = fs::read_dir(place).unwrap().map(|entry| entry.unwrap().path());
    let wanted = |path: &Path| path.is_dir() || path.extension().is_some_and(|end| end == "rs");
    entries.filter(|path| wanted(path)).map(|path| source(&path)).collect()
}

#[test]
fn every_dependency_is_used() {
    let packages = packages();
    let own = packages.iter().find(|package| package["name"] == "supple").unwrap();
    for dependency in own["dependencies"].as_array().unwrap() {
        let name = dependency["rename"].as_str().or(dependency["name"].as_str()).unwrap();
        let places: &[&str] = match dependency["kind"].as_str() {
            Some("build") => &["build.rs"],
            Some("dev") => &["tests", "benches"],
            _ => &["src"],
        };
        let text: String = places.iter().map(|place| source(&root().join(place))).collect();
        assert!(
            text.contains(&name.replace('-', "_")),
            "{name} is in Cargo.toml, but not in {places:?}"
        );
    }
}
