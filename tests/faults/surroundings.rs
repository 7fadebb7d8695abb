//! Faults of the home, the clock, the locale and the limits that the program runs in, and of the
//! scripts that it reads.

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, SystemTime};

use super::{PRINTERS, SCRIPT, WRITERS, told, writer};
use crate::support::decoders::read;
use crate::support::folder::Folder;
use crate::support::{OLD, Ran, binary, command, ran};

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
