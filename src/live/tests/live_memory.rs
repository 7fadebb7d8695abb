//! The memory of long sessions.

use std::process::Command;

use supple::benchmarks::play_silently;

use crate::support::allocations::peak_of_all;
use crate::support::test_name;

/// Says how many exercises the session has that is measured.
const EXERCISES: &str = "SUPPLE_TEST_EXERCISES";

#[test]
#[ignore = "what the test below measures, in a process of its own"]
fn the_session() {
    let exercises = std::env::var(EXERCISES).unwrap().parse().unwrap();
    let mut length = None;
    let peak = peak_of_all(|| length = Some(play_silently(exercises)));
    let minutes = length.unwrap().millis().0 / 60_000;
    println!("\nfigures {minutes} {peak}");
}

/// The minutes of a session, and the most bytes that it takes.
fn measured(exercises: u32) -> (u64, u64) {
    let name = test_name(module_path!(), "the_session");
    let output = Command::new(std::env::current_exe().unwrap())
        .args([&name, "--exact", "--ignored", "--nocapture"])
        .env(EXERCISES, exercises.to_string())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("figures ")).expect(&text);
    let (minutes, peak) = line.split_once(' ').unwrap();
    (minutes.parse().unwrap(), peak.parse().unwrap())
}

#[test]
fn eight_hours_live_take_the_memory_of_fifteen_minutes() {
    let ((short, few), (long, many)) = (measured(15), measured(480));
    println!("{short} min: {few} bytes, {long} min: {many} bytes");
    assert!((14..=16).contains(&short) && (450..=510).contains(&long), "{short}, {long} min");
    assert!(many * 100 <= few * 110, "{short} min: {few} bytes, {long} min: {many} bytes");
}
