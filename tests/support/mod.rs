//! What several topics need.

pub(crate) mod allocations;
pub(crate) mod folder;
pub(crate) mod measure;
#[cfg(feature = "live")]
pub(crate) mod pulse;
pub(crate) mod scripts;
pub(crate) mod timelines;

use std::fs;
use std::path::Path;

/// Compares with a file beside the input; `BLESS=1` writes it instead.
pub(crate) fn golden(path: &Path, actual: &str) {
    if std::env::var_os("BLESS").is_some() {
        fs::write(path, actual).unwrap();
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert!(expected == actual, "{} differs; now it is:\n{actual}", path.display());
}
