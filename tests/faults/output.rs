//! Output that nobody reads or that has no room, and signals while the program works.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::Duration;

use super::{PRINTERS, Running, SCRIPT, told};
use crate::support::folder::Folder;
use crate::support::{OLD, Ran, binary, command, ran};

#[test]
fn what_is_printed_into_a_full_disk_is_an_error() {
    for words in PRINTERS {
        let mut full = command(binary(), Path::new("/"), words);
        full.stdout(File::options().write(true).open("/dev/full").unwrap());
        let said = "cannot write to standard output: the disk is full. Free some space";
        told(&ran(full, SCRIPT.as_bytes()), 1, said, words[0]);
    }
}

#[test]
fn nobody_to_read_ends_it_quietly() {
    let render = ["render", "-r", "-", "--voice", "mute", "-o", "-"];
    for words in PRINTERS.iter().copied().chain([&render[..]]) {
        let (unread, output) = std::io::pipe().unwrap();
        drop(unread);
        let mut gone = command(binary(), Path::new("/"), words);
        gone.stdout(output);
        let Ran { err, code, .. } = ran(gone, SCRIPT.as_bytes());
        assert_eq!((code, err.as_str()), (Some(141), ""), "{words:?}");
    }
}

#[test]
fn a_signal_ends_it_while_speech_is_made() {
    let folder = Folder::new();
    fs::create_dir(folder.join("takes")).unwrap();
    // Whoever opens this pipe waits: as if the sentence took for ever.
    let take = folder.join("takes/sit-tall.wav");
    assert!(Command::new("mkfifo").arg(&take).status().unwrap().success());
    fs::write(folder.join("short.routine"), SCRIPT).unwrap();
    fs::write(folder.join("old"), OLD).unwrap();
    for (signal, code) in [("-INT", 130), ("-TERM", 143), ("-HUP", 129)] {
        let words = ["render", "-r", "short.routine", "--voice", "./takes", "-o", "old", "--force"];
        let mut render = Running::new(command(binary(), &folder.join(""), &words));
        wait_until_blocked(&render.0);
        assert_eq!(render.end(signal), Some(code));
        assert_eq!(folder.names(), ["old", "short.routine", "takes"]);
        assert_eq!(fs::read(folder.join("old")).unwrap(), OLD);
    }
}

#[test]
fn a_signal_ends_it_while_a_reader_does_not_read() {
    for (signal, code) in [("-INT", 130), ("-TERM", 143), ("-HUP", 129)] {
        let (_reader, output) = std::io::pipe().unwrap();
        let words = ["render", "-r", "desk-break", "--voice", "mute", "-o", "-"];
        let mut render = command(binary(), Path::new("/"), &words);
        render.stdout(output);
        let mut render = Running::new(render);
        wait_until_blocked(&render.0);
        assert_eq!(render.end(signal), Some(code));
    }
}

/// Waits until a thread of a program waits for a pipe: to open one, or to write to one.
fn wait_until_blocked(program: &Child) {
    let waits = |thread: fs::DirEntry| {
        let channel = fs::read_to_string(thread.path().join("wchan")).unwrap_or_default();
        let channel = channel.as_str();
        matches!(channel, "wait_for_partner" | "fifo_open" | "pipe_write" | "anon_pipe_write")
    };
    let tasks = format!("/proc/{}/task", program.id());
    for _ in 0..2000 {
        if fs::read_dir(&tasks).is_ok_and(|threads| threads.flatten().any(waits)) {
            return;
        }
        sleep(Duration::from_millis(5));
    }
    panic!("the program never waits");
}
