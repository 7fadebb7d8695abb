//! Processes that are killed at any moment: what they wrote is the old file or the whole new one,
//! and the next run needs no help.
//!
//! The moments are the same in every run. `make kills` tries 200 of each instead of a few.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Instant;

use supple::files::sha256;
use supple::install::{Installed, install};
use supple::language::Language;
use supple::speech::{ModelFile, Voice, find_voice};

use crate::support::folder::Folder;
use crate::support::{OLD, binary, command, test_name};

/// Each sentence is a clip of its own.
const SCRIPT: &str =
    "# Short\n\n## Sit\n- Sit tall. Look ahead. Breathe in. Breathe out.\nhold: 10s\n- Relax.\n";

/// How many processes are killed in each test.
fn wanted() -> u32 {
    std::env::var("SUPPLE_KILLS").map_or(12, |number| number.parse().unwrap())
}

/// Starts a process again and again and kills it each time at another moment of its work; `after`
/// looks at what is left, whatever was before.
fn each_killed(what: &str, start: impl Fn() -> Command, mut after: impl FnMut()) {
    let quiet = || {
        let mut command = start();
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    };
    let since = Instant::now();
    assert!(quiet().status().unwrap().success(), "{what}");
    let whole = since.elapsed();
    after();
    let (mut moment, mut running) = (7_u32, 0);
    for _ in 0..wanted() {
        moment = moment.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let mut child = quiet().spawn().unwrap();
        sleep(whole.mul_f64(f64::from(moment) / f64::from(u32::MAX)));
        running += u32::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
        after();
    }
    println!("{what}: {} killed, {running} of them at work", wanted());
    assert!(running * 4 >= wanted(), "only {running} of {} were killed at work", wanted());
}

/// The files of a folder that is there, by name.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let file = |entry: fs::DirEntry| {
        (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
    };
    entries.map(|entry| file(entry.unwrap())).collect()
}

#[test]
fn a_render_leaves_the_old_file_or_the_new_one() {
    let folder = Folder::new();
    let target = folder.join("out.wav");
    fs::write(folder.join("short.routine"), SCRIPT).unwrap();
    let words = ["render", "-r", "short.routine", "--voice", "mute", "-o", "out.wav", "--force"];
    let render = || command(binary(), &folder.join(""), &words);
    assert!(render().status().unwrap().success());
    let new = fs::read(&target).unwrap();
    fs::write(&target, OLD).unwrap();
    let mut replaced = 0;
    each_killed("render", render, || {
        let left = fs::read(&target).unwrap();
        assert!(left == new || left == OLD, "{} bytes are neither", left.len());
        replaced += u32::from(left == new);
        assert!(render().stderr(Stdio::null()).status().unwrap().success());
        assert!(fs::read(&target).unwrap() == new);
        assert_eq!(folder.names(), ["out.wav", "short.routine"]);
        fs::write(&target, OLD).unwrap();
    });
    println!("the new file was there {replaced} times");
}

#[test]
fn a_clip_is_kept_whole_or_not_at_all() {
    let folder = Folder::new();
    fs::write(folder.join("short.routine"), SCRIPT).unwrap();
    let words = ["render", "-r", "short.routine", "--voice", "pico", "-o", "out.wav", "--force"];
    let render = || {
        let mut render = command(binary(), &folder.join(""), &words);
        render.env("XDG_CACHE_HOME", folder.join("cache"));
        render
    };
    let clips = folder.join("cache/supple/clips");
    assert!(render().status().unwrap().success());
    let (whole, sound) = (files(&clips), fs::read(folder.join("out.wav")).unwrap());
    assert!(whole.len() > 4);
    fs::remove_dir_all(&clips).unwrap();
    each_killed("cache", render, || {
        for (name, bytes) in files(&clips) {
            let kept = whole.get(&name);
            assert!(kept.map_or(name.ends_with(".supple-part"), |kept| *kept == bytes), "{name}");
        }
        assert!(render().stderr(Stdio::null()).status().unwrap().success());
        assert!(fs::read(folder.join("out.wav")).unwrap() == sound);
        assert!(whole.iter().all(|(name, bytes)| files(&clips).get(name) == Some(bytes)));
        fs::remove_dir_all(&clips).unwrap();
    });
}

/// What the files of the voice hold.
fn model(number: u8) -> Vec<u8> {
    vec![number; 4_000_000]
}

/// A voice of three files.
fn voice() -> Voice {
    let file = |number: u8| ModelFile {
        name: format!("{number}.onnx"),
        path: None,
        url: Some("https://nowhere.invalid/".to_owned()),
        parts: Vec::new(),
        size: model(number).len() as u64,
        sha256: sha256(&model(number)),
    };
    let kore = find_voice(Some("kore"), Language::English).unwrap();
    Voice { files: (0..3).map(file).collect(), packages: Vec::new(), ..kore }
}

/// Runs in a process of its own: installs into `SUPPLE_TEST_TARGET` until it is killed.
#[test]
#[ignore = "another test starts and kills it"]
fn an_installation() {
    let place = std::env::var_os("SUPPLE_TEST_TARGET").expect("a test starts this one");
    let place = Path::new(&place);
    install(&voice(), &place.join("to"), &[place.join("from")], &mut |_, _, _| {}).unwrap();
}

#[test]
fn a_voice_has_its_old_files_or_its_new_ones() {
    let folder = Folder::new();
    for name in ["from", "to"] {
        fs::create_dir(folder.join(name)).unwrap();
    }
    for number in 0..3 {
        fs::write(folder.join(&format!("from/{number}.onnx")), model(number)).unwrap();
    }
    let old = folder.join("to/1.onnx");
    fs::write(&old, OLD).unwrap();
    let start = || {
        let mut install = Command::new(std::env::current_exe().unwrap());
        let name = test_name(module_path!(), "an_installation");
        install.args(["--exact", &name, "--ignored", "--nocapture"]);
        install.env("SUPPLE_TEST_TARGET", folder.join(""));
        install
    };
    each_killed("install", start, || {
        for (name, bytes) in files(&folder.join("to")) {
            let is_new = files(&folder.join("from")).get(&name) == Some(&bytes);
            let is_old = name == "1.onnx" && bytes == OLD;
            assert!(is_new || is_old || name.ends_with(".supple-part"), "{name}");
        }
        let again =
            install(&voice(), &folder.join("to"), &[folder.join("from")], &mut |_, _, _| {});
        assert!(matches!(again, Ok(Installed::Now | Installed::Before)), "{again:?}");
        let there = files(&folder.join("to"));
        assert!(
            files(&folder.join("from")).iter().all(|(name, bytes)| there.get(name) == Some(bytes))
        );
        fs::remove_dir_all(folder.join("to")).unwrap();
        fs::create_dir(folder.join("to")).unwrap();
        fs::write(&old, OLD).unwrap();
    });
}
