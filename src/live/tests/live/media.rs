//! Headset and media keys, as a desktop sends them.

use std::fs;
use std::process::{Child, Command, Stdio};

use supple::live::engine::RAMP;
use supple::mixer::to_i16;
use supple::speech::Clips;
use supple::time::{Frames, Millis};
use supple::timeline::Timeline;

use super::keys::named;
use super::{mixed, planned, rounded};
use crate::support::ear::Ear;
use crate::support::pulse::{Pulse, wait_for};

/// A session bus of a test's own.
pub(super) struct Bus {
    server: Child,
    address: String,
}

impl Bus {
    /// A bus that the programs of a sound server find.
    pub(super) fn new(pulse: &Pulse) -> Self {
        let socket = pulse.bus();
        let address = format!("unix:path={}", socket.display());
        let mut command = Command::new("dbus-daemon");
        command.args(["--session", "--nofork", "--nopidfile", "--address", &address]);
        command.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null());
        let server = command.spawn().expect("D-Bus is part of the tests: tools/setup.sh test");
        wait_for("the bus", || socket.exists());
        Self { server, address }
    }

    /// Where programs find it.
    #[cfg(target_os = "linux")]
    pub(super) fn address(&self) -> &str {
        &self.address
    }

    fn ask(&self, words: &[&str]) -> Option<String> {
        let mut command = Command::new("playerctl");
        command.args(["-p", "supple"]).args(words);
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        // It asks the machine's own bus, too, and fails where that one does.
        command.env("DBUS_SYSTEM_BUS_ADDRESS", &self.address);
        let done = command.output().expect("playerctl is part of the tests: tools/setup.sh test");
        let text = String::from_utf8(done.stdout).unwrap();
        done.status.success().then(|| text.trim().to_owned())
    }

    /// Whether the player takes a value of a property.
    fn sets(&self, (property, value): (&str, &str)) -> bool {
        let names = self.ask(&["-l"]).unwrap();
        let name = names.lines().find(|name| name.starts_with("supple")).unwrap();
        let mut command = Command::new("gdbus");
        command.args(["call", "--session", "--dest", &format!("org.mpris.MediaPlayer2.{name}")]);
        command.args(["--object-path", "/org/mpris/MediaPlayer2"]);
        command.args(["--method", "org.freedesktop.DBus.Properties.Set"]);
        command.args(["org.mpris.MediaPlayer2.Player", property, value]);
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        command.output().expect("gdbus comes with D-Bus").status.success()
    }

    /// What the player says to `playerctl`.
    pub(super) fn playerctl(&self, words: &[&str]) -> String {
        self.ask(words).unwrap_or_else(|| panic!("{words:?} fails"))
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

const ROUTINE: &str = "# Media\nlanguage: en\nbreath: in 2s, out 3s\nwarning: Gently.\n\n\
    ## One\nready: 1s\n- Lift.\nhold: 20s\n\n## Two\nready: 1s\n- Sit tall.\nhold: 10s\n";

/// Play of the routine from its first exercise on, and what should be heard of it.
struct Play {
    pulse: Pulse,
    bus: Bus,
    child: Child,
    timeline: Timeline,
    clips: Clips,
    whole: Vec<i16>,
}

impl Play {
    fn new() -> Self {
        let pulse = Pulse::new();
        let bus = Bus::new(&pulse);
        let path = pulse.folder.join("media.routine");
        fs::write(&path, ROUTINE).unwrap();
        let mut command = pulse.play(&path);
        let child = command.args(["--prepare", "--from", "one"]).spawn().unwrap();
        wait_for("the player", || bus.ask(&["status"]).as_deref() == Some("Playing"));
        let (timeline, clips) = planned(ROUTINE);
        let whole = rounded(&mixed(&timeline, |text| clips.reader().get(text).unwrap()));
        Self { pulse, bus, child, timeline, clips, whole }
    }

    fn metadata(&self, name: &str) -> String {
        self.bus.playerctl(&["metadata", name])
    }

    /// Seconds in the exercise.
    fn position(&self) -> f64 {
        self.bus.playerctl(&["position"]).parse().unwrap()
    }

    /// Waits until an exercise has been heard for more than so many seconds.
    fn is_in(&self, title: &str, seconds: f64) {
        wait_for(title, || self.metadata("xesam:title") == title && self.position() > seconds);
    }

    /// The first frame of an exercise.
    fn begin(&self, number: usize) -> usize {
        index(self.timeline.chapters[number].at)
    }

    /// Stops it. What was heard, from the first exercise on, and the next frame of that.
    fn heard(&mut self) -> (Ear, usize) {
        self.bus.playerctl(&["stop"]);
        assert!(self.child.wait().unwrap().success());
        let mut ear = Ear::new(self.pulse.recorded("0.raw"));
        ear.wait();
        ear.rises(&self.whole, self.begin(1));
        let at = ear.follows(&self.whole, self.begin(1) + RAMP);
        (ear, at)
    }
}

fn index(frames: Frames) -> usize {
    usize::try_from(frames.0).unwrap()
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_desktop_is_told_the_exercise_the_routine_and_the_length() {
    let mut play = Play::new();
    assert_eq!(play.metadata("xesam:title"), "One");
    assert_eq!(play.metadata("xesam:album"), "Media");
    let length = play.timeline.chapters[2].at - play.timeline.chapters[1].at;
    assert_eq!(play.metadata("mpris:length"), (length.millis().0 * 1000).to_string());
    play.is_in("One", 0.5);
    let (ear, at) = play.heard();
    ear.fades(&play.whole, at);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_place_that_is_set_and_one_further_on_are_jumped_to() {
    let mut play = Play::new();
    // A second into the hold.
    let one = play.timeline.chapters[1].at;
    let to = (play.timeline.steps[0].at - one).millis() + Millis::seconds(1);
    play.bus.playerctl(&["position", &format!("{}.{:03}", to.0 / 1000, to.0 % 1000)]);
    let seconds = to.0 as f64 / 1000.0;
    play.is_in("One", seconds + 1.5);
    play.bus.playerctl(&["position", "5+"]);
    play.is_in("One", seconds + 7.0);
    let (mut ear, at) = play.heard();
    let to = index(one + to.frames());
    ear.jumps(&play.whole, at, &play.whole, to);
    let at = ear.follows(&play.whole, to + RAMP);
    let to = ear.jumps_on(&play.whole, at, 5 * 48_000);
    println!("five seconds on are {:.3} s", (to - at) as f64 / 48_000.0);
    let at = ear.follows(&play.whole, to);
    ear.fades(&play.whole, at);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_pause_stays_where_it_is_and_goes_on_there() {
    let mut play = Play::new();
    // Behind the words of the first breath: a line that is cut would be said again.
    let hold = play.timeline.steps[0].at - play.timeline.chapters[1].at;
    play.is_in("One", hold.millis().0 as f64 / 1000.0 + 6.0);
    play.bus.playerctl(&["pause"]);
    wait_for("a pause", || play.bus.playerctl(&["status"]) == "Paused");
    // To pause again changes nothing. What was on its way to the ear is heard.
    play.bus.playerctl(&["pause"]);
    let (mut stays, mut looks) = (play.position(), 0);
    wait_for("the position to stay", || {
        let now = play.position();
        looks = if (now - stays).abs() < 0.001 { looks + 1 } else { 0 };
        stays = now;
        looks == 25
    });
    play.bus.playerctl(&["play"]);
    wait_for("to go on", || play.bus.playerctl(&["status"]) == "Playing");
    play.is_in("One", stays + 0.5);
    let (mut ear, at) = play.heard();
    let at = ear.pauses(&play.whole, at, &named(&mut play.clips, "One"));
    let at = ear.follows(&play.whole, at);
    ear.fades(&play.whole, at);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn the_next_exercise_and_the_one_before_are_jumped_to() {
    let mut play = Play::new();
    play.is_in("One", 0.5);
    play.bus.playerctl(&["next"]);
    play.is_in("Two", 0.5);
    play.bus.playerctl(&["previous"]);
    play.is_in("One", 0.5);
    let (mut ear, at) = play.heard();
    let (one, two) = (play.begin(1), play.begin(2));
    ear.jumps(&play.whole, at, &play.whole, two);
    let at = ear.follows(&play.whole, two + RAMP);
    ear.jumps(&play.whole, at, &play.whole, one);
    let at = ear.follows(&play.whole, one + RAMP);
    ear.fades(&play.whole, at);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn the_volume_is_real_and_what_cannot_be_changed_says_so() {
    let mut play = Play::new();
    play.is_in("One", 0.5);
    assert_eq!(play.bus.playerctl(&["volume"]), "1.000000");
    play.bus.playerctl(&["volume", "0.5"]);
    let volume = || play.bus.playerctl(&["volume"]);
    wait_for("the volume", || volume() == "0.500000");
    for refused in [("Rate", "<1.5>"), ("LoopStatus", "<'Track'>"), ("Shuffle", "<true>")] {
        assert!(!play.bus.sets(refused), "{refused:?}");
    }
    for so_already in [("Rate", "<1.0>"), ("LoopStatus", "<'None'>"), ("Volume", "<7.0>")] {
        assert!(play.bus.sets(so_already), "{so_already:?}");
    }
    wait_for("the volume", || volume() == "1.000000");
    let (mut ear, at) = play.heard();
    let exact = mixed(&play.timeline, |text| play.clips.reader().get(text).unwrap());
    let quieter: Vec<i16> = exact.iter().map(|sample| to_i16(sample * 0.25)).collect();
    let at = at + ear.ramps();
    let at = ear.follows(&quieter, at);
    let at = at + ear.ramps();
    let at = ear.follows(&play.whole, at);
    ear.fades(&play.whole, at);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_place_behind_the_end_is_none_and_one_too_far_on_is_the_next_exercise() {
    let mut play = Play::new();
    play.is_in("One", 2.0);
    play.bus.playerctl(&["position", "999"]);
    // Far back is the start of the exercise.
    play.bus.playerctl(&["position", "60-"]);
    wait_for("the start of the exercise", || play.position() < 1.5);
    play.is_in("One", 0.5);
    play.bus.playerctl(&["position", "100+"]);
    play.is_in("Two", 0.5);
    let (mut ear, at) = play.heard();
    let (one, two) = (play.begin(1), play.begin(2));
    ear.jumps(&play.whole, at, &play.whole, one);
    let at = ear.follows(&play.whole, one + RAMP);
    ear.jumps(&play.whole, at, &play.whole, two);
    let at = ear.follows(&play.whole, two + RAMP);
    ear.fades(&play.whole, at);
}
