//! An exercise that goes on in another way, from its start.

use std::sync::Arc;
use std::sync::mpsc::channel;

use supple::compile::{NoScripts, compile};
use supple::live::edit::{longer, shorter};
use supple::live::plan_ahead::{
    AheadPlan, PlanEvent, PlanRequest, PlanUpdate, Restart, speak_ahead,
};
use supple::live::timeline::LiveTimeline;
use supple::request::{Request, Variations};
use supple::routine::Side;
use supple::session::{Choices, StepKind, Talk, VariationChoice, expand};
use supple::span::FileId;
use supple::speech::{Clips, find_voice, open};
use supple::time::{Frames, Millis};
use supple::timeline::{Draft, EstimatedLengths, Event, Role, Timeline, plan};

const ROUTINE: &str = "# Ways\nlanguage: en\nwarning: Gently.\n\n## One\n- Sit tall.\n- Lift one arm.\nhold: 10s\n\n\
    ## Two\nposture: standing\n- Stand up.\n- Lift both arms.\nhold: 20s\n\n\
    ### variation: on a chair\nposture: seated\nneeds: chair\n- Stay on the chair.\n- Lift both arms.\nhold: 10s\n\n\
    ### variation: lying down\nposture: lying\n- Lie down on your back.\n- Lift both arms.\nmove: 15s\n\n\
    ## Three\nposture: seated\nneeds: chair\n- Sit tall again.\n- Breathe.\nhold: 10s\n";

/// A plan under way: its updates are taken in, and the requests of a listener sent.
fn after(script: &str, requests: &[PlanRequest]) -> (LiveTimeline, Vec<PlanUpdate>) {
    after_all(script, requests, false)
}

/// The same; a listener who `leaves` waits for no answer.
fn after_all(
    script: &str,
    requests: &[PlanRequest],
    leaves: bool,
) -> (LiveTimeline, Vec<PlanUpdate>) {
    let routine = Arc::new(compile(FileId::default(), script, &mut NoScripts).routine);
    let requested = Request::default().session(&routine).unwrap();
    let variable = requested.variable(None);
    let session = requested.session().clone();
    let voice = find_voice(Some("mute"), session.language).unwrap();
    let mut clips = Clips::new(open(&voice).unwrap(), &voice, session.language);
    let ((ready, news), (wish, wishes)) = (channel(), channel());
    std::thread::scope(|scope| {
        let silence = Timeline::silence(&session.title, session.language, Frames::ZERO);
        let mut live = LiveTimeline::new(silence);
        scope.spawn(move || {
            let draft = Draft::of(&session);
            let plan = AheadPlan::new(session, draft, Some(variable));
            speak_ahead(plan, &mut clips, (&wishes, &ready));
        });
        let mut left = requests.iter();
        let mut wish = Some(wish);
        let mut replaced = Vec::new();
        while let Ok(PlanEvent::Grown(grown)) = news.recv() {
            let whole = grown.whole;
            if grown.replaces {
                replaced.push(PlanUpdate {
                    added: grown.added.clone(),
                    restarts: grown.restarts.clone(),
                    ..*grown
                });
            }
            live.grow(*grown);
            if whole {
                match (left.next(), &wish) {
                    (Some(request), Some(wish)) => wish.send(*request).unwrap(),
                    _ => wish = None,
                }
                wish.take_if(|_| leaves);
            }
        }
        (live, replaced)
    })
}

/// The timeline of the session with these variations chosen before it begins.
fn chosen(script: &str, names: &[&str], talk: Talk) -> Timeline {
    let routine = compile(FileId::default(), script, &mut NoScripts).routine;
    let variations = names
        .iter()
        .map(|name| VariationChoice { exercise: None, name: (*name).to_owned() })
        .collect();
    let session = expand(&routine, &Choices { talk, variations, ..Choices::default() }).unwrap();
    let Ok(timeline) = plan(&session, &mut EstimatedLengths::mute(session.language));
    timeline
}

/// The events from a chapter on, counted from its start; the sentence that tells how long it took
/// apart.
fn from(timeline: &Timeline, chapter: usize) -> Vec<Event> {
    let start = timeline.chapters[chapter].at;
    let events = timeline.events.iter().filter(|event| event.at >= start);
    let told = events.filter(|event| event.role != Role::Done);
    told.map(|event| Event { at: event.at - start, ..event.clone() }).collect()
}

