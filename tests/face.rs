//! Claims about the face of the crate: its front page, its examples and its public names.

use std::fs;
use std::path::{Path, PathBuf};

use crate::support::folder::Folder;
#[cfg(feature = "live")]
use crate::support::pulse::Pulse;
use crate::support::{Ran, binary, command, ran};

/// The most public names, methods and fields apart.
const MOST_NAMES: usize = 50;

/// The most lines of the example on the front page.
const LONGEST_EXAMPLE: usize = 15;

/// An example program, which the tests' build has built.
fn example(name: &str) -> PathBuf {
    Path::new(binary()).parent().unwrap().join("examples").join(name)
}

fn run(folder: &Folder, name: &str, words: &[&str]) -> Ran {
    ran(command(example(name).to_str().unwrap(), &folder.join(""), words), b"")
}

fn front_page() -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs")).unwrap()
}

#[test]
fn the_front_page_goes_from_a_script_to_a_file_in_few_lines() {
    let page = front_page();
    let code = page.split("//! ```").nth(1).unwrap().lines().skip(1);
    let shown = code.filter(|line| !line.starts_with("//! #")).count();
    assert!(shown <= LONGEST_EXAMPLE, "{shown} lines");
    for name in ["script(", "session(", "plan(", "render("] {
        assert!(page.contains(name), "{name}");
    }
}

#[test]
fn the_public_names_are_few() {
    let page = front_page();
    let code: String = page
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n");
    let modules: Vec<&str> =
        code.lines().filter_map(|line| line.strip_prefix("pub mod ")).collect();
    assert_eq!(modules, ["benchmarks;", "fuzzing;"], "behind a feature and a flag of their own");
    let uses = code.split("\npub use ").skip(1).map(|rest| rest.split(';').next().unwrap());
    let names = uses.flat_map(|path| path.rsplit("::").next().unwrap().split(','));
    let names: Vec<&str> = names
        .map(|name| name.trim_matches(|letter: char| !letter.is_alphanumeric()))
        .filter(|name| !name.is_empty())
        .collect();
    assert!((30..=MOST_NAMES).contains(&names.len()), "{}: {names:?}", names.len());
}

#[test]
fn the_example_check_shows_mistakes_and_passes_a_routine() {
    let folder = Folder::new();
    let good = run(&folder, "check", &["desk-break"]);
    assert_eq!((good.code, good.out.as_str()), (Some(0), "Desk break: no mistakes\n"));
    fs::write(folder.join("wrong.routine"), "# Neck\n\n## Chin tuck\n- Sit tall.\nhold: 20\n")
        .unwrap();
    let wrong = run(&folder, "check", &["wrong.routine"]);
    assert_eq!(wrong.code, Some(1));
    assert!(wrong.err.contains("wrong.routine:5:7"), "{}", wrong.err);
    assert!(wrong.err.contains("20s"), "{}", wrong.err);
}

#[test]
fn the_example_render_writes_ten_minutes() {
    let folder = Folder::new();
    let done = run(&folder, "render", &["neck-ease", "neck.wav", "mute"]);
    assert_eq!(done.code, Some(0), "{}", done.err);
    let frames = hound::WavReader::open(folder.join("neck.wav")).unwrap().duration();
    assert!(frames.abs_diff(600 * 48_000) <= 24_000, "{frames}");
}

#[cfg(feature = "live")]
#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn the_example_play_is_heard_on_a_null_sink() {
    let mut pulse = Pulse::new();
    let script = "# One\nwarning: Stop if it hurts.\n\n## Sit\n- Sit tall.\nhold: 5s\n";
    fs::write(pulse.folder.join("one.routine"), script).unwrap();
    let path = pulse.folder.join("one.routine");
    let mut play = pulse.client(example("play").to_str().unwrap());
    let done = play.args([path.to_str().unwrap(), "pico"]).status().unwrap();
    assert!(done.success());
    let heard = pulse.recorded("0.raw");
    let loud = heard.iter().filter(|sample| sample.unsigned_abs() > 1000).count();
    assert!(loud > 48_000, "{loud} loud samples");
}
