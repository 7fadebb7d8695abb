//! The server that hands a sound to a phone, over real sockets of this machine alone.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

use proptest::prelude::*;
use supple::share::{
    Content, End, Handler, Limits, Ranged, Server, Shared, SharedFile, Token, ranged,
};

use crate::support::folder::Folder;
use crate::support::{Ran, binary, command, ran};

const SCRIPT: &str =
    "# Short\nwarning: Stop if it hurts.\n## Neck\n- Sit tall. Look ahead.\nhold: 8s\n";

const PAGE: &str = "<!DOCTYPE html><title>Page</title>";

/// Longer than any of these tests: what it bounds is a test that hangs.
const PATIENCE: Duration = Duration::from_mins(1);

/// A server in a thread of its own.
struct Served {
    address: SocketAddr,
    /// The path of the page.
    path: String,
    bytes: Vec<u8>,
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<End>>,
    _folder: Folder,
}

/// A page and a sound in a file of this length.
fn shared(sound: PathBuf, length: u64) -> Shared {
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

fn serve(length: usize, limits: Limits) -> Served {
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
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        let named =
            |line: &'_ str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(": "));
        let line = self.head.lines().find(|line| named(line))?;
        Some(&line[name.len() + 2..])
    }
}

impl Served {
    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect_timeout(&self.address, PATIENCE).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        stream
    }

    /// Sends these bytes and reads all that comes back, if anything does.
    fn raw(&self, request: &[u8]) -> Option<Answer> {
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

    fn ask(&self, method: &str, path: &str, headers: &str) -> Answer {
        let request =
            format!("{method} {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{headers}\r\n");
        self.raw(request.as_bytes()).expect("an answer")
    }

    fn file(&self) -> String {
        format!("{}sound.wav", self.path)
    }
}

