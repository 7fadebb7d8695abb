#![no_main]

#[allow(dead_code, reason = "this is one target of several")]
#[path = "../../tests/mutated_input/targets.rs"]
mod targets;

// One session of several: which one does not matter to the next script that is much like it.
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    targets::script(bytes, &[targets::WISHES[bytes.len() % targets::WISHES.len()]]);
});
