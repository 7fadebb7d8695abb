#!/bin/sh
# SVOX Pico (ttspico-sys 0.1.5, crate) says nothing for some short words, and tells nobody: the French "eh" and "he" are 0.12 s
# of exact zeros, and in any voice a pair of letters that it takes for a word without a vowel is consonants alone, under 8 % of
# full scale: "ft" and "pt" in English, "ch" and "sp" in Italian, "qu" and "ts" in Spanish.
#
# Its front end spells what is in capitals ("FT" is two letters) and reads anything else by its rules, also where no vowel comes
# out. There is no fallback to spelling, as other engines have it, and every status is that of a sentence well said: a unit
# ("5 ft"), an initial sound that is being taught, or a name such as "De" in British English vanishes from a sentence.
# Seen, loudest sample of 32767, each word said alone:
#   en-US  Ft 1356  Pt 1799  FT 32767  PT 31083      en-GB  De 1405  Pe 789  PE 29751
#   fr-FR  Eh 0  He 0  Re 994  Oui 31116             es-ES  Qu 430  Ts 2185  Si 19832
#   it-IT  Ch 1109  Sp 2396
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
    for (language, signal, words) in [
        ("en-US", "lh0", "Ft Pt FT PT"),
        ("en-GB", "kh0", "De Pe PE"),
        ("fr-FR", "nk0", "Eh He Re Oui"),
        ("es-ES", "zl0", "Qu Ts Si"),
        ("it-IT", "cm0", "Ch Sp"),
    ] {
        let voice = [format!("{lang}/{language}_ta.bin"), format!("{lang}/{language}_{signal}_sg.bin")];
        print!("{language}");
        for word in words.split(' ') {
            let samples = speak(&voice, 0, word);
            let peak = samples.iter().map(|sample| i32::from(*sample).abs()).max().unwrap_or(0);
            print!(" {word} {peak}");
        }
        println!();
    }
}
RUST
lang=$(cargo metadata --quiet --format-version 1 --manifest-path "$folder/Cargo.toml" |
    python3 -c 'import json, os, sys
packages = json.load(sys.stdin)["packages"]
path = next(one["manifest_path"] for one in packages if one["name"] == "ttspico-sys")
print(os.path.join(os.path.dirname(path), "build", "pico", "lang"))')
cargo run --quiet --manifest-path "$folder/Cargo.toml" -- "$lang" >"$folder/seen"
printf 'voice, then each word and its loudest sample of 32767:\n'
cat "$folder/seen"
cmp - "$folder/seen" <<'SEEN'
en-US Ft 1356 Pt 1799 FT 32767 PT 31083
en-GB De 1405 Pe 789 PE 29751
fr-FR Eh 0 He 0 Re 994 Oui 31116
es-ES Qu 430 Ts 2185 Si 19832
it-IT Ch 1109 Sp 2396
SEEN
