//! A voice of unknown lengths beside a timeline: what waits for it and what does not, told by a
//! player and a voice that are only reckoned.

use std::time::Duration;

use supple::clip::Utterance;
use supple::live::engine::Engine;
use supple::live::system::{
    LiveVoice, Narrator, Reports, Talker, VoiceCommand, VoiceEvent, closed_gate, pieces,
    words_limit,
};
use supple::live::timeline::LiveTimeline;
use supple::mixer::Mixer;
use supple::session::{BedSource, Choices};
use supple::time::{Frames, Millis};
use supple::timeline::{Beep, Cue, EstimatedLengths, Event, Timeline, plan};

use crate::support::session;
use crate::support::timelines::{mixed, mixer};

const ROUTINE: &str = "# Short\nlanguage: en\nbreath: in 2s, out 3s\n\n- Stand.\n\
    warning: Move gently.\n\n## One\nready: 2s\n- Lift both arms. Keep them there.\nhold: 40s\n\
    at 27s: Keep breathing, and let your shoulders sink a little more.\n- Lower them.\n\n\
    ## Two\n- Turn around.\nhold: 12s\n";

/// How often the player looks.
const TICK: Duration = Duration::from_millis(20);

/// How far the ear is behind the player.
const BUFFER: Duration = Duration::from_millis(200);

fn planned() -> Timeline {
    let session = session(ROUTINE, &Choices::default());
    let Ok(timeline) = plan(&session, &mut EstimatedLengths::mute(session.language));
    timeline
}

fn is_speech(event: &Event) -> bool {
    matches!(event.cue, Cue::Speech(_))
}

/// A player, an ear and a voice in a time of their own.
struct Stage {
    timeline: Timeline,
    narrator: Narrator,
    now: Duration,
    position: Frames,
    /// The positions of the last ticks, which the ear has still to hear.
    buffered: Vec<Frames>,
    /// How long the voice takes for a line, in percent of what is planned, and a little more.
    percent: u32,
    is_dumb: bool,
    /// The number of what is being said, and when it is over.
    saying: Option<(u64, Duration)>,
    /// When which line was begun, and whether it was cut.
    said: Vec<(Duration, String, bool)>,
    /// When each frame of interest was heard.
    heard: Vec<(Frames, Duration)>,
}

impl Stage {
    fn new(percent: u32) -> Self {
        let now = Duration::from_secs(100);
        let mut narrator = Narrator::new(Frames::ZERO, BUFFER, now);
        narrator.hear(&VoiceEvent::Ready, now);
        Self {
            timeline: planned(),
            narrator,
            now,
            position: Frames::ZERO,
            buffered: vec![Frames::ZERO; 10],
            percent,
            is_dumb: false,
            saying: None,
            said: Vec::new(),
            heard: Vec::new(),
        }
    }

    fn obey(&mut self, wish: Option<VoiceCommand>) {
        if wish.is_some() && self.saying.take().is_some() {
            self.said.last_mut().unwrap().2 = true;
        }
        if let Some(VoiceCommand::Say { number, text }) = wish {
            self.narrator.hear(&VoiceEvent::Began(number), self.now);
            let line = |event: &&Event| matches!(&event.cue, Cue::Speech(own) if *own == text);
            let planned = self.timeline.events.iter().find(line).unwrap().length.millis().0;
            let takes = Duration::from_millis(planned) * self.percent / 100;
            self.saying = Some((number, self.now + takes + Duration::from_millis(340)));
            self.said.push((self.now, text.to_string(), false));
        }
    }

    fn tick(&mut self) {
        self.now += TICK;
        if let Some((number, end)) = self.saying
            && end <= self.now
            && !self.is_dumb
        {
            self.saying = None;
            self.narrator.hear(&VoiceEvent::Ended(number), self.now);
        }
        let before = self.buffered[0];
        self.buffered.push(self.position);
        self.buffered.remove(0);
        let ear = self.buffered[0];
        let events = self.timeline.events.iter().map(|event| event.at);
        let passed = events.filter(|at| (before..ear).contains(at)).collect::<Vec<_>>();
        for at in passed {
            let inside = Duration::from_millis((at - before).millis().0);
            self.heard.push((at, (self.now + inside).saturating_sub(TICK)));
        }
        let wish = self.narrator.look(&self.timeline, Some(ear), self.now);
        self.obey(wish);
        let limit = self.narrator.limit(&self.timeline).min(self.timeline.length);
        self.position = (self.position + Millis(20).frames()).min(limit.max(self.position));
    }

    fn play(&mut self) {
        while self.buffered[0] < self.timeline.length {
            self.tick();
            assert!(self.now < Duration::from_secs(1000), "it does not end");
        }
    }

