//! A timeline of one hold, to press keys in.

use supple::routine::{Pattern, Phase};
use supple::session::{Step, StepKind, Timed};
use supple::span::Span;
use supple::time::{Frames, Millis};
use supple::timeline::{Beep, Chapter, Cue, Event, PlacedStep, Resize, Timeline, resize};

use crate::support::timelines::{breath, event, speech, timeline};

/// A hold of `length` with a countdown and, where it is paced, breaths of 5 s; words before and
/// after it, and an exercise behind it.
pub(super) fn hold(length: u64, paced: bool) -> Timeline {
    let begin = 4 * 48_000;
    let own = |event: Event| Event { step: Some(0), ..event };
    let second = |seconds: u64| Millis::seconds(seconds).frames();
    let mut events =
        vec![speech(48_000, "Sit."), event(begin, Cue::Beep(Beep::Start), Beep::Start.length())];
    for (number, beep) in [Beep::Three, Beep::Two, Beep::One].into_iter().enumerate() {
        let at = begin + (length - 3 + number as u64) * 48_000;
        events.push(own(event(at, Cue::Beep(beep), beep.length())));
    }
    for number in 0..if paced { length / 5 } else { 0 } {
        let at = begin + number * 5 * 48_000;
        events.push(own(breath(at, Phase::In, Millis::seconds(2))));
        events.push(own(breath(at + 2 * 48_000, Phase::Out, Millis::seconds(3))));
    }
    let end = begin + length * 48_000;
    events.push(own(event(end, Cue::Beep(Beep::End), Beep::End.length())));
    events.push(speech(end + 30_000, "And now the next."));
    events.sort_by_key(Event::order);
    let chapter = |at: u64, title: &str| Chapter { at: Frames(at), title: title.into() };
    let step = Step {
        kind: StepKind::Hold,
        set: None,
        timed: Timed {
            call: None,
            time: Millis::seconds(length),
            at: Vec::new(),
            bell_every: None,
            span: Span::default(),
        },
        min: Millis::seconds(length),
        max: None,
        side: None,
        side_words: None,
        round: 1,
        wait: None,
        cues: true,
        pacing: paced.then(|| Pattern {
            phases: [(Phase::In, Millis::seconds(2)), (Phase::Out, Millis::seconds(3))].into(),
        }),
        leads_breath: false,
        words: None,
        time_is_written: false,
        every: None,
        each: Vec::new(),
        led: 0,
    };
    let step = PlacedStep {
        exercise: "One".into(),
        at: Frames(begin),
        length: second(length),
        step: step.into(),
    };
    Timeline {
        chapters: vec![
            chapter(0, "Introduction"),
            chapter(48_000, "One"),
            chapter(end + 30_000, "Two"),
        ],
        steps: vec![step],
        ..timeline(events)
    }
}

/// Makes a change, for which no other words are known.
pub(super) fn apply(timeline: &mut Timeline, change: &Resize) {
    resize(timeline, change, |_| None);
}
