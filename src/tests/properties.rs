//! What holds for every script and every voice.

use std::collections::HashSet;
use std::convert::Infallible;

use proptest::prelude::*;
use supple::compile::{NoScripts, compile};
use supple::encode::{Format, Track, split_files};
use supple::routine::Side;
use supple::session::{Action, Choices, Session, StepKind, expand};
use supple::span::FileId;
use supple::time::{Frames, Millis};
use supple::timeline::{
    BELL, Beep, Cue, Draft, Event, Lengths, Planner, Role, Timeline, measure, plan,
};

use crate::support::scripts::{choices, script};

fn session_of(text: &str, choices: &Choices) -> Session {
    let compiled = compile(FileId::default(), text, &mut NoScripts);
    assert!(!compiled.has_errors(), "{:#?}\n{text}", compiled.diagnostics);
    expand(&compiled.routine, choices).unwrap()
}

/// A voice that takes a time for each text which nobody can foresee.
struct OddVoice {
    seed: u64,
}

impl Lengths for OddVoice {
    type Error = Infallible;

    fn frames(&mut self, text: &str) -> Result<Frames, Infallible> {
        let hash = text
            .bytes()
            .fold(self.seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
        Ok(Frames(2_400 + (hash >> 20) % 400_000))
    }

    fn pause(&self) -> Frames {
        Frames(self.seed % 40_000)
    }
}

/// A voice that takes no time.
struct Wordless;

impl Lengths for Wordless {
    type Error = Infallible;

    fn frames(&mut self, _: &str) -> Result<Frames, Infallible> {
        Ok(Frames::ZERO)
    }

