#!/bin/sh
# SVOX Pico (ttspico-sys 0.1.5, crate) lets what happened to lie in the memory that it is given be heard: "Breathe in." of the
# voice en-US is 0.36 s shorter, or ends in noise, where that memory was not zero.
#
# pico_initialize takes a block of memory from the caller, and its header asks nothing of what is in it. Some of the state of
# the signal generator is read before anything was written there. What is said stays the same; behind it come 0.37 s of silence
# where the memory was all zero, none where it was all 0xaa or 0xff, and 0.4 s of faint noise where it was all 0x01. A caller
# that takes the memory from malloc has clips whose length changes from run to run, with nothing in the text, the voice or the
# statuses to show for it; a cache of clips or a timeline made of their lengths is then off by a third of a second a sentence.
# Zeroed memory gives the same samples each time.
# Seen, samples at 16 kHz, and the loudest sample of what follows the words: 0x00: 18880, 197; 0x01: 18752, 599;
# 0xaa: 13120, 197; 0xff: 13120, 197.
#
# Exits 0 as long as that is so, and 1 where it changes. Needs a C compiler, for Pico.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/src"
cat >"$folder/Cargo.toml" <<'TOML'
[package]
name = "speaker"
version = "0.0.0"
edition = "2021"

[dependencies]
ttspico-sys = "=0.1.5"
TOML
cat >"$folder/src/main.rs" <<'RUST'
use std::ffi::{c_char, CString};
use std::ptr;

use ttspico_sys as c;

fn done(status: c::pico_Status) {
    assert_eq!(status, 0, "the status of Pico");
}

/// The samples of a text, made by a new engine in memory that holds `fill` in every byte.
fn speak(voice: &[String; 2], fill: u8, text: &str) -> Vec<i16> {
    const BYTES: u32 = 3 << 20;
    let mut memory = vec![u64::from_ne_bytes([fill; 8]); BYTES as usize / 8];
    let mut samples = Vec::new();
    unsafe {
        let (mut system, mut engine) = (ptr::null_mut(), ptr::null_mut());
        done(c::pico_initialize(memory.as_mut_ptr().cast(), BYTES, &mut system));
        let name = CString::new("voice").unwrap();
        done(c::pico_createVoiceDefinition(system, name.as_ptr().cast()));
        for file in voice {
            let path = CString::new(file.as_str()).unwrap();
            let mut resource = ptr::null_mut();
            let mut its_name: [c_char; c::PICO_RETSTRINGSIZE] = [0; c::PICO_RETSTRINGSIZE];
            done(c::pico_loadResource(system, path.as_ptr().cast(), &mut resource));
            done(c::pico_getResourceName(system, resource, its_name.as_mut_ptr()));
            done(c::pico_addResourceToVoiceDefinition(system, name.as_ptr().cast(), its_name.as_ptr().cast()));
        }
        done(c::pico_newEngine(system, name.as_ptr().cast(), &mut engine));
        let mut rest: Vec<u8> = text.bytes().chain([0]).collect();
        while !rest.is_empty() {
            let mut taken = 0;
            done(c::pico_putTextUtf8(engine, rest.as_ptr(), rest.len() as i16, &mut taken));
            rest.drain(..taken as usize);
            loop {
                let mut block = [0_i16; 64];
                let (mut bytes, mut kind) = (0, 0);
                let status = c::pico_getData(engine, block.as_mut_ptr().cast(), 128, &mut bytes, &mut kind);
                samples.extend_from_slice(&block[..bytes as usize / 2]);
                if status == c::PICO_STEP_IDLE {
                    break;
                }
                assert_eq!(status, c::PICO_STEP_BUSY, "the status of Pico");
            }
        }
        c::pico_disposeEngine(system, &mut engine);
        c::pico_terminate(&mut system);
    }
    samples
}

fn main() {
    let lang = std::env::args().nth(1).expect("the folder of the voices");
    let voice = ["en-US_ta.bin", "en-US_lh0_sg.bin"].map(|file| format!("{lang}/{file}"));
    for fill in [0x00, 0x01, 0xaa, 0xff] {
        let samples = speak(&voice, fill, "Breathe in.");
        assert_eq!(samples, speak(&voice, fill, "Breathe in."), "the same memory, the same samples");
        // The word has ended 0.7 s behind the start.
        let after = samples[11_200..].iter().map(|sample| i32::from(*sample).abs()).max().unwrap();
        println!("0x{fill:02x} {} {after}", samples.len());
    }
}
RUST
lang=$(cargo metadata --quiet --format-version 1 --manifest-path "$folder/Cargo.toml" |
    python3 -c 'import json, os, sys
packages = json.load(sys.stdin)["packages"]
path = next(one["manifest_path"] for one in packages if one["name"] == "ttspico-sys")
print(os.path.join(os.path.dirname(path), "build", "pico", "lang"))')
cargo run --quiet --manifest-path "$folder/Cargo.toml" -- "$lang" >"$folder/seen"
printf 'memory, samples, the loudest behind the words:\n%s\n' "$(cat "$folder/seen")"
printf '0x00 18880 197\n0x01 18752 599\n0xaa 13120 197\n0xff 13120 197\n' | cmp - "$folder/seen"
