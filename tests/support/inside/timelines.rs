//! Timelines made by hand.

use std::sync::Arc;

use supple::clip::{Clip, Segment, Utterance};
use supple::language::Language;
use supple::mixer::Mixer;
use supple::routine::Phase;
use supple::time::{Frames, Millis};
use supple::timeline::{BELL, Beep, Cue, Event, Role, Timeline};

/// A timeline of nothing but `events`, one second longer than the last of them.
pub(crate) fn timeline(events: Vec<Event>) -> Timeline {
    let end = events.iter().map(|event| event.at + event.length).max().unwrap_or_default();
    let length = end + Millis::seconds(1).frames();
    Timeline { events, ..Timeline::silence(&"Test".into(), Language::English, length) }
}

pub(crate) fn event(at: u64, cue: Cue, frames: Frames) -> Event {
    let role = match &cue {
        Cue::Beep(Beep::Three | Beep::Two | Beep::One) => Role::Countdown,
        Cue::Beep(Beep::Ready) => Role::Ready,
        Cue::Beep(Beep::Start) => Role::Start,
        Cue::Beep(Beep::End) => Role::End,
        Cue::Beep(Beep::Finish) => Role::Finish,
        Cue::Bell => Role::Bell,
        Cue::Breath(_) => Role::Breath,
        Cue::Speech(_) => Role::Instruction,
    };
    Event { at: Frames(at), length: frames, cue, role, step: None }
}

pub(crate) fn beep(at: u64, beep: Beep) -> Event {
    event(at, Cue::Beep(beep), beep.length())
}

pub(crate) fn bell(at: u64) -> Event {
    event(at, Cue::Bell, BELL)
}

pub(crate) fn breath(at: u64, phase: Phase, length: Millis) -> Event {
    event(at, Cue::Breath(phase), length.frames())
}

pub(crate) fn speech(at: u64, text: &str) -> Event {
    event(at, Cue::Speech(text.into()), spoken(text).unwrap().frames)
}

/// A voice that hums: two sentences of a wobbling tone at about -19 LUFS, with a pause between.
pub(crate) fn spoken(text: &str) -> Option<Utterance> {
    let length = 12_000 + 480 * u64::try_from(text.len()).ok()?;
    let hum = |frame: u64| {
        let second = frame as f32 / 48_000.0;
        let level = 0.138 * (1.0 - (second * 25.0).cos());
        level * ((second * 1400.0).sin() + 0.5 * (second * 4400.0).sin())
    };
    let samples: Box<[f32]> = (0..length - 1000).map(hum).collect();
    let clip = Arc::new(Clip { frames: Frames(length), samples });
    let second = Frames(length + 9_600);
    let segments =
        vec![Segment { at: Frames::ZERO, clip: Arc::clone(&clip) }, Segment { at: second, clip }];
    Some(Utterance { segments, frames: second + Frames(length) })
}

/// Everything there is in a few seconds, some of it at the same time.
pub(crate) fn everything() -> Timeline {
    let mut events = vec![
        speech(48_000, "Sit on a chair."),
        beep(120_001, Beep::Start),
        breath(120_001, Phase::In, Millis(4000)),
        bell(200_000),
        breath(312_001, Phase::Out, Millis(6000)),
        speech(312_001, "Breathe out."),
        breath(600_001, Phase::Hold, Millis(1000)),
        beep(500_123, Beep::Three),
        beep(548_123, Beep::Two),
        beep(596_123, Beep::One),
        beep(644_123, Beep::End),
        breath(648_001, Phase::In, Millis(700)),
        beep(700_000, Beep::Finish),
    ];
    events.sort_by_key(|event| event.at);
    Timeline { lead_in: Frames(48_000), ..timeline(events) }
}

/// A routine of `minutes` with something to hear in every 22.5 s: the job of the notes.
pub(crate) fn job(minutes: u64) -> Timeline {
    let cell = Millis(22_500).frames().0;
    let mut events = Vec::new();
    for start in (0..Millis::minutes(minutes).frames().0 / cell).map(|number| number * cell) {
        let second = |seconds: u64| start + seconds * 48_000;
        events.push(speech(start, "Turn your upper body to the right."));
        events.push(breath(second(6), Phase::In, Millis(4000)));
        events.push(breath(second(10), Phase::Out, Millis(6000)));
        events.push(beep(second(17), Beep::Three));
        events.push(beep(second(18), Beep::Two));
        events.push(beep(second(19), Beep::One));
    }
    Timeline { length: Millis::minutes(minutes).frames(), ..timeline(events) }
}

pub(crate) fn mixer(timeline: &Timeline) -> Mixer {
    Mixer::new(timeline, spoken).unwrap()
}

/// All frames of a timeline.
pub(crate) fn mixed(timeline: &Timeline) -> Vec<f32> {
    let mut samples = vec![0.0; usize::try_from(timeline.length.0).unwrap()];
    assert_eq!(mixer(timeline).fill(&mut samples), samples.len());
    samples
}

/// One event alone, exactly its own frames.
pub(crate) fn alone(cue: Cue, frames: Frames) -> Vec<f32> {
    let mut samples = mixed(&timeline(vec![event(0, cue, frames)]));
    samples.truncate(usize::try_from(frames.0).unwrap());
    samples
}
