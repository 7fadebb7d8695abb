//! A folder that holds a site.
#![expect(clippy::disallowed_methods, reason = "the folder of a site is read and written here")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

use super::error::PublishError;
use super::record::{NAME, Record};
use crate::files::{self, Destination, FileError, copy_atomic, write_atomic};

/// The most bytes of a record that are read.
const LARGEST_RECORD: u64 = 16 * 1024 * 1024;

/// A file of a site.
#[derive(Clone, Debug)]
pub(crate) struct Part<'a> {
    /// Its name.
    pub name: &'a str,
    /// The SHA-256 of its content, in hexadecimal.
    pub digest: String,
    /// Its content.
    pub source: Source<'a>,
}

/// The content of a file.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Source<'a> {
    /// In memory.
    Bytes(&'a [u8]),
    /// In another file.
    File(&'a Path),
}

/// What became of a folder, each file by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Changes {
    /// Written, since they were not there or were different.
    pub written: Vec<String>,
    /// Left as they were.
    pub unchanged: usize,
    /// Removed, since they are part of the site no more.
    pub removed: Vec<String>,
    /// Part of the site no more, and left since somebody has changed them.
    pub left: Vec<String>,
}

/// A folder of a site, as it was found.
#[derive(Debug)]
pub(crate) struct Folder {
    path: PathBuf,
    record: Record,
    /// Permission to replace files of somebody else's.
    force: bool,
}

impl Folder {
    /// The folder at a path, which need not exist.
    ///
    /// # Errors
    /// When it can be none, or what is known of it cannot be read.
    pub(crate) fn open(path: &Path, force: bool) -> Result<Self, PublishError> {
        match fs::metadata(path) {
            Ok(found) if !found.is_dir() => {
                return Err(PublishError::File(FileError::NotAFolder(path.to_owned())));
            }
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(PublishError::File(FileError::io(path, error)));
            }
            _ => {}
        }
        let record = read_record(&path.join(NAME))?;
        Ok(Self { path: path.to_owned(), record, force })
    }

    /// The day on which a session was published first: the one that is known, or `today`.
    pub(crate) fn day<'d>(&'d self, session: &str, today: &'d str) -> &'d str {
        self.record.days.get(session).map_or(today, String::as_str)
    }

    /// Puts a site into the folder: these files, in this order, and no others of its own.
    ///
    /// # Errors
    /// When a file of somebody else's is in the way, before anything is written; or when a file cannot
    /// be written. Each file is then as it was or as it is to be.
    pub(crate) fn put(
        &self,
        parts: &[Part<'_>],
        days: BTreeMap<String, String>,
    ) -> Result<Changes, PublishError> {
        let mut changes = Changes::default();
        let mut due = Vec::new();
        for part in parts {
            let there = digest_of(&self.path.join(part.name))?;
            match there {
                Some(digest) if digest == part.digest => changes.unchanged += 1,
                Some(digest) if !self.force && !self.record.knows(part.name, &digest) => {
                    let path = self.path.join(part.name);
                    let is_own = self.record.has(part.name);
                    return Err(PublishError::NotOwn { path, is_own });
                }
                _ => due.push(part),
            }
        }
        let mut after = Record { days, ..Record::default() };
        for part in parts {
            after.add(part.name, &part.digest);
        }
        fs::create_dir_all(&self.path)
            .map_err(|error| PublishError::File(FileError::io(&self.path, error)))?;
        if !due.is_empty() {
            // Should this be the last that is done, each file is still known.
            let mut both = after.clone();
            for (name, digests) in &self.record.files {
                for digest in digests {
                    both.add(name, digest);
                }
            }
            self.keep(&both)?;
        }
        for part in due {
            let to = Destination::new(self.path.join(part.name), true);
            match part.source {
                Source::Bytes(bytes) => write_atomic(&to, bytes),
                Source::File(from) => copy_atomic(from, &to),
            }
            .map_err(PublishError::File)?;
            changes.written.push(part.name.to_owned());
        }
        self.remove_others(&after, &mut changes)?;
        self.keep(&after)?;
        Ok(changes)
    }

    /// Removes the files of the site that are part of it no more, unless somebody has changed them.
    fn remove_others(&self, after: &Record, changes: &mut Changes) -> Result<(), PublishError> {
        let others = self.record.files.keys().filter(|name| !after.has(name) && is_plain(name));
        for name in others {
            let path = self.path.join(name);
            match digest_of(&path)? {
                Some(digest) if self.record.knows(name, &digest) => {
                    fs::remove_file(&path)
                        .map_err(|error| PublishError::File(FileError::io(&path, error)))?;
                    changes.removed.push(name.clone());
                }
                Some(_) => changes.left.push(name.clone()),
                None => {}
            }
        }
        Ok(())
    }

    /// Writes a record, unless it is there already.
    fn keep(&self, record: &Record) -> Result<(), PublishError> {
        let path = self.path.join(NAME);
        let text = serde_json::to_string_pretty(record).unwrap_or_default() + "\n";
        if fs::read(&path).is_ok_and(|there| there == text.as_bytes()) {
            return Ok(());
        }
        write_atomic(&Destination::new(path, true), text.as_bytes()).map_err(PublishError::File)
    }
}

/// The SHA-256 of a file, if there is one.
fn digest_of(path: &Path) -> Result<Option<String>, PublishError> {
    let found = files::digest_of(path).map_err(PublishError::File)?;
    Ok(found.map(|(digest, _)| digest))
}

/// True for a name in the folder itself: a record that was changed by hand leads nowhere else.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.contains(['/', '\\', ':']) && name != ".." && name != "."
}

fn read_record(path: &Path) -> Result<Record, PublishError> {
    let mut text = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST_RECORD).read_to_end(&mut text));
    match read {
        Ok(_) => serde_json::from_slice(&text)
            .map_err(|error| PublishError::Record { path: path.to_owned(), error }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Record::default()),
        Err(error) => Err(PublishError::File(FileError::io(path, error))),
    }
}
