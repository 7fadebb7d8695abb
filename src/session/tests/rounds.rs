//! The rounds of a part: the rest between them.

use super::session::course;
use supple::fit::fit;
use supple::session::{Choices, RangeChoice, Talk, VariationChoice};
use supple::time::Millis;
use supple::timeline::EstimatedLengths;

use crate::support::{routine, steps};

fn normal(lines: &str) -> String {
    course(lines, &Choices::default())
}

fn with_variation(lines: &str) -> String {
    let variations = vec![VariationChoice { exercise: None, name: "other".to_owned() }];
    course(lines, &Choices { variations, ..Choices::default() })
}

#[test]
fn a_rest_follows_every_round_but_the_last() {
    let lines = "### 3 times\nbetween: 20s\n- Go.\nmove: 40s";
    assert_eq!(
        normal(lines),
        "Go. <move 40s> <rest 20s 2 of 3> Go. <move 40s> <rest 20s 3 of 3> Go. <move 40s>"
    );
}

#[test]
fn a_rest_stands_between_the_rounds_of_one_side_and_not_between_the_sides() {
    let lines = "### each side 2 times\nbetween: 20s\n- {Left}.\nhold: 40s\n- Back.";
    assert_eq!(
        normal(lines),
        "Left. <hold 40s> Back. <rest 20s 2 of 2> Left. <hold 40s> Back. [other: -] \
         Right. <hold 40s> Back. <rest 20s 2 of 2> Right. <hold 40s> Back."
    );
}

