//! Headset and media keys, as a desktop sends them.

use std::fs;
use std::process::{Child, Command, Stdio};

use supple::live::engine::RAMP;
use supple::time::{Frames, Millis};

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

    fn ask(&self, words: &[&str]) -> Option<String> {
        let mut command = Command::new("playerctl");
        command.args(["-p", "supple"]).args(words);
        command.env("DBUS_SESSION_BUS_ADDRESS", &self.address);
        let done = command.output().expect("playerctl is part of the tests: tools/setup.sh test");
        let text = String::from_utf8(done.stdout).unwrap();
        done.status.success().then(|| text.trim().to_owned())
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

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn media_keys_do_what_the_keys_do() {
    let mut pulse = Pulse::new();
    let bus = Bus::new(&pulse);
    let path = pulse.folder.join("media.routine");
    fs::write(&path, ROUTINE).unwrap();
    let mut command = pulse.play(&path);
    let mut child = command.args(["--prepare", "--from", "one"]).spawn().unwrap();
    wait_for("the player", || bus.ask(&["status"]).as_deref() == Some("Playing"));
    let title = || bus.playerctl(&["metadata", "xesam:title"]);
    let position = || bus.playerctl(&["position"]).parse::<f64>().unwrap();
    assert_eq!(title(), "One");
    assert_eq!(bus.playerctl(&["metadata", "xesam:album"]), "Media");
    let (timeline, mut clips) = planned(ROUTINE);
    let whole = rounded(&mixed(&timeline, |text| clips.get(text)));
    let one = timeline.chapters[1].at;
    let length = timeline.chapters[2].at - one;
    assert_eq!(
        bus.playerctl(&["metadata", "mpris:length"]),
        (length.millis().0 * 1000).to_string()
    );

    // Into the hold, five seconds on, a pause, the next exercise, the one before, and the end.
    let step = timeline.steps[0].at;
    let to = (step - one).millis() + Millis::seconds(1);
    bus.playerctl(&["position", &format!("{}.{:03}", to.0 / 1000, to.0 % 1000)]);
    wait_for("the hold", || position() > to.0 as f64 / 1000.0);
    std::thread::sleep(std::time::Duration::from_millis(1500));
    bus.playerctl(&["position", "5+"]);
    wait_for("five seconds", || position() > to.0 as f64 / 1000.0 + 6.0);
    bus.playerctl(&["pause"]);
    wait_for("a pause", || bus.playerctl(&["status"]) == "Paused");
    // What was on its way to the ear is heard; to pause again changes nothing.
    bus.playerctl(&["pause"]);
    std::thread::sleep(std::time::Duration::from_millis(700));
    let stays = position();
    std::thread::sleep(std::time::Duration::from_millis(500));
    assert!((position() - stays).abs() < 0.001);
    bus.playerctl(&["play"]);
    wait_for("to go on", || bus.playerctl(&["status"]) == "Playing");
    wait_for("the position", || position() > stays + 0.5);
    bus.playerctl(&["next"]);
    wait_for("the next exercise", || title() == "Two");
    std::thread::sleep(std::time::Duration::from_millis(500));
    bus.playerctl(&["previous"]);
    wait_for("the exercise before", || title() == "One");
    std::thread::sleep(std::time::Duration::from_millis(500));
    bus.playerctl(&["stop"]);
    assert!(child.wait().unwrap().success());

    let index = |frames: Frames| usize::try_from(frames.0).unwrap();
    let mut ear = Ear::new(pulse.recorded("0.raw"));
    ear.wait();
    ear.rises(&whole, index(one));
    let at = ear.follows(&whole, index(one) + RAMP);
    let to = index(one + to.frames());
    ear.jumps(&whole, at, &whole, to);
    let at = ear.follows(&whole, to + RAMP);
    let to = ear.jumps_on(&whole, at, 5 * 48_000);
    println!("five seconds on are {:.3} s", (to - at) as f64 / 48_000.0);
    let at = ear.follows(&whole, to);
    let at = ear.pauses(&whole, at, &named(&mut clips, "One"));
    let at = ear.follows(&whole, at);
    let two = index(timeline.chapters[2].at);
    ear.jumps(&whole, at, &whole, two);
    let at = ear.follows(&whole, two + RAMP);
    ear.jumps(&whole, at, &whole, index(one));
    let at = ear.follows(&whole, index(one) + RAMP);
    ear.fades(&whole, at);
}
