//! Files below `tests/`, and texts that must equal them.

use std::path::{Path, PathBuf};

/// Compares a whole text with a file; `BLESS=1` writes the file instead.
pub(crate) fn golden(path: &Path, actual: &str) {
    if std::env::var_os("BLESS").is_some() {
        return std::fs::write(path, actual).expect("the golden file can be written");
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    let name = path.display();
    assert!(
        expected == actual,
        "{name} differs; BLESS=1 rewrites it\n--- expected\n{expected}\n--- actual\n{actual}"
    );
}

/// A file or folder below `tests/`.
pub(crate) fn tests(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(path)
}
