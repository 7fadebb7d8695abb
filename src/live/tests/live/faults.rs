//! What breaks while it plays: the routine is heard to its end, and the cue that was cut is heard
//! whole.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::Duration;

use supple::live::engine::RAMP;
use supple::time::Frames;
use supple::timeline::{Cue, Timeline};

#[cfg(feature = "media-keys")]
use super::keys::named;
use super::{mixed, planned, rounded};
use crate::support::ear::Ear;
use crate::support::pulse::Pulse;

/// How long a server or a sink is away.
const AWAY: Duration = Duration::from_millis(500);

/// How long a machine sleeps: longer than what lies in the sound server, and a second more.
const ASLEEP: Duration = Duration::from_millis(4_500);

/// How long a program is not let run without that being heard.
const BUSY: Duration = Duration::from_secs(1);

/// How long a sink is suspended.
const SUSPENDED: Duration = Duration::from_secs(3);

/// The most frames after which the cue that was cut is heard again.
const LATEST: usize = 8 * 48_000;

/// The sentence that is cut.
const CUT: &str = "Stand with both feet flat on the floor, and let your arms hang down.";

fn routine() -> String {
    format!(
        "# Short\nlanguage: en\nwarning: Gently.\n\n## One\nready: 1s\n- {CUT}\n\
         - Lift both arms.\nhold: 6s\n"
    )
}

/// The routine as a file.
fn written(pulse: &Pulse) -> PathBuf {
    let path = pulse.folder.join("faults.routine");
    fs::write(&path, routine()).unwrap();
    path
}

/// A server and a program that plays on it, with every fault ahead of it.
pub(super) struct Play {
    pub(super) pulse: Pulse,
    child: Child,
    log: BufReader<std::process::ChildStderr>,
    pub(super) told: String,
    timeline: Timeline,
    pub(super) whole: Vec<i16>,
    /// The first frame of the cue that is cut: of the sentence, or of one behind it where the fault
    /// came late.
    pub(super) cut: usize,
}

impl Play {
    pub(super) fn new(pulse: Pulse, more: &[&str]) -> Self {
        let mut command = pulse.play(&written(&pulse));
        command.args(more);
        Self::of(command, pulse)
    }

    /// Play by a command of one's own.
    fn of(mut command: Command, pulse: Pulse) -> Self {
        let mut child = command.args(["--prepare", "--from", "one"]).spawn().unwrap();
        let log = BufReader::new(child.stderr.take().unwrap());
        let (timeline, clips) = planned(&routine());
        let whole = rounded(&mixed(&timeline, |text| clips.reader().get(text).unwrap()));
        let mut play = Self { pulse, child, log, told: String::new(), timeline, whole, cut: 0 };
        play.cut = play.first_of(CUT);
        play
    }

    /// The first frame of a sentence.
    pub(super) fn first_of(&self, sentence: &str) -> usize {
        let is_it = |cue: &Cue| *cue == Cue::Speech(sentence.into());
        let event = self.timeline.events.iter().find(|event| is_it(&event.cue)).unwrap();
        usize::try_from(event.at.0).unwrap()
    }

    /// Waits until the program tells of something.
    pub(super) fn tells(&mut self, text: &str) {
        let from = self.told.len();
        while !self.told[from..].contains(text) {
            let count = self.log.read_line(&mut self.told).unwrap();
            assert!(count > 0, "{text:?} is not in {}", self.told);
        }
    }

    /// Waits until the sentence is being said.
    pub(super) fn is_in_the_sentence(&mut self) {
        self.tells(CUT);
        self.pulse.plays_on_for(48_000);
    }

    /// Waits for the end.
    pub(super) fn ends(&mut self) {
        self.tells("You are done.");
        assert!(self.child.wait().unwrap().success(), "{}", self.told);
    }

    fn signal(name: &str, ids: &[u32]) {
        let ids = ids.iter().map(ToString::to_string);
        assert!(Command::new("kill").arg(name).args(ids).status().unwrap().success());
    }

    /// How many frames were heard before the fault, which says what it cut.
    pub(super) fn before(&mut self, ear: &mut Ear) -> usize {
        ear.wait();
        let first = usize::try_from(self.timeline.chapters[1].at.0).unwrap();
        ear.rises(&self.whole, first);
        let heard = ear.follows(&self.whole, first + RAMP);
        assert!(heard > self.cut, "only {heard} frames are heard before the fault");
        let frame = |at: Frames| usize::try_from(at.0).unwrap();
        let mut events = self.timeline.events.iter();
        let cut = events.find(|event| frame(event.at + event.length) > heard);
        self.cut = cut.map_or(heard, |event| frame(event.at));
        heard
    }

