//! Puts the voices of SVOX Pico where `include_bytes!` finds them, packed: 4.1 MB instead of 6.5; and
//! has the program linked small.
//!
//! They lie in the source of the package `ttspico-sys`, which does not say where it is. Three places
//! are tried: the folder named by `SUPPLE_PICO_VOICES`; the folder next to this package, which is
//! right for `cargo install` and for vendored sources; the folder that `cargo metadata` names.
//! Whatever was found is used only if its SHA-256 is the known one.

#![expect(clippy::disallowed_methods, reason = "a build script reads its surroundings")]

use std::env;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use lzma_rust2::{LzmaOptions, LzmaWriter};
use sha2::{Digest, Sha256};

const PACKAGE: &str = "ttspico-sys";
const VERSION: &str = "0.1.5";
const OVERRIDE: &str = "SUPPLE_PICO_VOICES";

/// File and SHA-256, as published in `ttspico-sys` 0.1.5.
const FILES: [(&str, &str); 12] = [
    ("de-DE_gl0_sg.bin", "39147b816d08bbbe64b23797804cf691a761ab73a7689ca9e2b6f87ace722654"),
    ("de-DE_ta.bin", "df292826754713d5efb6c95d60582c17753e95856b4c735c3150db722b2c218a"),
    ("en-GB_kh0_sg.bin", "8f9f5d13a920a9f3371517178d42ce89b835f1e587760c2db280beb593c388fa"),
    ("en-GB_ta.bin", "57998f6423236dea25cd572a73b13f371e64155840e31b571eba7fca0b521b7e"),
    ("en-US_lh0_sg.bin", "d6946526696d9eb085f7b23b1fbdf7a9986caca658b645e9eb73c6514fd4789d"),
    ("en-US_ta.bin", "3a2a4d23de2a44dbbff50f69dcb9486be53b6d0a871d77cdc35f45c3e25e82aa"),
    ("es-ES_ta.bin", "b18c60baf249466bf8785d333d8cb4cf1f6b62e5545986f621c66568f1851961"),
    ("es-ES_zl0_sg.bin", "82e724d3c788767ec95f0d22b0ab738e677ad397f26ec0bbbf2c07aafdf29000"),
    ("fr-FR_nk0_sg.bin", "85e2d63cf9f5522ea2a483d25ddd1cb0c6bfeecc39c92884aecfe7d3f179837a"),
    ("fr-FR_ta.bin", "d9da5eb3cd7aac7071ab8ff7fee8d716f58572ee5393c1f0a8db946d6bf32f97"),
    ("it-IT_cm0_sg.bin", "c48be4dc1f5a3c77a3dc4c8a457949b69bc433d674fac4fac91d49c01770e7e4"),
    ("it-IT_ta.bin", "9b243c3470660293691d0d4e000901d7c5d0fa71976b33986e92e93a860ade33"),
];

/// Where in a file the densities of the spectrum begin, and how many vectors they are: the part
/// `PDF_MGC` of a voice, behind 170 bytes of its own.
const DENSITIES: [(&str, usize, usize); 6] = [
    ("de-DE_gl0_sg.bin", 146_706, 2_500),
    ("en-GB_kh0_sg.bin", 111_218, 2_500),
    ("en-US_lh0_sg.bin", 158_602, 3_200),
    ("es-ES_zl0_sg.bin", 118_274, 2_500),
    ("fr-FR_nk0_sg.bin", 158_794, 3_500),
    ("it-IT_cm0_sg.bin", 129_446, 2_500),
];

/// The bytes of a vector of densities.
const VECTOR: usize = 141;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-env-changed={OVERRIDE}");
    if loads_packed_relocations() {
        println!("cargo::rustc-link-arg-bins=-Wl,-z,pack-relative-relocs");
    }
    if variable("PROFILE").is_ok_and(|profile| profile == "release") && folds_functions() {
        println!("cargo::rustc-link-arg-bins={FOLDS}");
    }
    if let Err(reasons) = pack_voices() {
        for reason in reasons.lines() {
            println!("cargo::error={reason}");
        }
    }
}

/// True where the loader that the program is built for reads packed relocations: glibc has since 2.36.
/// Unpacked they are a megabyte of the program.
fn loads_packed_relocations() -> bool {
    let is_native = variable("HOST") == variable("TARGET");
    let is_glibc = variable("CARGO_CFG_TARGET_ENV").is_ok_and(|env| env == "gnu")
        && variable("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux");
    let version = || {
        let output = Command::new("getconf").arg("GNU_LIBC_VERSION").output().ok()?;
        let text = String::from_utf8(output.stdout).ok()?;
        let (major, minor) = text.trim().strip_prefix("glibc ")?.split_once('.')?;
        Some((major.parse::<u32>().ok()?, minor.parse::<u32>().ok()?))
    };
    is_native && is_glibc && version().is_some_and(|version| version >= (2, 36))
}

/// Has the linker keep one of each two functions that are the same code: 0.2 MB less. It is an option of
/// lld, which links for Linux where nothing else is configured, and of mold.
const FOLDS: &str = "-Wl,--icf=all";

