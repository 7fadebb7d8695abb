//! Sessions that last as long as is asked for.

use proptest::prelude::*;
use supple::compile::{Compiled, NoScripts, compile};
use supple::diagnostic::Diagnostic;
use supple::fit::{Fit, TOLERANCE, reach};
use supple::routine::Routine;
use supple::session::{Choices, Fitting, RangeValues, Ranges, expand_with};
use supple::span::FileId;
use supple::time::Millis;
use supple::timeline::{Cue, EstimatedLengths, Role, measure, minutes, plan};

use super::helpers::{Shipped, fitted, shortest};
use crate::support::scripts::script;
use crate::support::{routine, steps, times};

fn is_met(fit: &Fit, target: Millis) -> bool {
    fit.miss.is_none() && fit.length.0.abs_diff(target.0) <= TOLERANCE.0
}

#[test]
fn every_shipped_routine_meets_every_whole_minute_in_its_reach() {
    let mut shipped = Shipped::all();
    assert!(shipped.0.len() >= 4);
    let mut met = 0;
    for index in 0..shipped.0.len() {
        let (name, text) = shipped.0[index].clone();
        let file = FileId(u32::try_from(index).unwrap());
        let Compiled { routine, diagnostics, .. } = compile(file, &text, &mut shipped);
        assert!(!diagnostics.iter().any(Diagnostic::is_error), "{name}");
        let mut mute = EstimatedLengths::mute(routine.language);
        let reach = reach(&routine, &Choices::default(), &mut mute).unwrap();
        let first = reach.shortest.0.div_ceil(60_000);
        for minute in first..=reach.longest.0 / 60_000 {
            let target = Millis::minutes(minute);
            let fit = fitted(&routine, target);
            let Ok(timeline) = plan(&fit.session, &mut mute);
            assert_eq!(timeline.length.millis(), fit.length, "{name}, {minute} min");
            assert!(is_met(&fit, target), "{name}, {minute} min: {} {:?}", fit.length, fit.miss);
            met += 1;
        }
    }
    assert!(met > 10, "{met}");
}

#[test]
fn steps_with_a_range_come_first_and_evenly() {
    let text = "# T\n## A\n- Sit.\nhold: 10s..20s\n## B\n- Lie.\n### each side\nside: {left} leg\nhold: 12s..14s\n\n### once\npause: 1s..9s\nrest: 20s\n";
    let routine = routine(text);
    let shortest = shortest(&routine);
    let holds = |more: u64| times(&fitted(&routine, Millis(shortest.0 + more)).session);
    assert_eq!(holds(0), "10s 12s 12s 20s");
    // One unit of A, of both sides of B and of the pause are 1 + 2 + 1 s.
    assert_eq!(holds(4_000), "11s 13s 13s 20s");
    assert_eq!(holds(8_000), "12s 14s 14s 20s");
    assert_eq!(holds(12_000), "14s 14s 14s 20s");
    // Now all is full: 10 + 4 + 8 s. The rest goes to the times to get ready.
    let last = fitted(&routine, Millis(shortest.0 + 23_000));
    assert_eq!(times(&last.session), "20s 14s 14s 20s");
    assert!(is_met(&last, Millis(shortest.0 + 23_000)));
    assert_eq!(last.session.fitting.unwrap().added, Millis(1_000));
}

#[test]
fn breaths_and_counts_stay_whole_and_the_times_to_get_ready_take_the_rest() {
    let text = "# T\nbreath: in 4s, out 6s\n## A\n- Sit.\nhold: 20s..50s\n## B\n- Stand.\ncount: 5..9 every 4s\n";
    let routine = routine(text);
    let shortest = shortest(&routine);
    for (more, expected) in [
        (3_999, "20s 20s"),
        (4_001, "20s 24s"),
        (9_999, "20s 28s"),
        (18_900, "30s 28s"),
        (46_500, "50s 36s"),
    ] {
        let target = Millis(shortest.0 + more);
        let fit = fitted(&routine, target);
        assert_eq!(times(&fit.session), expected, "{more}");
        assert!(is_met(&fit, target), "{more}: {}", fit.length);
    }
}