    /// When an event was heard first.
    fn when(&self, at: Frames) -> Duration {
        self.heard.iter().find(|(known, _)| *known == at).unwrap().1
    }
}

#[test]
fn a_hold_waits_for_its_words_and_keeps_its_own_time() {
    let mut stage = Stage::new(160);
    stage.play();
    let lines: Vec<&Event> = stage.timeline.events.iter().filter(|one| is_speech(one)).collect();
    let said: Vec<&str> = stage.said.iter().map(|(_, text, _)| text.as_str()).collect();
    let planned: Vec<&str> = lines
        .iter()
        .map(|one| match &one.cue {
            Cue::Speech(text) => text.as_ref(),
            _ => "",
        })
        .collect();
    assert_eq!(said, planned, "every line once, in order");
    for (index, step) in stage.timeline.steps.iter().enumerate() {
        let own =
            |event: &&Event| event.step == Some(index) && event.at >= step.at && !is_speech(event);
        let begin = stage.when(step.at);
        for event in stage.timeline.events.iter().filter(own) {
            let later = stage.when(event.at).saturating_sub(begin);
            let meant = Duration::from_millis((event.at - step.at).millis().0);
            assert!(later.abs_diff(meant) <= TICK, "{event:?}: {later:?}");
        }
        // The time to get ready is whole, and begins when the words are over.
        let before = lines.iter().rev().find(|line| line.at < step.at).unwrap();
        let text = stage
            .said
            .iter()
            .find(|(_, text, _)| matches!(&before.cue, Cue::Speech(own) if own.as_ref() == text));
        let takes = Duration::from_millis(before.length.millis().0) * 160 / 100;
        let ready = begin.saturating_sub(text.unwrap().0 + takes);
        let meant = (step.at - before.at - before.length).millis().0;
        assert!(ready >= Duration::from_millis(meant), "{ready:?} of {meant} ms");
    }
}

#[test]
fn a_line_that_was_said_before_more_was_planned_is_not_waited_for() {
    let whole = planned();
    let lines: Vec<usize> =
        (0..whole.events.len()).filter(|at| is_speech(&whole.events[*at])).collect();
    for known in &lines[1..] {
        let mut stage = Stage::new(100);
        stage.timeline.events.truncate(*known);
        let last = stage.timeline.events.iter().rfind(|event| is_speech(event)).unwrap();
        stage.timeline.length = last.at + last.length;
        stage.play();
        // The voice comes to an end, and waits.
        (0..500).for_each(|_| stage.tick());
        stage.timeline = whole.clone();
        stage.play();
        assert_eq!(stage.said.len(), lines.len(), "{:?}", whole.events[*known]);
    }
}

#[test]
fn a_quick_voice_shifts_nothing() {
    let mut stage = Stage::new(10);
    stage.play();
    let start = stage.when(stage.timeline.events[0].at);
    for event in &stage.timeline.events {
        let later = stage.when(event.at).saturating_sub(start);
        let meant = (event.at - stage.timeline.events[0].at).millis().0;
        assert!(later.abs_diff(Duration::from_millis(meant)) <= TICK, "{event:?}: {later:?}");
    }
}

#[test]
fn words_inside_a_step_are_cut_for_what_comes_next() {
    let mut stage = Stage::new(300);
    stage.play();
    let cut: Vec<&str> =
        stage.said.iter().filter(|(_, _, cut)| *cut).map(|(_, text, _)| text.as_str()).collect();
    // Eleven seconds of words ten seconds before the countdown; everything else has its time.
    assert_eq!(cut, ["Keep breathing, and let your shoulders sink a little more."]);
    let limit =
        words_limit(&stage.timeline, stage.timeline.steps[0].at + Millis::seconds(31).frames());
    let three = |event: &&Event| event.cue == Cue::Beep(Beep::Three);
    assert_eq!(limit, stage.timeline.events.iter().find(three).map(|event| event.at));
}

#[test]
fn a_voice_that_never_ends_is_given_up_and_its_line_said_again() {
    let mut stage = Stage::new(100);
    while stage.said.len() < 2 {
        stage.tick();
    }
    stage.is_dumb = true;
    let since = stage.now;
    while stage.narrator.overdue(stage.now).is_none() {
        stage.tick();
    }
    let lines: Vec<&Event> = stage.timeline.events.iter().filter(|one| is_speech(one)).collect();
    let patience = Duration::from_millis(2 * lines[1].length.millis().0 + 2000);
    let waited = stage.now.saturating_sub(since);
    assert!(waited.abs_diff(patience) <= TICK * 2, "{waited:?}");
    assert_eq!(stage.narrator.unfinished(), Some(lines[1].at));
    assert!(stage.position <= lines[2].at, "the plan waits until then");
}

