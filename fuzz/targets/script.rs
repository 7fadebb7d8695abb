#![no_main]

use supple::fuzzing as targets;

// One session of several: which one does not matter to the next script that is much like it.
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    targets::script(bytes, &[targets::WISHES[bytes.len() % targets::WISHES.len()]]);
});
