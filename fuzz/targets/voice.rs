#![no_main]

#[allow(dead_code, reason = "this is one target of several")]
#[path = "../../tests/fuzzed/input.rs"]
mod input;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    input::voice(bytes);
});
