//! Links, owners, sockets and pipes.

use std::fs::{self, File};
use std::io::Read;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::os::unix::net::UnixListener;
use std::path::PathBuf;
use std::process::Command;

use supple::encode::SinkError;
use supple::files::FileError;
use supple::render::RenderError;

use super::files::refused;
use crate::support::OLD;
use crate::support::decoders::read;
use crate::support::folder::Folder;
use crate::support::sounds::{rounded, write};
use crate::support::timelines::everything;

#[test]
fn a_link_stays_and_its_file_is_replaced() {
    let folder = Folder::new();
    fs::create_dir(folder.join("far")).unwrap();
    fs::write(folder.join("far/real.wav"), OLD).unwrap();
    symlink("far/real.wav", folder.join("link.wav")).unwrap();
    symlink("nowhere.wav", folder.join("dead.wav")).unwrap();
    symlink("/dev/null", folder.join("null.wav")).unwrap();
    assert!(refused(&folder.join("link.wav"), false).contains("is already there"));
    write(&everything(), &folder.join("link.wav"), true).unwrap();
    assert!(folder.join("link.wav").is_symlink());
    assert!(read(&folder.join("far/real.wav")).1 == rounded(&everything()));
    assert!(refused(&folder.join("dead.wav"), true).contains("a link to a file that is not there"));
    write(&everything(), &folder.join("null.wav"), false).unwrap();
    assert_eq!(folder.names(), ["dead.wav", "far", "link.wav", "null.wav"]);
}

#[test]
fn a_replaced_file_keeps_its_permissions_and_owner() {
    let folder = Folder::new();
    let path = folder.join("out.wav");
    fs::write(&path, OLD).unwrap();
    // Only root may give a file away.
    let _ = chown(&path, Some(65_534), Some(65_534));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    let before = fs::metadata(&path).unwrap();
    write(&everything(), &path, true).unwrap();
    let after = fs::metadata(&path).unwrap();
    assert_eq!(after.mode(), before.mode());
    assert_eq!((after.uid(), after.gid()), (before.uid(), before.gid()));
    assert_ne!(after.ino(), before.ino());
}

#[test]
fn a_socket_is_a_clear_error() {
    let folder = Folder::new();
    let path = folder.join("socket");
    let _listener = UnixListener::bind(&path).unwrap();
    assert!(refused(&path, true).contains("it is a socket"));
}

fn pipe(folder: &Folder) -> PathBuf {
    let path = folder.join("pipe");
    assert!(Command::new("mkfifo").arg(&path).status().unwrap().success());
    path
}

#[test]
fn a_pipe_gets_the_bytes_of_the_file() {
    let (folder, timeline) = (Folder::new(), everything());
    let path = pipe(&folder);
    let file = folder.join("out.wav");
    write(&timeline, &file, false).unwrap();
    let piped = std::thread::scope(|scope| {
        let reader = scope.spawn(|| fs::read(&path).unwrap());
        write(&timeline, &path, false).unwrap();
        reader.join().unwrap()
    });
    assert!(piped == fs::read(&file).unwrap());
    assert_eq!(folder.names(), ["out.wav", "pipe"]);
}

#[test]
fn a_reader_that_goes_away_is_an_error_of_its_own() {
    let (folder, timeline) = (Folder::new(), everything());
    let path = pipe(&folder);
    std::thread::scope(|scope| {
        scope.spawn(|| File::open(&path).unwrap().read_exact(&mut [0; 1000]).unwrap());
        let error = write(&timeline, &path, false).unwrap_err();
        assert!(
            matches!(error, RenderError::Sink(SinkError::File(FileError::ReaderGone))),
            "{error}"
        );
    });
}
