//! How quick live play is, at sound servers of its own, `PulseAudio` and `PipeWire`: from the start of
//! the process to the first sound, from a key to the ear, and how far the screen is from the ear; and
//! how much memory a long session takes. Nothing is asserted: a machine that is busy with something
//! else is slower.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![allow(clippy::disallowed_methods, reason = "a benchmark has a clock, and runs the program")]
#![allow(clippy::cast_precision_loss, reason = "printing needs no last bit")]
#![allow(dead_code, reason = "the tests use more of their sound server")]

#[path = "../tests/support/outside/allocations.rs"]
mod allocations;
#[path = "../tests/support/outside/folder.rs"]
mod folder;
#[path = "../tests/support/outside/golden.rs"]
mod golden;
#[path = "../tests/support/outside/program.rs"]
mod program;
#[path = "../tests/support/outside/pulse.rs"]
mod pulse;
#[path = "../tests/support/outside/wait.rs"]
mod wait;

use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

use pulse::{DESKTOP_BLOCK, Pulse, wait_for};
use supple::benchmarks::{Shape, play_silently, play_silently_in_words};

const ROUTINE: &str = "# Bench\nlanguage: en\nbreath: in 2s, out 3s\nwarning: Gently.\n\n\
    ## One\nready: 1s\n- Lift.\nhold: 45s\n";

/// How often each time is taken.
const ROUNDS: usize = 9;

/// Bytes that come in, and when.
#[derive(Clone, Default)]
struct Stamped(Arc<Mutex<Bytes>>);

#[derive(Default)]
struct Bytes {
    bytes: Vec<u8>,
    /// How many there were at which time.
    when: Vec<(usize, Instant)>,
}

impl Stamped {
    /// All that comes out of a pipe.
    fn of(mut pipe: impl Read + Send + 'static) -> Self {
        let this = Self::default();
        let shared = this.clone();
        thread::spawn(move || {
            let mut chunk = [0; 4_096];
            while let Ok(count @ 1..) = pipe.read(&mut chunk) {
                let now = Instant::now();
                let mut bytes = shared.0.lock().unwrap();
                bytes.bytes.extend_from_slice(&chunk[..count]);
                let length = bytes.bytes.len();
                bytes.when.push((length, now));
            }
        });
        this
    }

    fn len(&self) -> usize {
        self.0.lock().unwrap().bytes.len()
    }

    /// When a byte came.
    fn came(&self, at: usize) -> Instant {
        let bytes = self.0.lock().unwrap();
        let index = bytes.when.partition_point(|(length, _)| *length <= at);
        bytes.when[index].1
    }

    /// The samples of the left speaker from a frame on.
    fn samples(&self, from: usize) -> Vec<i16> {
        let bytes = self.0.lock().unwrap();
        let frames = bytes.bytes[from * 4..].as_chunks::<4>().0.iter();
        frames.map(|frame| i16::from_le_bytes([frame[0], frame[1]])).collect()
    }

    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap().bytes).into_owned()
    }

    /// Waits for samples of which something is so, from a frame on; the first such frame.
    fn hears(&self, from: usize, length: usize, is_so: impl Fn(&[i16]) -> bool) -> usize {
        let mut found = None;
        wait_for("the sound", || {
            found = self.samples(from).windows(length).position(&is_so);
            found.is_some()
        });
        from + found.unwrap()
    }
}

/// A recorder of what a server plays.
fn recorder(pulse: &Pulse) -> (Child, Stamped) {
    let mut command = pulse.client("parec");
    command.args(["-d", "ci.monitor", "--raw", "--format=s16le", "--rate=48000"]);
    command.args(["--channels=2", "--latency-msec=5"]).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let heard = Stamped::of(child.stdout.take().unwrap());
    wait_for("the recorder", || heard.len() > 9_600);
    (child, heard)
}

fn tell(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let (least, most) = (times[0], times[times.len() - 1]);
    println!("{what}: median {:.0} ms, {least:.0} to {most:.0}", times[times.len() / 2]);
}

fn millis(from: Instant, to: Instant) -> f64 {
    let back = from.saturating_duration_since(to).as_secs_f64();
    (to.saturating_duration_since(from).as_secs_f64() - back) * 1000.0
}

