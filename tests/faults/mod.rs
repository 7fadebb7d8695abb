//! What goes wrong around the program: each fault is really there, and each row says how it ends,
//! what is told and what is on the disk afterwards.
#![cfg(target_os = "linux")]

mod files;
mod output;
mod surroundings;

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use crate::support::{Ran, binary, command};

/// Ten seconds of a hold, spoken in a few sentences.
const SCRIPT: &str = "# Short\n\n## Sit\n- Sit tall.\nhold: 10s\n- Relax.\n";

/// The commands that write a file; `TARGET` stands for its name.
const WRITERS: [&[&str]; 3] = [
    &["render", "-r", "-", "--voice", "mute", "--quiet", "-o", "TARGET"],
    &["voices", "try", "pico", "Sit.", "-o", "TARGET"],
    &["new", "TARGET"],
];

/// The commands that print.
const PRINTERS: [&[&str]; 7] = [
    &["list", "--json"],
    &["timeline", "-r", "desk-break", "--voice", "mute"],
    &["check", "-", "--json"],
    &["new"],
    &["voices"],
    &["completions", "bash"],
    &["man"],
];

/// A writer with its target, which may be replaced.
fn writer(words: &[&str], target: &OsStr, folder: &Path) -> Command {
    writing(words, target, folder, true)
}

/// A writer with its target.
fn writing(words: &[&str], target: &OsStr, folder: &Path, force: bool) -> Command {
    let mut command = command(binary(), folder, &[]);
    command
        .args(words.iter().map(|word| if *word == "TARGET" { target } else { OsStr::new(word) }));
    command.args(force.then_some("--force"));
    command
}

fn told(ran: &Ran, code: i32, said: &str, what: &str) {
    assert_eq!(ran.code, Some(code), "{what}: {}", ran.err);
    assert!(ran.err.contains(said) && !ran.err.contains("panicked"), "{what}: {}", ran.err);
}

/// A program that is ended with its test at the latest.
struct Running(Child);

impl Running {
    fn new(mut command: Command) -> Self {
        command.stdin(Stdio::null()).stderr(Stdio::null());
        Self(command.spawn().unwrap())
    }

    /// Sends a signal and says how the program ended.
    fn end(&mut self, signal: &str) -> Option<i32> {
        let id = self.0.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
        self.0.wait().unwrap().code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
