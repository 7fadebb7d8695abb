//! One side of the body alone.

use std::sync::Arc;

use proptest::prelude::*;
use supple::compile::{NoScripts, compile};
use supple::fit::{Fallback, fit_or, shorten};
use supple::language::{BodySide, Language};
use supple::routine::{Routine, Side};
use supple::session::{
    Action, ChoiceError, Choices, RangeChoice, Session, SideChoice, Step, Talk, VariationChoice,
    expand,
};
use supple::span::FileId;
use supple::time::Millis;
use supple::timeline::{Cue, EstimatedLengths, Timeline, plan};

use super::session::course;
use crate::support::scripts::{choices, script, with_sides};
use crate::support::{importing, routine, said, steps};

fn one(side: BodySide) -> Choices {
    Choices { side: Some(SideChoice::One(side)), ..Choices::default() }
}

fn left() -> Choices {
    one(BodySide::Left)
}

fn right() -> Choices {
    one(BodySide::Right)
}

#[test]
fn the_side_that_is_done_counts_as_the_first() {
    let lines = "### each side\nside: {right} arm\nswitch: 9s\n- Lean {right}.\nhold: 5s";
    assert_eq!(course(lines, &right()), "Lean right. <hold 5s>");
    assert_eq!(course(lines, &left()), "Lean left. <hold 5s>");
    for (choices, call) in [(right(), "right arm"), (left(), "left arm")] {
        let session = expand(&routine(&format!("# T\n\n## E\n{lines}\n")), &choices).unwrap();
        let announcement = session.exercises[0].announcement.as_ref().unwrap();
        assert_eq!(announcement.side.as_deref(), Some(call));
        let [step] = steps(&session).try_into().unwrap();
        // Time to get ready, and not to turn.
        assert_eq!(step.wait, Some(Millis::seconds(10)));
        assert_eq!(step.side_words.as_deref(), Some(call));
    }
}

#[test]
fn a_side_keeps_the_number_that_the_script_gives_it() {
    let text = "# T\n\n## E\n### each side\nside: {left} arm\n- {Left} arm up.\nhold: 5s\n";
    for (choices, side) in [(left(), Side::First), (right(), Side::Second)] {
        let session = expand(&routine(text), &choices).unwrap();
        assert!(steps(&session).iter().all(|step| step.side == Some(side)));
    }
}

#[test]
fn all_words_of_the_mirrored_side_are_mirrored() {
    let lines = "### each side 2 times\nside: {left} arm\nbetween: 8s\n- Sit.\nfirst: Lift your {left} hand.\nhold 30s: Reach to the {right}.\nat 10s: {Left} shoulder down.\nlast: Lower your {left} hand.\n\n#### once\ncount: 2 every 8s\neach 0s: Turn to the {left}.";
    let session = expand(&routine(&format!("# T\n\n## E\n{lines}\n")), &right()).unwrap();
    let lines = [
        "Sit.",
        "Lift your right hand.",
        "Reach to the left.",
        "Sit.",
        "Reach to the left.",
        "Lower your right hand.",
    ];
    assert_eq!(said(&session), lines);
    for step in steps(&session) {
        let inside = step.timed.at.iter().chain(&step.each).map(|(_, line)| &*line.text);
        assert!(
            inside.clone().all(|line| line.contains("ight")),
            "{:?}",
            inside.collect::<Vec<_>>()
        );
        assert_eq!(step.side_words.as_deref(), Some("right arm"));
    }
}

#[test]
fn rounds_of_sides_that_take_turns_follow_each_other() {
    let lines = "### alternate sides 3 times\nside: {left} arm\n- To the {left}.\nhold: 30s";
    let expected = "To the right. <hold 30s> [2 of 3] To the right. <hold 30s> [3 of 3] To the right. <hold 30s>";
    assert_eq!(course(lines, &right()), expected);
}

#[test]
fn a_side_of_a_later_part_is_called_as_it_begins_and_the_rest_stays() {
    let lines = "- Sit.\n\n### each side\nside: {right} arm\n- Lean.\nhold: 5s\n\n### once\n- Up.\nhold: 6s\n\n### alternate sides 2 times\nside: {left} leg\n- Kick.\nhold: 7s";
    let expected =
        "Sit. [left arm] Lean. <hold 5s> Up. <hold 6s> [left leg] Kick. <hold 7s> Kick. <hold 7s>";
    assert_eq!(course(lines, &left()), expected);
}