/// Runs the program in a network of its own that these commands lay.
fn in_a_network(commands: &str) -> Ran {
    let folder = Folder::new();
    fs::write(folder.join("a.routine"), SCRIPT).unwrap();
    let user = Command::new("id").arg("-u").output().unwrap();
    let rights = if user.stdout == b"0\n" { "-n" } else { "-rn" };
    let share = "share -r a.routine --voice mute --format opus --time 1s";
    let line = format!("{commands} && exec {} {share}", binary());
    ran(command("unshare", &folder.join(""), &[rights, "sh", "-c", &line]), b"")
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs a network of its own: make test")]
fn it_binds_to_the_address_in_the_local_network_and_says_which() {
    let network = "ip link set lo up && ip address add 192.168.77.5/24 dev lo && \
                   ip route add default dev lo src 192.168.77.5";
    let shared = in_a_network(network);
    assert_eq!(shared.code, Some(0), "{}", shared.err);
    let address = shared.out.lines().find(|line| line.starts_with("http://")).unwrap();
    assert!(address.starts_with("http://192.168.77.5:"), "{address}");
    assert!(shared.err.contains("Sharing at 192.168.77.5:"), "{}", shared.err);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs a network of its own: make test")]
fn without_a_network_nothing_is_shared_and_the_way_out_is_told() {
    let shared = in_a_network("true");
    assert_eq!(shared.code, Some(1), "{}", shared.err);
    assert!(shared.err.contains("--bind"), "{}", shared.err);
}

#[test]
fn ranges_are_answered_as_the_standard_says() {
    let served = serve(200_000, Limits::default());
    let all = served.bytes.clone();
    for (asked, from, to) in [
        // What a phone asks first, to see whether ranges work.
        ("bytes=0-1", 0, 2),
        ("bytes=0-", 0, 200_000),
        ("bytes=199999-", 199_999, 200_000),
        ("bytes=70000-140001", 70_000, 140_002),
        ("bytes=150000-999999999999999999999999", 150_000, 200_000),
        ("bytes=-500", 199_500, 200_000),
        ("bytes=-999999", 0, 200_000),
        ("Bytes = 5-9", 5, 10),
    ] {
        let answer = served.ask("GET", &served.file(), &format!("Range: {asked}\r\n"));
        assert_eq!(answer.status, 206, "{asked}");
        let range = format!("bytes {from}-{}/200000", to - 1);
        assert_eq!(answer.header("content-range"), Some(range.as_str()), "{asked}");
        assert_eq!(answer.header("content-length"), Some((to - from).to_string().as_str()));
        assert_eq!(answer.header("accept-ranges"), Some("bytes"));
        assert_eq!(answer.header("content-type"), Some("audio/wav"));
        assert!(answer.body == all[from..to], "{asked}");
    }
    for asked in ["bytes=200000-", "bytes=-0", "bytes=99999999999999999999-"] {
        let answer = served.ask("GET", &served.file(), &format!("Range: {asked}\r\n"));
        assert_eq!(answer.status, 416, "{asked}");
        assert_eq!(answer.header("content-range"), Some("bytes */200000"), "{asked}");
        assert!(answer.body.is_empty());
    }
    // What need not be understood is answered with the whole.
    for asked in
        ["bytes=9-5", "bytes=0-1,5-9", "bytes=-", "bytes=x-y", "pages=1-2", "bytes", "bytes=+1-2"]
    {
        let answer = served.ask("GET", &served.file(), &format!("Range: {asked}\r\n"));
        assert_eq!((answer.status, answer.body.len()), (200, 200_000), "{asked}");
    }
    let version = served.ask("GET", &served.file(), "").header("etag").unwrap().to_owned();
    for (known, status) in [(version.as_str(), 206), ("\"other\"", 200)] {
        let headers = format!("Range: bytes=0-1\r\nIf-Range: {known}\r\n");
        assert_eq!(served.ask("GET", &served.file(), &headers).status, status, "{known}");
    }
}

#[test]
fn what_a_browser_has_is_not_sent_again() {
    let served = serve(100_000, Limits::default());
    for path in [served.file(), served.path.clone()] {
        let tag = served.ask("GET", &path, "").header("etag").unwrap().to_owned();
        for (known, status) in [
            (tag.clone(), 304),
            (format!("W/{tag}"), 304),
            (format!("\"other\", {tag}"), 304),
            ("*".to_owned(), 304),
            ("\"other\"".to_owned(), 200),
            (tag.trim_matches('"').to_owned(), 200),
        ] {
            let answer = served.ask("GET", &path, &format!("If-None-Match: {known}\r\n"));
            assert_eq!(answer.status, status, "{known}");
            assert_eq!(answer.body.is_empty(), status == 304, "{known}");
            assert_eq!(answer.header("cache-control"), Some("private, no-cache"));
        }
    }
}

#[test]
fn a_token_is_read_as_it_is_written() {
    let token = Token::new().unwrap();
    assert_eq!(Token::read(&token.to_string()), Some(token));
    for other in ["", "0", &"0".repeat(31), &"G".repeat(32), &"A".repeat(32), &"é".repeat(16)] {
        assert_eq!(Token::read(other), None, "{other}");
    }
}

proptest! {
    #[test]
    fn no_range_is_empty_or_outside_of_the_file(text in "(bytes=)?[0-9]{0,20}-[0-9]{0,20}", length in 0..100_u64) {
        if let Ranged::Part(part) = ranged(Some(&text), length) {
            prop_assert!(part.start < part.end && part.end <= length, "{part:?}");
        }
    }
}

#[test]
fn head_tells_what_get_would_send() {
    let served = serve(100_000, Limits::default());
    for path in [served.file(), served.path.clone()] {
        let [head, get] = ["HEAD", "GET"].map(|method| served.ask(method, &path, ""));
        assert!(head.body.is_empty());
        assert_eq!((head.status, get.status), (200, 200));
        for name in
            ["content-length", "content-type", "accept-ranges", "etag", "content-security-policy"]
        {
            assert_eq!(head.header(name), get.header(name), "{name}");
        }
        assert_eq!(get.header("content-length"), Some(get.body.len().to_string().as_str()));
    }
    let named = served.ask("GET", &format!("{}page.html", served.path), "");
    assert_eq!(named.body, PAGE.as_bytes(), "the page has a name, too");
    let policy = named.header("content-security-policy").unwrap();
    assert!(policy.starts_with("default-src 'none';") && !policy.contains("http"), "{policy}");
    assert_eq!(served.ask("GET", &served.file(), "").header("x-robots-tag"), Some("noindex"));
    // A part is nothing that HEAD asks for.
    assert_eq!(served.ask("HEAD", &served.file(), "Range: bytes=0-1\r\n").status, 200);
    let page = served.ask("GET", &served.path, "");
    assert_eq!(page.body, PAGE.as_bytes());
    assert_eq!(page.header("content-type"), Some("text/html; charset=utf-8"));
    assert_eq!(page.header("referrer-policy"), Some("no-referrer"));
    assert_eq!(page.header("x-content-type-options"), Some("nosniff"));
}

#[test]
fn nothing_but_the_page_and_the_file_is_there() {
    let served = serve(1000, Limits::default());
    let token = served.path.trim_matches('/').to_owned();
    let mut wrong = vec![
        "/".to_owned(),
        "//".to_owned(),
        "/favicon.ico".to_owned(),
        "/sound.wav".to_owned(),
        format!("/{}", token.to_uppercase()),
        format!("/{}/", &token[..31]),
        format!("/{token}0/"),
        format!("//{token}/"),
        format!("/{token}//"),
        format!("/{token}/sound.wa"),
        format!("/{token}/sound.wav/"),
        format!("/{token}/./sound.wav"),
        format!("/{token}/other/../sound.wav"),
        format!("/{token}/../../../../etc/passwd"),
        format!("/{token}/..%2f..%2f..%2fetc%2fpasswd"),
        format!("/{token}/%2e%2e/%2e%2e/etc/passwd"),
        format!("/{token}/..\\..\\etc\\passwd"),
        format!("/{token}//etc/passwd"),
        format!("/{token}/sound.wav%00.html"),
        format!("/{}/sound.wav", "0".repeat(32)),
    ];
    for place in 0..token.len() {
        let mut letters: Vec<char> = token.chars().collect();
        letters[place] = if letters[place] == '0' { '1' } else { '0' };
        wrong.push(format!("/{}/", letters.into_iter().collect::<String>()));
    }
    let mut bodies = Vec::new();
    for path in &wrong {
        for method in ["GET", "HEAD", "DELETE"] {
            let answer = served.ask(method, path, "");
            // A backslash is in no address, and told so.
            assert!(matches!(answer.status, 404 | 400), "{method} {path}: {}", answer.status);
            assert!(!answer.head.contains(&token), "{path}");
            if method == "GET" && answer.status == 404 {
                bodies.push(answer.body);
            }
        }
    }
    bodies.dedup();
    assert_eq!(bodies.len(), 1, "all that is wrong is answered alike");
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND", "TRACE"] {
        for path in [&served.path, &served.file()] {
            let answer = served.ask(method, path, "Content-Length: 3\r\n\r\nabc");
            assert_eq!(answer.status, 405, "{method}");
            assert_eq!(answer.header("allow"), Some("get, head"));
        }
    }
    let door = served.ask("GET", served.path.trim_end_matches('/'), "");
    assert_eq!((door.status, door.header("location")), (308, Some(served.path.as_str())));
}

#[test]
fn a_token_has_128_bits_of_chance() {
    let tokens: Vec<String> = (0..400).map(|_| Token::new().unwrap().to_string()).collect();
    let numbers: Vec<u128> =
        tokens.iter().map(|token| u128::from_str_radix(token, 16).unwrap()).collect();
    for bit in 0..128 {
        let set = numbers.iter().filter(|number| **number >> bit & 1 == 1).count();
        // Ten standard deviations to either side.
        assert!((100..300).contains(&set), "bit {bit} is set in {set} of 400");
    }
    assert!(tokens.iter().all(|token| token.len() == 32));
    assert_eq!(format!("{:?}", Token::new().unwrap()), "Token");
}

#[test]
fn garbage_gets_no_further() {
    let limits = Limits { head: Duration::from_secs(1), ..Limits::default() };
    let served = serve(1000, limits);
    let long = format!("GET /{} HTTP/1.1\r\nHost: a\r\n\r\n", "a".repeat(1_000_000));
    let header = format!("GET / HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "a".repeat(1_000_000));
    let headers = format!("GET / HTTP/1.1\r\n{}\r\n", "X: a\r\n".repeat(10_000));
    let noise: Vec<u8> = (0..100_000_u32)
        .map(|number| u8::try_from((number.wrapping_mul(number) >> 7) % 256).unwrap())
        .collect();
    for request in [
        long.as_bytes(),
        header.as_bytes(),
        headers.as_bytes(),
        &noise,
        b"\0\0\0\0",
        b"\r\n\r\n\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
        b"GET / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
    ] {
        let answer = served.raw(request);
        let status = answer.as_ref().map_or(400, |answer| answer.status);
        assert!((400..500).contains(&status), "{status}: {:?}", &request[..request.len().min(60)]);
    }
    assert_eq!(served.ask("GET", &served.path, "").status, 200);
}

/// Whether the other end closes, within the patience of a test.
fn is_closed(stream: &mut TcpStream) -> bool {
    let mut bytes = Vec::new();
    match stream.read_to_end(&mut bytes) {
        Ok(_) => true,
        Err(error) => error.kind() == ErrorKind::ConnectionReset,
    }
}

#[test]
fn slow_clients_are_cut_off() {
    let limits = Limits {
        head: Duration::from_millis(400),
        patience: Duration::from_millis(800),
        ..Limits::default()
    };
    let served = serve(30_000_000, limits);
    // One that says nothing.
    assert!(is_closed(&mut served.connect()));
    // One that never comes to the end of its request.
    let mut drip = served.connect();
    let mut sent = 0;
    while drip.write_all(b"G").is_ok() {
        sent += 1;
        assert!(sent < 200, "a request of ever more letters is waited for");
        // The pace of its letters.
        std::thread::sleep(Duration::from_millis(50));
    }
    // One that asks once and then keeps its connection.
    let mut idle = served.connect();
    write!(idle, "GET {} HTTP/1.1\r\nHost: a\r\n\r\n", served.path).unwrap();
    assert!(is_closed(&mut idle));
    // One that announces more than it sends.
    let mut owing = served.connect();
    write!(owing, "POST {} HTTP/1.1\r\nHost: a\r\nContent-Length: 99\r\n\r\n", served.path)
        .unwrap();
    assert!(is_closed(&mut owing));
    // One that takes nothing of what it asked for.
    let mut stalled = served.connect();
    write!(stalled, "GET {} HTTP/1.1\r\nHost: a\r\n\r\n", served.file()).unwrap();
    // Longer than it is waited for, which is what is tested.
    std::thread::sleep(limits.patience * 4);
    let mut taken = Vec::new();
    let _ = stalled.read_to_end(&mut taken);
    assert!(taken.len() < served.bytes.len(), "{} bytes wait for nobody", taken.len());
    // One that takes it in time is served to the end.
    assert!(served.ask("GET", &served.file(), "").body == served.bytes);
}

#[test]
fn strangers_do_not_keep_out_who_was_invited() {
    let limits = Limits {
        connections: 4,
        grace: Duration::from_millis(50),
        head: PATIENCE,
        patience: PATIENCE,
    };
    let served = serve(1000, limits);
    let mut strangers: Vec<TcpStream> = (0..40).map(|_| served.connect()).collect();
    for stranger in &mut strangers {
        let _ = stranger.write_all(b"GET / HTTP/1.1\r\n");
    }
    assert_eq!(served.ask("GET", &served.path, "").status, 200);
    // All have come by now; only as many as may be are still there.
    let is_open = |stream: &mut TcpStream| {
        stream.set_read_timeout(Some(Duration::from_millis(1))).unwrap();
        let waits = [ErrorKind::WouldBlock, ErrorKind::TimedOut];
        stream.read(&mut [0]).is_err_and(|error| waits.contains(&error.kind()))
    };
    let open = strangers.iter_mut().filter_map(|stream| is_open(stream).then_some(())).count();
    assert!(open <= 4, "{open} connections are open");
}

#[test]
fn one_connection_too_many_waits_for_room() {
    let limits =
        Limits { connections: 2, patience: Duration::from_millis(700), ..Limits::default() };
    let served = serve(30_000_000, limits);
    let greedy: Vec<TcpStream> = (0..2)
        .map(|_| {
            let mut stream = served.connect();
            write!(stream, "GET {} HTTP/1.1\r\nHost: a\r\n\r\n", served.file()).unwrap();
            // Its first bytes show that it has been let in.
            stream.read_exact(&mut [0; 15]).unwrap();
            stream
        })
        .collect();
    assert_eq!(served.ask("GET", &served.path, "").status, 200);
    drop(greedy);
}

#[test]
fn a_household_downloads_at_once() {
    let served = serve(5_000_000, Limits::default());
    std::thread::scope(|scope| {
        let one = || served.ask("GET", &served.file(), "");
        let all: Vec<_> = (0..12).map(|_| scope.spawn(one)).collect();
        for answer in all {
            let answer = answer.join().unwrap();
            assert!(answer.status == 200 && answer.body == served.bytes);
        }
    });
}

#[test]
fn it_ends_when_its_time_is_over() {
    let folder = Folder::new();
    let handler = Handler::new(shared(folder.join("a"), 1), Token::new().unwrap());
    let path = format!("{}sound.wav", handler.path());
    let server = Server::open((Ipv4Addr::LOCALHOST, 0).into(), Limits::default()).unwrap();
    let address = server.address();
    let thread =
        std::thread::spawn(move || server.run(handler, Duration::from_secs(1), &|| false).unwrap());
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    // The file was taken away: that is said, and nothing hangs.
    write!(stream, "GET {path} HTTP/1.1\r\nHost: a\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    assert!(answer.starts_with(b"HTTP/1.1 500 "), "{}", String::from_utf8_lossy(&answer));
    assert_eq!(thread.join().unwrap(), End::Over);
    assert!(TcpStream::connect(address).is_err());
}
