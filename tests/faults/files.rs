//! Faults of the files that are written, and of the disk that they lie on.

use std::fs::{self, File};
use std::io::Write as _;
use std::os::unix::fs::{MetadataExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;

use super::{Running, SCRIPT, WRITERS, told, writer, writing};
use crate::support::decoders::read;
use crate::support::folder::Folder;
use crate::support::{OLD, Ran, binary, command, ran};

/// Every writer fails at `target` with these words, and leaves nothing but `names` behind.
fn each_fails(folder: &Folder, target: &str, said: &str, names: &[&str]) {
    for words in WRITERS {
        let ran = ran(writer(words, target.as_ref(), &folder.join("")), SCRIPT.as_bytes());
        told(&ran, 1, said, words[0]);
        assert_eq!(folder.names(), names, "{words:?}");
    }
}

/// Fills the disk of a file but for some pages.
fn fill(filler: &Path, free: u64) {
    let mut file = File::create(filler).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
    let whole = file.metadata().unwrap().len() / 4096;
    file.set_len((whole - free) * 4096).unwrap();
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "mounts a disk: make test")]
fn a_disk_that_fills_up_at_any_moment_keeps_the_old_file() {
    for words in WRITERS {
        let whole = Folder::disk("64m");
        let sound = ran(writer(words, "new.wav".as_ref(), &whole.join("")), SCRIPT.as_bytes());
        told(&sound, 0, "", words[0]);
        // Silence of a WAV takes none.
        let pages = fs::metadata(whole.join("new.wav")).unwrap().blocks() * 512 / 4096;
        let disk = Folder::disk("4m");
        fs::write(disk.join("old"), OLD).unwrap();
        for free in [0, 1, 2, pages / 2, pages.saturating_sub(1)] {
            let filler = disk.join("filler");
            fill(&filler, free);
            for target in ["old", "new.wav"] {
                let ran = ran(writer(words, target.as_ref(), &disk.join("")), SCRIPT.as_bytes());
                if free < pages {
                    told(&ran, 1, "the disk is full. Free some space", words[0]);
                    assert_eq!(disk.names(), ["filler", "old"], "{words:?} with {free} pages free");
                    assert_eq!(fs::read(disk.join("old")).unwrap(), OLD);
                }
            }
            fs::remove_file(filler).unwrap();
            fs::write(disk.join("old"), OLD).unwrap();
            let _ = fs::remove_file(disk.join("new.wav"));
        }
        // With room again the next run needs no help.
        told(
            &ran(writer(words, "old".as_ref(), &disk.join("")), SCRIPT.as_bytes()),
            0,
            "",
            words[0],
        );
        assert!(fs::read(disk.join("old")).unwrap() == fs::read(whole.join("new.wav")).unwrap());
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "mounts a disk: make test")]
fn a_disk_without_room_for_another_name_keeps_the_old_file() {
    // The disk itself and the old file have one each. The part needs one, and so does the target
    // where it must not take the place of another file.
    for (names, force, code) in
        [(2, true, 1), (2, false, 1), (3, true, 0), (3, false, 1), (4, false, 0)]
    {
        let disk = Folder::disk(&format!("4m,nr_inodes={names}"));
        fs::write(disk.join("old"), OLD).unwrap();
        for words in WRITERS {
            let ran =
                ran(writing(words, "new.wav".as_ref(), &disk.join(""), force), SCRIPT.as_bytes());
            if code == 1 {
                told(&ran, 1, "the disk is full", words[0]);
                assert_eq!(disk.names(), ["old"], "{words:?} with room for {names}");
            } else {
                told(&ran, 0, "", words[0]);
                fs::remove_file(disk.join("new.wav")).unwrap();
            }
        }
        assert_eq!(fs::read(disk.join("old")).unwrap(), OLD);
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "mounts a disk: make test")]
fn a_read_only_disk_is_named() {
    let disk = Folder::disk("4m");
    fs::write(disk.join("old"), OLD).unwrap();
    disk.protect();
    for target in ["old", "new"] {
        each_fails(&disk, target, "the disk is read-only. Choose another disk.", &["old"]);
    }
    assert_eq!(fs::read(disk.join("old")).unwrap(), OLD);
}