#[test]
fn rests_and_inner_parts_are_those_of_the_one_side() {
    let lines = "### each side 2 times\nside: {right} leg\nbetween: 15s\n- Stand.\n\n#### 2 times\nhold: 5s\nrest: 8s";
    let expected = "Stand. <hold 5s> <rest 8s 2> <hold 5s> <rest 8s> <rest 15s set 2 of 2> Stand. <hold 5s> <rest 8s 2> <hold 5s> <rest 8s>";
    assert_eq!(course(lines, &left()), expected);
}

#[test]
fn the_option_replaces_the_side_of_the_routine_and_undoes_it() {
    let text =
        "# T\nsides: right\n\n## E\n### each side\nside: {left} arm\n- {Left} arm up.\nhold: 5s\n";
    let sides = |choices: &Choices| -> Vec<Side> {
        let session = expand(&routine(text), choices).unwrap();
        steps(&session).iter().filter_map(|step| step.side).collect()
    };
    assert_eq!(sides(&Choices::default()), [Side::Second]);
    assert_eq!(sides(&left()), [Side::First]);
    let both = Choices { side: Some(SideChoice::Both), ..Choices::default() };
    assert_eq!(sides(&both), [Side::First, Side::Second]);
}

#[test]
fn each_language_tells_its_sides_in_every_form() {
    for (words, language, side) in [
        ("{rechter} Arm", "de", BodySide::Right),
        ("Knie nach {links}", "de", BodySide::Left),
        ("bras {droit}", "fr", BodySide::Right),
        ("genoux vers la {gauche}", "fr", BodySide::Left),
        ("brazo {izquierdo}", "es", BodySide::Left),
        ("hacia la {derecha}", "es", BodySide::Right),
        ("orecchio {destro}", "it", BodySide::Right),
        ("verso {sinistra}", "it", BodySide::Left),
        ("{RIGHT} arm, {right} leg", "en", BodySide::Right),
        ("{left leg in front|right leg in front}", "en", BodySide::Left),
        ("{left-handed|right-handed}", "en", BodySide::Left),
        ("{right|right} angle, {left} arm", "en", BodySide::Left),
    ] {
        let language = Language::from_tag(language).unwrap();
        let text = format!(
            "# T\nlanguage: {}\n\n## E\n### each side\nside: {words}\n- X.\nhold: 5s\n",
            language.code()
        );
        let routine = compile(FileId(0), &text, &mut NoScripts).routine;
        for body in BodySide::ALL {
            let session = expand(&routine, &one(body)).unwrap();
            let done = if body == side { Side::First } else { Side::Second };
            assert_eq!(steps(&session)[0].side, Some(done), "{words}");
        }
    }
}

#[test]
fn a_part_without_its_side_is_an_error_at_its_place_unless_it_is_left_out() {
    let text = "# T\n\n## E\n### each side\n- {Left} arm up.\nhold: 5s\n\n## F\n### each side\nside: {left} arm, {right} leg\n- Up.\nhold: 5s\n\n## G\n### each side\nside: {left} arm\n- Up.\nhold: 5s\n";
    let routine = routine(text);
    let Err(ChoiceError::Sides(untold)) = expand(&routine, &left()) else { panic!() };
    let places: Vec<&str> = untold.iter().map(|one| &text[one.span.start..one.span.end]).collect();
    assert_eq!(places, ["each side", "{left} arm, {right} leg"]);
    assert!(untold[0].help.contains("`side: {left} arm`"), "{}", untold[0].help);
    assert!(untold[0].help.ends_with("or leave it out: --skip E"), "{}", untold[0].help);
    let skip = Choices { skip: vec!["E".to_owned(), "F".to_owned()], ..left() };
    assert!(expand(&routine, &skip).is_ok());
}

