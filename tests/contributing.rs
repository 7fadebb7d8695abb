//! The lists of CONTRIBUTING.md: they name what has to be touched, and nothing else does.

use std::fs;
use std::path::{Path, PathBuf};

use crate::architecture::imports::{files, source_folder};

/// One thing that grows.
struct Growth {
    heading: &'static str,
    /// Words that stand for one of its kind that is there; they may be in listed files alone.
    words: &'static [&'static str],
    /// The name of the folder or file that this one has to itself.
    own: &'static str,
    /// How many new files its list may have, and how many that are there.
    limits: (usize, usize),
}

const GROWTHS: [Growth; 5] = [
    Growth {
        heading: "A language",
        words: &["Language::Italian", "Italian:"],
        own: "language/it/",
        limits: (4, 1),
    },
    Growth { heading: "A kind of step", words: &[], own: "", limits: (0, 7) },
    Growth {
        heading: "An output format",
        words: &["Format::Opus", "opus::ENCODING"],
        own: "encode/opus",
        limits: (1, 2),
    },
    Growth {
        heading: "A voice engine",
        words: &["EngineName::Pico", "pico::"],
        own: "engine/pico/",
        limits: (2, 4),
    },
    Growth {
        heading: "A routine",
        words: &["\"feierabend"],
        own: "scripts/feierabend.routine",
        limits: (1, 3),
    },
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of the list below a heading, and whether each is new.
fn listed(heading: &str) -> Vec<(PathBuf, bool)> {
    let text = fs::read_to_string(root().join("CONTRIBUTING.md")).unwrap();
    let head = format!("\n## {heading}\n");
    let (_, rest) = text.split_once(&head).unwrap_or_else(|| panic!("no list for {heading}"));
    let section = rest.split("\n## ").next().unwrap();
    let items = section.lines().filter_map(|line| {
        let (number, item) = line.split_once(". `")?;
        number.parse::<u32>().ok()?;
        let (path, rest) = item.split_once('`')?;
        Some((PathBuf::from(path), rest.starts_with(" (new)")))
    });
    items.collect()
}

#[test]
fn every_file_in_a_list_is_there_or_new() {
    for growth in GROWTHS {
        for (path, is_new) in listed(growth.heading) {
            let place = root().join(&path);
            assert_eq!(place.exists(), !is_new, "{}: {}", growth.heading, path.display());
            // What is new lies in a folder that is there, or in a new one beside others of its kind.
            let mut above = place.ancestors().skip(1);
            assert!(above.by_ref().take(2).any(Path::exists), "{}", path.display());
        }
    }
}

#[test]
fn no_list_is_longer_than_it_should_be() {
    for growth in GROWTHS {
        let (new, old): (Vec<_>, Vec<_>) =
            listed(growth.heading).into_iter().partition(|(_, is_new)| *is_new);
        let within = new.len() <= growth.limits.0 && old.len() <= growth.limits.1;
        assert!(within, "{}: {} new files and {} others", growth.heading, new.len(), old.len());
    }
    let folders = listed("A language").into_iter().filter(|(_, is_new)| *is_new);
    let mut folders: Vec<_> = folders.map(|(path, _)| path.parent().unwrap().to_owned()).collect();
    folders.dedup();
    assert_eq!(folders.len(), 1, "a language has one folder");
}

/// The code of a file without its comments and its tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).unwrap();
    let lines = text.lines().take_while(|line| !line.trim_start().starts_with("mod tests {"));
    let code = lines.filter(|line| !line.trim_start().starts_with("//"));
    code.collect::<Vec<_>>().join("\n")
}

#[test]
fn nothing_but_what_a_list_names_knows_one_of_its_kind() {
    let sources: Vec<_> =
        files(&source_folder()).into_iter().map(|path| (code(&path), path)).collect();
    let mut unlisted = Vec::new();
    for growth in GROWTHS {
        let list = listed(growth.heading).into_iter().map(|(path, _)| root().join(path));
        let list: Vec<PathBuf> = list.collect();
        for (code, path) in &sources {
            let is_own = !growth.own.is_empty() && path.to_string_lossy().contains(growth.own);
            let word = growth.words.iter().find(|word| code.contains(**word));
            if let Some(word) = word.filter(|_| !is_own && !list.contains(path)) {
                unlisted.push(format!("{}: {word} in {}", growth.heading, path.display()));
            }
        }
    }
    assert!(unlisted.is_empty(), "these are in no list: {unlisted:#?}");
}