/// True where a program is linked with [`FOLDS`] as this one will be.
fn folds_functions() -> bool {
    let links = || {
        let out = PathBuf::from(variable("OUT_DIR")?);
        let (source, program) = (out.join("links.rs"), out.join("links"));
        fs::write(&source, "fn main() {}\n").map_err(|error| error.to_string())?;
        let flags = variable("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
        let linker = variable("RUSTC_LINKER").map(|linker| format!("-Clinker={linker}"));
        let output = Command::new(variable("RUSTC")?)
            .args(flags.split('\x1f').filter(|flag| !flag.is_empty()))
            .args(linker.into_iter().chain([format!("-Clink-arg={FOLDS}")]))
            .args(["--target".to_owned(), variable("TARGET")?])
            .arg(source)
            .arg("-o")
            .arg(program)
            .output();
        Ok::<_, String>(output.is_ok_and(|output| output.status.success()))
    };
    variable("CARGO_CFG_TARGET_OS").is_ok_and(|os| os == "linux") && links().unwrap_or_default()
}

/// Packs every file into `OUT_DIR`, from the first place that has all of them.
fn pack_voices() -> Result<(), String> {
    let out = PathBuf::from(variable("OUT_DIR")?);
    let mut failures = String::new();
    for place in [from_environment, from_sibling, from_cargo] {
        match place(&out).and_then(|folder| pack_all(&folder, &out)) {
            Ok(()) => return Ok(()),
            Err(failure) => failures = format!("{failures}\n- {failure}"),
        }
    }
    Err(format!(
        "the voice data of {PACKAGE} {VERSION} was not found:{failures}\n\
         set {OVERRIDE} to the folder `build/pico/lang` of that package and build again"
    ))
}

fn pack_all(folder: &Path, out: &Path) -> Result<(), String> {
    for (name, digest) in FILES {
        let path = folder.join(name);
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let found = hexadecimal(&Sha256::digest(&bytes));
        if found != digest {
            return Err(format!("{}: SHA-256 is {found}, not {digest}", path.display()));
        }
        let packed = out.join(format!("{name}.lzma"));
        pack(&by_columns(name, bytes))
            .and_then(|bytes| fs::write(&packed, bytes))
            .map_err(|error| format!("{}: {error}", packed.display()))?;
    }
    Ok(())
}

/// A file, with its densities number by number instead of vector by vector, since neighbours are alike
/// then: 0.1 MB less of all voices. Before it stand the place of the densities, the vectors and the bytes
/// of each, in 32 bits.
fn by_columns(name: &str, mut bytes: Vec<u8>) -> Vec<u8> {
    let known = DENSITIES.into_iter().find(|&(file, ..)| file == name);
    let (start, vectors) = known.map_or((0, 0), |(_, start, vectors)| (start, vectors));
    if let Some(table) = bytes.get_mut(start..start + vectors * VECTOR) {
        let number = |number| table.iter().skip(number).step_by(VECTOR).copied();
        let columns: Vec<u8> = (0..VECTOR).flat_map(number).collect();
        table.copy_from_slice(&columns);
    }
    let mut whole = Vec::new();
    for size in [start, vectors, VECTOR] {
        whole.extend(u32::try_from(size).unwrap_or_default().to_le_bytes());
    }
    whole.append(&mut bytes);
    whole
}

/// By LZMA, a tenth smaller than by DEFLATE. More bits of the byte before and none of the place were
/// the best of what was tried.
fn pack(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut options = LzmaOptions::with_preset(9);
    options.dict_size = 1 << 20;
    (options.lc, options.lp, options.pb) = (6, 0, 0);
    let size = u64::try_from(bytes.len()).ok();
    let mut encoder = LzmaWriter::new_use_header(Vec::new(), &options, size)?;
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

fn from_environment(_out: &Path) -> Result<PathBuf, String> {
    variable(OVERRIDE).map(PathBuf::from)
}

fn from_sibling(_out: &Path) -> Result<PathBuf, String> {
    let package = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let parent = package.parent().ok_or("this package lies in the root folder")?;
    [format!("{PACKAGE}-{VERSION}"), PACKAGE.to_owned()]
        .iter()
        .map(|name| voices_in(&parent.join(name)))
        .find(|folder| folder.is_dir())
        .ok_or_else(|| format!("{}: no {PACKAGE} beside this package", parent.display()))
}

/// Asks cargo, offline. A package of its own with one dependency is asked about, not this one: for
/// this one cargo would want dependencies of tests and of other platforms, and these need not be
/// on this machine. What `ttspico-sys` needs to build is, since it was built just now.
fn from_cargo(out: &Path) -> Result<PathBuf, String> {
    let probe = out.join("probe");
    let manifest = probe.join("Cargo.toml");
    let text = format!(
        "[package]\nname = \"probe\"\nedition = \"2021\"\n[lib]\npath = \"lib.rs\"\n\
         [dependencies]\n{PACKAGE} = \"={VERSION}\"\n[workspace]\n"
    );
    fs::create_dir_all(&probe)
        .and_then(|()| fs::write(probe.join("lib.rs"), ""))
        .and_then(|()| fs::write(&manifest, text))
        .map_err(|error| format!("{}: {error}", probe.display()))?;
    let output = Command::new(variable("CARGO")?)
        .args(["metadata", "--format-version", "1", "--offline", "--manifest-path"])
        .arg(&manifest)
        .args(["--filter-platform", &variable("HOST")?])
        .output()
        .map_err(|error| format!("cargo metadata: {error}"))?;
    if !output.status.success() {
        let message = String::from_utf8_lossy(&output.stderr);
        let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
        return Err(format!("cargo metadata: {message}"));
    }
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)
        .map_err(|error| format!("cargo metadata: {error}"))?;
    let packages = metadata.get("packages").and_then(serde_json::Value::as_array);
    packages
        .into_iter()
        .flatten()
        .filter(|package| package.get("name").is_some_and(|name| name == PACKAGE))
        .filter_map(|package| package.get("manifest_path")?.as_str())
        .find_map(|manifest| Some(voices_in(Path::new(manifest).parent()?)))
        .ok_or_else(|| format!("cargo metadata: names no {PACKAGE}"))
}

/// Where the package keeps its voices.
fn voices_in(package: &Path) -> PathBuf {
    package.join("build").join("pico").join("lang")
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|error| format!("{name}: {error}"))
}