#[test]
fn a_part_is_done_more_often_only_where_longer_steps_do_not_reach() {
    let text = "# T\n## A\n- Sit.\n### 1..3 times\n- Lean.\nhold: 10s..15s\n";
    let routine = routine(text);
    let reach = reach(&routine, &Choices::default(), &mut EstimatedLengths::mute(routine.language));
    let reach = reach.unwrap();
    let mut rounds = Vec::new();
    for seconds in reach.shortest.0.div_ceil(1000)..=reach.longest.0 / 1000 {
        let fit = fitted(&routine, Millis::seconds(seconds));
        rounds.push(steps(&fit.session).len());
    }
    assert!(rounds.is_sorted());
    assert_eq!((rounds[0], rounds[5], *rounds.last().unwrap()), (1, 1, 3));
}

#[test]
fn times_to_get_ready_are_never_more_than_doubled() {
    let text = "# T\n## A\nready: 4s\n- Sit.\nhold: 10s\n## B\nready: 0s\n- Lie.\nhold: 10s\n- And again.\nhold: 10s\n";
    let routine = routine(text);
    let fit = fitted(&routine, Millis::minutes(30));
    let Ok(timeline) = plan(&fit.session, &mut EstimatedLengths::mute(routine.language));
    let words_before = |at| {
        let sounds = timeline.events.iter().filter(|event| event.role != Role::Ready);
        let ends = sounds.map(|event| event.at + event.length);
        ends.filter(|end| *end <= at).max().unwrap()
    };
    let ready: Vec<u64> = timeline
        .steps
        .iter()
        .map(|step| step.at.saturating_sub(words_before(step.at)).millis().0)
        .collect();
    // The third hold has the 3 s that words lead to.
    assert_eq!(ready, [8_000, 0, 6_000]);
    assert_eq!(fit.miss.unwrap().above, None);
}

#[test]
fn a_gap_is_named_by_the_lengths_on_both_sides_of_it() {
    let text = "# T\nready: 1s\nwarning: Stop if it hurts.\n## A\n- Sit.\ncount: 5..6 every 1m\n";
    let routine = routine(text);
    let shortest = shortest(&routine);
    let near_below = fitted(&routine, Millis(shortest.0 + 20_000));
    let miss = near_below.miss.unwrap();
    assert_eq!(miss.below, Some(Millis(shortest.0 + 1_000)));
    assert_eq!(miss.used, miss.below.unwrap());
    assert!(miss.above.unwrap().0.abs_diff(shortest.0 + 60_000) < 1_000, "{miss:?}");
    let near_above = fitted(&routine, Millis(shortest.0 + 50_000));
    assert_eq!(Some(near_above.length), near_above.miss.unwrap().above);
    assert_eq!(near_above.miss.unwrap().used, near_above.length);
}

/// The lengths of one session.
struct Reach {
    /// The shortest and the longest where its words name the minutes that were asked for.
    min: u64,
    max: u64,
    /// How much longer it is where they name its own.
    own: i64,
}

