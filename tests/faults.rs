//! What goes wrong around the program: each fault is really there, and each row says how it ends,
//! what is told and what is on the disk afterwards.
#![cfg(target_os = "linux")]

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::Write as _;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use crate::support::decoders::read;
use crate::support::folder::Folder;
use crate::support::{OLD, Ran, binary, command, ran};

/// Ten seconds of a hold, spoken in a few sentences.
const SCRIPT: &str = "# Short\n\n## Sit\n- Sit tall.\nhold: 10s\n- Relax.\n";

/// The commands that write a file; `TARGET` stands for its name.
const WRITERS: [&[&str]; 3] = [
    &["render", "-r", "-", "--voice", "mute", "--quiet", "-o", "TARGET"],
    &["voices", "try", "pico", "Sit.", "-o", "TARGET"],
    &["new", "TARGET"],
];

/// The commands that print.
const PRINTERS: [&[&str]; 7] = [
    &["list", "--json"],
    &["timeline", "-r", "desk-break", "--voice", "mute"],
    &["check", "-", "--json"],
    &["new"],
    &["voices"],
    &["completions", "bash"],
    &["man"],
];

/// A writer with its target, which may be replaced.
fn writer(words: &[&str], target: &OsStr, folder: &Path) -> Command {
    writing(words, target, folder, true)
}

/// A writer with its target.
fn writing(words: &[&str], target: &OsStr, folder: &Path, force: bool) -> Command {
    let mut command = command(binary(), folder, &[]);
    command
        .args(words.iter().map(|word| if *word == "TARGET" { target } else { OsStr::new(word) }));
    command.args(force.then_some("--force"));
    command
}

/// Every writer fails at `target` with these words, and leaves nothing but `names` behind.
fn each_fails(folder: &Folder, target: &str, said: &str, names: &[&str]) {
    for words in WRITERS {
        let ran = ran(writer(words, target.as_ref(), &folder.join("")), SCRIPT.as_bytes());
        told(&ran, 1, said, words[0]);
        assert_eq!(folder.names(), names, "{words:?}");
    }
}

fn told(ran: &Ran, code: i32, said: &str, what: &str) {
    assert_eq!(ran.code, Some(code), "{what}: {}", ran.err);
    assert!(ran.err.contains(said) && !ran.err.contains("panicked"), "{what}: {}", ran.err);
}

/// A program that is ended with its test at the latest.
struct Running(Child);

impl Running {
    fn new(mut command: Command) -> Self {
        command.stdin(Stdio::null()).stderr(Stdio::null());
        Self(command.spawn().unwrap())
    }

    /// Sends a signal and says how the program ended.
    fn end(&mut self, signal: &str) -> Option<i32> {
        let id = self.0.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().unwrap().success());
        self.0.wait().unwrap().code()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
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

#[test]
fn with_few_files_to_open_it_works_or_says_so() {
    let folder = Folder::new();
    let mut worked = 0;
    for files in 4..=9 {
        let limited = format!("ulimit -n {files}; exec \"$0\" \"$@\"");
        let words = ["-c", &limited, binary(), "render", "-r", "-", "--voice", "mute", "-o", "new"];
        let Ran { err, code, .. } =
            ran(command("bash", &folder.join(""), &words), SCRIPT.as_bytes());
        match code {
            Some(0) => {
                assert!(read(&folder.join("new")).1.len() > 48_000);
                fs::remove_file(folder.join("new")).unwrap();
                worked += 1;
            }
            Some(1) => assert!(err.contains("too many") || err.contains("Too many"), "{err}"),
            // Too few even for the system's own loader.
            Some(127) => assert!(err.contains("Error 24"), "{err}"),
            code => panic!("{code:?} with {files}: {err}"),
        }
        assert!(folder.names().is_empty(), "{files}: {:?}", folder.names());
    }
    assert!(worked > 0 && worked < 6, "worked {worked} times");
}

#[test]
fn a_home_that_cannot_be_used_does_no_harm() {
    let folder = Folder::new();
    symlink("loop", folder.join("loop")).unwrap();
    fs::write(folder.join("file"), OLD).unwrap();
    let homes = [None, Some(""), Some("/nowhere"), Some("loop"), Some("file"), Some("/dev/full")];
    for home in homes {
        for words in [PRINTERS[4], WRITERS[0], WRITERS[1]] {
            let mut command = writer(words, "new".as_ref(), &folder.join(""));
            if words.last() != Some(&"TARGET") {
                command = crate::support::command(binary(), &folder.join(""), words);
            }
            command.env_remove("XDG_DATA_HOME").env_remove("HOME");
            if let Some(home) = home {
                command.env("HOME", home);
            }
            told(&ran(command, SCRIPT.as_bytes()), 0, "", &format!("{home:?} {words:?}"));
        }
    }
    assert_eq!(fs::read(folder.join("file")).unwrap(), OLD);
    assert_eq!(folder.names(), ["file", "loop", "new"]);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "runs as another user: make test")]
