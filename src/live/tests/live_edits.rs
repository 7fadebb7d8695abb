//! Live play without a device: edits, places, the callback and speech made ahead.

use std::collections::VecDeque;
use std::sync::mpsc::channel;
use std::time::Duration;

use supple::compile::{NoScripts, compile};
use supple::language::Language;
use supple::live::edit::{longer, shorter};
use supple::live::engine::{Engine, EngineCommand as Order, EngineHandle, RAMP, Retired};
use supple::live::place;
use supple::live::plan_ahead::{AheadPlan, PlanEvent, PlanRequest, PlanUpdate, speak_ahead};
use supple::live::timeline::LiveTimeline;
use supple::mixer::{Mixer, to_i16};
use supple::routine::{Pattern, Phase};
use supple::session::{Choices, Step, StepKind, Talk, Timed, expand};
use supple::span::{FileId, Span};
use supple::speech::{Clips, find_voice, open};
use supple::time::{Frames, Millis};
use supple::timeline::Beep::{End, One, Start, Three, Two};
use supple::timeline::{
    Beep, Chapter, Cue, Draft, Event, Lengths, MuteLengths, PlacedStep, Resize, Role, Timeline,
    plan, resize,
};

use crate::support::allocations::calls;
use crate::support::timelines::{breath, event, everything, mixed, mixer, speech, timeline};

/// A hold of `length` with a countdown and, where it is paced, breaths of 5 s; words before and
/// after it, and an exercise behind it.
fn hold(length: u64, paced: bool) -> Timeline {
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
    let Ok(timeline) = plan(&session, &mut MuteLengths::new(session.language));
    timeline
}

