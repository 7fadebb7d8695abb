//! Exercises left out of a session that is to be shorter than its shortest.

use supple::compile::compile;
use supple::fit::{Fallback, TOLERANCE, fit_or, shorten};
use supple::session::{Choices, Talk};
use supple::span::FileId;
use supple::time::Millis;
use supple::timeline::EstimatedLengths;

use super::helpers::{Shipped, shortest};
use crate::support::routine;

/// What is left out of a routine so that it lasts no longer than `target`.
fn shortened(
    text: &str,
    choices: &Choices,
    target: Millis,
    keeps_talk: bool,
) -> (Choices, Vec<String>) {
    let routine = routine(text);
    let mut lengths = EstimatedLengths::mute(routine.language);
    let Ok(shortened) = shorten(&routine, choices, target, keeps_talk, &mut lengths) else {
        panic!("the choices fit")
    };
    let left_out = shortened.left_out.iter().map(ToString::to_string).collect();
    (shortened.choices, left_out)
}

/// Four exercises: the first of 60 s, the others of 30 s.
pub(super) const FOUR: &str = "# T\n\
    ## A\ntargets: neck\n- Sit.\n- Sit tall.\nhold: 60s\n\
    ## B\ntargets: neck, back\n- Sit.\nhold: 30s\n\
    ## C\ntargets: legs\n- Sit.\nhold: 30s\n\
    ## D\ntargets: back\n- Sit.\nhold: 30s\n";

#[test]
fn quiet_talk_comes_before_anything_that_is_left_out() {
    let whole = shortest(&routine(FOUR));
    let target = Millis(whole.0 - 1000);
    let (choices, left_out) = shortened(FOUR, &Choices::default(), target, false);
    assert_eq!((choices.talk, left_out.len()), (Talk::Quiet, 0));
    let (choices, left_out) = shortened(FOUR, &Choices::default(), target, true);
    assert_eq!((choices.talk, left_out.as_slice()), (Talk::Normal, &["D".to_owned()][..]));
    let (choices, left_out) = shortened(FOUR, &Choices::default(), whole, false);
    assert_eq!((choices.talk, left_out.len()), (Talk::Normal, 0), "it is short enough");
}

#[test]
fn the_fewest_are_left_out_whose_loss_keeps_most_areas_then_the_later_ones() {
    let whole = shortest(&routine(FOUR)).0;
    let left_out = |less: u64, choices: &Choices| {
        shortened(FOUR, choices, Millis(whole - less * 1000), true).1
    };
    let default = Choices::default();
    assert_eq!(left_out(30, &default), ["D"], "the back is in B, the legs only in C");
    assert_eq!(left_out(70, &default), ["A"], "one long one instead of two");
    assert_eq!(left_out(85, &default), ["A", "D"]);
    let only = |names: &[&str]| Choices {
        only: names.iter().map(|name| (*name).to_owned()).collect(),
        ..Choices::default()
    };
    assert_eq!(left_out(60, &only(&["A", "B", "C", "D"])), [""; 0], "they were asked for");
    let skip = Choices { skip: vec!["D".to_owned()], ..Choices::default() };
    let (choices, left_out) = shortened(FOUR, &skip, Millis(whole - 80_000), true);
    assert_eq!(left_out, ["A"], "the neck is in B");
    assert_eq!(choices.skip, ["D", "A"], "what was skipped stays so");
}

#[test]
fn one_exercise_stays_however_short_the_target() {
    let (_, left_out) = shortened(FOUR, &Choices::default(), Millis::seconds(10), false);
    assert_eq!(left_out, ["A", "B", "C"]);
}

#[test]
fn where_no_set_comes_near_the_shortest_stays() {
    let long = FOUR.replace("30s", "10m").replace("60s", "20m");
    let (_, left_out) = shortened(&long, &Choices::default(), Millis::seconds(10), false);
    assert_eq!(left_out, ["A", "C", "D"], "of equal ones the later go");
}

#[test]
fn exercises_of_one_title_go_or_stay_together() {
    let twice = FOUR.replace("## B", "## A");
    let (_, left_out) = shortened(&twice, &Choices::default(), Millis::seconds(10), false);
    assert_eq!(left_out, ["A", "D"]);
    let same = FOUR.replace("## B", "## A").replace("## C", "## A").replace("## D", "## a");
    let (_, left_out) = shortened(&same, &Choices::default(), Millis::seconds(10), false);
    assert_eq!(left_out, [""; 0], "nothing would be left");
}

#[test]
fn every_shipped_routine_can_be_cut_down_to_a_half_and_meets_it() {
    let mut shipped = Shipped::all();
    for index in 0..shipped.0.len() {
        let (name, text) = shipped.0[index].clone();
        let compiled = compile(FileId(u32::try_from(index).unwrap()), &text, &mut shipped);
        let routine = compiled.routine;
        // Of a single exercise there is nothing to leave out.
        if routine.exercises.len() < 2 {
            continue;
        }
        let target = Millis(shortest(&routine).0 / 2);
        let mut lengths = EstimatedLengths::mute(routine.language);
        let short = shorten(&routine, &Choices::default(), target, false, &mut lengths).unwrap();
        let fit =
            fit_or(Fallback::Shorter, &routine, &short.choices, target, &mut lengths).unwrap();
        assert!(!short.left_out.is_empty(), "{name}");
        if let Some(miss) = fit.miss {
            assert!(miss.below.is_some_and(|below| below == fit.length), "{name}: {miss:?}");
        }
        assert!(fit.length.0 <= target.0 + TOLERANCE.0, "{name}: {}", fit.length);
    }
}
