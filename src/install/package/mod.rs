//! Packages: fetched by their client, checked, and read.
#![expect(clippy::disallowed_methods, reason = "packages are files, and clients processes")]

mod npm;
mod pip;
mod tar;

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tar::find;
use zip::ZipArchive;

use super::error::InstallError;
use super::verify::{Progress, check, read};
use crate::files::sha256;
use crate::speech::{Client, ModelFile, Package};

/// An open package.
pub(super) struct Opened {
    client: Client,
    path: PathBuf,
}

impl Opened {
    /// The package from one of the places `from`, each a package or a folder with packages in it.
    ///
    /// # Errors
    /// When none has it; with one file alone, what is wrong with that.
    pub(super) fn given(package: &Package, from: &[PathBuf]) -> Result<Self, InstallError> {
        let opened = |path: PathBuf| Self { client: package.client, path };
        if let [path] = from
            && !path.is_dir()
        {
            check(&whole(package, path), &read(path, package.size)?)?;
            return Ok(opened(path.clone()));
        }
        let mut files = Vec::new();
        for place in from {
            files.extend(if place.is_dir() { packages_in(place)? } else { vec![place.clone()] });
        }
        let right = |path: &PathBuf| {
            read(path, package.size).is_ok_and(|bytes| sha256(&bytes) == package.sha256)
        };
        let found = files.into_iter().find(right).map(opened);
        found.ok_or_else(|| InstallError::missing(&package.to_string(), from))
    }

    /// The package through its client. It is kept as `kept`, so that an installation that ended
    /// before its end goes on from there.
    ///
    /// # Errors
    /// When it cannot be had, or is not the right one.
    pub(super) fn fetched(
        package: &Package,
        kept: &Path,
        progress: &mut Progress<'_>,
    ) -> Result<Self, InstallError> {
        let opened = Self { client: package.client, path: kept.to_owned() };
        let right = |path: &Path| check(&whole(package, path), &read(path, package.size)?);
        if kept.is_file() && right(kept).is_ok() {
            return Ok(opened);
        }
        let folder = tempfile::tempdir()
            .map_err(|error| InstallError::disk(&std::env::temp_dir(), &error))?;
        fetch(package, folder.path(), progress)?;
        let only = packages_in(folder.path())?.into_iter().next();
        let path = only.ok_or_else(|| InstallError::missing(&package.to_string(), &[]))?;
        right(&path)?;
        fs::copy(&path, kept).map_err(|error| InstallError::disk(kept, &error))?;
        Ok(opened)
    }

    /// A file in it, and no more of it than one byte over its size.
    pub(super) fn read(&self, name: &str, size: u64) -> Result<Vec<u8>, InstallError> {
        let disk = |error: &dyn std::fmt::Display| InstallError::Disk {
            path: self.path.clone(),
            reason: crate::files::reason(&error),
        };
        let archive = File::open(&self.path).map_err(|error| disk(&error))?;
        let missing = || InstallError::missing(name, std::slice::from_ref(&self.path));
        let mut bytes = Vec::new();
        match self.client {
            Client::Pip => {
                let mut archive = ZipArchive::new(archive).map_err(|error| disk(&error))?;
                let file = archive.by_name(name).map_err(|_| missing())?;
                file.take(size + 1).read_to_end(&mut bytes).map_err(|error| disk(&error))?;
            }
            Client::Npm => {
                let found = find(archive, name).map_err(|error| disk(&error))?;
                let file = found.ok_or_else(missing)?;
                file.take(size + 1).read_to_end(&mut bytes).map_err(|error| disk(&error))?;
            }
        }
        Ok(bytes)
    }
}

/// The name under which a fetched package waits for the end of its installation.
pub(super) fn kept_name(package: &Package) -> String {
    format!(".{}-{}.package", package.name, package.version)
}

/// The package itself as a file to be checked.
fn whole(package: &Package, path: &Path) -> ModelFile {
    ModelFile {
        name: path.display().to_string(),
        path: None,
        url: None,
        parts: Vec::new(),
        size: package.size,
        sha256: package.sha256.clone(),
    }
}

/// The packages in a folder, by the endings that their names have.
fn packages_in(folder: &Path) -> Result<Vec<PathBuf>, InstallError> {
    let files = fs::read_dir(folder).map_err(|error| InstallError::disk(folder, &error))?;
    let is_package =
        |path: &PathBuf| path.extension().is_some_and(|ending| ending == "whl" || ending == "tgz");
    let mut packages: Vec<PathBuf> =
        files.flatten().map(|file| file.path()).filter(is_package).collect();
    packages.sort();
    Ok(packages)
}

/// Lets the client put the package into a folder.
fn fetch(
    package: &Package,
    folder: &Path,
    progress: &mut Progress<'_>,
) -> Result<(), InstallError> {
    let name = package.to_string();
    progress(&name, 0, package.size);
    let mut reason = None;
    let calls = match package.client {
        Client::Pip => pip::calls(package, folder)?,
        Client::Npm => npm::calls(package, folder),
    };
    for mut command in calls {
        let outcome = called(&mut command);
        let read = match package.client {
            Client::Pip => pip::outcome,
            Client::Npm => npm::outcome,
        };
        match outcome.map_or_else(|outcome| outcome, |words| read(&words)) {
            Outcome::Done => {
                progress(&name, package.size, package.size);
                return Ok(());
            }
            Outcome::NoClient => {}
            // Another name for the same client would only try as long again.
            Outcome::Refused(words) => {
                return Err(InstallError::client(package, Some(words)));
            }
            Outcome::Failed(words) => reason = reason.or(Some(words)),
        }
    }
    Err(InstallError::client(package, reason))
}

/// The outcome of a call of a client.
enum Outcome {
    Done,
    NoClient,
    /// The client itself said why not.
    Refused(String),
    /// Something before the client.
    Failed(String),
}

/// Calls a client: what it said where it failed, else the outcome.
fn called(command: &mut Command) -> Result<String, Outcome> {
    match command.stdin(Stdio::null()).output() {
        Err(error) if error.kind() == ErrorKind::NotFound => Err(Outcome::NoClient),
        Err(error) => Err(Outcome::Failed(crate::files::reason(&error))),
        Ok(output) if output.status.success() => Err(Outcome::Done),
        Ok(output) => Ok(String::from_utf8_lossy(&output.stderr).into_owned()),
    }
}

/// The last line of what a client said.
fn last_words(words: &str) -> String {
    let last = words.lines().rev().map(str::trim).find(|line| !line.is_empty());
    last.unwrap_or("it said nothing").to_owned()
}