#[test]
fn a_voice_that_does_not_start_or_begin_is_given_up() {
    let start = Duration::from_secs(5);
    let mut narrator = Narrator::new(Frames::ZERO, BUFFER, start);
    let timeline = planned();
    assert_eq!(narrator.overdue(start + Duration::from_secs(10)), None);
    assert!(narrator.overdue(start + Duration::from_millis(10_020)).is_some());
    narrator.hear(&VoiceEvent::Ready, start);
    let first = timeline.events[0].at;
    assert!(matches!(narrator.look(&timeline, Some(first), start), Some(VoiceCommand::Say { .. })));
    assert_eq!(narrator.overdue(start + Duration::from_secs(3)), None);
    assert!(narrator.overdue(start + Duration::from_millis(3020)).is_some());
    // Who has been asleep does not blame the voice.
    let woken = start + Duration::from_mins(1);
    assert_eq!(narrator.look(&timeline, Some(first), woken), None);
    assert_eq!(narrator.overdue(woken + Duration::from_secs(1)), None);
}

#[test]
fn after_a_jump_the_line_there_is_said_whole_and_waited_for() {
    let mut stage = Stage::new(130);
    while stage.said.len() < 4 {
        stage.tick();
    }
    let lines: Vec<Frames> =
        stage.timeline.events.iter().filter(|one| is_speech(one)).map(|one| one.at).collect();
    let wish = stage.narrator.go(lines[1], stage.now);
    assert_eq!(wish, Some(VoiceCommand::Stop));
    stage.obey(wish);
    stage.position = lines[1];
    assert!(stage.narrator.limit(&stage.timeline) > lines[1]);
    assert!(stage.narrator.limit(&stage.timeline) <= lines[2]);
    stage.play();
    let said: Vec<&str> = stage.said.iter().map(|(_, text, _)| text.as_str()).collect();
    assert_eq!(said[1..4], said[4..7]);
    assert_eq!(stage.said.iter().filter(|(_, _, cut)| *cut).count(), 1);
}

#[test]
fn after_a_pause_the_title_comes_first_and_the_cut_line_again() {
    let mut stage = Stage::new(130);
    while stage.said.len() < 2 {
        stage.tick();
    }
    let wish = stage.narrator.look(&stage.timeline, None, stage.now);
    stage.obey(wish);
    let from = stage.narrator.unfinished().unwrap();
    assert_eq!(stage.narrator.go(from, stage.now), None);
    stage.narrator.announce(&"Move gently.".into(), Millis(700).frames());
    stage.position = from;
    stage.play();
    let said: Vec<&str> = stage.said.iter().map(|(_, text, _)| text.as_str()).collect();
    assert_eq!((said[2], said[3]), ("Move gently.", said[1]));
}

#[test]
fn gates_lie_behind_instructions_and_nowhere_else() {
    let timeline = planned();
    let mut gates = Vec::new();
    while let Some(gate) = closed_gate(&timeline, gates.last().copied().unwrap_or_default()) {
        gates.push(gate);
    }
    let own = |event: &&Event| is_speech(event) && event.step.is_none();
    assert_eq!(gates.len(), timeline.events.iter().filter(own).count());
    for gate in gates {
        let inside =
            |step: &&supple::timeline::PlacedStep| step.at < gate && gate < step.at + step.length;
        assert_eq!(timeline.steps.iter().find(inside), None);
    }
}

#[test]
fn at_its_limit_the_sound_waits_and_goes_on_where_it_was() {
    let timeline = planned();
    let whole = mixed(&timeline);
    let (mut engine, desk) = Engine::new(mixer(&timeline), 1.0, false);
    let limit = timeline.steps[0].at.0 + 1234;
    desk.shared.limit.store(limit, std::sync::atomic::Ordering::Relaxed);
    let mut heard = vec![0.0; whole.len() + 9600];
    let at = usize::try_from(limit).unwrap();
    for (number, block) in heard.chunks_mut(480).enumerate() {
        if number * 480 >= at + 4800 {
            desk.shared.limit.store(u64::MAX, std::sync::atomic::Ordering::Relaxed);
        }
        engine.fill(block, Duration::ZERO);
    }
    let waited = heard[at..].iter().position(|sample| *sample != 0.0).unwrap();
    assert!((4800..5760).contains(&waited), "{waited}");
    let near = |(one, other): (&f32, &f32)| (one - other).abs() < 1e-4;
    assert!(heard[..at].iter().zip(&whole[..at]).all(near));
    let waited =
        (4800_usize..=5760).find(|waited| heard[at + waited..].iter().zip(&whole[at..]).all(near));
    assert!(waited.is_some(), "what follows is not what was planned");
}