/// The length of a line in the voice `mute`.
fn mute(text: &str) -> Option<Frames> {
    MuteLengths::new(Language::English).frames(text).ok()
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

/// Makes a change, for which no other words are known.
fn apply(timeline: &mut Timeline, change: &Resize) {
    resize(timeline, change, |_| None);
}

/// An update of the plan, and the timeline after it.
struct Grown {
    timeline: Timeline,
    settled: Frames,
    whole: bool,
    replaces: bool,
}

/// All that becomes ready of a routine, with wishes for less talk once all of it is.
fn grown(script: &str, keeps: &[usize]) -> Vec<Grown> {
    let routine = compile(FileId::default(), script, &mut NoScripts).routine;
    let session = expand(&routine, &Choices::default()).unwrap();
    let quiet = Choices { talk: Talk::Quiet, ..Choices::default() };
    let quiet = expand(&routine, &quiet).unwrap();
    let voice = find_voice(Some("mute"), session.language).unwrap();
    let mut clips = Clips::new(open(&voice).unwrap(), &voice, session.language);
    let ((ready, news), (wish, wishes)) = (channel(), channel());
    std::thread::scope(|scope| {
        let mut live =
            LiveTimeline::new(Timeline::silence(&session.title, session.language, Frames::ZERO));
        scope.spawn(move || {
            let draft = Draft::of(&session);
            let plan = AheadPlan { session, quiet: Some(quiet), draft, variable: None };
            speak_ahead(plan, &mut clips, (&wishes, &ready));
        });
        let mut all = Vec::new();
        let mut begun = 0;
        let mut wish = Some(wish);
        while let Ok(PlanEvent::Grown(grown)) = news.recv() {
            let PlanUpdate { from, whole, replaces, .. } = *grown;
            begun += usize::from(replaces && !whole);
            // What came too late is refused.
            if begun > 0 && begun < keeps.len() {
                continue;
            }
            live.grow(*grown);
            let timeline = live.timeline().clone();
            all.push(Grown { timeline, settled: from.settled(), whole, replaces });
            if whole
                && let Some(wish) = wish.take_if(|_| all.iter().any(|one: &Grown| one.replaces))
            {
                drop(wish);
            } else if whole && let Some(wish) = &wish {
                for keep in keeps {
                    wish.send(PlanRequest::LessTalk { keep: *keep }).unwrap();
                }
            }
        }
        all
    })
}

const TALK: &str = "# Talk\nlanguage: en\nwarning: Gently.\n\n## One\n- Sit tall.\n- Lift one \
    arm.\nhold: 10s\n\n## Two\n- Sit tall again.\n- Lift both arms.\nhold: 10s\n";

#[test]
fn what_is_ready_never_changes_but_for_less_talk() {
    let all = grown(TALK, &[1]);
    let mut settled: Option<&Grown> = None;
    for one in &all {
        if let Some(before) = settled {
            let limit = before.timeline.length.min(one.timeline.length);
            let early = |timeline: &Timeline| {
                let events = timeline.events.iter().filter(|event| event.at < limit);
                events.cloned().collect::<Vec<_>>()
            };
            assert_eq!(early(&before.timeline), early(&one.timeline));
        }
        settled = Some(one);
    }
    let said = |one: &Grown, text: &str| {
        let is_it = |event: &Event| event.cue == Cue::Speech(text.into());
        one.timeline.events.iter().any(is_it)
    };
    let whole: Vec<&Grown> = all.iter().filter(|one| one.whole).collect();
    assert_eq!(whole.len(), 2);
    assert!(said(whole[0], "Sit tall.") && said(whole[0], "Sit tall again."));
    assert!(said(whole[1], "Sit tall.") && !said(whole[1], "Sit tall again."));
    assert!(said(whole[1], "Lift both arms."));
}

#[test]
fn less_talk_that_came_too_late_begins_an_exercise_later() {
    let all = grown(TALK, &[0, 1]);
    let said = |one: &Grown, text: &str| {
        let is_it = |event: &Event| event.cue == Cue::Speech(text.into());
        one.timeline.events.iter().any(is_it)
    };
    let last = all.iter().rfind(|one| one.whole).unwrap();
    assert!(said(last, "Sit tall.") && !said(last, "Sit tall again."));
    let again = all.iter().rfind(|one| one.replaces && !one.whole).unwrap();
    let [.., one, two] = &last.timeline.chapters[..] else { panic!("two exercises") };
    assert!((one.at..=two.at).contains(&again.settled));
}

#[test]
fn the_last_words_tell_how_long_it_took() {
    let routine = compile(FileId::default(), TALK, &mut NoScripts).routine;
    let session = expand(&routine, &Choices::default()).unwrap();
    let voice = find_voice(Some("mute"), session.language).unwrap();
    let mut clips = Clips::new(open(&voice).unwrap(), &voice, session.language);
    let ((ready, news), (wish, wishes)) = (channel(), channel());
    let whole: Vec<PlanUpdate> = std::thread::scope(|scope| {
        scope.spawn(move || {
            let draft = Draft::of(&session);
            let plan = AheadPlan { session, quiet: None, draft, variable: None };
            speak_ahead(plan, &mut clips, (&wishes, &ready));
        });
        let mut whole = Vec::new();
        let mut wish = Some(wish);
        while let Ok(PlanEvent::Grown(grown)) = news.recv() {
            whole.extend(grown.whole.then_some(*grown));
            if let [_] = &whole[..] {
                // Once more is nothing new.
                for _ in 0..2 {
                    let more = Millis::minutes(5).frames().0.cast_signed();
                    wish.as_ref().unwrap().send(PlanRequest::Took(more)).unwrap();
                }
            }
            wish.take_if(|_| whole.len() == 2);
        }
        whole
    });
    let [planned, took] = &whole[..] else { panic!("{} plans", whole.len()) };
    assert!(took.replaces && took.from == planned.from);
    let last = |grown: &PlanUpdate| format!("{:?}", grown.added.events.last().unwrap().cue);
    assert!(last(planned).contains("one minute"), "{}", last(planned));
    assert!(last(took).contains("6 minutes"), "{}", last(took));
}

/// A mixer of a timeline at a frame.
fn at_frame(timeline: &Timeline, at: Frames) -> Mixer {
    let mut mixer = mixer(timeline);
    mixer.seek(at);
    mixer
}

/// An engine that is asked for blocks, and all that it gave.
struct Bench {
    engine: Engine,
    handle: EngineHandle,
    heard: Vec<f32>,
}

impl Bench {
    fn new(mixer: Mixer) -> Self {
        let (engine, handle) = Engine::new(mixer, 1.0, false);
        Self { engine, handle, heard: Vec::new() }
    }

    fn run(&mut self, frames: usize) {
        let from = self.heard.len();
        self.heard.resize(from + frames, 0.0);
        for block in self.heard[from..].chunks_mut(997) {
            self.engine.fill(block, Duration::ZERO);
        }
    }

    fn order(&mut self, order: Order) {
        self.handle.commands.push(order).unwrap();
    }
}

fn steps(samples: &[f32]) -> Vec<f32> {
    samples.iter().map(|sample| f32::from(to_i16(*sample)) / 32_768.0).collect()
}

#[test]
fn keys_give_the_same_sound_as_their_timeline() {
    let before = hold(20, true);
    let at = 10 * 48_000;
    let edits = [longer(&before, Frames(at as u64)), shorter(&before, Frames(at as u64))];
    for edit in edits.into_iter().flatten() {
        let mut after = before.clone();
        apply(&mut after, &edit);
        let mut bench = Bench::new(mixer(&before));
        bench.run(at);
        bench.order(Order::Swap(Box::new(at_frame(&after, edit.at))));
        let whole = steps(&mixed(&after));
        bench.run(whole.len() - at);
        assert!(bench.heard == whole, "{edit:?}");
        assert!(matches!(bench.handle.spent.pop(), Ok(Retired::Used(_))));
        // The same key, one block too late.
        bench.order(Order::Swap(Box::new(at_frame(&after, edit.at))));
        bench.run(1);
        assert!(matches!(bench.handle.spent.pop(), Ok(Retired::Late(_))));
    }
}

#[test]
fn a_jump_is_exact_beside_its_ramps() {
    let timeline = everything();
    let whole = steps(&mixed(&timeline));
    for (at, to) in [(60_000, 500_000), (600_100, 48_000), (330_000, 330_001)] {
        let mut bench = Bench::new(mixer(&timeline));
        bench.run(at);
        let mixer = Box::new(at_frame(&timeline, Frames(to as u64)));
        bench.order(Order::Jump { mixer, until: Frames(u64::MAX) });
        bench.run(60_000);
        assert!(bench.heard[..at] == whole[..at]);
        let after = at + 2 * RAMP;
        let rest = &bench.heard[after..];
        let expected = &whole[to + RAMP..];
        let count = rest.len().min(expected.len());
        assert!(rest[..count] == expected[..count], "{at} to {to}");
        let step = |samples: &[f32]| {
            samples.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max)
        };
        assert!(step(&bench.heard[at..after]) <= step(&whole) + 0.01, "it clicks");
    }
}

