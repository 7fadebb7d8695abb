//! Clients that are slow, or many at once.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use supple::share::Limits;

use super::served::{PATIENCE, serve};

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