/// Sessions of one kind that are compared.
struct Sessions {
    /// What they are of.
    what: &'static str,
    shape: fn(u32) -> Shape,
    /// How much of it is in 15 minutes and in 8 hours.
    lengths: [u32; 2],
}

const SESSIONS: [Sessions; 2] = [
    Sessions { what: "one exercise in rounds", shape: Shape::Rounds, lengths: [17, 570] },
    Sessions { what: "announced exercises", shape: Shape::Exercises, lengths: [14, 450] },
];

/// The most memory that a quarter of an hour and eight hours take, planned ahead and mixed: of a whole
/// process with the built-in voice, and what is asked for beyond that with an engine of no size.
fn memory() {
    for (index, Sessions { what, shape, lengths }) in SESSIONS.into_iter().enumerate() {
        let resident = lengths.map(|length| {
            let mut own = Command::new(std::env::current_exe().unwrap());
            let ran =
                own.args([RESIDENT, &index.to_string(), &length.to_string()]).output().unwrap();
            String::from_utf8(ran.stdout).unwrap().trim().parse::<usize>().unwrap()
        });
        let asked = lengths.map(|length| {
            allocations::peak_of_all(|| {
                let _ = play_silently(shape(length));
            })
        });
        let more = |[short, long]: [usize; 2]| (long as f64 / short as f64 - 1.0) * 100.0;
        let [short, long] = resident;
        println!(
            "memory of {what}: 15 min {short} KiB, 8 h {long} KiB, {:.0} % more (target: 10 %); \
             asked for without a voice: {} and {} bytes, {:.0} % more",
            more(resident),
            asked[0],
            asked[1],
            more(asked)
        );
    }
}

/// The argument of a process of this program that plays one session and prints the most memory it took,
/// in KiB.
const RESIDENT: &str = "--resident";

/// Plays the session that is named behind [`RESIDENT`].
fn play_one(session: &str, length: &str) {
    let Sessions { shape, .. } = SESSIONS[session.parse::<usize>().unwrap()];
    let _ = play_silently_in_words(shape(length.parse().unwrap()));
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    println!("{}", most.trim().trim_end_matches(" kB"));
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [RESIDENT, session, length] = words.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        return play_one(session, length);
    }
    memory();
    for (name, pulse) in [("PulseAudio", Pulse::new as fn() -> Pulse), ("PipeWire", on_a_desktop)] {
        println!("{name}:");
        quickness(&pulse());
    }
}

fn on_a_desktop() -> Pulse {
    Pulse::pipewire_in_blocks(DESKTOP_BLOCK)
}

/// How quick play is on one server.
fn quickness(pulse: &Pulse) {
    let path = pulse.folder.join("bench.routine");
    fs::write(&path, ROUTINE).unwrap();
    let (mut child, heard) = recorder(pulse);
    let times = |command: &dyn Fn() -> Command| -> Vec<f64> {
        (0..ROUNDS).map(|_| first_sound(command(), &heard)).collect()
    };
    tell("process start to the first sound", times(&|| pulse.play(&path)));
    match voices() {
        Some(voices) => tell(
            "process start to the first sound, with the voice heart",
            times(&|| {
                let mut command = pulse.client(env!("CARGO_BIN_EXE_supple"));
                command.args(["play", "--voice", "heart", "-r"]).arg(&path);
                command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
                command.env("XDG_DATA_HOME", &voices);
                command
            }),
        ),
        None => println!("the voice heart is not installed"),
    }
    keys_and_screen(pulse, &path, &heard);
    child.kill().unwrap();
    child.wait().unwrap();
}

/// The folder of data with the listener's voices, if heart is there.
fn voices() -> Option<PathBuf> {
    let home = std::env::var_os("XDG_DATA_HOME").map(PathBuf::from);
    let data = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".local/share")));
    data.filter(|data| data.join("supple/voices/hibari.onnx").exists())
}

/// How long it takes from the start of the process until something is heard, in milliseconds.
fn first_sound(mut command: Command, heard: &Stamped) -> f64 {
    sleep(Duration::from_millis(500));
    let from = heard.len() / 4;
    let start = Instant::now();
    let mut child = command.spawn().unwrap();
    let first = heard.hears(from, 1, |sample| sample[0] != 0);
    child.kill().unwrap();
    child.wait().unwrap();
    millis(start, heard.came(first * 4))
}