#[test]
fn a_part_that_may_be_done_more_than_once_has_its_rest_only_then() {
    let lines = "### 1..3 times\nbetween: 20s\n- Go.\nmove: 40s";
    assert_eq!(normal(lines), "Go. <move 40s>");
    let text = format!("# T\nwarning: Stop.\n\n## E\n{lines}\n");
    let fitted = |seconds| {
        let (routine, choices) = (routine(&text), Choices::default());
        let mut lengths = EstimatedLengths::mute(routine.language);
        let fit = fit(&routine, &choices, Millis::seconds(seconds), &mut lengths).unwrap();
        steps(&fit.session).iter().map(|step| step.kind.name()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(fitted(60), "move");
    assert_eq!(fitted(130), "move rest move");
    assert_eq!(fitted(190), "move rest move rest move");
}

#[test]
fn the_rest_is_chosen_in_its_range_as_any_other() {
    let long = Choices { hold: RangeChoice::Long, ..Choices::default() };
    let lines = "### 2 times\nbetween: 20s..40s\n- Go.\nmove: 1m";
    assert_eq!(course(lines, &long), "Go. <move 1m> <rest 40s 2 of 2> Go. <move 1m>");
}

#[test]
fn a_variation_keeps_the_rest_where_it_has_rounds() {
    let part = "### 2 times\nbetween: 20s\n- Go.\nmove: 40s\n### variation: other";
    let once = ", once\n- Slowly.\nmove: 40s";
    assert_eq!(with_variation(&format!("{part}{once}")), "Slowly. <move 40s>");
    let in_turn = ", alternate sides 2 times\nside: {left} leg\n- {Left}.\nmove: 40s";
    assert!(!with_variation(&format!("{part}{in_turn}")).contains("rest"));
    let kept = "\n- Slowly.\nmove: 40s";
    let twice = "Slowly. <move 40s> <rest 20s 2 of 2> Slowly. <move 40s>";
    assert_eq!(with_variation(&format!("{part}{kept}")), twice);
    let own = "\nbetween: 5s\n- Slowly.\nmove: 40s";
    assert_eq!(with_variation(&format!("{part}{own}")), twice.replace("20s", "5s"));
}

#[test]
fn little_talk_keeps_the_closing_lines_before_the_rest() {
    let quiet = Choices { talk: Talk::Quiet, ..Choices::default() };
    let lines = "### 2 times\nbetween: 20s\n- Sit.\n- Go.\nmove: 40s\n- Stop.\n- Stand.";
    assert_eq!(
        course(lines, &quiet),
        "Go. <move 40s> Stop. Stand. <rest 20s 2 of 2> Go. <move 40s> Stop. Stand."
    );
}

#[test]
fn the_rest_takes_no_time_to_get_ready() {
    let text = "# T\n\n## E\n### 2 times\nbetween: 20s\n- Roll your shoulders.\n";
    let session = crate::support::session(text, &Choices::default());
    let steps = steps(&session);
    assert_eq!(steps.len(), 1);
    assert_eq!(steps[0].wait, None);
    assert!(session.exercises[0].announcement.is_some());
}

#[test]
fn an_inner_part_is_done_in_each_round_of_the_part_around_it() {
    let lines =
        "### 2 times\nbetween: 1m\n- Sit.\n#### 3 times\n- Go.\nmove: 20s\n#### once\n- Stand.";
    let set = "Go. <move 20s> Go. <move 20s> Go. <move 20s> Stand.";
    assert_eq!(normal(lines), format!("Sit. {set} <rest 1m set 2 of 2> Sit. {set}"));
}

#[test]
fn an_inner_part_is_said_on_the_side_of_its_part() {
    let lines = "### each side 2 times\nside: {left} leg\n#### 2 times\n- {Left} heel.\nmove: 40s";
    let on = |side: &str| format!("{side} heel. <move 40s> [2 of 2] {side} heel. <move 40s>");
    let (left, right) = (on("Left"), on("Right"));
    assert_eq!(
        normal(lines),
        format!("{left} [set 2 of 2] {left} [other: right leg] {right} [set 2 of 2] {right}")
    );
}

#[test]
fn an_inner_part_counts_its_own_rounds_in_every_set_and_on_every_side() {
    let lines = "### each side 2 times\nside: {left} leg\nfirst: In.\nlast: Out.\n#### 3 times\n\
                 first: Begin.\nlast: Nearly.\nmove: 30s\n#### 2 times\nfirst: Then.\nmove: 9s";
    let course = normal(lines);
    for (line, times) in [("In.", 2), ("Out.", 2), ("Begin.", 4), ("Nearly.", 4), ("Then.", 4)] {
        assert_eq!(course.matches(line).count(), times, "{line} {course}");
    }
}

#[test]
fn the_steps_know_their_set_and_their_round() {
    let lines = "### 2 times\nbetween: 9s\nhold: 5s\n#### 2 times\nbetween: 3s\nmove: 4s\n#### once\nrest: 2s\n\n### 2 times\nhold: 6s";
    let session = crate::support::session(&format!("# T\n\n## E\n{lines}\n"), &Choices::default());
    let steps = steps(&session);
    let known: Vec<_> =
        steps.iter().map(|step| (step.timed.time.0 / 1000, step.set, step.round)).collect();
    let set = |set| [(5, set, set), (4, set, 1), (3, set, 1), (4, set, 2), (2, set, 1)];
    let set = |number| set(number).map(|(time, set, round)| (time, Some(set), round));
    let last = [(6, None, 1), (6, None, 2)];
    assert_eq!(known, [&set(1)[..], &[(9, Some(1), 1)], &set(2), &last].concat());
}

#[test]
fn settings_of_an_inner_part_hold_for_it_alone() {
    let lines = "### once\n#### once\nready: 4s\nbreath: in 2s, out 3s\n- A.\nhold: 20s\n#### once\n- B.\nhold: 20s";
    let session = crate::support::session(
        &format!("# T\n\n## E\n- Sit.\nmove: 5s\n{lines}\n"),
        &Choices::default(),
    );
    let steps = steps(&session);
    assert_eq!(steps[1].wait, Some(Millis::seconds(4)));
    assert_eq!(steps[1].pacing.as_ref().unwrap().cycle(), Millis::seconds(5));
    assert_eq!((steps[2].wait, &steps[2].pacing), (None, &None));
}

#[test]
fn the_time_to_get_ready_of_a_part_may_be_spent_in_the_part_inside() {
    let lines = "- Sit.\nmove: 5s\n### 2 times\nready: 9s\n#### once\n- Look.\n#### 2 times\n- Go.\nmove: 5s";
    let session = crate::support::session(&format!("# T\n\n## E\n{lines}\n"), &Choices::default());
    let waits: Vec<_> = steps(&session).iter().skip(1).map(|step| step.wait).collect();
    assert_eq!(waits, [Some(Millis::seconds(9)), None, None, None]);
}

#[test]
fn short_rounds_are_called_by_their_number_in_a_rest_or_a_pause_that_leads_to_them() {
    let rest = "### 3 times\n- Squeeze.\nmove: 5s\nrest: 5s";
    let round = |call: &str| format!("Squeeze. <move 5s> <rest 5s{call}>");
    assert_eq!(normal(rest), [round(" 2"), round(" 3"), round("")].join(" "));
    let pause = rest.replace("rest", "pause");
    let round = |call: &str| format!("Squeeze. <move 5s> [pause 5s{call}]");
    assert_eq!(normal(&pause), [round(" 2"), round(" 3"), round("")].join(" "));
    let before = "### 2 times\npause: 3s\n- Squeeze.\nmove: 5s";
    assert_eq!(normal(before), "[pause 3s] Squeeze. <move 5s> [pause 3s 2] Squeeze. <move 5s>");
    let behind = "### 2 times\nmove: 5s\nrest: 3s\n- Well done.";
    assert_eq!(normal(behind), "<move 5s> <rest 3s 2> Well done. <move 5s> <rest 3s> Well done.");
    let between = "### 2 times\nbetween: 9s\n- Squeeze.\nmove: 5s";
    assert_eq!(normal(between), "Squeeze. <move 5s> <rest 9s 2> Squeeze. <move 5s>");
    let neither = "### 2 times\n- Squeeze.\nmove: 5s\n- Let go.";
    assert_eq!(normal(neither), "Squeeze. <move 5s> Let go. Squeeze. <move 5s> Let go.");
    let silent = "### 2 times\ncues: off\nmove: 5s\nrest: 5s";
    assert_eq!(normal(silent), "<move 5s> <rest 5s> <move 5s> <rest 5s>");
}

#[test]
fn a_round_of_thirty_seconds_is_called_in_full() {
    // “Go.” takes 180 ms, and 3 s go by before a hold of 10 s or more.
    for (lines, is_short) in [
        ("move: 29.9s", true),
        ("move: 30s", false),
        ("- Go.\nmove: 29.8s", true),
        ("- Go.\nmove: 29.9s", false),
        ("- Go.\nhold: 26.8s", true),
        ("- Go.\nhold: 26.9s", false),
        ("learn: A line that says a lot.\nmove: 29.9s", true),
        ("hold: 29s..1m", true),
        ("bell: 2 times\nmove: 21.9s", true),
        ("bell: 2 times\nmove: 22s", false),
        ("count: 10 every 3s", false),
        ("pause: 20s\nmove: 10s", false),
    ] {
        let course = normal(&format!("### 2 times\nbetween: 5s\n{lines}"));
        assert_eq!(course.contains("<rest 5s 2>"), is_short, "{course}");
        assert_eq!(course.contains("<rest 5s 2 of 2>"), !is_short, "{course}");
    }
}

#[test]
fn a_set_is_called_among_the_words_where_no_rest_stands_between() {
    let words = "### 2 times\n#### 2 times\n- Go.\nmove: 40s";
    let set = "Go. <move 40s> [2 of 2] Go. <move 40s>";
    assert_eq!(normal(words), format!("{set} [set 2 of 2] {set}"));
    let own = "### 2 times\n- Sit.\n#### once\nmove: 5s";
    assert_eq!(normal(own), "Sit. <move 5s> [set 2 of 2] Sit. <move 5s>");
    let rest = "### 2 times\n#### once\nmove: 5s\nrest: 5s";
    assert_eq!(normal(rest), "<move 5s> <rest 5s set 2 of 2> <move 5s> <rest 5s>");
    assert_eq!(normal("### 2 times\n#### once\nmove: 5s"), "<move 5s> <move 5s>");
}

#[test]
fn a_length_adds_sets_and_rounds_evenly() {
    let text = "# T\nwarning: Stop.\n\n## E\n### 1..3 times\nbetween: 20s\n#### 2..4 times\n- Go.\nmove: 10s\nrest: 5s\n";
    let routine = routine(text);
    let (mut counts, mut lengths) = (Vec::new(), EstimatedLengths::mute(routine.language));
    for seconds in [1, 90, 120, 150, 180, 3600] {
        let choices = Choices::default();
        let fit = fit(&routine, &choices, Millis::seconds(seconds), &mut lengths).unwrap();
        let steps = steps(&fit.session);
        let sets = steps.iter().filter_map(|step| step.set).max().unwrap();
        let of = |set| {
            steps.iter().filter(|step| step.set == Some(set) && step.kind.name() == "move").count()
        };
        assert!((1..=sets).all(|set| of(set) == of(1)));
        let rests = steps.iter().filter(|step| step.timed.time == Millis::seconds(20)).count();
        assert_eq!(rests, usize::try_from(sets).unwrap() - 1);
        counts.push((sets, of(1)));
    }
    assert_eq!(counts.first(), Some(&(1, 2)));
    assert_eq!(counts.last(), Some(&(3, 4)));
    assert!(counts.is_sorted(), "{counts:?}");
}

#[test]
fn little_talk_keeps_one_line_before_a_step_and_all_that_close_an_inner_part() {
    let quiet = Choices { talk: Talk::Quiet, ..Choices::default() };
    let lines =
        "### 2 times\n- Sit.\n- Look.\n#### once\n- Ready.\n- Go.\nmove: 40s\n- Stop.\n- Rest.";
    assert_eq!(
        course(lines, &quiet),
        "Go. <move 40s> Stop. Rest. [set 2 of 2] Go. <move 40s> Stop. Rest."
    );
}

#[test]
fn a_sentence_that_starts_a_step_is_no_place_to_call_a_set() {
    let lines = "### 2 times\n#### 2 times\npress 5s: Squeeze.\nrest 5s: Let go.";
    assert_eq!(
        normal(lines),
        "<press 5s> <rest 5s 2> <press 5s> <rest 5s set 2 of 2> <press 5s> <rest 5s 2> \
         <press 5s> <rest 5s>"
    );
}