#[test]
fn beneath_a_wait_the_bed_goes_on() {
    let mut timeline = planned();
    timeline.ambience.bed = BedSource::Rain;
    let mut live = LiveTimeline::new(timeline.clone());
    assert!(live.waiting_bed().is_none(), "it has its own words");
    live.set_silent(true);
    let unsaid = |_: &str| Some(Utterance { segments: Vec::new(), frames: Frames::ZERO });
    let (engine, desk) = Engine::new(Mixer::new(&timeline, unsaid).unwrap(), 1.0, false);
    let mut engine = engine.waiting_with(live.waiting_bed());
    // The middle of the first words: the bed has stepped back.
    let words = timeline.events.iter().find(|event| is_speech(event)).unwrap();
    let limit = words.at.0 + words.length.0 / 2;
    desk.shared.limit.store(limit, std::sync::atomic::Ordering::Relaxed);
    let mut heard = vec![0.0; 20 * 48_000];
    heard.chunks_mut(4_800).for_each(|block| engine.fill(block, Duration::ZERO));
    let level = |part: &[f32]| {
        let sum: f32 = part.iter().map(|sample| sample * sample).sum();
        10.0 * (sum / part.len() as f32).log10()
    };
    let at = usize::try_from(limit).unwrap();
    let (before, waiting) = (level(&heard[at - 9_600..at]), level(&heard[at..]));
    assert!((before - waiting).abs() < 3.0, "{before} dB, then {waiting} dB");
    assert!(heard[at..].chunks(4_800).all(|part| (level(part) - waiting).abs() < 4.0));
}

/// A voice of a test, which writes down what it gets.
struct Fake {
    reports: Reports,
    got: std::sync::mpsc::Sender<String>,
    is_gone: bool,
}

impl LiveVoice for Fake {
    fn say(&mut self, piece: &str) -> Result<String, String> {
        assert!(!piece.trim().is_empty() && !piece.contains(char::is_control), "{piece:?}");
        let _ = self.got.send(piece.to_owned());
        if piece == "Hang." {
            std::thread::sleep(Duration::from_mins(10));
        }
        self.is_gone = piece == "Go.";
        if piece != "Go." {
            self.reports.began(piece.to_owned());
            self.reports.ended(piece.to_owned());
        }
        Ok(piece.to_owned())
    }

    fn stop(&mut self) -> Result<(), String> {
        Ok(())
    }

    fn set_volume(&mut self, _: f32) -> Result<(), String> {
        Ok(())
    }

    fn check(&mut self) -> Result<(), String> {
        if self.is_gone { Err("nobody is there".to_owned()) } else { Ok(()) }
    }
}

fn fake() -> (Talker, std::sync::mpsc::Receiver<String>) {
    let (got, gets) = std::sync::mpsc::channel();
    let talker = Talker::new(Box::new(move |reports| {
        Ok(Box::new(Fake { reports, got, is_gone: false }) as Box<dyn LiveVoice>)
    }));
    (talker, gets)
}

/// The next news, which must come.
fn next(talker: &mut Talker) -> VoiceEvent {
    for _ in 0..500 {
        if let Some(news) = talker.news() {
            return news;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("no news");
}

#[test]
fn a_voice_gets_words_alone_in_short_pieces() {
    let (mut talker, gets) = fake();
    assert_eq!(next(&mut talker), VoiceEvent::Ready);
    let long = "One sentence after another. ".repeat(60);
    let lines = ["", " \n\t ", "\u{1}", "…!", "Sit\u{1} down.\r\n\tNow.", &long];
    for (number, line) in (1..).zip(lines) {
        talker.say(number, line);
        let mut news = next(&mut talker);
        if news == VoiceEvent::Began(number) {
            news = next(&mut talker);
        }
        assert_eq!(news, VoiceEvent::Ended(number), "{line:?}");
    }
    let got: Vec<String> = gets.try_iter().collect();
    assert_eq!(got[0], "Sit down. Now.");
    assert!(got.len() > 2 && got.iter().all(|piece| piece.chars().count() <= 500), "{got:?}");
    assert_eq!(got[1..].join(" "), long.trim());
    assert_eq!(pieces("\u{1f9d8} \u{1}"), Vec::<String>::new());
}

#[test]
fn a_voice_that_hangs_or_goes_keeps_nobody_waiting() {
    let (mut talker, gets) = fake();
    talker.say(1, "Go.");
    assert_eq!(next(&mut talker), VoiceEvent::Ready);
    assert!(matches!(next(&mut talker), VoiceEvent::Failed(_)), "nobody answers any more");
    drop(gets);
    let (talker, gets) = fake();
    talker.say(1, "Hang.");
    assert_eq!(gets.recv().unwrap(), "Hang.");
    // Comes back although the thread never will.
    drop(talker);
    let mut talker = Talker::new(Box::new(|_| panic!("a test of what a broken engine does")));
    assert!(matches!(next(&mut talker), VoiceEvent::Failed(_)));
}
