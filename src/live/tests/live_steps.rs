//! What the listener's keys do in kinds of step that are not held.

use supple::live::edit::{longer, shorter};
use supple::live::place::{next_chapter, previous_chapter, ready_for, repeat_from};
use supple::session::Choices;
use supple::time::{Frames, Millis};
use supple::timeline::{Beep, Cue, Event, MuteLengths, Timeline, plan, resize};

use crate::support::routines::session;

fn timeline_of(text: &str) -> Timeline {
    let session = session(text, &Choices::default());
    let Ok(timeline) = plan(&session, &mut MuteLengths::new(session.language));
    timeline
}

/// The event of these words.
fn words<'t>(timeline: &'t Timeline, wanted: &str) -> &'t Event {
    let is_wanted = |event: &&Event| matches!(&event.cue, Cue::Speech(text) if &**text == wanted);
    timeline.events.iter().find(is_wanted).unwrap()
}

fn second(seconds: u64) -> Frames {
    Millis::seconds(seconds).frames()
}

#[test]
fn a_press_is_made_longer_shorter_and_repeated_as_a_hold_is() {
    let mut timeline = timeline_of(
        "# A\nready: 1s\n## B\n- Squeeze.\npress: 12s\n- Let go.\n## C\n- Sit.\nhold: 10s\n",
    );
    let begin = timeline.steps[0].at;
    let at = begin + second(2);
    let edit = longer(&timeline, at).unwrap();
    assert_eq!(edit.end, begin + second(12 + 15));
    resize(&mut timeline, &edit, |_| None);
    let over = timeline.steps[0].end();
    assert_eq!(over, edit.end);
    let three = timeline.events.iter().find(|event| event.cue == Cue::Beep(Beep::Three));
    assert_eq!(three.unwrap().at, over - second(3));
    let edit = shorter(&timeline, at).unwrap();
    assert_eq!(edit.end, at + second(3));
    assert_eq!(repeat_from(&timeline, at), timeline.chapters[1].at);
    assert_eq!(ready_for(&timeline, begin - Frames(1)), Some(begin));
    assert_eq!(ready_for(&timeline, at), None);
    assert_eq!(next_chapter(&timeline, at), Some(timeline.chapters[2].at));
    assert_eq!(previous_chapter(&timeline, at), timeline.chapters[0].at);
    assert!(words(&timeline, "Let go.").at >= over);
}
