//! Packs the dictionaries and the tagger of misaki-rs, which is a build dependency for the sake of
//! its data alone: no model lies in this repository.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of the unpacked crate.
const SOURCE: &str = "misaki-rs-0.8.0";

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=pack.py");
    println!("cargo::rerun-if-env-changed=SUPPLE_MISAKI_RS");
    let Some(source) = source() else {
        panic!(
            "the source of {SOURCE} was not found below cargo's registry; unpack it and set \
             SUPPLE_MISAKI_RS to its folder"
        );
    };
    let out = env::var_os("OUT_DIR").expect("cargo says where to write");
    let python = if cfg!(windows) { "python" } else { "python3" };
    let packed = Command::new(python).arg("pack.py").arg(&source).arg(&out).status();
    match packed {
        Ok(status) if status.success() => {}
        Ok(status) => panic!("pack.py could not pack {}: {status}", source.display()),
        Err(error) => panic!("{python} does not start: {error}; install Python 3, then try again"),
    }
}

/// The folder that is named, or else the one that cargo has unpacked.
fn source() -> Option<PathBuf> {
    if let Some(named) = env::var_os("SUPPLE_MISAKI_RS") {
        return Some(named.into());
    }
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let registries = Path::new(&home).join("registry").join("src");
    let folders = registries.read_dir().ok()?.flatten().map(|registry| registry.path());
    folders.map(|registry| registry.join(SOURCE)).find(|source| source.join("data").is_dir())
}
