//! Folders that vanish with the test.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

/// An empty folder of its own.
pub(crate) struct Folder {
    folder: TempDir,
    mounted: bool,
}

impl Folder {
    pub(crate) fn new() -> Self {
        let folder = tempfile::Builder::new().prefix("supple-test-").tempdir().unwrap();
        Self { folder, mounted: false }
    }

    /// A disk of its own of `size`, such as `1m`.
    pub(crate) fn disk(size: &str) -> Self {
        let mut folder = Self::new();
        folder.mount(&["-t", "tmpfs", "-o", &format!("size={size}"), "supple-test"]);
        folder.mounted = true;
        folder
    }

    /// Makes a disk read-only.
    pub(crate) fn protect(&self) {
        self.mount(&["-o", "remount,ro"]);
    }

    fn mount(&self, arguments: &[&str]) {
        let mounted = as_root("mount").args(arguments).arg(self.folder.path()).output().unwrap();
        let why = String::from_utf8_lossy(&mounted.stderr);
        assert!(
            mounted.status.success(),
            "this test mounts a small disk; run it as root or with sudo: {why}"
        );
    }

    pub(crate) fn join(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The names of everything in it, sorted.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
        let mut names: Vec<String> = entries.map(|entry| name(entry.unwrap())).collect();
        names.sort();
        names
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        if self.mounted {
            let _ = as_root("umount").arg("-l").arg(self.folder.path()).status();
        }
    }
}

/// A command with the rights to mount.
pub(crate) fn as_root(program: &str) -> Command {
    let user = Command::new("id").arg("-u").output().unwrap();
    if user.stdout == b"0\n" {
        return Command::new(program);
    }
    let mut command = Command::new("sudo");
    command.args(["-n", program]);
    command
}
