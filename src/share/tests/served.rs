//! A server in a thread of its own, and the answers that it gives.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use supple::share::{Content, End, Handler, Limits, Server, Shared, SharedFile, Token};

use crate::support::folder::Folder;

pub(super) const PAGE: &str = "<!DOCTYPE html><title>Page</title>";

/// Longer than any of these tests: what it bounds is a test that hangs.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);

/// A server in a thread of its own.
pub(super) struct Served {
    pub(super) address: SocketAddr,
    /// The path of the page.
    pub(super) path: String,
    pub(super) bytes: Vec<u8>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<End>>,
    _folder: Folder,
}

/// A page and a sound in a file of this length.
pub(super) fn shared(sound: PathBuf, length: u64) -> Shared {
    let file = |name: &str, kind, content| SharedFile {
        name: name.to_owned(),
        kind,
        version: "1f".to_owned(),
        content,
    };
    let page = Content::Bytes(PAGE.into());
    Shared {
        files: vec![
            file("page.html", "text/html; charset=utf-8", page),
            file("sound.wav", "audio/wav", Content::File(sound, length)),
        ],
        front: "page.html".to_owned(),
    }
}

pub(super) fn serve(length: usize, limits: Limits) -> Served {
    let folder = Folder::new();
    let bytes: Vec<u8> =
        (0..length).map(|place| u8::try_from((place * 7 + place / 251) % 256).unwrap()).collect();
    let file = folder.join("sound.wav");
    fs::write(&file, &bytes).unwrap();
    let shared = shared(file, length as u64);
    let handler = Handler::new(shared, Token::new().unwrap());
    let path = handler.path();
    let server = Server::open((Ipv4Addr::LOCALHOST, 0).into(), limits).unwrap();
    let address = server.address();
    assert_eq!(handler.page_at(address), format!("http://{address}{path}"));
    let stop = Arc::new(AtomicBool::new(false));
    let asked = Arc::clone(&stop);
    let run =
        move || server.run(handler, PATIENCE * 10, &|| asked.load(Ordering::Relaxed)).unwrap();
    Served { address, path, bytes, stop, thread: Some(std::thread::spawn(run)), _folder: folder }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        let end = self.thread.take().unwrap().join();
        if !std::thread::panicking() {
            assert_eq!(end.unwrap(), End::Stopped);
        }
    }
}

/// An answer, its headers in small letters.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) head: String,
    pub(super) body: Vec<u8>,
}

impl Answer {
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        let named =
            |line: &'_ str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(": "));
        let line = self.head.lines().find(|line| named(line))?;
        Some(&line[name.len() + 2..])
    }
}

impl Served {
    pub(super) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect_timeout(&self.address, PATIENCE).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Sends these bytes and reads all that comes back, if anything does.
    pub(super) fn raw(&self, request: &[u8]) -> Option<Answer> {
        let mut stream = self.connect();
        // A server that has heard enough closes while there is more to say.
        let _ = stream.write_all(request);
        let mut bytes = Vec::new();
        match stream.read_to_end(&mut bytes) {
            Ok(_) => {}
            Err(error) => assert_eq!(error.kind(), ErrorKind::ConnectionReset, "{error}"),
        }
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n")?;
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap().to_lowercase();
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some(Answer { status, head, body: bytes[end + 4..].to_vec() })
    }

    pub(super) fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}\r\n");
        self.raw(request.as_bytes()).expect("an answer")
    }

    pub(super) fn file(&self) -> String {
        format!("{}sound.wav", self.path)
    }
}
