//! Data folders of a test's own, with the voice heart in them where a test needs it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::command;
use super::folder::Folder;

/// A command with data and clips of its own in `folder`.
pub(crate) fn at_home(folder: &Folder, program: &str, arguments: &[&str]) -> Command {
    let mut command = command(program, &folder.join(""), arguments);
    command.env("XDG_DATA_HOME", folder.join("data")).env("XDG_CACHE_HOME", folder.join("cache"));
    command
}

/// A folder in whose data folder heart is, as [`at_home`] has it.
pub(crate) fn with_heart() -> Folder {
    let folder = Folder::new();
    let voices = folder.join("data/supple/voices");
    fs::create_dir_all(&voices).unwrap();
    let installed = data_folder().join("supple/voices");
    assert!(installed.join("hibari.onnx").is_file(), "heart is not installed: run `make test`");
    for file in fs::read_dir(installed).unwrap().flatten().filter(|one| one.path().is_file()) {
        link(&file.path(), &voices.join(file.file_name()));
    }
    folder
}

/// A second way to a file.
fn link(file: &Path, second: &Path) {
    #[cfg(unix)]
    std::os::unix::fs::symlink(file, second).unwrap();
    #[cfg(not(unix))]
    fs::copy(file, second).unwrap();
}

/// The data folder of whoever runs the tests.
fn data_folder() -> PathBuf {
    let home = || std::env::home_dir().expect("a home").join(".local/share");
    std::env::var_os("XDG_DATA_HOME").map_or_else(home, PathBuf::from)
}
