//! What keeps the source in its shape.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules in the order of the pipeline. Each may import those before it and itself.
const ORDER: [&str; 28] = [
    "folders",
    "files",
    "time",
    "clip",
    "span",
    "diagnostic",
    "name",
    "language",
    "routine",
    "script",
    "check",
    "import",
    "session",
    "timeline",
    "fit",
    "compose",
    "show",
    "mixer",
    "speech",
    "install",
    "music",
    "encode",
    "tags",
    "render",
    "live",
    "share",
    "cli",
    "main",
];

/// The longest that a file of the source may be, in lines.
const LONGEST_FILE: usize = 500;

fn sources() -> Vec<(PathBuf, String)> {
    fn collect(folder: &Path, found: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                collect(&path, found);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                found.push((path.clone(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    assert!(found.len() > 30);
    found
}

/// The module of the pipeline that a file belongs to.
fn module_of(path: &Path) -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let first = path.strip_prefix(root).unwrap().components().next().unwrap();
    first.as_os_str().to_str().unwrap().trim_end_matches(".rs").to_owned()
}

/// Every module that a file names behind `crate::`.
fn imports(text: &str) -> Vec<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let names = code.flat_map(|line| line.split("crate::").skip(1)).map(|rest| {
        let end = rest.find(|letter: char| !letter.is_alphanumeric() && letter != '_');
        rest[..end.unwrap_or(rest.len())].to_owned()
    });
    names.filter(|name| !name.is_empty()).collect()
}

fn rank(module: &str) -> usize {
    let found = ORDER.iter().position(|known| *known == module);
    found.unwrap_or_else(|| panic!("`{module}` has no place in the pipeline"))
}

#[test]
fn imports_run_one_way() {
    for (path, text) in sources() {
        let own = module_of(&path);
        if own == "lib" {
            continue;
        }
        for import in imports(&text) {
            let forward = rank(&import) <= rank(&own);
            assert!(forward, "{} imports `{import}`, which comes later", path.display());
        }
    }
}

#[test]
fn no_group_of_imports_hides_a_module() {
    for (path, text) in sources() {
        assert!(!text.contains("use crate::{"), "{}: one line for each module", path.display());
    }
}

#[test]
fn every_stage_is_told_of_in_the_front_page() {
    let text = include_str!("../src/lib.rs");
    for stage in [
        "script", "check", "import", "session", "speech", "timeline", "show", "mixer", "files",
        "encode", "tags", "cli",
    ] {
        assert!(text.contains(&format!("//! - [`{stage}`]")), "{stage}");
    }
}

#[test]
fn no_file_is_too_long() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines", path.display());
    }
}

#[test]
fn only_the_wrapped_c_library_is_unsafe() {
    for (path, text) in sources() {
        let uses = text.lines().any(|line| line.contains("unsafe {") || line.contains("unsafe fn"));
        let wraps = path.ends_with("speech/engine/pico/ffi.rs");
        assert!(!uses || wraps, "{} is unsafe", path.display());
        if wraps {
            let blocks = text.matches("unsafe {").count();
            assert!(text.matches("// SAFETY:").count() >= blocks, "a block does not say why");
        }
    }
}
