//! A small file in one of the user's own folders.
#![expect(clippy::disallowed_methods, reason = "this is where the user's own files are read")]

#[cfg(feature = "live")]
use std::fs::OpenOptions;
use std::fs::{self, File};
#[cfg(feature = "live")]
use std::io::Write as _;
use std::io::{self, ErrorKind, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use crate::files::{self, FileError};
use crate::folders;

/// A file of what is kept from one run to the next. It is replaced whole or not at all; lines are
/// added under a lock, so that two programs do not mix theirs.
#[derive(Debug)]
pub(crate) struct Store {
    /// Nothing where the user has no such folder.
    path: Option<PathBuf>,
}

impl Store {
    /// A file in the folder of the user's data.
    pub(crate) fn of_data(name: &str) -> Self {
        Self { path: folders::data().map(|folder| folder.join(name)) }
    }

    /// A file in the folder of the user's settings.
    pub(crate) fn of_settings(name: &str) -> Self {
        Self { path: folders::config().map(|folder| folder.join(name)) }
    }

    /// The path of the file, which need not exist.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The content; nothing where there is no file.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub(crate) fn read(&self) -> io::Result<Option<String>> {
        let Some(path) = &self.path else { return Ok(None) };
        match fs::read_to_string(path) {
            Ok(text) => Ok(Some(text)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The last bytes of the content, `most` at most; nothing where it cannot be read.
    pub(crate) fn end(&self, most: u64) -> Vec<u8> {
        let read = |path: &Path| -> io::Result<Vec<u8>> {
            let mut file = File::open(path)?;
            let length = file.metadata()?.len();
            file.seek(SeekFrom::Start(length.saturating_sub(most)))?;
            let mut bytes = Vec::new();
            file.take(most).read_to_end(&mut bytes)?;
            Ok(bytes)
        };
        self.path.as_deref().and_then(|path| read(path).ok()).unwrap_or_default()
    }

    /// Puts a new content in the place of the one before.
    ///
    /// # Errors
    /// When it cannot be written, or there is no folder for it; the content before is then
    /// unchanged.
    pub(crate) fn replace(&self, text: &str) -> Result<(), FileError> {
        files::replace(self.path_or_error()?, text.as_bytes())
    }

    /// Adds a line. One that was cut off before, such as by a loss of power, spoils itself only.
    ///
    /// # Errors
    /// When it cannot be written.
    #[cfg(feature = "live")]
    pub(crate) fn append(&self, line: &str) -> Result<(), FileError> {
        let path = self.path_or_error()?;
        let add = || -> io::Result<()> {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            let mut file = OpenOptions::new().read(true).append(true).create(true).open(path)?;
            // Where nothing can be locked, one write is still one line.
            let _ = file.lock();
            let mut last = [b'\n'];
            if file.seek(SeekFrom::End(-1)).is_ok() {
                file.read_exact(&mut last)?;
            }
            let start = if last == [b'\n'] { "" } else { "\n" };
            file.write_all(format!("{start}{line}\n").as_bytes())
        };
        add().map_err(|error| FileError::Io { path: path.to_owned(), error })
    }

    /// Deletes the file, and says whether there was one.
    ///
    /// # Errors
    /// When it is there and cannot be deleted.
    pub(crate) fn delete(&self) -> io::Result<bool> {
        let Some(path) = &self.path else { return Ok(false) };
        match fs::remove_file(path) {
            Ok(()) => Ok(true),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn path_or_error(&self) -> Result<&Path, FileError> {
        self.path.as_deref().ok_or_else(|| FileError::NoFolder(PathBuf::from("~")))
    }
}
