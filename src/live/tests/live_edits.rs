//! A step made longer or shorter, and the places to which the keys go.

use supple::compile::{NoScripts, compile};
use supple::language::Language;
use supple::live::edit::{longer, shorter};
use supple::live::place;
use supple::live::timeline::LiveTimeline;
use supple::session::{Choices, Talk, expand};
use supple::span::FileId;
use supple::time::{Frames, Millis};
use supple::timeline::Beep::{End, One, Start, Three, Two};
use supple::timeline::{Beep, Cue, EstimatedLengths, Event, Lengths, Role, Timeline, plan, resize};

use super::held::{apply, hold};
use super::live_ahead::grown;

fn beeps(timeline: &Timeline) -> Vec<(u64, Beep)> {
    let beep = |event: &Event| match event.cue {
        Cue::Beep(beep) => Some((event.at.0 / 48_000, beep)),
        _ => None,
    };
    timeline.events.iter().filter_map(beep).collect()
}

fn breaths(timeline: &Timeline) -> Vec<u64> {
    let breaths = timeline.events.iter().filter(|event| matches!(event.cue, Cue::Breath(_)));
    breaths.map(|event| event.at.0 / 48_000 - 4).collect()
}

#[test]
fn more_time_moves_countdown_and_breath() {
    let at = Frames(10 * 48_000);
    for (paced, more) in [(false, 15), (true, 15)] {
        let mut timeline = hold(20, paced);
        let edit = longer(&timeline, at).unwrap();
        apply(&mut timeline, &edit);
        assert_eq!(edit.end, Frames((4 + 20 + more) * 48_000));
        let mut whole = hold(20 + more, paced);
        whole.steps[0].step = timeline.steps[0].step.clone();
        assert_eq!(timeline, whole);
    }
    // 15 s are not whole breaths of 5 s in a hold whose last breath is left out.
    let mut timeline = hold(22, true);
    let edit = longer(&timeline, Frames(25 * 48_000)).unwrap();
    apply(&mut timeline, &edit);
    assert_eq!(breaths(&timeline), [0, 2, 5, 7, 10, 12, 15, 17, 25, 27, 30, 32]);
}

#[test]
fn more_time_in_the_countdown_counts_again() {
    let mut timeline = hold(20, false);
    let edit = longer(&timeline, Frames(22 * 48_000 + 100)).unwrap();
    apply(&mut timeline, &edit);
    let expected =
        [(4, Start), (21, Three), (22, Two), (36, Three), (37, Two), (38, One), (39, End)];
    assert_eq!(beeps(&timeline), expected);
}

#[test]
fn a_changed_step_that_is_heard_again_was_always_so() {
    for at in [5 * 48_000, 22 * 48_000 + 100] {
        let mut live = LiveTimeline::new(hold(20, true));
        let edit = longer(live.timeline(), Frames(at)).unwrap();
        live.edit(&edit);
        assert!(!live.rebase(edit.at));
        assert!(live.rebase(Frames(48_000)));
        let mut whole = hold(35, true);
        whole.steps[0].step = live.timeline().steps[0].step.clone();
        assert_eq!(*live.timeline(), whole);
        assert!(!live.rebase(Frames(4 * 48_000)));
    }
}

/// A hold of a minute with a written line that has the words of one of the program's cues.
const WRITTEN: &str = "# Written\nlanguage: en\nwarning: Gently.\n\n## One\n- Sit tall.\n\
    - Lift one arm.\nhold: 1m\nat 20s: Ten seconds.\n\n## Two\n- Sit tall again.\n\
    - Lift both arms.\nhold: 10s\n";

fn planned(script: &str, talk: Talk) -> Timeline {
    let routine = compile(FileId::default(), script, &mut NoScripts).routine;
    let session = expand(&routine, &Choices { talk, ..Choices::default() }).unwrap();
    let Ok(timeline) = plan(&session, &mut EstimatedLengths::mute(session.language));
    timeline
}

/// The length of a line in the voice `mute`.
fn mute(text: &str) -> Option<Frames> {
    EstimatedLengths::mute(Language::English).frames(text).ok()
}

/// The seconds of the first step at which words are said, and why.
fn said(timeline: &Timeline, text: &str) -> Vec<(u64, Role)> {
    let step = timeline.steps[0].at;
    let events = timeline.events.iter().filter(|event| event.cue == Cue::Speech(text.into()));
    events.map(|event| ((event.at - step).0 / 48_000, event.role)).collect()
}