#[test]
fn a_pause_loses_nothing() {
    let timeline = everything();
    let whole = steps(&mixed(&timeline));
    let mut bench = Bench::new(mixer(&timeline));
    bench.run(350_000);
    bench.order(Order::Pause);
    bench.run(20_000);
    assert!(bench.heard[350_000 + RAMP..].iter().all(|sample| *sample == 0.0));
    let from = Frames(312_001);
    bench.order(Order::Resume { mixer: Box::new(at_frame(&timeline, from)), first: None });
    bench.run(100_000);
    assert!(bench.heard[370_000 + RAMP..] == whole[312_001 + RAMP..412_001]);
}

#[test]
fn what_follows_a_mark_is_the_same_again() {
    let timeline = everything();
    let whole = steps(&mixed(&timeline));
    let mut bench = Bench::new(mixer(&timeline));
    bench.run(311_000);
    let mark = bench.engine.mark();
    bench.run(150_000);
    assert!(bench.engine.return_to(&mark));
    bench.run(150_000);
    assert!(bench.heard[311_000..461_000] == whole[311_000..461_000]);
    assert!(bench.heard[461_000..] == whole[311_000..461_000]);
    assert_eq!(bench.engine.cuts(), 0);
    // Behind the name of an exercise, too.
    let first = Some(Box::new(at_frame(&timeline, Frames(timeline.length.0 - 20_000))));
    let mixer = Box::new(at_frame(&timeline, Frames(48_000)));
    bench.order(Order::Resume { mixer, first });
    let mark = (bench.heard.len(), bench.engine.cuts());
    bench.run(997);
    assert_eq!(bench.engine.cuts(), mark.1 + 1, "no mark before a command counts");
    let mark = (bench.heard.len(), bench.engine.mark());
    bench.run(60_000);
    assert!(bench.engine.return_to(&mark.1));
    bench.run(60_000);
    let (once, again) = bench.heard[mark.0..].split_at(60_000);
    assert!(once == again);
}

#[test]
fn growth_is_taken_as_long_as_it_is_the_same_so_far() {
    let timeline = everything();
    let whole = steps(&mixed(&timeline));
    let mut bench = Bench::new(mixer(&timeline));
    bench.engine = bench.engine.ahead();
    bench.run(60_000);
    let grown = || Box::new(at_frame(&timeline, Frames(48_000)));
    bench.order(Order::Grow { mixer: grown(), until: Frames(60_000) });
    bench.run(60_000);
    assert!(matches!(bench.handle.spent.pop(), Ok(Retired::Used(_))));
    bench.order(Order::Grow { mixer: grown(), until: Frames(60_000) });
    bench.run(60_000);
    assert!(matches!(bench.handle.spent.pop(), Ok(Retired::Late(_))));
    assert!(bench.heard == whole[..180_000]);
}

#[test]
fn the_callback_allocates_nothing() {
    let timeline = everything();
    let mut bench = Bench::new(mixer(&timeline));
    let mut orders: VecDeque<Order> = [
        Order::Swap(Box::new(at_frame(&timeline, Frames::ZERO))),
        Order::Jump {
            mixer: Box::new(at_frame(&timeline, Frames(312_100))),
            until: Frames(u64::MAX),
        },
        Order::Volume(0.5),
        Order::Pause,
        Order::Resume {
            mixer: Box::new(at_frame(&timeline, Frames(100))),
            first: Some(Box::new(mixer(&hold(10, true)))),
        },
        Order::Fade,
    ]
    .into();
    let mut block = vec![0.0; 4_800];
    while let Some(order) = orders.pop_front() {
        bench.order(order);
        let allocated = calls(|| {
            for _ in 0..20 {
                bench.engine.fill(&mut block, Duration::ZERO);
            }
        });
        assert_eq!(allocated, 0);
    }
}