/// The last time that a text was shown.
fn shown(screen: &Stamped, text: &str) -> Option<Instant> {
    screen.text().rfind(text).map(|at| screen.came(at))
}

fn keys_and_screen(pulse: &Pulse, path: &Path, heard: &Stamped) {
    let program = env!("CARGO_BIN_EXE_supple");
    let play = format!("stty cols 80 rows 18; exec '{program}' play -r '{}'", path.display());
    let mut command = pulse.client("script");
    command.args(["-qfec", &format!("{play} --voice pico --prepare"), "/dev/null"]);
    command.env("TERM", "xterm").env("SHELL", "/bin/sh").stderr(Stdio::null());
    let from = heard.len() / 4;
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut keys = child.stdin.take().unwrap();
    let screen = Stamped::of(child.stdout.take().unwrap());
    let mut press = |key: &str| {
        keys.write_all(key.as_bytes()).unwrap();
        keys.flush().unwrap();
        Instant::now()
    };

    // The screen: a second is shown as its first frame is heard.
    wait_for("the hold", || shown(&screen, "Hold  0:4").is_some());
    wait_for("the middle of the hold", || shown(&screen, "Hold  0:33").is_some());
    let (step, end) = hold(pulse, path);
    let whole = rendered(pulse, path);
    let begin = |samples: &[i16]| samples.iter().position(|sample| *sample != 0).unwrap();
    let offset = from + begin(&heard.samples(from)) - begin(&whole);
    let samples = heard.samples(0);
    // Silence that a busy machine has put in moves what follows.
    let place = |frame: usize| {
        let meant = &whole[frame..frame + 2_400];
        let is_it = |at: &usize| {
            let heard = samples.get(*at..*at + 2_400).unwrap_or_default();
            heard.len() == 2_400
                && heard.iter().zip(meant).all(|(heard, meant)| heard.abs_diff(*meant) <= 1)
        };
        let is_sound = meant.iter().any(|sample| *sample != 0);
        (offset + frame..offset + frame + 96_000).find(is_it).filter(|_| is_sound)
    };
    let error = |second: usize| {
        let ear = heard.came(place(end - second * 48_000)? * 4);
        shown(&screen, &format!("Hold  0:{second:02}")).map(|shown| millis(ear, shown))
    };
    assert!(step < end);
    tell("the screen behind the ear", (34..44).filter_map(error).collect());

    // Keys: into a pause and out of it again.
    let (mut pauses, mut resumes) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let from = heard.len() / 4;
        let pressed = press(" ");
        let quiet = heard.hears(from, 2_400, |part| part.iter().all(|sample| *sample == 0));
        pauses.push(millis(pressed, heard.came(quiet * 4)));
        sleep(Duration::from_millis(700));
        let from = heard.len() / 4;
        let pressed = press(" ");
        let sound = heard.hears(from, 1, |sample| sample[0] != 0);
        resumes.push(millis(pressed, heard.came(sound * 4)));
        // The exercise is named, and the breath goes on.
        sleep(Duration::from_millis(2_500));
    }
    tell("a key to the ear, to pause", pauses);
    tell("a key to the ear, to go on", resumes);
    press("q");
    child.wait().unwrap();
}

/// The first frame of the hold and the one after its last.
fn hold(pulse: &Pulse, path: &Path) -> (usize, usize) {
    let mut command = pulse.client(env!("CARGO_BIN_EXE_supple"));
    command.args(["timeline", "--json", "--voice", "pico", "-r"]).arg(path);
    let timeline: serde_json::Value =
        serde_json::from_slice(&command.output().unwrap().stdout).unwrap();
    let step = &timeline["steps"][0];
    let number = |name: &str| usize::try_from(step[name].as_u64().unwrap()).unwrap();
    (number("at"), number("at") + number("frames"))
}

/// The samples of a render.
fn rendered(pulse: &Pulse, path: &Path) -> Vec<i16> {
    let file = pulse.folder.join("bench.wav");
    let mut command: Command = pulse.client(env!("CARGO_BIN_EXE_supple"));
    command.args(["render", "--quiet", "--voice", "pico", "-r"]).arg(path).arg("-o").arg(&file);
    assert!(command.status().unwrap().success());
    hound::WavReader::open(file).unwrap().into_samples().map(Result::unwrap).collect()
}
