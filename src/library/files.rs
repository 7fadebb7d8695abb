//! Scripts in files and on standard input.
#![expect(clippy::disallowed_methods, reason = "finding and reading scripts is what this is for")]

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::document::Document;
use super::error::LibraryError;
use super::reference::ENDING;
use crate::script::LARGEST_SCRIPT;

pub(super) fn exists(path: &Path) -> bool {
    std::fs::metadata(path).is_ok()
}

/// True for a file that is no folder, pipe or device.
pub(super) fn is_regular(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| metadata.is_file())
}

/// True for a folder.
pub(super) fn is_folder(path: &Path) -> bool {
    std::fs::metadata(path).is_ok_and(|metadata| metadata.is_dir())
}

/// The names of the scripts in a folder, in alphabetical order; none where it cannot be read.
pub(super) fn names_in(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|file| file.path());
    let scripts = files.filter(|file| file.extension().is_some_and(|ending| ending == ENDING));
    let names = scripts.filter_map(|file| file.file_stem()?.to_str().map(str::to_owned));
    let mut names: Vec<String> = names.collect();
    names.sort();
    names
}

pub(super) fn read_file(path: &Path) -> Result<String, LibraryError> {
    let name = path.display().to_string();
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) => return Err(LibraryError::Io { name, error }),
    };
    if file.metadata().is_ok_and(|metadata| metadata.is_dir()) {
        return Err(LibraryError::Folder { name });
    }
    read_text(file, &name)
}

pub(super) fn read_input() -> Result<String, LibraryError> {
    read_text(io::stdin().lock(), "-")
}

/// Reads a script, and no more of it than one may have and one byte.
fn read_text(input: impl Read, name: &str) -> Result<String, LibraryError> {
    let mut bytes = Vec::new();
    let limit = LARGEST_SCRIPT as u64 + 1;
    input
        .take(limit)
        .read_to_end(&mut bytes)
        .map_err(|error| LibraryError::Io { name: name.to_owned(), error })?;
    if let Some(document) = Document::of(&bytes) {
        return Err(LibraryError::Document { name: name.to_owned(), document });
    }
    // What is not UTF-8 becomes a mistake with a place of its own.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
