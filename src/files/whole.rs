//! Files that are written in one go: pages, pictures, preferences, cached clips.
#![expect(clippy::disallowed_methods, reason = "missing folders are made")]

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::Path;

use super::atomic::AtomicFile;
use super::destination::Destination;
use super::error::FileError;
use super::target::{Target, find, folder};

/// Writes `bytes` whole or not at all.
///
/// # Errors
/// When they cannot be written; what was there before is then unchanged.
pub(crate) fn write_atomic(to: &Destination, bytes: &[u8]) -> Result<(), FileError> {
    let Destination { path, force } = to;
    let failed = |error| FileError::io(path, error);
    match find(path)? {
        Target::Output => {
            let mut output = std::io::stdout().lock();
            output.write_all(bytes).and_then(|()| output.flush()).map_err(failed)
        }
        Target::Stream => {
            let opened = OpenOptions::new().write(true).open(path);
            opened.and_then(|mut stream| stream.write_all(bytes)).map_err(failed)
        }
        Target::File(target) => {
            let file = AtomicFile::create(&target, *force)?;
            file.write_all(bytes)?;
            file.commit()
        }
    }
}

/// Writes a copy of the file `from` whole or not at all.
///
/// # Errors
/// When it cannot be read or written; what was there before is then unchanged.
pub(crate) fn copy_atomic(from: &Path, to: &Destination) -> Result<(), FileError> {
    let Destination { path, force } = to;
    let Target::File(target) = find(path)? else {
        return Err(FileError::NotAFile { path: path.clone(), what: "a device" });
    };
    let mut source = File::open(from).map_err(|error| FileError::io(from, error))?;
    let file = AtomicFile::create(&target, *force)?;
    let copied = file.writer().and_then(|mut to| std::io::copy(&mut source, &mut to));
    copied.map_err(|error| FileError::io(path, error))?;
    file.commit()
}

/// Replaces a file of the program's own, such as preferences or a resume point, with its folders
/// where they are missing. The new content outlasts a loss of power.
///
/// # Errors
/// When it cannot be written; what was there before is then unchanged.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    make_folder(path)?;
    let file = AtomicFile::replacing(path)?;
    file.write_all(bytes)?;
    file.commit()
}

/// Replaces a file that can be made again, such as a cached clip, with its folders where they are
/// missing.
///
/// Other processes see the old file or the new one, but the disk is not waited for: after a loss of
/// power the file may be there without its content, so its reader has to check it. What killed
/// processes left behind stays until [`remove_abandoned`](super::remove_abandoned) is called.
///
/// # Errors
/// When it cannot be written; what was there before is then unchanged.
pub(crate) fn replace_unsynced(path: &Path, bytes: &[u8]) -> Result<(), FileError> {
    make_folder(path)?;
    let file = AtomicFile::private(path)?;
    file.write_all(bytes)?;
    file.commit_unsynced()
}

fn make_folder(path: &Path) -> Result<(), FileError> {
    let folder = folder(path);
    fs::create_dir_all(folder).map_err(|error| FileError::io(folder, error))
}
