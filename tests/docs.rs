//! The routines in the documentation.

use crate::support::{supple, tests};

/// The routines of a page.
fn routines(page: &str) -> Vec<String> {
    let text = std::fs::read_to_string(tests("..").join(page)).unwrap();
    let blocks = text.split("```routine\n").skip(1);
    blocks.map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

#[test]
fn every_routine_on_the_pages_passes_check_without_a_warning() {
    for (page, at_least) in [("docs/script.md", 2), ("README.md", 1)] {
        let routines = routines(page);
        assert!(routines.len() >= at_least, "{page}");
        for routine in routines {
            let ran = supple(".", &["check", "-"], &routine);
            assert_eq!(ran.err, "standard input: no mistakes\n", "{page}\n{routine}");
            assert_eq!(ran.code, Some(0), "{page}");
        }
    }
}

#[test]
fn the_json_on_its_page_is_a_routine_without_a_warning() {
    let page = std::fs::read_to_string(tests("../docs/export.md")).unwrap();
    let json = page.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let imported = supple("", &["import", "-"], json);
    assert_eq!((imported.err.as_str(), imported.code), ("", Some(0)));
    let checked = supple("", &["check", "-"], &imported.out);
    assert_eq!(checked.err, "standard input: no mistakes\n");
}

/// The names of the routines in `scripts/`.
fn shipped() -> Vec<String> {
    let files = std::fs::read_dir(tests("../scripts")).unwrap();
    let mut names: Vec<String> = files
        .map(|file| file.unwrap().path())
        .filter(|file| file.extension().is_some_and(|ending| ending == "routine"))
        .map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn every_shipped_routine_is_part_of_the_program_and_passes_check_without_a_warning() {
    let names = shipped();
    let arguments: Vec<&str> =
        std::iter::once("check").chain(names.iter().map(String::as_str)).collect();
    let ran = supple(".", &arguments, "");
    let clean = |name: &String| format!("{name}.routine: no mistakes\n");
    assert_eq!(ran.err, names.iter().map(clean).collect::<String>());
}

#[test]
fn the_front_page_tells_how_long_a_routine_is_shared() {
    let page = std::fs::read_to_string(tests("../README.md")).unwrap();
    let share = supple(".", &["share", "--help"], "").out;
    assert!(share.contains("[default: 30m]") && page.contains("supple runs: 30\nminutes"));
}
