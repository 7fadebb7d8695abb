//! The plan and its speech made ahead, with less talk and the last words.

use std::sync::Arc;
use std::sync::mpsc::channel;

use supple::compile::{NoScripts, compile};
use supple::live::plan_ahead::{AheadPlan, PlanEvent, PlanRequest, PlanUpdate, speak_ahead};
use supple::live::timeline::LiveTimeline;
use supple::request::Request;
use supple::session::{Choices, expand};
use supple::span::FileId;
use supple::speech::{Clips, find_voice, open};
use supple::time::{Frames, Millis};
use supple::timeline::{Cue, Draft, Event, Timeline};

/// An update of the plan, and the timeline after it.
pub(super) struct Grown {
    pub(super) timeline: Timeline,
    settled: Frames,
    pub(super) whole: bool,
    replaces: bool,
}

/// All that becomes ready of a routine, with wishes for less talk once all of it is.
pub(super) fn grown(script: &str, keeps: &[usize]) -> Vec<Grown> {
    let routine = Arc::new(compile(FileId::default(), script, &mut NoScripts).routine);
    let requested = Request::default().session(&routine).unwrap();
    let (session, variable) = (Arc::clone(requested.session()), requested.variable(None));
    let voice = find_voice(Some("mute"), session.language).unwrap();
    let mut clips = Clips::new(open(&voice).unwrap(), &voice, session.language);
    let ((ready, news), (wish, wishes)) = (channel(), channel());
    std::thread::scope(|scope| {
        let mut live =
            LiveTimeline::new(Timeline::silence(&session.title, session.language, Frames::ZERO));
        scope.spawn(move || {
            let draft = Draft::of(&session);
            let plan = AheadPlan::new(session, draft, Some(variable));
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
    let session = Arc::new(expand(&routine, &Choices::default()).unwrap());
    let voice = find_voice(Some("mute"), session.language).unwrap();
    let mut clips = Clips::new(open(&voice).unwrap(), &voice, session.language);
    let ((ready, news), (wish, wishes)) = (channel(), channel());
    let whole: Vec<PlanUpdate> = std::thread::scope(|scope| {
        scope.spawn(move || {
            let draft = Draft::of(&session);
            let plan = AheadPlan::new(session, draft, None);
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

#[test]
fn what_a_step_made_longer_says_is_made_ahead() {
    let script = "# T\nwarning: Gently.\n## A\nready: 5s\n- In.\nhold: 20s\n## B\nready: 5s\n- On.\nmove: 1m\n";
    let routine = compile(FileId::default(), script, &mut NoScripts).routine;
    let session = Arc::new(expand(&routine, &Choices::default()).unwrap());
    let voice = find_voice(Some("mute"), session.language).unwrap();
    let mut clips = Clips::new(open(&voice).unwrap(), &voice, session.language);
    let reader = clips.reader();
    let ((ready, news), (wish, wishes)) = (channel(), channel());
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let draft = Draft::of(&session);
            let plan = AheadPlan::new(session, draft, None);
            speak_ahead(plan, &mut clips, (&wishes, &ready));
        });
        while let Ok(PlanEvent::Grown(grown)) = news.recv() {
            if grown.whole {
                break;
            }
        }
        drop(wish);
    });
    for cue in ["Halfway.", "Ten seconds.", "One minute left.", "2 minutes left."] {
        assert!(reader.frames(cue).is_some(), "{cue}");
    }
    assert!(reader.frames("5 minutes left.").is_none());
}
