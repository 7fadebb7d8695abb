//! What it takes to add a language: one folder and one line.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

/// Links everything in a folder, but for one name, into another folder.
fn link_all_but(from: &Path, to: &Path, but: &str) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        if ![but, "target", ".git"].iter().any(|name| entry.file_name() == *name) {
            symlink(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).unwrap();
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "compiles the program again: make test")]
fn a_made_up_language_is_one_folder_and_one_line() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().unwrap();
    let languages = folder.path().join("src/language");
    link_all_but(root, folder.path(), "src");
    link_all_but(&root.join("src"), &folder.path().join("src"), "language");
    copy(&root.join("src/language"), &languages);
    copy(&languages.join("en"), &languages.join("xx"));
    let change = |path: &Path, from: &str, to: &str| {
        let text = fs::read_to_string(path).unwrap();
        assert_eq!(text.matches(from).count(), 1, "{} in {}", from, path.display());
        fs::write(path, text.replace(from, to)).unwrap();
    };
    let own = languages.join("xx/mod.rs");
    change(&own, "code: \"en\"", "code: \"xx\"");
    change(&own, "name: \"English\"", "name: \"Xish\"");
    change(&own, "names: &[\"english\", \"englisch\"]", "names: &[\"xish\"]");
    change(&own, "(\"left\", \"right\")", "(\"this\", \"that\")");
    change(
        &languages.join("mod.rs"),
        "\n    English: en,\n",
        "\n    English: en,\n    Xish: xx,\n",
    );
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let checked = Command::new(cargo)
        .args(["check", "--offline", "--all-features", "--lib", "--bins", "--target-dir"])
        .arg(target)
        .current_dir(folder.path())
        .output()
        .unwrap();
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// The text of every file of the source outside the folder of languages.
fn other_sources(folder: &Path) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        // Tests beside the code may name a language, as those of the program do.
        if path.ends_with("src/language") || path.ends_with("tests") {
            continue;
        }
        if path.is_dir() {
            found.extend(other_sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

#[test]
fn no_language_but_the_default_is_named_outside_their_folders() {
    let sources = other_sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    assert!(sources.len() > 100);
    for (path, text) in sources {
        for language in ["German", "French", "Spanish", "Italian"] {
            assert!(!text.contains(&format!("Language::{language}")), "{path} names {language}");
        }
    }
}