fn a_home_that_may_not_be_read_does_no_harm() {
    let folder = Folder::new();
    // Somebody else's program cannot be started out of a home that is closed to them.
    let program = folder.join("supple");
    fs::copy(binary(), &program).unwrap();
    fs::create_dir(folder.join("home")).unwrap();
    fs::set_permissions(folder.join("home"), Permissions::from_mode(0o000)).unwrap();
    fs::create_dir(folder.join("open")).unwrap();
    fs::set_permissions(folder.join("open"), Permissions::from_mode(0o777)).unwrap();
    fs::set_permissions(folder.join(""), Permissions::from_mode(0o755)).unwrap();
    for (words, code, said) in [
        (PRINTERS[0], 0, ""),
        (PRINTERS[4], 0, ""),
        (WRITERS[0], 0, ""),
        (WRITERS[1], 0, ""),
        (&["cache"], 1, "Permission denied; make it yours"),
        (&["voices", "install", "heart"], 1, "make room or make it writable"),
    ] {
        let nobody = ["--reuid=65534", "--regid=65534", "--clear-groups"];
        let mut other = crate::support::folder::as_root("setpriv");
        other.args(nobody).arg("env").arg("-i").arg("LC_ALL=C");
        other.arg(format!("HOME={}", folder.join("home").display())).arg(&program);
        other.args(words.iter().map(|word| if *word == "TARGET" { "new" } else { word }));
        if words.last() == Some(&"TARGET") {
            other.arg("--force");
        }
        other.current_dir(folder.join("open"));
        other.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        told(&ran(other, SCRIPT.as_bytes()), code, said, words[0]);
    }
    assert_eq!(fs::read_dir(folder.join("open")).unwrap().count(), 1);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs faketime: make test")]
fn a_clock_that_is_set_back_does_no_harm() {
    let folder = Folder::new();
    let render = |clock: Option<&str>| {
        let words = ["render", "-r", "-", "--voice", "pico", "-o", "new", "--force"];
        let mut render = match clock {
            Some(clock) => {
                let mut faked = command("faketime", &folder.join(""), &[clock, binary()]);
                faked.args(words);
                faked
            }
            None => command(binary(), &folder.join(""), &words),
        };
        render.env("XDG_CACHE_HOME", folder.join("cache"));
        told(&ran(render, SCRIPT.as_bytes()), 0, "", "render");
        fs::read(folder.join("new")).unwrap()
    };
    let now = render(None);
    let clips = folder.join("cache/supple/clips");
    let files = || fs::read_dir(&clips).unwrap().map(|entry| entry.unwrap().path());
    let future = SystemTime::now() + Duration::from_hours(24 * 365 * 50);
    for path in files() {
        File::options().append(true).open(path).unwrap().set_modified(future).unwrap();
    }
    let count = files().count();
    assert!(count > 1);
    for clock in ["1999-01-01", "1970-01-02", "2037-01-01"] {
        assert!(render(Some(clock)) == now, "{clock}");
        assert_eq!(files().count(), count, "{clock}");
    }
    assert!(render(None) == now);
}

#[test]
fn names_and_words_of_any_language_need_no_locale() {
    let folder = Folder::new();
    let german = "# Rücken\nlanguage: de\n\n## Kätzchen\n- Mach dich groß.\nhold: 10s\n";
    let names: [&[u8]; 3] =
        ["Rücken für Übung.wav".as_bytes(), b"not-utf-8-\xff.wav", b"a b\n.wav"];
    for locale in ["C", "POSIX", "de_DE.ISO-8859-1", "tr_TR.UTF-8", ""] {
        for name in names {
            let mut render = writer(WRITERS[0], OsStr::from_bytes(name), &folder.join(""));
            render.env("LC_ALL", locale).env("LANG", locale);
            told(&ran(render, german.as_bytes()), 0, "", locale);
            assert!(read(&folder.join("").join(OsStr::from_bytes(name))).1.len() > 48_000);
        }
    }
    let wrong = "# Rücken\nlanguage: de\n\n## Kätzchen\n- Mach dich groß.\nhodl: 10s\n";
    let checked = ran(command(binary(), &folder.join(""), &["check", "-"]), wrong.as_bytes());
    told(&checked, 1, "hodl", "check");
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

#[test]
fn a_script_that_cannot_be_read_is_named() {
    let folder = Folder::new();
    fs::create_dir(folder.join("folder.routine")).unwrap();
    symlink("loop.routine", folder.join("loop.routine")).unwrap();
    symlink("nowhere", folder.join("link.routine")).unwrap();
    let _socket = UnixListener::bind(folder.join("socket.routine")).unwrap();
    for (script, said) in [
        ("folder.routine", "it is a folder; name a file in it"),
        ("loop.routine", "cannot read loop.routine: "),
        ("link.routine", "see `supple list`"),
        ("socket.routine", "cannot read socket.routine: "),
        (&format!("{}.routine", "n".repeat(300)), "cannot read "),
        ("/proc/self/mem", "cannot read /proc/self/mem: "),
    ] {
        for words in [&["check", script][..], &["render", "-o", "new", "-r", script]] {
            told(&ran(command(binary(), &folder.join(""), words), b""), 1, said, script);
        }
    }
    assert_eq!(folder.names().len(), 4);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "mounts a disk: make test")]
fn clips_that_cannot_be_put_anywhere_are_made_all_the_same() {
    let folder = Folder::new();
    // More speech than is held in memory, with nowhere to put it.
    let lines: Vec<String> = (1..=20)
        .map(|number| format!("- Raise your arm {number} times, and lower it.\n"))
        .collect();
    let script = format!("# Long\n\n## Sit\n{}hold: 10s\n", lines.concat());
    let full = Folder::disk("64k");
    fs::write(folder.join("file"), OLD).unwrap();
    let mut sounds = Vec::new();
    let render = |cache: &Path, temporary: &Path| {
        let words = ["render", "-r", "-", "--voice", "pico", "--quiet", "-o", "new", "--force"];
        let mut render = command(binary(), &folder.join(""), &words);
        render.env("TMPDIR", temporary).env("XDG_CACHE_HOME", cache);
        ran(render, script.as_bytes())
    };
    for cache in [folder.join("cache"), full.join(""), folder.join("file")] {
        told(&render(&cache, &folder.join("")), 0, "", &cache.display().to_string());
        sounds.push(fs::read(folder.join("new")).unwrap());
    }
    assert!(sounds.iter().all(|sound| *sound == sounds[0]));
    assert_eq!(full.names(), ["supple"]);
    for temporary in [full.join(""), folder.join("nowhere")] {
        let ran = render(&full.join(""), &temporary);
        told(&ran, 1, "make sure that the folder for temporary files can be written", "TMPDIR");
        assert!(fs::read(folder.join("new")).unwrap() == sounds[0]);
    }
    assert_eq!(full.names(), ["supple"]);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "mounts a disk: make test")]
fn a_voice_without_a_place_to_go_is_an_error_in_words() {
    let folder = Folder::new();
    fs::write(folder.join("file"), OLD).unwrap();
    fs::create_dir(folder.join("empty")).unwrap();
    let protected = Folder::disk("1m");
    protected.protect();
    for (data, said) in [
        (folder.join("file"), "make room or make it writable"),
        (protected.join(""), "make room or make it writable"),
        (folder.join("data"), "has no "),
    ] {
        let words = ["voices", "install", "heart", "--from", "empty"];
        let mut install = command(binary(), &folder.join(""), &words);
        install.env("XDG_DATA_HOME", &data);
        told(&ran(install, b""), 1, said, &data.display().to_string());
    }
}
