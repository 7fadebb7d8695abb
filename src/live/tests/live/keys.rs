//! Each key changes what is heard as it changes the timeline, at the frame at which it was pressed.

use std::fs;
use std::process::Child;
use std::sync::Arc;
use std::sync::mpsc::channel;

use supple::compile::{NoScripts, compile};
use supple::live::edit::shorter;
use supple::live::engine::RAMP;
use supple::live::place::{next_chapter, previous_chapter, ready_for, repeat_from};
use supple::live::plan_ahead::{AheadPlan, PlanEvent, PlanRequest, speak_ahead};
use supple::live::timeline::LiveTimeline;
use supple::mixer::to_i16;
use supple::request::Request;
use supple::span::FileId;
use supple::speech::{ClipReader, Clips, find_voice, open};
use supple::time::{Frames, Millis};
use supple::timeline::{Cue, Draft, Resize, Timeline, resize};

use super::{in_terminal, mixed, planned, planned_as, rounded};
use crate::support::ear::Ear;
use crate::support::pulse::Pulse;
use crate::support::terminal::{press, read_until_any};
use crate::support::timelines;

/// A paced hold, and one that is not. The words "Breathe in" and "out" are in the first 5 s.
const ROUTINE: &str = "# Keys\nlanguage: en\nbreath: in 2s, out 3s\nwarning: Gently.\n\n\
    ## One\nready: 4s\n- Lift.\nhold: 15s\n\n\
    ## Two\nready: 1s\nbreath: off\n- Sit tall.\n- Sit.\nhold: 12s\n";

/// A listener with a terminal, who presses keys at what it shows.
struct Listener {
    pulse: Pulse,
    child: Child,
    shown: String,
    /// How much of what was shown has been read.
    read: usize,
}

impl Listener {
    fn new() -> Self {
        Self::of(ROUTINE)
    }

    fn of(routine: &str) -> Self {
        let pulse = Pulse::new();
        let path = pulse.folder.join("keys.routine");
        fs::write(&path, routine).unwrap();
        let child = in_terminal(&pulse, &path, "--prepare --buffer-ms 400 --from one");
        Self { pulse, child, shown: String::new(), read: 0 }
    }

    /// Waits for a text that was not shown before.
    fn sees(&mut self, text: &str) {
        self.sees_one(&[text.to_owned()]);
    }

    /// Waits until no more than so many seconds of a phase are left: a busy machine may show none of
    /// them for longer than one.
    fn sees_left(&mut self, phase: &str, most: u32) {
        let times: Vec<String> =
            (0..=most).map(|seconds| format!("{phase}  0:{seconds:02}")).collect();
        self.sees_one(&times);
    }

    fn sees_one(&mut self, texts: &[String]) {
        let mut new = self.shown.split_off(self.read);
        self.read += read_until_any(&mut self.child, &mut new, texts);
        self.shown.push_str(&new);
    }

    fn presses(&mut self, keys: &str) {
        press(&mut self.child, keys);
    }

    /// What was heard, from the first sound of the first exercise on, and the first frame.
    fn heard(mut self, whole: &[i16], timeline: &Timeline) -> (Ear, usize) {
        assert!(self.child.wait().unwrap().success(), "{}", self.shown);
        let mut ear = Ear::new(self.pulse.recorded("0.raw"));
        ear.wait();
        let first = index(timeline.chapters[1].at);
        ear.rises(whole, first);
        (ear, first + RAMP)
    }
}

fn index(frames: Frames) -> usize {
    usize::try_from(frames.0).unwrap()
}

fn frames(index: usize) -> Frames {
    Frames(index as u64)
}

/// Makes a change, for which no other words are known.
fn apply(timeline: &mut Timeline, change: &Resize) {
    resize(timeline, change, |_| None);
}

