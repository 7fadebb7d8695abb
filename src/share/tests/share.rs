//! The server that hands a sound to a phone, over real sockets of this machine alone.

use std::fs;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::process::Command;
use std::time::Duration;

use proptest::prelude::*;
use supple::share::{End, Handler, Limits, Ranged, Server, Token, ranged};

use super::served::{PAGE, PATIENCE, serve, shared};
use crate::support::folder::Folder;
use crate::support::{Ran, binary, command, ran};

const SCRIPT: &str =
    "# Short\nwarning: Stop if it hurts.\n## Neck\n- Sit tall. Look ahead.\nhold: 8s\n";

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
