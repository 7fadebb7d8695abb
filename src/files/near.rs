//! The file that was probably meant by a path that leads to none.
#![expect(clippy::disallowed_methods, reason = "what lies in a folder is known to the disk alone")]

use std::path::{Path, PathBuf};

use crate::name::nearest;

/// The files beside a path that may have been meant by it: with its ending, or with one of these. Their
/// folder is spelled as in the path.
pub(crate) fn beside(path: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    let files = std::fs::read_dir(folder.unwrap_or(Path::new("."))).into_iter().flatten().flatten();
    let names = files.map(|file| path.with_file_name(file.file_name()));
    let is_meant = |file: &PathBuf| {
        let ending = file.extension().and_then(|ending| ending.to_str());
        let has = |other: &str| ending.is_some_and(|ending| ending.eq_ignore_ascii_case(other));
        let own = path.extension().and_then(|ending| ending.to_str());
        (own.is_some_and(has) || endings.iter().any(|other| has(other)))
            && std::fs::metadata(file).is_ok_and(|found| found.is_file())
    };
    let mut files: Vec<PathBuf> = names.filter(is_meant).collect();
    files.sort();
    files
}

/// The file beside a path whose name is like its own, with its ending or with one of these.
pub(crate) fn near_file(path: &Path, endings: &[&str]) -> Option<PathBuf> {
    let files = beside(path, endings);
    let stems: Vec<String> = files.iter().map(|file| stem(file)).collect();
    let meant = nearest(&stem(path), stems.iter().map(String::as_str))?;
    stems.iter().zip(&files).find(|(stem, _)| *stem == meant).map(|(_, file)| file.clone())
}

/// The name of a file without its ending.
pub(crate) fn stem(path: &Path) -> String {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default()
}