/// What is heard of an exercise's name after a pause.
pub(super) fn named(clips: &mut Clips, title: &str) -> Vec<i16> {
    let line = clips.utterance(&format!("{title}.")).unwrap();
    let cue = Cue::Speech(title.into());
    let event = timelines::event(0, cue, line.frames);
    let quiet = Millis(600).frames();
    let timeline = Timeline { length: line.frames + quiet, ..timelines::timeline(vec![event]) };
    rounded(&mixed(&timeline, |_| Some(line.clone())))
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn enter_volume_and_enough_sound_like_their_timeline() {
    let (timeline, clips) = planned(ROUTINE);
    let mix = |timeline: &Timeline| mixed(timeline, |text| clips.reader().get(text).unwrap());
    let mut listener = Listener::new();
    listener.sees_left("Get ready", 3);
    listener.presses("\r");
    listener.sees_left("Hold", 13);
    listener.presses("\u{1b}[B");
    listener.sees_left("Hold", 12);
    listener.presses("\u{1b}[A");
    listener.sees_left("Hold", 10);
    listener.presses("s");
    listener.sees("T W O");
    listener.sees_left("Hold", 11);
    listener.presses("s");
    let whole = rounded(&mix(&timeline));
    let (mut ear, at) = listener.heard(&whole, &timeline);

    // Enter: on to the step, from the time to get ready.
    let at = ear.follows(&whole, at);
    let step = timeline.steps[0].at;
    let cut = ear.jumps(&whole, at, &whole, index(step));
    assert_eq!(ready_for(&timeline, frames(cut)), Some(step));

    // Quieter, and as loud as before, once the step is done.
    let mut done = timeline.clone();
    let edit = shorter(&timeline, step + Millis(5500).frames()).unwrap();
    apply(&mut done, &edit);
    let exact = mix(&done);
    let whole = rounded(&exact);
    let quieter: Vec<i16> = exact.iter().map(|sample| to_i16(sample * (0.9 * 0.9))).collect();
    let at = ear.follows(&whole, index(step) + RAMP);
    let at = at + ear.ramps();
    let at = ear.follows(&quieter, at);
    let at = at + ear.ramps();

    // Enough: with this breath, then in three seconds.
    let at = ear.follows(&whole, at);
    let is_enough = |cut: &usize| {
        let mut enough = done.clone();
        apply(&mut enough, &shorter(&done, frames(*cut)).unwrap());
        rounded(&mix(&enough))[at..at + 4_800] == *ear.ahead(4_800)
    };
    let cut = (at - 20..=at).rev().find(is_enough).expect("three seconds are left");
    let edit = shorter(&done, frames(cut)).unwrap();
    apply(&mut done, &edit);
    let whole = rounded(&mix(&done));
    assert_eq!(ear.follows(&whole, at), whole.len());
    println!("{} frames of silence put in", ear.silence);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn next_previous_and_repeat_sound_like_their_timeline() {
    let (timeline, clips) = planned(ROUTINE);
    let whole = rounded(&mixed(&timeline, |text| clips.reader().get(text).unwrap()));
    let mut listener = Listener::new();
    for key in ["\u{1b}[C", "\u{1b}[D", "r", "q"] {
        match key {
            "\u{1b}[D" => listener.sees("T W O"),
            "r" => listener.sees("O N E"),
            _ => {}
        }
        if key != "\u{1b}[D" {
            listener.sees_left("Get ready", 4);
            listener.presses("\r");
            listener.sees_left("Hold", 14);
        }
        listener.presses(key);
    }
    let (mut ear, mut at) = listener.heard(&whole, &timeline);
    let enter = |ear: &mut Ear, at: usize| {
        let at = ear.follows(&whole, at);
        let step = index(timeline.steps[0].at);
        ear.jumps(&whole, at, &whole, step);
        ear.follows(&whole, step + RAMP)
    };
    for key in ["next", "previous", "repeat"] {
        at = if key == "previous" { ear.follows(&whole, at) } else { enter(&mut ear, at) };
        let to = match key {
            "next" => next_chapter(&timeline, frames(at)).unwrap(),
            "previous" => previous_chapter(&timeline, frames(at)),
            _ => repeat_from(&timeline, frames(at)),
        };
        ear.jumps(&whole, at, &whole, index(to));
        at = index(to) + RAMP;
    }
    let at = enter(&mut ear, at);
    ear.fades(&whole, at);
    println!("{} frames of silence put in", ear.silence);
}

/// The timeline with less talk from the second exercise on, and all lines.
fn less_talk() -> (Timeline, ClipReader) {
    let routine = Arc::new(compile(FileId::default(), ROUTINE, &mut NoScripts).routine);
    let requested = Request::default().session(&routine).unwrap();
    let (session, variable) = (Arc::clone(requested.session()), requested.variable(None));
    let draft = Draft::of(&session);
    let beginning = Timeline::silence(&session.title, session.language, Frames::ZERO);
    let voice = find_voice(Some("pico"), session.language).unwrap();
    let mut clips = Clips::new(open(&voice).unwrap(), &voice, session.language);
    let lines = clips.reader();
    let ((ready, news), (wish, wishes)) = (channel(), channel());
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let plan = AheadPlan::new(session, draft, Some(variable));
            speak_ahead(plan, &mut clips, (&wishes, &ready));
        });
        let mut wish = Some(wish);
        let mut live = LiveTimeline::new(beginning);
        let mut is_quiet = false;
        while let Ok(PlanEvent::Grown(grown)) = news.recv() {
            is_quiet |= grown.replaces;
            let whole = grown.whole;
            live.grow(*grown);
            if whole && is_quiet {
                wish = None;
            } else if whole {
                wish.as_ref().unwrap().send(PlanRequest::LessTalk { keep: 1 }).unwrap();
            }
        }
        (live.timeline().clone(), lines)
    })
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn a_pause_and_less_talk_sound_like_their_timeline() {
    let mut listener = Listener::new();
    // Of the second exercise nothing has been sent yet, and much is heard before it.
    listener.sees_left("Get ready", 4);
    listener.presses("m\r");
    listener.sees_left("Hold", 10);
    listener.presses(" ");
    listener.sees("Paused");
    listener.presses(" s");
    listener.sees("T W O");
    listener.sees_left("Hold", 11);
    listener.presses("q");

    let (mut timeline, lines) = less_talk();
    let said = |text: &str| timeline.events.iter().any(|one| one.cue == Cue::Speech(text.into()));
    assert!(said("Sit.") && !said("Sit tall."));
    let step = timeline.steps[0].at;
    let before = rounded(&mixed(&timeline, |text| lines.get(text).unwrap()));
    let (mut ear, at) = listener.heard(&before, &timeline);
    let at = ear.follows(&before, at);
    ear.jumps(&before, at, &before, index(step));
    let at = ear.follows(&before, index(step) + RAMP);
    let edit = shorter(&timeline, step + Millis(5_500).frames()).unwrap();
    apply(&mut timeline, &edit);
    let whole = rounded(&mixed(&timeline, |text| lines.get(text).unwrap()));
    let (_, mut clips) = planned(ROUTINE);
    let at = ear.pauses(&whole, at, &named(&mut clips, "One"));
    let at = ear.follows(&whole, at);
    ear.fades(&whole, at);
    println!("{} frames of silence put in", ear.silence);
}

