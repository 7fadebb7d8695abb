//! What the program is made of besides its own source.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What the program says that it needs.
fn dependencies() -> Vec<Value> {
    let cargo = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--no-deps"])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(cargo.status.success(), "{}", String::from_utf8_lossy(&cargo.stderr));
    let metadata: Value = serde_json::from_slice(&cargo.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    let own = packages.iter().find(|package| package["name"] == env!("CARGO_PKG_NAME")).unwrap();
    let dependencies = own["dependencies"].as_array().unwrap().clone();
    assert!(dependencies.len() > 30);
    dependencies
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
    for dependency in dependencies() {
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