#[test]
fn only_the_variation_that_is_done_must_tell_its_side() {
    let text = "# T\n\n## E\n- Sit.\n\n### once\n- Both arms up.\nhold: 5s\n\n### variation: one arm, each side\n- {Left} arm up.\nhold: 5s\n";
    let variation = VariationChoice { exercise: None, name: "one arm".to_owned() };
    let chosen = Choices { variations: vec![variation], ..left() };
    assert!(matches!(expand(&routine(text), &chosen), Err(ChoiceError::Sides(_))));
    let told = text.replace("each side\n", "each side\nside: {left} arm\n");
    let session = expand(&routine(&told), &chosen).unwrap();
    assert_eq!(said(&session), ["Sit.", "Left arm up."]);
    assert!(session.warnings.is_empty());
}

#[test]
fn where_nothing_has_sides_one_side_is_a_warning() {
    let text = "# T\n\n## E\n- Both arms up.\nhold: 5s\n";
    let session = expand(&routine(text), &left()).unwrap();
    let [warning] = session.warnings.as_slice() else { panic!("{:?}", session.warnings) };
    assert_eq!(warning.help, "leave out `--side`");
    assert_eq!(session.idle_side.as_ref(), Some(warning));
    assert!(expand(&routine(text), &Choices::default()).unwrap().warnings.is_empty());
}

#[test]
fn an_exercise_from_another_routine_is_done_on_the_side_of_the_one_that_takes_it() {
    let other =
        "# O\nsides: left\n\n## E\n### each side\nside: {left} arm\n- {Left} arm up.\nhold: 5s\n";
    let text = "# T\nsides: right\n\n## E\nfrom: other\n";
    let session = expand(&importing(text, &[("other", other)]), &Choices::default()).unwrap();
    assert_eq!(said(&session), ["Right arm up."]);
    let text = "# T\n\n## E\nfrom: other\n";
    let session = expand(&importing(text, &[("other", other)]), &Choices::default()).unwrap();
    assert_eq!(said(&session), ["Left arm up.", "Right arm up."]);
}

/// A random routine of which every part tells its side.
fn compiled(text: &str) -> Arc<Routine> {
    let compiled = compile(FileId::default(), text, &mut NoScripts);
    assert!(!compiled.has_errors(), "{:#?}\n{text}", compiled.diagnostics);
    Arc::new(compiled.routine)
}

fn planned(session: &Session) -> Timeline {
    let Ok(timeline) = plan(session, &mut EstimatedLengths::mute(session.language));
    timeline
}

fn body_side() -> impl Strategy<Value = BodySide> {
    prop_oneof![Just(BodySide::Left), Just(BodySide::Right)]
}

/// The side of the script that a side of the body is, in a script whose sides are all `{left}`.
fn side_of(body: BodySide) -> Side {
    if body == BodySide::Left { Side::First } else { Side::Second }
}

/// What of a step is the same whether the other side is done or not: not the time for the body, nor
/// the breath, which goes on from what was before.
fn kept(step: &Step) -> String {
    let words = step.words.as_ref().map(|words| &words.text);
    let (kind, time, side) = (step.kind, step.timed.time, step.side);
    let place = (step.set, step.round, step.timed.span, step.every, step.led);
    format!("{kind:?} {time} {side:?} {place:?} {words:?} {:?} {:?}", step.timed.at, step.each)
}