/// The first exercise of [`ROUTINE`] with another way.
fn with_another_way() -> String {
    let other = "hold: 15s\n\n### variation: lying\n- Lie down.\nhold: 12s\n";
    ROUTINE.replacen("hold: 15s\n", other, 1)
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PulseAudio: make test")]
fn another_way_sounds_like_the_timeline_of_its_session() {
    let routine = with_another_way();
    let mut listener = Listener::of(&routine);
    listener.sees("v: another way");
    listener.sees_left("Get ready", 3);
    listener.presses("\r");
    listener.sees_left("Hold", 12);
    listener.presses("v");
    listener.sees("L Y I N G");
    listener.sees_left("Get ready", 3);
    listener.presses("\r");
    listener.sees_left("Hold", 10);
    listener.presses("q");

    let (written, clips) = planned(&routine);
    let whole = rounded(&mixed(&written, |text| clips.reader().get(text).unwrap()));
    let (mut ear, at) = listener.heard(&whole, &written);
    let at = ear.follows(&whole, at);
    ear.jumps(&whole, at, &whole, index(written.steps[0].at));
    let at = ear.follows(&whole, index(written.steps[0].at) + RAMP);
    // What is before it is the same, so its start is at the same frame.
    let (lying, clips) = planned_as(&routine, "lying");
    assert_eq!(lying.chapters[1], written.chapters[1]);
    let other = rounded(&mixed(&lying, |text| clips.reader().get(text).unwrap()));
    ear.jumps(&whole, at, &other, index(lying.chapters[1].at));
    let at = ear.follows(&other, index(lying.chapters[1].at) + RAMP);
    ear.jumps(&other, at, &other, index(lying.steps[0].at));
    let at = ear.follows(&other, index(lying.steps[0].at) + RAMP);
    ear.fades(&other, at);
    println!("{} frames of silence put in", ear.silence);
}
