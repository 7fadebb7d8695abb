//! Reading and checking of files, and the progress of fetching them.
#![expect(clippy::disallowed_methods, reason = "what is checked is a file")]

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::error::InstallError;
use crate::files::sha256;
use crate::speech::ModelFile;

/// A listener of the progress: the name of a file, the bytes of it that are there, and all of them.
pub(crate) type Progress<'a> = dyn FnMut(&str, u64, u64) + 'a;

/// Checks that bytes are those of a file, by length and hash.
///
/// # Errors
/// [`InstallError::Size`] or [`InstallError::Hash`].
pub(super) fn check(file: &ModelFile, bytes: &[u8]) -> Result<(), InstallError> {
    if bytes.len() as u64 != file.size {
        return Err(InstallError::Size { name: file.name.clone(), expected: file.size });
    }
    if sha256(bytes) != file.sha256 {
        return Err(InstallError::Hash { name: file.name.clone() });
    }
    Ok(())
}

/// The bytes of a file, and no more of it than one byte over its size.
pub(super) fn read(path: &Path, size: u64) -> Result<Vec<u8>, InstallError> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(size + 1).read_to_end(&mut bytes));
    read.map(|_| bytes).map_err(|error| InstallError::disk(path, &error))
}