    fn pause(&self) -> Frames {
        Frames::ZERO
    }
}

fn planned(session: &Session, seed: u64) -> Timeline {
    let Ok(timeline) = plan(session, &mut OddVoice { seed });
    timeline
}

fn is_speech(event: &Event) -> bool {
    matches!(event.cue, Cue::Speech(_))
}

fn end(event: &Event) -> Frames {
    event.at + event.length
}

/// The steps of a session, with whether words lead to them.
fn steps(session: &Session) -> Vec<&supple::session::Step> {
    let actions = session.exercises.iter().flat_map(|exercise| &exercise.actions);
    let step = |action| {
        let action: &Action = action;
        if let Action::Step(step) = action { Some(step.as_ref()) } else { None }
    };
    actions.filter_map(step).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn speech_never_overlaps_speech(text in script(), choices in choices(), seed: u64) {
        let timeline = planned(&session_of(&text, &choices), seed);
        let mut last = Frames::ZERO;
        for event in timeline.events.iter().filter(|event| is_speech(event)) {
            prop_assert!(event.at >= last, "{event:?}\n{text}");
            last = end(event);
        }
    }

    #[test]
    fn speech_never_overlaps_a_countdown(text in script(), choices in choices(), seed: u64) {
        let timeline = planned(&session_of(&text, &choices), seed);
        let threes = timeline.events.iter().filter(|event| event.cue == Cue::Beep(Beep::Three));
        for three in threes {
            let over = three.at + Millis::seconds(3).frames();
            let heard = timeline.events.iter().filter(|event| is_speech(event));
            for word in heard {
                prop_assert!(end(word) <= three.at || word.at >= over, "{word:?}\n{text}");
            }
        }
    }

    #[test]
    fn every_hold_is_held_in_full(text in script(), choices in choices(), seed: u64) {
        let session = session_of(&text, &choices);
        let timeline = planned(&session, seed);
        let wanted = steps(&session);
        prop_assert_eq!(timeline.steps.len(), wanted.len());
        for (step, wanted) in timeline.steps.iter().zip(wanted) {
            let time = wanted.timed.time.frames();
            match step.step.kind {
                // A breath is as long as its words at the least.
                StepKind::Inhale | StepKind::Exhale => prop_assert!(step.length >= time),
                _ => prop_assert_eq!(step.length, time, "{}", text),
            }
            prop_assert!(wanted.timed.time >= wanted.min);
            if let (Some(max), false) = (wanted.max, wanted.kind == StepKind::Inhale) {
                prop_assert!(wanted.timed.time <= max);
            }
        }
        for pair in timeline.steps.windows(2) {
            prop_assert!(pair[0].at + pair[0].length <= pair[1].at, "{text}");
        }
    }

    #[test]
    fn words_never_run_while_the_body_gets_ready(text in script(), choices in choices(), seed: u64) {
        let session = session_of(&text, &choices);
        let timeline = planned(&session, seed);
        for (step, wanted) in timeline.steps.iter().zip(steps(&session)) {
            let ready = wanted.wait.unwrap_or_default().frames();
            // The sentence that starts a step is said when the body is ready.
            let line = wanted.starting_words().map(|line| {
                let ends = |event: &&Event| event.role == Role::Starting && end(event) == step.at;
                let event = timeline.events.iter().find(ends).expect("the step is started");
                assert_eq!(event.cue, Cue::Speech(line.text.clone()));
                assert_eq!(event.step, None);
                event.at
            });
            let until = line.unwrap_or(step.at);
            for word in timeline.events.iter().filter(|event| is_speech(event)) {
                let before = end(word) + ready <= until;
                prop_assert!(before || word.at >= until, "{word:?} before {step:?}\n{text}");
            }
        }
    }

    #[test]
    fn tones_and_countdown_are_on_their_frames(text in script(), choices in choices(), seed: u64) {
        let session = session_of(&text, &choices);
        let timeline = planned(&session, seed);
        let steps = timeline.steps.iter().zip(steps(&session)).enumerate();
        for (index, (step, wanted)) in steps {
            let beeps: Vec<(Beep, Frames)> = timeline.events.iter()
                .filter(|event| event.step == Some(index))
                .filter_map(|event| match event.cue {
                    Cue::Beep(beep) => Some((beep, event.at)),
                    _ => None,
                })
                .collect();
            let at = |beep| beeps.iter().find(|(name, _)| *name == beep).map(|(_, at)| *at);
            let second = Millis::seconds(1).frames();
            let over = step.at + step.length;
            let counts_down = wanted.cues
                && wanted.timed.time >= Millis::seconds(10)
                && matches!(
                    step.step.kind,
                    StepKind::Hold | StepKind::Press | StepKind::Move | StepKind::Rest
                );
            let is_long = wanted.timed.time >= Millis::seconds(5);
            let starts = wanted.cues
                && match step.step.kind {
                    StepKind::Hold | StepKind::Move => is_long,
                    kind => kind == StepKind::Press,
                };
            prop_assert_eq!(at(Beep::Start), starts.then_some(step.at));
            prop_assert_eq!(at(Beep::Three), counts_down.then(|| over - second * 3));
            prop_assert_eq!(at(Beep::Two), counts_down.then(|| over - second * 2));
            prop_assert_eq!(at(Beep::One), counts_down.then(|| over - second));
            if let Some(end) = at(Beep::End) {
                prop_assert_eq!(end, over);
            }
        }
    }

    #[test]
    fn words_of_repetitions_follow_their_numbers_and_are_over_before_the_next(
        text in script(), choices in choices(), seed: u64,
    ) {
        let session = session_of(&text, &choices);
        let timeline = planned(&session, seed);
        for (index, (step, wanted)) in timeline.steps.iter().zip(steps(&session)).enumerate() {
            let Some(every) = wanted.every else { continue };
            let own = timeline.events.iter().filter(|event| event.step == Some(index));
            for event in own.filter(|event| event.role != Role::Ready) {
                let begun = (event.at - step.at).0 / every.frames().0;
                let begin = step.at + every.frames() * begun;
                if event.role == Role::Repetition {
                    prop_assert!(begun < wanted.led);
                    prop_assert!(end(event) <= begin + every.frames(), "{text}");
                    let mut times = wanted.each.iter().map(|(time, _)| begin + time.frames());
                    let is_first = timeline.events.iter().any(|number| {
                        number.role == Role::Number && end(number) == event.at
                    });
                    prop_assert!(is_first || times.any(|time| time == event.at), "{text}");
                }
            }
        }
    }

    #[test]
    fn a_tone_ends_every_time_for_the_body_of_six_seconds_and_no_shorter_one(
        text in script(), choices in choices(), seed: u64,
    ) {
        let session = session_of(&text, &choices);
        let timeline = planned(&session, seed);
        let (three, six) = (Millis::seconds(3).frames(), Millis::seconds(6).frames());
        for (index, (step, wanted)) in timeline.steps.iter().zip(steps(&session)).enumerate() {
            let own = timeline.events.iter().filter(|event| event.step == Some(index));
            let ready: Vec<&Event> = own.filter(|event| event.role == Role::Ready).collect();
            let wait = wanted.wait.unwrap_or_default().frames();
            prop_assert!(ready.len() <= usize::from(wanted.cues && wait >= six), "{text}");
            let Some(ready) = ready.first() else { continue };
            let led = timeline.events.iter().find(|event| {
                event.role == Role::Starting && event.at > ready.at && event.at < step.at
            });
            prop_assert_eq!(ready.at + three, led.map_or(step.at, |words| words.at), "{}", text);
            let tones = timeline.events.iter().filter(|event| {
                matches!(event.cue, Cue::Beep(_) | Cue::Bell) && event.role != Role::Ready
            });
            let second = Millis::seconds(1).frames();
            for tone in tones {
                let is_apart = end(tone) + second <= ready.at || tone.at >= end(ready) + second;
                prop_assert!(is_apart, "{text}");
            }
        }
    }

    #[test]
    fn cues_inside_a_step_begin_five_seconds_apart(
        text in script(), choices in choices(), seed: u64,
    ) {
        let timeline = planned(&session_of(&text, &choices), seed);
        for (index, step) in timeline.steps.iter().enumerate() {
            if matches!(step.step.kind, StepKind::Count | StepKind::Inhale | StepKind::Exhale) {
                continue;
            }
            let own = timeline.events.iter().filter(|event| event.step == Some(index));
            let spoken: Vec<Frames> = own.filter(|event| is_speech(event)).map(|event| event.at).collect();
            for pair in spoken.windows(2) {
                prop_assert!(pair[1] >= pair[0] + Millis::seconds(5).frames(), "{text}");
            }
        }
    }

    #[test]
    fn breath_comes_in_whole_cycles_inside_its_step(
        text in script(), choices in choices(), seed: u64,
    ) {
        let session = session_of(&text, &choices);
        let timeline = planned(&session, seed);
        for (index, (step, wanted)) in timeline.steps.iter().zip(steps(&session)).enumerate() {
            let breaths: Vec<&Event> = timeline.events.iter()
                .filter(|event| event.step == Some(index) && matches!(event.cue, Cue::Breath(_)))
                .collect();
            let mut at = step.at;
            for breath in &breaths {
                prop_assert_eq!(breath.at, at);
                at = end(breath);
            }
            prop_assert!(at <= step.at + step.length);
            let phases = wanted.pacing.as_ref().map_or(1, |pacing| pacing.phases.len());
            prop_assert_eq!(breaths.len() % phases, 0);
            if let Some(pacing) = &wanted.pacing {
                prop_assert!(step.at + step.length < at + pacing.cycle().frames() + Frames(1));
            }
        }
    }

    #[test]
    fn everything_lies_in_order_and_inside_the_session(
        text in script(), choices in choices(), seed: u64,
    ) {
        let timeline = planned(&session_of(&text, &choices), seed);
        prop_assert!(timeline.events.is_sorted_by_key(Event::order));
        prop_assert!(timeline.events.iter().all(|event| event.at >= timeline.lead_in));
        let last = timeline.events.iter().map(end);
        let steps = timeline.steps.iter().map(|step| step.at + step.length);
        let over = last.chain(steps).max().unwrap();
        prop_assert!(timeline.length >= over + Millis(300).frames());
        let chapters: Vec<Frames> = timeline.chapters.iter().map(|chapter| chapter.at).collect();
        prop_assert!(chapters.is_sorted());
    }

    #[test]
    fn the_total_is_the_sum_of_its_parts(text in script(), choices in choices(), seed: u64) {
        let session = session_of(&text, &choices);
        let Ok(timeline) = plan(&session, &mut Wordless);
        let Ok((_, ready)) = measure(&session, 0, &mut Wordless);
        let actions = session.exercises.iter().flat_map(|exercise| &exercise.actions);
        let between = session.introduction.iter().chain(actions).map(|action| match action {
            Action::Pause(timed) => timed.time.frames(),
            Action::Bell(strokes) => BELL * u64::from(*strokes),
            _ => Frames::ZERO,
        });
        let steps = timeline.steps.iter().map(|step| step.length);
        let finish = if session.cues { Beep::Finish.length() } else { Frames::ZERO };
        let rest = timeline.lead_in + ready.frames() + finish + Millis(300).frames();
        let sum = between.chain(steps).fold(rest, |sum, part| sum + part);
        // Words wait for the tone at the end of a step, and the end for a stroke of a bell.
        let ends = timeline.events.iter().filter(|event| event.cue == Cue::Beep(Beep::End)).count();
        let waited = Beep::End.length() * ends as u64 + BELL;
        prop_assert!((sum..=sum + waited).contains(&timeline.length), "{sum:?} {timeline:?}\n{text}");

        let spoken = planned(&session, seed);
        let files = split_files(&Track::from(&spoken), Format::Wav);
        let together = files.iter().fold(Frames::ZERO, |sum, file| sum + file.track.frames);
        prop_assert_eq!(together, spoken.length);
    }

    #[test]
    fn a_prefix_of_clips_gives_a_prefix_of_events(
        text in script(), choices in choices(), seed: u64, other: u64,
    ) {
        let session = session_of(&text, &choices);
        let whole = planned(&session, seed);
        let mut planner = Planner::new(&session, Draft::of(&session).minutes());
        let mut voice = OddVoice { seed };
        let Ok(()) = planner.opening(&mut voice);
        let count = session.exercises.len().min(2);
        for _ in 1..count {
            let Ok(true) = planner.exercise(&mut voice) else { panic!("an exercise is missing") };
        }
        let known = planner.so_far().events.clone();
        // The rest is spoken by somebody else; what was planned stays.
        let mut voice = OddVoice { seed: other };
        while let Ok(true) = planner.exercise(&mut voice) {}
        let Ok(rest) = planner.close(&mut voice);
        prop_assert_eq!(&rest.events[..known.len()], &known[..]);
        prop_assert_eq!(&whole.events[..known.len()], &known[..], "{}", text);
    }

    #[test]
    fn mirrored_twice_is_the_original(text in script(), choices in choices()) {
        let mirrored = mirror(&text);
        prop_assert_eq!(&mirror(&mirrored), &text);
        let sides = |session: &Session| {
            let said = |side: Side| -> Vec<String> {
                let mut words = Vec::new();
                for exercise in &session.exercises {
                    for action in &exercise.actions {
                        let Action::Step(step) = action else { continue };
                        if step.side == Some(side) {
                            words.extend(step.words.iter().map(|line| line.text.to_string()));
                            words.extend(step.timed.at.iter().map(|(_, line)| line.text.to_string()));
                        }
                    }
                }
                words
            };
            (said(Side::First), said(Side::Second))
        };
        let (first, second) = sides(&session_of(&text, &choices));
        let (mirrored_first, mirrored_second) = sides(&session_of(&mirrored, &choices));
        prop_assert_eq!(first, mirrored_second);
        prop_assert_eq!(second, mirrored_first);
    }

    #[test]
    fn the_same_session_gives_the_same_timeline(text in script(), choices in choices(), seed: u64) {
        let session = session_of(&text, &choices);
        prop_assert_eq!(planned(&session, seed), planned(&session, seed));
    }

    #[test]
    fn a_session_says_its_safety_line_exactly_once(text in script(), seed: u64) {
        let session = session_of(&text, &Choices::default());
        let timeline = planned(&session, seed);
        let first = timeline.chapters.get(1).map_or(timeline.length, |chapter| chapter.at);
        let opening: Vec<&str> = timeline.events.iter().filter(|event| event.at < first)
            .filter_map(|event| match &event.cue {
                Cue::Speech(text) => Some(text.as_ref()),
                _ => None,
            })
            .collect();
        let own: HashSet<&str> = session.safety.iter().map(|line| line.text.as_ref()).collect();
        let standard = supple::language::Language::English.phrases().safety;
        let standard_heard = opening.iter().filter(|line| **line == standard).count();
        prop_assert_eq!(standard_heard, usize::from(own.is_empty()));
    }
}

/// Every mark of a script with its sides exchanged.
fn mirror(text: &str) -> String {
    let mut mirrored = text.to_owned();
    for (first, second) in [
        ("{left}", "{right}"),
        ("{Left}", "{Right}"),
        ("{clockwise|anticlockwise}", "{anticlockwise|clockwise}"),
    ] {
        mirrored = mirrored.replace(first, "\u{1}").replace(second, first).replace('\u{1}', second);
    }
    mirrored
}
