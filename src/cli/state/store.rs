//! A small file in one of the user's own folders.
#![expect(clippy::disallowed_methods, reason = "this is where the user's own files are read")]

use std::fs::{self, File, OpenOptions};
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

    /// A file at a path.
    #[cfg(all(test, feature = "live"))]
    pub(super) fn at(path: PathBuf) -> Self {
        Self { path: Some(path) }
    }

    /// A file in the folder of the user's settings.
    pub(crate) fn of_settings(name: &str) -> Self {
        Self { path: folders::config().map(|folder| folder.join(name)) }
    }

    /// The path of the file, which need not exist.
    pub(crate) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// The content, which may be damaged; nothing where there is no file.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub(crate) fn read(&self) -> io::Result<Option<Vec<u8>>> {
        let Some(path) = &self.path else { return Ok(None) };
        match fs::read(path) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The last bytes of the content, `most` at most; none where there is no file.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub(crate) fn end(&self, most: u64) -> io::Result<Vec<u8>> {
        let Some(path) = &self.path else { return Ok(Vec::new()) };
        let mut file = match File::open(path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            opened => opened?,
        };
        let length = file.metadata()?.len();
        file.seek(SeekFrom::Start(length.saturating_sub(most)))?;
        let mut bytes = Vec::new();
        file.take(most).read_to_end(&mut bytes)?;
        Ok(bytes)
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
    /// When it cannot be written; nothing of it is then in the file.
    #[cfg(feature = "live")]
    pub(crate) fn append(&self, line: &str) -> Result<(), FileError> {
        let path = self.path_or_error()?;
        let add = || -> io::Result<()> {
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder)?;
            }
            let _lock = lock(path);
            let mut file = own().read(true).open(path)?;
            let mut last = [b'\n'];
            if file.seek(SeekFrom::End(-1)).is_ok() {
                file.read_exact(&mut last)?;
            }
            let start = if last == [b'\n'] { "" } else { "\n" };
            let length = file.metadata()?.len();
            let added = file.write_all(format!("{start}{line}\n").as_bytes());
            // A full disk takes the first half of a line.
            added.inspect_err(|_| drop(file.set_len(length)))
        };
        add().map_err(|error| FileError::Io { path: path.to_owned(), error })
    }

    /// Moves the lines that are not right to the end of a file beside this one, and returns how many
    /// there were, with the path of that file. Empty lines are right.
    ///
    /// # Errors
    /// When a file cannot be read or written. Every line is then in one of the two.
    pub(crate) fn set_lines_aside(
        &self,
        is_right: impl Fn(&[u8]) -> bool,
    ) -> Result<Option<(usize, PathBuf)>, FileError> {
        let Some(path) = self.path.as_deref().filter(|path| path.exists()) else { return Ok(None) };
        let failed = |error| FileError::Io { path: path.to_owned(), error };
        let _lock = lock(path);
        let bytes = fs::read(path).map_err(failed)?;
        let lines = bytes.split(|byte| *byte == b'\n').filter(|line| !line.is_empty());
        let (right, wrong): (Vec<&[u8]>, Vec<&[u8]>) = lines.partition(|line| is_right(line));
        if wrong.is_empty() {
            return Ok(None);
        }
        let aside = aside(path);
        let mut before = match fs::read(&aside) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(FileError::Io { path: aside, error }),
        };
        before.extend(together(&wrong));
        files::replace(&aside, &before)?;
        files::replace(path, &together(&right))?;
        Ok(Some((wrong.len(), aside)))
    }

    /// Moves the whole file to the end of one beside it, and returns where it is now.
    ///
    /// # Errors
    /// When it cannot be moved. It is then where it was.
    pub(crate) fn set_aside(&self) -> Result<PathBuf, FileError> {
        let path = self.path_or_error()?;
        let aside = aside(path);
        let failed = |error| FileError::Io { path: path.to_owned(), error };
        if aside.exists() {
            let mut all = fs::read(&aside).map_err(failed)?;
            all.extend(fs::read(path).map_err(failed)?);
            files::replace(&aside, &all)?;
            fs::remove_file(path).map_err(failed)?;
        } else {
            fs::rename(path, &aside).map_err(failed)?;
        }
        Ok(aside)
    }

    /// Deletes the file and what was set aside of it, and says whether there was one.
    ///
    /// # Errors
    /// When it is there and cannot be deleted.
    pub(crate) fn delete(&self) -> io::Result<bool> {
        let Some(path) = &self.path else { return Ok(false) };
        let _lock = lock(path);
        let mut was_there = false;
        for path in [path, &aside(path)] {
            match fs::remove_file(path) {
                Ok(()) => was_there = true,
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        Ok(was_there)
    }

    fn path_or_error(&self) -> Result<&Path, FileError> {
        self.path.as_deref().ok_or_else(|| FileError::NoFolder(PathBuf::from("~")))
    }
}

/// How a file is opened to be added to. Nobody else reads what a person has done, and how it felt.
fn own() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// The file beside a file that takes what is damaged in it.
fn aside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".damaged");
    path.with_file_name(name)
}

/// Lines, each with its end.
fn together(lines: &[&[u8]]) -> Vec<u8> {
    lines.iter().flat_map(|line| line.iter().copied().chain([b'\n'])).collect()
}

/// The lock on a file, kept until it is dropped. It is a file of its own, since the file itself is
/// replaced. Where nothing can be locked, one write is still one line.
fn lock(path: &Path) -> Option<File> {
    let file = own().open(path.with_extension("lock")).ok()?;
    file.lock().ok()?;
    Some(file)
}
