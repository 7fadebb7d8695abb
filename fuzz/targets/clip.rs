#![no_main]

use std::sync::LazyLock;

use tempfile::TempDir;

use supple::fuzzing as targets;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    targets::clip(bytes, FOLDER.path());
});
