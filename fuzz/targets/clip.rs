#![no_main]

use std::sync::LazyLock;

use tempfile::TempDir;

#[allow(dead_code, reason = "this is one target of several")]
#[path = "../../tests/mutated_input/targets.rs"]
mod targets;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    targets::clip(bytes, FOLDER.path());
});
