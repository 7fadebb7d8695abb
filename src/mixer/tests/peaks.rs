//! Claims about the peaks of all sounds together.

use std::fs;
use std::sync::Arc;

use supple::clip::{Clip, Utterance};
use supple::compile::compile;
use supple::mixer::Mixer;
use supple::routine::Phase;
use supple::session::{Choices, Talk, expand};
use supple::span::FileId;
use supple::time::{Frames, Millis, index};
use supple::timeline::{Beep, Cue, EstimatedLengths, Event, Timeline, plan};

use crate::support::timelines::{beep, bell, breath, event, timeline};
use crate::support::{Texts, tests};

/// The highest true peak that words have, -2.3 dBTP.
const WORDS: f32 = 0.767;

/// The highest that all sounds together may have, -1 dBFS.
const MOST: f32 = 0.891;

/// The frames of a timeline whose words are silent.
fn without_words(timeline: &Timeline) -> Vec<f32> {
    let length = |text: &str| {
        let is_text = |event: &&Event| matches!(&event.cue, Cue::Speech(line) if **line == *text);
        timeline.events.iter().find(is_text).map(|event| event.length)
    };
    let clips = |text: &str| {
        let frames = length(text)?;
        let clip = Clip { frames, samples: vec![0.0; index(frames.0)].into() };
        Some(Utterance::joined([Arc::new(clip)], Frames::ZERO))
    };
    let mut samples = vec![0.0; index(timeline.length.0)];
    Mixer::new(timeline, clips).unwrap().fill(&mut samples);
    samples
}

/// The highest sample of all else while words are said.
fn highest_beside_words(timeline: &Timeline) -> f32 {
    let samples = without_words(timeline);
    let words = timeline.events.iter().filter(|event| matches!(event.cue, Cue::Speech(_)));
    let spans = words.map(|event| &samples[index(event.at.0)..index((event.at + event.length).0)]);
    spans.flatten().fold(0.0, |highest: f32, sample| highest.max(sample.abs()))
}

#[test]
fn no_shipped_routine_has_peaks_above_the_ceiling_however_loud_its_words() {
    let files = fs::read_dir(tests("../scripts")).unwrap().map(|file| file.unwrap().path());
    let named = files.map(|path| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (name, fs::read_to_string(&path).unwrap())
    });
    let routines: Vec<(String, String)> = named.collect();
    let texts: Vec<(&str, &str)> =
        routines.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let choices = Choices { talk: Talk::Learn, ..Choices::default() };
    for (name, text) in &texts {
        let routine = compile(FileId(0), text, &mut Texts(&texts)).routine;
        let session = expand(&routine, &choices).unwrap();
        let Ok(timeline) = plan(&session, &mut EstimatedLengths::mute(session.language));
        let highest = WORDS + highest_beside_words(&timeline);
        assert!(highest <= MOST, "{highest} in {name}");
    }
}

/// Silent words of two seconds at a frame.
fn words(at: u64) -> Event {
    event(at, Cue::Speech("Breathe in.".into()), Millis(2000).frames())
}

#[test]
fn tones_and_a_breath_leave_room_for_words() {
    for at in [96_000, 120_000] {
        let mut tones: Vec<Event> = Beep::ALL.into_iter().map(|tone| beep(at, tone)).collect();
        tones.push(bell(at));
        for tone in tones {
            let breath = breath(at - 48_000, Phase::In, Millis(4000));
            let mut events = vec![breath, tone, words(96_000)];
            Event::sort(&mut events);
            let highest = WORDS + highest_beside_words(&timeline(events));
            assert!(highest <= MOST, "{highest}");
        }
    }
}

#[test]
fn a_tone_is_softer_wherever_words_are_said_beside_it() {
    let highest = |events: Vec<Event>| {
        let samples = without_words(&timeline(events));
        samples[96_000..].iter().fold(0.0, |highest: f32, sample| highest.max(sample.abs()))
    };
    let at = 120_000;
    let alone = highest(vec![beep(at, Beep::End)]);
    assert!((0.19..0.22).contains(&alone), "{alone}");
    let end = at + Beep::End.length().0;
    for (from, is_beside) in
        [(at, true), (96_000, true), (end - 1, true), (end, false), (24_000, false)]
    {
        let mut events = vec![words(from), beep(at, Beep::End)];
        Event::sort(&mut events);
        let expected = if is_beside { 0.4 * alone } else { alone };
        assert!((highest(events) - expected).abs() < 1e-6, "words from {from}");
    }
}
