//! The memory of long sessions.

use std::process::Command;

use supple::benchmarks::{Shape, play_silently};

use crate::support::allocations::peak_of_all;
use crate::support::test_name;

/// Says which session is measured.
const SESSION: &str = "SUPPLE_TEST_SESSION";

#[test]
#[ignore = "what the test below measures, in a process of its own"]
fn the_session() {
    let session = std::env::var(SESSION).unwrap();
    let (shape, count) = session.split_once(' ').unwrap();
    let count = count.parse().unwrap();
    let shape = if shape == "rounds" { Shape::Rounds(count) } else { Shape::Exercises(count) };
    let mut length = None;
    let peak = peak_of_all(|| length = Some(play_silently(shape)));
    let minutes = length.unwrap().millis().0 / 60_000;
    println!("\nfigures {minutes} {peak}");
}

/// The minutes of a session, and the most bytes that it takes.
fn measured(session: &str) -> (u64, u64) {
    let name = test_name(module_path!(), "the_session");
    let output = Command::new(std::env::current_exe().unwrap())
        .args([&name, "--exact", "--ignored", "--nocapture"])
        .env(SESSION, session)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("figures ")).expect(&text);
    let (minutes, peak) = line.split_once(' ').unwrap();
    (minutes.parse().unwrap(), peak.parse().unwrap())
}

/// The most bytes that eight hours may take more than a quarter of an hour: the script, the session
/// and its timeline, and some of a window. The sound of one exercise is half a megabyte.
const MOST_MORE: u64 = 6_000_000;

#[test]
fn eight_hours_live_take_the_sound_of_fifteen_minutes() {
    for (shape, few, many) in [("rounds", 17, 570), ("exercises", 14, 450)] {
        let (short, few) = measured(&format!("{shape} {few}"));
        let (long, many) = measured(&format!("{shape} {many}"));
        println!("{shape}: {short} min: {few} bytes, {long} min: {many} bytes");
        assert!(short <= 16 && long >= 7 * 60, "{short} and {long} min");
        assert!(many <= few + MOST_MORE, "{shape}: {few} bytes, {many} bytes");
    }
}