#[test]
fn what_is_no_file_is_named() {
    let folder = Folder::new();
    fs::create_dir(folder.join("folder")).unwrap();
    symlink("nowhere", folder.join("link")).unwrap();
    symlink("loop", folder.join("loop")).unwrap();
    let _socket = UnixListener::bind(folder.join("socket")).unwrap();
    let names = ["folder", "link", "loop", "socket"];
    let long = "n".repeat(300);
    for (target, said) in [
        ("folder", "it is a folder. Give the name of a file."),
        ("folder/", "it is a folder. Give the name of a file."),
        ("new/", "it is named like a folder"),
        ("nowhere/new", "there is no folder nowhere. Make it first"),
        ("socket", "it is a socket. Give the name of a file."),
        ("link", "it is a link to a file that is not there. Remove the link"),
        ("loop", "cannot write loop: "),
        (&long, "the name is too long or not allowed. Choose a shorter"),
        ("/dev/full", "cannot write /dev/full: the disk is full."),
        ("/proc/new", "cannot write /proc/new"),
    ] {
        each_fails(&folder, target, said, &names);
    }
}

#[test]
fn a_file_that_is_there_is_kept() {
    let folder = Folder::new();
    fs::write(folder.join("old"), OLD).unwrap();
    for words in WRITERS {
        let ran = ran(writing(words, "old".as_ref(), &folder.join(""), false), SCRIPT.as_bytes());
        told(&ran, 1, "old is already there. Replace it with --force", words[0]);
        assert_eq!(fs::read(folder.join("old")).unwrap(), OLD);
        assert_eq!(folder.names(), ["old"]);
    }
}

#[test]
fn a_pipe_with_a_name_gets_what_the_file_gets() {
    let folder = Folder::new();
    assert!(Command::new("mkfifo").arg(folder.join("pipe")).status().unwrap().success());
    for words in WRITERS {
        let written = ran(writer(words, "file".as_ref(), &folder.join("")), SCRIPT.as_bytes());
        told(&written, 0, "", words[0]);
        let piped = std::thread::scope(|scope| {
            let reader = scope.spawn(|| fs::read(folder.join("pipe")).unwrap());
            let piped = ran(writer(words, "pipe".as_ref(), &folder.join("")), SCRIPT.as_bytes());
            told(&piped, 0, "", words[0]);
            reader.join().unwrap()
        });
        assert!(piped == fs::read(folder.join("file")).unwrap(), "{words:?}");
    }
    assert_eq!(folder.names(), ["file", "pipe"]);
}

#[test]
fn a_limit_on_the_size_of_files_is_an_error_in_words() {
    let folder = Folder::new();
    fs::write(folder.join("old"), OLD).unwrap();
    let limited = "ulimit -f 100; exec \"$0\" \"$@\"";
    let words = ["-c", limited, binary(), "render", "-r", "-", "--voice", "mute", "-o", "old"];
    let mut limited = command("bash", &folder.join(""), &words);
    limited.arg("--force");
    told(&ran(limited, SCRIPT.as_bytes()), 1, "allows no file of this size", "ulimit -f");
    assert_eq!(fs::read(folder.join("old")).unwrap(), OLD);
    assert_eq!(folder.names(), ["old"]);
}

#[test]
fn renders_to_one_file_at_once_leave_one_whole_file() {
    let folder = Folder::new();
    fs::write(folder.join("short.routine"), SCRIPT).unwrap();
    for force in [false, true] {
        let words = ["render", "-r", "short.routine", "--voice", "mute", "-o", "new"];
        let start = || {
            let mut render = command(binary(), &folder.join(""), &words);
            render.args(force.then_some("--force"));
            Running::new(render)
        };
        let running: Vec<Running> = (0..4).map(|_| start()).collect();
        let ended = running.into_iter().map(|mut render| render.0.wait().unwrap().success());
        let whole = ended.filter(|success| *success).count();
        assert_eq!(whole, if force { 4 } else { 1 });
        assert!(read(&folder.join("new")).1.len() > 480_000);
        assert_eq!(folder.names(), ["new", "short.routine"]);
    }
}

#[test]
fn sound_beyond_4_gib_is_refused_before_a_byte_with_the_way_out() {
    let folder = Folder::new();
    fs::write(folder.join("old"), OLD).unwrap();
    let day = format!("# Day\n\n## Rest\n{}", "- Rest.\nhold: 2h\n".repeat(7));
    for target in ["old", "new", "-", "/dev/full"] {
        let Ran { out, err, code } =
            ran(writer(WRITERS[0], target.as_ref(), &folder.join("")), day.as_bytes());
        assert_eq!((code, out.len()), (Some(1), 0), "{target}: {err}");
        assert!(err.contains("4 GiB") && err.contains("--only"), "{target}: {err}");
    }
    assert_eq!(fs::read(folder.join("old")).unwrap(), OLD);
    assert_eq!(folder.names(), ["old"]);
}