fn lines(session: &Session) -> usize {
    let actions = session.exercises.iter().flat_map(|exercise| &exercise.actions);
    actions.filter(|action| matches!(action, Action::Say(_))).count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn the_rounds_of_one_side_are_those_of_the_whole_session(
        text in script(), choices in choices(), body in body_side(),
    ) {
        let routine = compiled(&with_sides(&text));
        let whole = expand(&routine, &choices).unwrap();
        let side = Some(SideChoice::One(body));
        let part = expand(&routine, &Choices { side, ..choices.clone() }).unwrap();
        let is_kept = |step: &&Step| step.side.is_none() || step.side == Some(side_of(body));
        let expected: Vec<String> = steps(&whole).into_iter().filter(is_kept).map(kept).collect();
        let found: Vec<String> = steps(&part).into_iter().map(kept).collect();
        prop_assert_eq!(found, expected, "{}", text);
        // Both sides have as many lines.
        let other = Some(SideChoice::One(body.other()));
        let other = expand(&routine, &Choices { side: other, ..choices.clone() }).unwrap();
        prop_assert_eq!(lines(&part), lines(&other));
        let turned = |action: &Action| matches!(action, Action::Side { turned: true, .. });
        let mut actions = part.exercises.iter().flat_map(|exercise| &exercise.actions);
        prop_assert!(!actions.any(turned), "{text}");
    }

    #[test]
    fn nothing_of_the_other_side_is_heard(text in script(), choices in choices()) {
        // Marks of one word each, so that a word tells the side.
        let text = with_sides(&text).replace("{right|right}", "square").replace("to the {left} in a", "in a");
        let text = text.replace("{Right}", "{Left}").replace("{right}", "{left}");
        let routine = compiled(&text);
        for body in BodySide::ALL {
            let side = Some(SideChoice::One(body));
            let timeline = planned(&expand(&routine, &Choices { side, ..choices.clone() }).unwrap());
            for event in &timeline.events {
                let Cue::Speech(words) = &event.cue else { continue };
                let words = words.to_lowercase();
                prop_assert!(!words.contains(body.other().name()), "{words}\n{text}");
                prop_assert!(!words.contains("other side"), "{words}\n{text}");
            }
        }
    }

    #[test]
    fn speech_does_not_overlap_and_steps_follow_each_other_on_one_side(
        text in script(), choices in choices(), body in body_side(),
    ) {
        let side = Some(SideChoice::One(body));
        let routine = compiled(&with_sides(&text));
        let timeline = planned(&expand(&routine, &Choices { side, ..choices }).unwrap());
        let speech = timeline.events.iter().filter(|event| matches!(event.cue, Cue::Speech(_)));
        let speech: Vec<_> = speech.collect();
        for pair in speech.windows(2) {
            prop_assert!(pair[0].at + pair[0].length <= pair[1].at, "{text}");
        }
        for pair in timeline.steps.windows(2) {
            prop_assert!(pair[0].end() <= pair[1].at, "{text}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn one_side_has_the_length_that_is_asked_for(
        text in script(), body in body_side(), more in 0..600_u64, hold in choices(),
    ) {
        let routine = compiled(&with_sides(&text));
        let mut mute = EstimatedLengths::mute(routine.language);
        let choices = Choices { side: Some(SideChoice::One(body)), ..Choices::default() };
        let short = planned(&expand(&routine, &choices).unwrap()).length.millis();
        let target = short + Millis::seconds(more);
        let fit = fit_or(Fallback::Nearest, &routine, &choices, target, &mut mute).unwrap();
        let length = planned(&fit.session).length.millis();
        prop_assert_eq!(length, fit.length);
        let is_met = length.0.abs_diff(target.0) <= 500;
        prop_assert!(is_met || fit.miss.is_some(), "{text}");
        let is_other = |step: &&Step| step.side == Some(side_of(body.other()));
        prop_assert!(!steps(&fit.session).iter().any(is_other));
        // `--hold` takes the same ends of the same ranges.
        let long = Choices { hold: hold.hold, ..choices.clone() };
        let whole = Choices { side: None, ..long.clone() };
        let (part, whole) = (expand(&routine, &long).unwrap(), expand(&routine, &whole).unwrap());
        let sum = |session: &Session, body: Option<BodySide>| -> u64 {
            let steps = steps(session).into_iter();
            let own = steps.filter(|step| step.side.is_some());
            let own = own.filter(|step| body.is_none_or(|body| step.side == Some(side_of(body))));
            own.map(|step| step.timed.time.0).sum()
        };
        prop_assert_eq!(sum(&part, None), sum(&whole, Some(body)), "{}", text);
        // `--fit` leaves exercises out of what one side takes.
        let half = Millis(short.0 / 2);
        let shortened = shorten(&routine, &choices, half, false, &mut mute).unwrap();
        prop_assert_eq!(shortened.choices.side, choices.side);
        if shortened.is_met {
            let talk = shortened.choices.talk;
            prop_assert!(talk == Talk::Quiet || talk == Talk::Normal);
            let short = Choices { hold: RangeChoice::Short, ..shortened.choices };
            let length = planned(&expand(&routine, &short).unwrap()).length.millis();
            prop_assert!(length.0 <= half.0 + 500, "{text}");
        }
    }
}
