#![no_main]

use supple::fuzzing as targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    targets::request(bytes);
});