/// Every session of a routine up to a length: one unit more, again and again, for the step that has
/// been given the least.
fn all_lengths(routine: &Routine, target: Millis) -> Vec<Reach> {
    let choices = Choices::default();
    let (_, ranges) = expand_with(routine, &choices, &RangeValues::default()).unwrap();
    let mut repeats: Vec<u32> = ranges.parts.iter().map(|repeat| repeat.times.min).collect();
    let mut lengths = Vec::new();
    loop {
        let mut values = RangeValues::default();
        for (repeat, times) in ranges.parts.iter().zip(&repeats) {
            values.set_times(repeat.id, *times);
        }
        let shortest = values.clone();
        let (_, Ranges { steps, .. }) = expand_with(routine, &choices, &shortest).unwrap();
        let mut given = vec![Millis::ZERO; steps.len()];
        loop {
            for (step, more) in steps.iter().zip(&given) {
                values.set_time(step.id, Millis(step.max.0.min(step.min.0 + more.0)));
            }
            let (session, _) = expand_with(routine, &choices, &values).unwrap();
            let mut mute = EstimatedLengths::mute(routine.language);
            let Ok((frames, ready)) = measure(&session, minutes(target.frames()), &mut mute);
            let Ok((own, _)) = measure(&session, minutes(frames), &mut mute);
            lengths.push(Reach {
                min: frames.millis().0,
                max: frames.millis().0 + ready.0,
                own: own.millis().0.cast_signed() - frames.millis().0.cast_signed(),
            });
            let is_full =
                |index: &usize| steps[*index].min.0 + given[*index].0 >= steps[*index].max.0;
            let next = (0..steps.len())
                .filter(|index| !is_full(index))
                .min_by_key(|index| (given[*index] + steps[*index].unit, *index));
            match next {
                Some(index) if frames.millis().0 <= target.0 + 60_000 => {
                    given[index] += steps[index].unit;
                }
                _ => break,
            }
        }
        let next = (0..repeats.len())
            .filter(|index| repeats[*index] < ranges.parts[*index].times.max)
            .min_by_key(|index| (repeats[*index] - ranges.parts[*index].times.min, *index));
        let Some(next) = next else { return lengths };
        repeats[next] += 1;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn a_length_is_met_or_warned_about_with_the_true_nearest(
        text in script(), part in 0..130_u64,
    ) {
        let compiled = compile(FileId::default(), &text, &mut NoScripts);
        prop_assert!(!compiled.has_errors());
        let routine = compiled.routine;
        // From somewhat too short to twice as long, or so.
        let target = Millis(shortest(&routine).0 * (part + 90) / 100);
        let fit = fitted(&routine, target);
        let lengths = all_lengths(&routine, target);
        let below = lengths.iter().filter(|reach| reach.min <= target.0);
        let below = below.max_by_key(|reach| reach.max.min(target.0));
        let is_reached = below.is_some_and(|reach| reach.max >= target.0);
        let below = below.map(|reach| reach.max.saturating_add_signed(reach.own));
        let above = lengths.iter().filter(|reach| reach.min > target.0);
        let above = above.min_by_key(|reach| reach.min);
        let above = above.map(|reach| reach.min.saturating_add_signed(reach.own));
        // The words that name the next minute are longer or shorter by less than this.
        let alike = |a: Option<u64>, b: Option<Millis>| match (a, b) {
            (Some(a), Some(b)) => a.abs_diff(b.0) < 1_500,
            (None, None) => true,
            _ => false,
        };
        if is_reached {
            prop_assert!(is_met(&fit, target), "{target}: {} {:?}\n{text}", fit.length, fit.miss);
        } else if let Some(miss) = fit.miss {
            prop_assert!(alike(below, miss.below), "{below:?} {miss:?}\n{text}");
            prop_assert!(alike(above, miss.above), "{above:?} {miss:?}\n{text}");
            let distance = |length: Option<Millis>| length.map_or(u64::MAX, |it| it.0.abs_diff(target.0));
            let least = distance(miss.below).min(distance(miss.above));
            prop_assert_eq!(distance(Some(miss.used)), least);
            prop_assert_eq!(fit.length, miss.used);
        } else {
            prop_assert!(is_met(&fit, target));
        }
        let ready = fit.session.fitting.unwrap();
        prop_assert!(ready.added <= ready.ready);
    }
}

#[test]
fn a_session_that_is_fitted_is_announced_with_the_minutes_that_it_takes() {
    let routine = routine("# T\n## A\n- Sit.\nhold: 1m..9m\n");
    let fit = fitted(&routine, Millis::minutes(5));
    assert!(matches!(fit.session.fitting, Some(Fitting { minutes: 5, .. })));
    let far = fitted(&routine, Millis::minutes(50));
    assert!(matches!(far.session.fitting, Some(Fitting { minutes: 10, .. })), "{}", far.length);
}

#[test]
fn the_beginning_and_the_end_name_the_same_minutes() {
    let routine = routine("# T\n## A\n- Sit.\nhold: 1m..9m\n");
    for seconds in (110..560).step_by(5).chain([149, 150, 151, 209, 210, 211]) {
        let fit = fitted(&routine, Millis::seconds(seconds));
        let mut mute = EstimatedLengths::mute(fit.session.language);
        let Ok(timeline) = plan(&fit.session, &mut mute);
        let spoken = timeline.events.iter().filter_map(|event| match &event.cue {
            Cue::Speech(text) if text.contains(" minute") => Some(text.to_string()),
            _ => None,
        });
        let spoken: Vec<String> = spoken.collect();
        let named = |line: &String| {
            let is_number = |word: &&str| *word == "one" || word.parse::<u64>().is_ok();
            line.split(' ').find(is_number).map(str::to_owned)
        };
        let (first, last) = (spoken.first().unwrap(), spoken.last().unwrap());
        assert!(last.starts_with("You are done") && named(first).is_some(), "{spoken:?}");
        assert_eq!(named(first), named(last), "{seconds} s: {first} {last}");
    }
}
