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
    println!("\nfigures {minutes} {peak} {}", most_resident());
}

/// The most memory that this process has had, in KiB.
fn most_resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

/// A session as it was measured.
struct Measured {
    minutes: u64,
    /// The most bytes that it asked for at once.
    asked: u64,
    /// The most memory that its process had, in KiB: to look at, since it differs by a megabyte from run
    /// to run.
    resident: u64,
}

fn measured(session: &str) -> Measured {
    let name = test_name(module_path!(), "the_session");
    let output = Command::new(std::env::current_exe().unwrap())
        .args([&name, "--exact", "--ignored", "--nocapture"])
        .env(SESSION, session)
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let line = text.lines().find_map(|line| line.strip_prefix("figures ")).expect(&text);
    let numbers: Vec<u64> = line.split(' ').map(|number| number.parse().unwrap()).collect();
    let [minutes, asked, resident] = numbers[..] else { panic!("{line}") };
    Measured { minutes, asked, resident }
}

/// The most bytes that eight hours may take more than a quarter of an hour: the script, the session
/// and its timeline, and some of a window. The sound of one exercise is half a megabyte.
const MOST_MORE: u64 = 4_500_000;

#[test]
fn eight_hours_live_take_the_sound_of_fifteen_minutes() {
    for (shape, few, many) in [("rounds", 17, 570), ("exercises", 14, 450)] {
        let short = measured(&format!("{shape} {few}"));
        let long = measured(&format!("{shape} {many}"));
        for Measured { minutes, asked, resident } in [&short, &long] {
            println!("{shape}: {minutes} min: {asked} bytes asked for, {resident} KiB");
        }
        assert!(short.minutes <= 16 && long.minutes >= 7 * 60);
        assert!(long.asked <= short.asked + MOST_MORE);
    }
}
