#![no_main]

use std::sync::LazyLock;

use tempfile::TempDir;

use supple::fuzzing as targets;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| tempfile::tempdir().expect("a folder"));

// The library that decodes may trip over damage, since that is caught and told; nothing else may.
libfuzzer_sys::fuzz_target!(
    init: std::panic::set_hook(Box::new(|panic| {
        if !panic.location().is_some_and(|place| place.file().contains("symphonia")) {
            eprintln!("{panic}");
            std::process::abort();
        }
    })),
    |bytes: &[u8]| {
        targets::take(bytes, FOLDER.path());
    }
);
