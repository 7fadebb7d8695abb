#![no_main]

#[allow(dead_code, reason = "this is one target of several")]
#[path = "../../tests/fuzzed/input.rs"]
mod input;

// One session of several: which one does not matter to the next script that is much like it.
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    input::script(bytes, &[input::WISHES[bytes.len() % input::WISHES.len()]]);
});
