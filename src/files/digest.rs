//! SHA-256 in hexadecimal, by which contents are known.
#![expect(clippy::disallowed_methods, reason = "files are read here")]

use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::error::FileError;

/// The size of a block that is read at once, in bytes.
const BLOCK: usize = 64 * 1024;

/// The SHA-256 of bytes, in hexadecimal.
#[must_use]
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// The SHA-256 of a file, in hexadecimal, and its size in bytes; nothing where there is no file.
///
/// # Errors
/// When something is there that cannot be read, or is no file.
pub(crate) fn digest_of(path: &Path) -> Result<Option<(String, u64)>, FileError> {
    match fs::metadata(path) {
        Ok(found) if found.is_file() => {}
        Ok(found) => {
            let what = if found.is_dir() { "a folder" } else { "a device" };
            return Err(FileError::NotAFile { path: path.to_owned(), what });
        }
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(FileError::io(path, error)),
    }
    read(path).map(Some).map_err(|error| FileError::io(path, error))
}

fn read(path: &Path) -> std::io::Result<(String, u64)> {
    let mut file = File::open(path)?;
    let (mut hash, mut length) = (Sha256::new(), 0);
    let mut block = vec![0; BLOCK];
    loop {
        let count = file.read(&mut block)?;
        let Some(read) = block.get(..count).filter(|read| !read.is_empty()) else { break };
        hash.update(read);
        length += count as u64;
    }
    Ok((hexadecimal(&hash.finalize()), length))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}
