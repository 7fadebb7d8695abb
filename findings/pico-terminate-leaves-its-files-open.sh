#!/bin/sh
# SVOX Pico (ttspico-sys 0.1.5, crate) does not close the files of its voices when a system is terminated, though its header says
# of pico_terminate: "Lingware resources still being loaded are unloaded automatically."
#
# The files are open from pico_loadResource on, though their content is read into memory at once, and pico_terminate gives that
# memory back without a look at them. A program that starts a system anew for each utterance, which is how to have the same
# samples for the same text, has two files more open after each: some five hundred utterances, and no file can be opened under the
# usual limit of 1,024. Where the files were temporary and are deleted, their room on the disk is not given back either, 1.4 MB
# an utterance. Every status is 0. What helps is to give up the voice and unload each resource before the system is terminated.
# Seen, open files of the voice after 20 systems: 40 after pico_terminate alone, 0 with pico_unloadResource before it.
#
# Exits 0 as long as that is so, and 1 where it changes. Needs Linux, for /proc, and a C compiler, for Pico.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -p "$folder/src"
cat >"$folder/Cargo.toml" <<'TOML'
[package]
name = "systems"
version = "0.0.0"
edition = "2021"

[dependencies]
ttspico-sys = "=0.1.5"
TOML
cat >"$folder/src/main.rs" <<'RUST'
use std::ffi::CString;
use std::{env, fs, ptr};

use ttspico_sys as c;

const SYSTEMS: usize = 20;
const MEMORY: u32 = 3 << 20;

fn done(status: c::pico_Status) {
    assert_eq!(status, 0, "the status of Pico");
}

/// A system that loads both files of a voice and ends.
fn run_system(files: &[CString], unloads: bool) {
    let mut memory = vec![0_u64; MEMORY as usize / 8];
    let mut system = ptr::null_mut();
    unsafe {
        done(c::pico_initialize(memory.as_mut_ptr().cast(), MEMORY, &mut system));
        let mut resources = Vec::new();
        for file in files {
            let mut resource = ptr::null_mut();
            done(c::pico_loadResource(system, file.as_ptr().cast(), &mut resource));
            resources.push(resource);
        }
        if unloads {
            for resource in &mut resources {
                done(c::pico_unloadResource(system, resource));
            }
        }
        done(c::pico_terminate(&mut system));
    }
}

/// How many files of voices this process has open.
fn open_files() -> usize {
    let open = fs::read_dir("/proc/self/fd").unwrap().flatten();
    let paths = open.filter_map(|file| fs::read_link(file.path()).ok());
    paths.filter(|path| path.extension().is_some_and(|ending| ending == "bin")).count()
}

fn main() {
    let folder = env::args().nth(1).expect("the folder of the voices");
    let files = ["en-US_ta.bin", "en-US_lh0_sg.bin"].map(|name| CString::new(format!("{folder}/{name}")).unwrap());
    for (name, unloads) in [("unloaded", true), ("terminated", false)] {
        for _ in 0..SYSTEMS {
            run_system(&files, unloads);
        }
        println!("{name}: {} files open", open_files());
    }
}
RUST
voices=$(cargo metadata --quiet --format-version 1 --manifest-path "$folder/Cargo.toml" |
    python3 -c 'import json, os, sys
packages = json.load(sys.stdin)["packages"]
path = next(one["manifest_path"] for one in packages if one["name"] == "ttspico-sys")
print(os.path.join(os.path.dirname(path), "build", "pico", "lang"))')
cargo run --quiet --manifest-path "$folder/Cargo.toml" -- "$voices" >"$folder/seen"
printf 'after 20 systems each:\n%s\n' "$(cat "$folder/seen")"
printf 'unloaded: 0 files open\nterminated: 40 files open\n' | cmp - "$folder/seen"