#[test]
fn after_the_key_sounds_the_session_with_that_variation() {
    let next = PlanRequest::NextVariation(1);
    for (presses, names) in
        [(1, &["on a chair"][..]), (2, &["lying down"]), (3, &[]), (4, &["on a chair"])]
    {
        let (live, restarts) = after(ROUTINE, &vec![next; presses]);
        let expected = chosen(ROUTINE, names, Talk::Normal);
        assert_eq!(from(live.timeline(), 2), from(&expected, 2), "{names:?}");
        assert!(live.is_whole());
        assert_eq!(live.timeline().chapters.len(), 4);
        // What is before it has been heard.
        let before = |timeline: &Timeline| {
            let heard = timeline.events.iter().filter(|event| event.at < timeline.chapters[2].at);
            heard.cloned().collect::<Vec<_>>()
        };
        let written = chosen(ROUTINE, &[], Talk::Normal);
        assert_eq!(before(live.timeline()), before(&written));
        let restart = restarts.last().unwrap();
        let name = names.first().map(|name| Arc::from(*name));
        assert_eq!(restart.restarts, Some(Restart { exercise: 1, name }));
        // The whole exercise comes at once, so that play can go back to its start.
        assert_eq!(restart.added.chapters.len(), 1);
        assert_eq!(restart.from.chapters(), 2);
        assert_eq!(live.timeline().steps.len(), expected.steps.len());
    }
}

#[test]
fn an_exercise_without_another_way_stays() {
    for exercise in [0, 2, 7] {
        let (live, restarts) = after_all(ROUTINE, &[PlanRequest::NextVariation(exercise)], true);
        assert!(restarts.is_empty());
        let written = chosen(ROUTINE, &[], Talk::Normal);
        assert_eq!(live.timeline().events, written.events);
    }
}

#[test]
fn less_talk_and_another_way_go_together_in_any_order() {
    let next = PlanRequest::NextVariation(1);
    let less = PlanRequest::LessTalk { keep: 1 };
    let expected = chosen(ROUTINE, &["on a chair"], Talk::Quiet);
    for requests in [[less, next], [next, less]] {
        let (live, _) = after(ROUTINE, &requests);
        assert_eq!(from(live.timeline(), 2), from(&expected, 2), "{requests:?}");
    }
    // From the exercise behind it on.
    let (live, _) = after(ROUTINE, &[PlanRequest::LessTalk { keep: 2 }, next]);
    assert_eq!(from(live.timeline(), 2), from(&expected, 2));
}

#[test]
fn an_edit_of_what_is_begun_anew_is_forgotten_and_counted_off() {
    let (mut live, restarts) = after(ROUTINE, &[PlanRequest::NextVariation(1)]);
    let point = restarts[0].from;
    let at = |live: &LiveTimeline, step: usize| live.timeline().steps[step].at + Frames(48_000);
    for step in [0, 1] {
        let edit = longer(live.timeline(), at(&live, step)).unwrap();
        live.edit(&edit);
    }
    let fifteen = Millis::seconds(15).frames();
    assert_eq!(live.edited_by(&point), fifteen.0.cast_signed());
    // The edit before it moves the start.
    assert_eq!(live.edited_frame(&point), point.settled() + fifteen);
}

#[test]
fn each_exercise_is_known_with_the_way_in_which_it_is_done() {
    let routine = Arc::new(compile(FileId::default(), ROUTINE, &mut NoScripts).routine);
    let done = |request: Request| {
        let requested = request.session(&routine).unwrap();
        requested.variable(None).variations(requested.session())
    };
    let ways = |done: Option<&str>| {
        let none = Variations::default();
        vec![none.clone(), Variations { exist: true, done: done.map(Arc::from) }, none]
    };
    assert_eq!(done(Request::default()), ways(None));
    let lying = Request::default().variation(None, "lying down");
    assert_eq!(done(lying.clone()), ways(Some("lying down")));
    assert_eq!(done(lying.skip("One")), ways(Some("lying down"))[1..]);
}

