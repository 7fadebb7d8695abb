//! How loud the speech in a file is, measured by ffmpeg's own meter.

use std::fs;
use std::io::Write as _;
use std::process::{Command, Stdio};

use serde_json::Value;
use supple::Format;

use crate::support::decoders::decoded;
use crate::support::folder::Folder;
use crate::support::{Ran, binary, command, ran, tests};

/// Runs the program in an empty folder; over all routines, with the voices of this machine.
fn run(folder: &Folder, arguments: &[&str]) -> Ran {
    let mut program = command(binary(), &folder.join(""), arguments);
    if is_over_all() {
        program.env_remove("XDG_DATA_HOME").envs(std::env::vars_os());
    }
    ran(program, b"")
}

fn is_over_all() -> bool {
    std::env::var_os("SUPPLE_LOUD").is_some()
}

/// Loudness in LUFS and true peak in dBTP.
fn metered(samples: &[i16]) -> (f64, f64) {
    let mut child = Command::new("ffmpeg")
        .args(["-hide_banner", "-nostats", "-f", "s16le", "-ar", "48000", "-ac", "1", "-i", "-"])
        .args(["-af", "ebur128=peak=true", "-f", "null", "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let bytes: Vec<u8> = samples.iter().flat_map(|sample| sample.to_le_bytes()).collect();
    // It prints as it reads.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || input.write_all(&bytes).unwrap());
        child.wait_with_output().unwrap()
    });
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let summary = told.split("Summary:").nth(1).unwrap();
    let value = |name: &str| {
        let rest = summary.split(name).nth(1).unwrap();
        rest.split_whitespace().next().unwrap().parse().unwrap()
    };
    (value("I:"), value("Peak:"))
}

/// What a file measures: the loudness of its speech alone, and the true peak of all of it.
fn speech(folder: &Folder, name: &str, session: &[&str]) -> (f64, f64) {
    let told = run(folder, &[&["timeline", "--json"], session].concat());
    let told: Value = serde_json::from_str(&told.out).unwrap();
    let samples = decoded(&folder.join(name));
    let mut joined = Vec::new();
    for event in told["events"].as_array().unwrap() {
        if event["kind"] == "speech" {
            let number = |key: &str| usize::try_from(event[key].as_u64().unwrap()).unwrap();
            joined.extend_from_slice(&samples[number("at")..number("at") + number("frames")]);
        }
    }
    (metered(&joined).0, metered(&samples).1)
}

fn peak_allowed(format: Format) -> f64 {
    if matches!(format, Format::Wav | Format::Flac) { -1.0 } else { 0.0 }
}

/// One routine with the built-in voice, or with `SUPPLE_LOUD` set every shipped routine with the
/// voice that speaks it unasked.
#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs ffmpeg: make test")]
fn speech_is_at_its_loudness_in_every_format() {
    if !is_over_all() {
        return speaks_at_its_loudness(&["-r", "desk-break", "--voice", "pico-en-us"]);
    }
    for file in fs::read_dir(tests("../scripts")).unwrap() {
        let path = file.unwrap().path();
        speaks_at_its_loudness(&["-r", path.to_str().unwrap()]);
    }
}

fn speaks_at_its_loudness(session: &[&str]) {
    let folder = Folder::new();
    for format in Format::ALL {
        let name = format!("out.{}", format.ending());
        let ran = run(&folder, &[&["render", "-o", &name], session].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        let (loudness, peak) = speech(&folder, &name, session);
        println!("{session:?} {name}: {loudness} LUFS, {peak} dBTP");
        assert!((loudness + 19.0).abs() <= 1.0, "{session:?} {name}: {loudness} LUFS");
        assert!(peak <= peak_allowed(format), "{session:?} {name}: {peak} dBTP");
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs ffmpeg: make test")]
fn a_file_is_as_loud_as_asked_and_its_peaks_are_limited() {
    let folder = Folder::new();
    let session = &["-r", "desk-break", "--voice", "pico-en-us"][..];
    for (loudness, format) in [("-16", Format::Wav), ("-14", Format::Opus), ("-14", Format::M4a)] {
        let name = format!("out.{}", format.ending());
        let wanted = ["render", "--force", "-o", &name, "--loudness", loudness];
        let ran = run(&folder, &[&wanted[..], session].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        let (measured, peak) = speech(&folder, &name, session);
        println!("{name} at {loudness}: {measured} LUFS, {peak} dBTP");
        let wanted: f64 = loudness.parse().unwrap();
        assert!((measured - wanted).abs() <= 1.0, "{name}: {measured} LUFS");
        assert!(peak <= peak_allowed(format), "{name}: {peak} dBTP");
    }
}
