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
fn every_routine_of_the_program_passes_check_without_a_warning() {
    for name in ["upper-back", "desk-break", "wind-down", "standing-flow"] {
        let ran = supple(".", &["check", name], "");
        assert_eq!(ran.err, format!("{name}.routine: no mistakes\n"));
    }
}