#[test]
fn a_variation_of_one_part_leaves_the_others_as_they_are_chosen() {
    let script = "# T\nlanguage: en\nwarning: G.\n\n## E\n- Sit.\n\n### once\n- One.\nhold: 10s\n\n### variation: a\n- One a.\nhold: 10s\n\n\
        ### once\n- Two.\nhold: 10s\n\n### variation: b\n- Two b.\nhold: 10s\n";
    let next = PlanRequest::NextVariation(0);
    let (live, _) = after(script, &[next]);
    assert_eq!(from(live.timeline(), 1), from(&chosen(script, &["a"], Talk::Normal), 1));
    let (live, _) = after(script, &[next, next]);
    assert_eq!(from(live.timeline(), 1), from(&chosen(script, &["b"], Talk::Normal), 1));
}

/// Sets of presses on each side, with a rest between them and another way to do them.
const SETS: &str = "# Sets\nlanguage: en\nwarning: Gently.\n\n## One\n- Sit tall.\nhold: 10s\n\n\
    ## Two\nposture: lying\n- Lie down.\n\n### each side 2 times\nside: {left} leg\nbetween: 20s\n\
    - Bend your {left} knee.\n\n#### 3 times\npress 3s: Squeeze.\nrest: 3s\n\n\
    ### variation: fewer\n- Bend your {left} knee a little.\n\n#### 2 times\npress 3s: Squeeze.\n\
    rest: 6s\n\n## Three\nposture: seated\n- Sit again.\n- Breathe.\nhold: 10s\n";

#[test]
fn sets_on_both_sides_go_on_in_another_way_and_with_less_talk() {
    let next = PlanRequest::NextVariation(1);
    let (live, restarts) = after(SETS, &[next]);
    let fewer = chosen(SETS, &["fewer"], Talk::Normal);
    assert_eq!(from(live.timeline(), 2), from(&fewer, 2));
    assert_eq!(restarts.last().unwrap().restarts.as_ref().unwrap().exercise, 1);
    let sides = [Side::First, Side::Second].map(|side| {
        let steps = live.timeline().steps.iter();
        let own = steps.filter(|step| step.step.side == Some(side));
        own.map(|step| (step.step.kind, step.length)).collect::<Vec<_>>()
    });
    // Two sets of two on each side, and a rest between the two sets.
    assert_eq!(sides[0].len(), 2 * 2 * 2 + 1);
    assert_eq!(sides[0], sides[1]);
    // The written way comes again behind the last variation.
    let (live, _) = after(SETS, &[next, next]);
    assert_eq!(from(live.timeline(), 2), from(&chosen(SETS, &[], Talk::Normal), 2));
    for requests in
        [[PlanRequest::LessTalk { keep: 1 }, next], [next, PlanRequest::LessTalk { keep: 1 }]]
    {
        let (live, _) = after(SETS, &requests);
        assert_eq!(from(live.timeline(), 2), from(&chosen(SETS, &["fewer"], Talk::Quiet), 2));
    }
}

#[test]
fn a_longer_press_and_a_shorter_rest_of_a_set_are_forgotten_where_it_begins_anew() {
    let (mut live, restarts) = after(SETS, &[PlanRequest::NextVariation(1)]);
    let point = restarts[0].from;
    let before = live.timeline().clone();
    let of = |timeline: &Timeline, kind| {
        let index = timeline.steps.iter().position(|step| step.step.kind == kind).unwrap();
        timeline.steps[index].at + Frames(4_800)
    };
    let edit = longer(live.timeline(), of(live.timeline(), StepKind::Press)).unwrap();
    live.edit(&edit);
    let edit = shorter(live.timeline(), of(live.timeline(), StepKind::Rest)).unwrap();
    live.edit(&edit);
    let more = Millis::seconds(15).frames().0.cast_signed();
    let less = live.edited_by(&point) - more;
    assert!((-Millis::seconds(3).frames().0.cast_signed()..0).contains(&less), "{less}");
    // Chapters behind have moved by that, and those before have not.
    let moved = |chapter: usize| {
        let now = live.timeline().chapters[chapter].at.0.cast_signed();
        now - before.chapters[chapter].at.0.cast_signed()
    };
    assert_eq!([moved(2), moved(3)], [0, more + less]);
}