#[test]
fn a_written_line_stays_where_it_is_written_whatever_its_words() {
    let second = |seconds: u64| Millis::seconds(seconds).frames();
    let before = planned(WRITTEN, Talk::Normal);
    let step = before.steps[0].at;
    assert_eq!(said(&before, "Ten seconds."), [(20, Role::Written(0)), (50, Role::TenSeconds)]);
    for pressed in [1, 10, 19, 21, 30, 49] {
        let mut timeline = before.clone();
        let edit = longer(&timeline, step + second(pressed)).unwrap();
        resize(&mut timeline, &edit, mute);
        let expected = [(20, Role::Written(0)), (65, Role::TenSeconds)];
        assert_eq!(said(&timeline, "Ten seconds."), expected, "e after {pressed} s");
        assert_eq!(said(&timeline, "Halfway.").len(), 1, "e after {pressed} s");
        let mut timeline = before.clone();
        let edit = shorter(&timeline, step + second(pressed)).unwrap();
        resize(&mut timeline, &edit, mute);
        // A line that has not begun falls into the countdown, or behind the end.
        let is_over = pressed < 20;
        let expected = [(20, Role::Written(0))];
        let expected = if is_over { &[][..] } else { &expected[..] };
        assert_eq!(said(&timeline, "Ten seconds."), expected, "s after {pressed} s");
        // From its start, the longer step sounds as it was planned.
        let mut live = LiveTimeline::new(before.clone());
        let edit = longer(&before, step + second(pressed)).unwrap();
        live.edit(&edit);
        live.rebase(Frames::ZERO);
        assert_eq!(said(live.timeline(), "Ten seconds.")[0], (20, Role::Written(0)));
    }
    let quiet = planned(WRITTEN, Talk::Quiet);
    assert_eq!(said(&quiet, "Ten seconds."), [(20, Role::Written(0)), (50, Role::TenSeconds)]);
    let all = grown(WRITTEN, &[0]);
    let less_talk = all.iter().rfind(|one| one.whole).unwrap();
    assert!(less_talk.timeline.events.iter().all(|one| one.cue != Cue::Speech("Sit tall.".into())));
    assert_eq!(said(&less_talk.timeline, "Ten seconds.").len(), 2);
}

#[test]
fn what_is_heard_inside_a_longer_step_is_what_is_planned_for_its_length() {
    let script = |seconds: u64| {
        format!(
            "# Long\nlanguage: en\nbreath: off\nwarning: Gently.\n\n## One\nready: 3s\n\
             - Walk.\nmove: {seconds}s\nbell: every 20s\nat 25s: Look up.\n"
        )
    };
    let begun = |timeline: &Timeline| {
        let step = timeline.steps[0].at;
        let inside = timeline.events.iter().filter(|event| event.step == Some(0));
        inside.map(|event| (event.at - step, event.role)).collect::<Vec<_>>()
    };
    for seconds in [8, 20, 40, 110, 130, 200] {
        let mut timeline = planned(&script(seconds), Talk::Normal);
        let step = timeline.steps[0].at;
        let edit = longer(&timeline, step + Frames(1)).unwrap();
        resize(&mut timeline, &edit, mute);
        let whole = planned(&script(seconds + 15), Talk::Normal);
        if seconds > 25 {
            assert_eq!(begun(&timeline), begun(&whole), "{seconds} s");
        }
        assert_eq!(timeline.steps[0].length, whole.steps[0].length);
    }
}

#[test]
fn enough_ends_with_the_breath_or_in_three_seconds() {
    let mut timeline = hold(20, false);
    let edit = shorter(&timeline, Frames(8 * 48_000)).unwrap();
    apply(&mut timeline, &edit);
    assert_eq!(beeps(&timeline), [(4, Start), (8, Three), (9, Two), (10, One), (11, End)]);
    let mut timeline = hold(20, true);
    let edit = shorter(&timeline, Frames(12 * 48_000 + 1)).unwrap();
    apply(&mut timeline, &edit);
    assert_eq!(beeps(&timeline), [(4, Start), (13, One), (14, End)]);
    assert_eq!(breaths(&timeline), [0, 2, 5, 7]);
    assert_eq!(timeline.length, hold(10, true).length);
    assert_eq!(shorter(&hold(20, false), Frames(22 * 48_000)), None);
}

#[test]
fn an_edit_changes_nothing_before_its_frame() {
    for paced in [false, true] {
        let before = hold(20, paced);
        for tenth in 41..239 {
            let at = Frames(tenth * 4_800 + 7);
            for edit in [longer(&before, at), shorter(&before, at)].into_iter().flatten() {
                let mut after = before.clone();
                apply(&mut after, &edit);
                let early = |timeline: &Timeline| {
                    let events = timeline.events.iter().filter(|event| event.at < at);
                    events.cloned().collect::<Vec<_>>()
                };
                assert_eq!(early(&before), early(&after), "{edit:?}");
            }
        }
    }
}

#[test]
fn places_are_found() {
    let timeline = hold(20, true);
    let second = |seconds: u64| Frames(seconds * 48_000);
    assert_eq!(place::next_chapter(&timeline, Frames(0)), Some(second(1)));
    assert_eq!(place::previous_chapter(&timeline, second(25)), second(1));
    assert_eq!(place::repeat_from(&timeline, second(10)), second(1));
    assert_eq!(place::ready_for(&timeline, second(3)), Some(second(4)));
    assert_eq!(place::ready_for(&timeline, Frames(60_000)), None);
    assert_eq!(place::ready_for(&timeline, second(10)), None);
    assert_eq!(place::cue_start(&timeline, second(7)), second(6));
    assert_eq!(place::words_start(&timeline, Frames(60_000)), second(1));
}
