//! What the listener's keys do in kinds of step that are not held.

use supple::live::edit::{longer, shorter};
use supple::live::place::{next_chapter, previous_chapter, ready_for, repeat_from};
use supple::session::Choices;
use supple::time::{Frames, Millis};
use supple::timeline::{Beep, Cue, EstimatedLengths, Event, Timeline, plan, resize};

use crate::support::routines::session;

fn timeline_of(text: &str) -> Timeline {
    let session = session(text, &Choices::default());
    let Ok(timeline) = plan(&session, &mut EstimatedLengths::mute(session.language));
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

#[test]
fn the_sentence_that_starts_a_step_is_led_to_repeated_and_moved_with_it() {
    let mut timeline = timeline_of(
        "# A\n## B\n- Sit.\nrest: 20s\n- Lie down.\nready: 5s\nhold 12s: And hold.\n\n### once\nready: 10s\n- Turn.\npress 8s: Squeeze.\n",
    );
    let [_, hold, press] = [0, 1, 2].map(|index| timeline.steps[index].clone());
    let (turn, squeeze) = (words(&timeline, "Turn.").clone(), words(&timeline, "Squeeze.").clone());
    let turned = turn.at + turn.length;
    assert_eq!(squeeze.at, turned + second(10));
    assert_eq!(press.at, squeeze.at + squeeze.length);
    // The time to get ready can be cut short as long as it lasts, but nothing of the sentence.
    assert_eq!(ready_for(&timeline, turned), Some(squeeze.at));
    assert_eq!(ready_for(&timeline, squeeze.at - Frames(1)), Some(squeeze.at));
    assert_eq!(ready_for(&timeline, squeeze.at), None);
    assert_eq!(ready_for(&timeline, press.at - Frames(1)), None);
    assert_eq!(ready_for(&timeline, turn.at), None);
    assert_eq!(repeat_from(&timeline, press.at), turn.at);
    assert_eq!(repeat_from(&timeline, hold.at), words(&timeline, "Lie down.").at);
    let edit = longer(&timeline, hold.at + second(1)).unwrap();
    resize(&mut timeline, &edit, |_| None);
    assert_eq!(words(&timeline, "Squeeze.").at, squeeze.at + second(15));
    assert_eq!(timeline.steps[2].at, press.at + second(15));
    let edit = shorter(&timeline, timeline.steps[2].at + second(1)).unwrap();
    resize(&mut timeline, &edit, |_| None);
    assert_eq!(timeline.steps[2].length, second(4));
}