    /// From the first frame of the cue on all is heard to the end; or from a cue before it on, which was
    /// over for the ear alone. Nothing is cut where the fault came between two cues.
    pub(super) fn after(&self, ear: &mut Ear) {
        if self.cut == self.whole.len() {
            return;
        }
        let starts = self.timeline.events.iter().map(|event| usize::try_from(event.at.0).unwrap());
        let starts: Vec<usize> = starts.filter(|start| *start <= self.cut).collect();
        let mut last = starts.iter().rev().take(2);
        let from = last.find(|from| ear.finds(&self.whole, **from, LATEST).is_some());
        let from = from.expect("the cut cue is not whole");
        let end = ear.follows(&self.whole, from + RAMP);
        assert_eq!(end, self.whole.len(), "{}; {}", ear.place(), self.told);
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_killed_server_costs_no_cue() {
    let kill = &|by_alsa: bool| {
        let pulse = Pulse::new();
        let command = pulse.play(&written(&pulse));
        let mut play = Play::of(if by_alsa { over_alsa(&pulse, command) } else { command }, pulse);
        play.is_in_the_sentence();
        play.pulse.kill();
        play.tells("The sound is gone");
        sleep(AWAY);
        play.pulse.start_again("1.raw");
        play.ends();
        assert!(!play.told.contains("ALSA"), "{}", play.told);
        let mut ear = Ear::new(play.pulse.recorded("0.raw"));
        play.before(&mut ear);
        let mut ear = Ear::new(play.pulse.recorded("1.raw"));
        ear.wait();
        play.after(&mut ear);
    };
    std::thread::scope(|scope| {
        for by_alsa in [false, true] {
            scope.spawn(move || kill(by_alsa));
        }
    });
}

/// The same play by way of ALSA, which finds the server with a plugin of its own.
fn over_alsa(pulse: &Pulse, mut command: Command) -> Command {
    let config = pulse.folder.join("alsa.conf");
    let server = pulse.folder.join("pulse.sock");
    let plugin = format!("type pulse; server \"unix:{}\"", server.display());
    let text = format!("pcm.!default {{ {plugin} }}\nctl.!default {{ {plugin} }}\n");
    fs::write(&config, text).unwrap();
    command.env("ALSA_CONFIG_PATH", config);
    command.env("PULSE_SERVER", format!("unix:{}", pulse.folder.join("none").display()));
    command
}

/// Takes a sink away.
pub(super) fn unload(pulse: &Pulse, sink: &str) {
    let modules = pulse.control(&["list", "short", "modules"]);
    let is_it = |line: &&str| line.contains(&format!("sink_name={sink}"));
    let line = modules.lines().find(is_it).unwrap();
    pulse.control(&["unload-module", line.split_whitespace().next().unwrap()]);
}

/// Adds a sink.
pub(super) fn load(pulse: &Pulse, sink: &str, more: &[&str]) {
    let name = format!("sink_name={sink}");
    let as_ci = ["rate=48000", "channels=2", "format=s16le", "norewinds=1"];
    pulse.control(&[&["load-module", "module-null-sink", &name], &as_ci[..], more].concat());
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_sink_that_comes_back_costs_no_cue() {
    let mut play = Play::new(Pulse::new(), &[]);
    play.is_in_the_sentence();
    unload(&play.pulse, "ci");
    play.tells("The sound is gone");
    let before = play.pulse.recorded("0.raw");
    sleep(AWAY);
    load(&play.pulse, "ci", &[]);
    play.pulse.record("1.raw");
    play.ends();
    play.before(&mut Ear::new(before));
    let mut ear = Ear::new(play.pulse.recorded("1.raw"));
    ear.wait();
    play.after(&mut ear);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_sink_that_is_replaced_by_another_costs_no_cue() {
    is_replaced(Pulse::new());
}

/// Another sink takes the place of the one that is heard.
pub(super) fn is_replaced(pulse: Pulse) {
    load(&pulse, "other", &[]);
    let mut play = Play::new(pulse, &[]);
    play.pulse.record_sink("other", "1.raw");
    play.is_in_the_sentence();
    unload(&play.pulse, "ci");
    play.tells("The sound is gone");
    play.ends();
    let mut ear = Ear::new(play.pulse.recorded("0.raw"));
    play.before(&mut ear);
    let mut ear = Ear::new(play.pulse.recorded("1.raw"));
    ear.wait();
    play.after(&mut ear);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_machine_that_sleeps_costs_no_cue() {
    sleeps(Pulse::new, &[false, true]);
}

/// The program sleeps alone, or with its server.
pub(super) fn sleeps(server: fn() -> Pulse, with_servers: &[bool]) {
    let sleeps = &|with_server: bool| {
        let mut play = Play::new(server(), &[]);
        play.is_in_the_sentence();
        let mut ids = vec![play.child.id()];
        if with_server {
            ids.extend(play.pulse.server_ids());
        }
        Play::signal("-STOP", &ids);
        sleep(ASLEEP);
        Play::signal("-CONT", &ids);
        play.ends();
        let mut ear = Ear::new(play.pulse.recorded("0.raw"));
        play.before(&mut ear);
        play.after(&mut ear);
    };
    std::thread::scope(|scope| {
        for with_server in with_servers {
            scope.spawn(|| sleeps(*with_server));
        }
    });
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_program_that_is_not_let_run_for_a_second_is_heard_all_the_same() {
    is_heard_all_the_same(Pulse::new());
}

/// The program is not let run for a second.
pub(super) fn is_heard_all_the_same(pulse: Pulse) {
    let mut play = Play::new(pulse, &[]);
    play.is_in_the_sentence();
    let ids = [play.child.id()];
    Play::signal("-STOP", &ids);
    sleep(BUSY);
    Play::signal("-CONT", &ids);
    play.ends();
    let mut ear = Ear::new(play.pulse.recorded("0.raw"));
    let heard = play.before(&mut ear);
    assert_eq!(heard, play.whole.len(), "{}; {}", ear.place(), play.told);
}

#[cfg(feature = "media-keys")]
#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_suspended_sink_keeps_the_place_and_is_told_once() {
    let pulse = Pulse::new();
    let bus = super::media::Bus::new(&pulse);
    let mut play = Play::new(pulse, &[]);
    play.is_in_the_sentence();
    play.pulse.control(&["suspend-sink", "ci", "1"]);
    play.tells("The sound is gone");
    crate::support::pulse::wait_for("a pause", || bus.playerctl(&["status"]) == "Paused");
    sleep(SUSPENDED);
    play.pulse.control(&["suspend-sink", "ci", "0"]);
    play.ends();
    assert_eq!(play.told.matches("The sound is gone").count(), 1, "{}", play.told);
    let mut ear = Ear::new(play.pulse.recorded("0.raw"));
    play.before(&mut ear);
    play.after(&mut ear);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_call_pauses_and_the_exercise_is_named_after_it() {
    let pulse = Pulse::new();
    pulse.control(&["load-module", "module-role-cork"]);
    let mut play = Play::new(pulse, &[]);
    play.is_in_the_sentence();
    let streams = play.pulse.control(&["list", "sink-inputs"]);
    for property in
        ["application.name = \"supple\"", "media.name = \"One\"", "media.role = \"music\""]
    {
        assert!(streams.contains(property), "{property} is not in {streams}");
    }
    let quiet = play.pulse.folder.join("call.raw");
    fs::write(&quiet, vec![0; 2 * 192_000]).unwrap();
    let mut call = play.pulse.client("paplay");
    call.args(["--raw", "--format=s16le", "--rate=48000", "--channels=2"]);
    call.arg("--property=media.role=phone").arg(&quiet);
    let mut call = call.spawn().unwrap();
    play.tells("Something else is to be heard");
    assert!(call.wait().unwrap().success());
    play.ends();
    let (_, mut clips) = planned(&routine());
    let one = super::keys::named(&mut clips, "One");
    let mut ear = Ear::new(play.pulse.recorded("0.raw"));
    play.before(&mut ear);
    ear.finds(&one, 0, 5 * 48_000).expect("the exercise is not named");
    assert_eq!(ear.follows(&one, RAMP), one.len());
    play.after(&mut ear);
}

#[cfg(feature = "media-keys")]
#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn vanished_headphones_pause_instead_of_filling_the_room() {
    headphones_vanish(Pulse::new);
}

/// Headphones vanish, and the sound pauses or fills the room, as was asked for.
#[cfg(feature = "media-keys")]
pub(super) fn headphones_vanish(server: fn() -> Pulse) {
    let vanish = &|choice: &str, pauses: bool| {
        let mut pulse = server();
        load(&pulse, "worn", &["sink_properties=device.form_factor=headphone"]);
        pulse.control(&["set-default-sink", "worn"]);
        pulse.recorded("0.raw");
        pulse.record_sink("ci", "room.raw");
        let bus = super::media::Bus::new(&pulse);
        let mut play = Play::new(pulse, &["--unplugged", choice]);
        play.is_in_the_sentence();
        unload(&play.pulse, "worn");
        if pauses {
            play.tells("The headphones are gone");
            let waits = play.told.contains("No audio device");
            assert!(play.told.contains("Paused") && !waits, "{}", play.told);
            play.pulse.plays_on_for(48_000);
            bus.playerctl(&["play"]);
        } else {
            play.tells("The sound is gone");
        }
        play.ends();
        let heard = play.pulse.recorded("room.raw");
        let mut ear = Ear::new(heard);
        ear.wait();
        if pauses {
            let (_, mut clips) = planned(&routine());
            let one = named(&mut clips, "One");
            let room = ear.finds(&one, 0, 5 * 48_000).expect("the exercise is not named");
            assert_eq!(ear.follows(&one, RAMP), one.len());
            // What the room has heard meanwhile; the server moves the stream before it tells.
            println!("in the room: {} ms", ear.sound_before(room) / 48);
            assert!(ear.sound_before(room) < 24_000);
        }
        play.after(&mut ear);
    };
    std::thread::scope(|scope| {
        for (choice, pauses) in [("pause", true), ("play", false)] {
            scope.spawn(move || vanish(choice, pauses));
        }
    });
}
