//! Renders that are killed.

use std::fs;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use supple::encode::open;
use supple::files::Destination;
use supple::time::Millis;

use crate::support::decoders::read;
use crate::support::folder::Folder;
use crate::support::sounds::{rounded, write};
use crate::support::timelines::everything;
use crate::support::{OLD, test_name};

/// Runs in a process of its own: renders into `SUPPLE_TEST_TARGET` until it is killed.
#[test]
#[ignore = "other tests start and kill it"]
fn a_render_that_never_ends() {
    let path = std::env::var_os("SUPPLE_TEST_TARGET").expect("a test starts this one");
    let frames = Millis::minutes(60).frames();
    let mut sink = open(&Destination::new(&path, true), &frames.into()).unwrap();
    // Not for ever, should the test that started it be killed itself.
    for _ in 0..60_000 {
        sink.write(&[1; 2048]).unwrap();
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// A process that is killed at the end of its test at the latest.
struct Endless(Child);

impl Endless {
    fn kill(mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

impl Drop for Endless {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Such a process, once it has begun to write.
fn endless(folder: &Folder, name: &str) -> (Endless, String) {
    let test = test_name(module_path!(), "a_render_that_never_ends");
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", &test, "--ignored", "--nocapture"])
        .env("SUPPLE_TEST_TARGET", folder.join(name))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let child = Endless(child);
    let stem = format!(".{name}.{}-", child.0.id());
    let start = Instant::now();
    loop {
        let part = folder.names().into_iter().find(|name| name.starts_with(&stem));
        match part {
            Some(part) if fs::metadata(folder.join(&part)).unwrap().len() > 0 => {
                return (child, part);
            }
            _ => assert!(start.elapsed() < Duration::from_secs(20), "{:?}", folder.names()),
        }
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_killed_renders_leftovers_are_removed_by_the_next() {
    let folder = Folder::new();
    let path = folder.join("out.wav");
    fs::write(&path, OLD).unwrap();
    let (child, part) = endless(&folder, "out.wav");
    child.kill();
    assert_eq!(folder.names(), [part.as_str(), "out.wav"]);
    assert_eq!(fs::read(&path).unwrap(), OLD);
    // Of another target, or no part at all: not this render's business.
    let others =
        [".out.wav.12-0.supple-part~", ".out.wav.x-0.supple-part", ".other.wav.1-0.supple-part"];
    for name in others {
        fs::write(folder.join(name), OLD).unwrap();
    }
    write(&everything(), &path, true).unwrap();
    assert!(read(&path).1 == rounded(&everything()));
    for name in others {
        fs::remove_file(folder.join(name)).unwrap();
    }
    assert_eq!(folder.names(), ["out.wav"]);
}

#[test]
fn a_running_renders_part_is_left_alone() {
    let folder = Folder::new();
    let (child, part) = endless(&folder, "out.wav");
    let before = fs::metadata(folder.join(&part)).unwrap().len();
    write(&everything(), &folder.join("out.wav"), false).unwrap();
    assert_eq!(folder.names(), [part.as_str(), "out.wav"]);
    assert!(fs::metadata(folder.join(&part)).unwrap().len() >= before);
    child.kill();
    assert!(write(&everything(), &folder.join("out.wav"), false).is_err());
    assert_eq!(folder.names(), ["out.wav"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_leftover_that_is_a_pipe_does_not_block() {
    let folder = Folder::new();
    let path = folder.join(".out.wav.1-0.supple-part");
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    write(&everything(), &folder.join("out.wav"), false).unwrap();
    assert!(fs::OpenOptions::new().read(true).write(true).open(&path).is_ok());
}
