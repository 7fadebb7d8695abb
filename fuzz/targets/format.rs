#![no_main]

#[allow(dead_code, reason = "this is one target of several")]
#[path = "../../tests/mutated_input/targets.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    targets::format(bytes);
});
