//! Composed routines whose exercises are written out in place of references.

use std::collections::BTreeSet;

use supple::compose::{Preferences, Wishes, compose};
use supple::language::Language;
use supple::routine::Posture;
use supple::session::Session;
use supple::timeline::{Cue, EstimatedLengths, Timeline, plan};

use super::helpers::{fitted, pool_of, read, shipped, wishes, words};

fn timeline(session: &Session) -> Timeline {
    let Ok(timeline) = plan(session, &mut EstimatedLengths::mute(session.language));
    timeline
}

/// What is heard, and when.
fn heard(timeline: &Timeline) -> Vec<(u64, Cue)> {
    timeline.events.iter().map(|event| (event.at.0, event.cue.clone())).collect()
}

#[test]
fn a_routine_spelled_out_sounds_as_one_that_takes_its_exercises_from_others() {
    let routines = shipped();
    let pool = pool_of(&routines, Language::English);
    for minutes in [5, 12, 30] {
        let wishes = Wishes { seed: minutes, ..wishes(minutes) };
        let taken = read(&compose(&pool, &wishes, false).unwrap(), &routines);
        let alone = compose(&pool, &wishes, true).unwrap();
        assert!(!alone.contains("\nfrom:"), "{alone}");
        let spelled = read(&alone, &[]);
        let (one, other) = (timeline(&fitted(&taken)), timeline(&fitted(&spelled)));
        assert_eq!(heard(&one), heard(&other), "{alone}");
    }
}

#[test]
fn every_shipped_exercise_can_be_spelled_out() {
    let routines = shipped();
    let mut spelled = BTreeSet::new();
    for language in [Language::English, Language::German] {
        let pool = pool_of(&routines, language);
        let titles: Vec<&str> = pool.titles().into_iter().collect();
        for some in titles.chunks(8) {
            let preferences = Preferences { like: words(some), ..Preferences::default() };
            let wishes = Wishes { preferences, ..wishes(25) };
            let taken = read(&compose(&pool, &wishes, false).unwrap(), &routines);
            let alone = read(&compose(&pool, &wishes, true).unwrap(), &[]);
            let (one, other) = (timeline(&fitted(&taken)), timeline(&fitted(&alone)));
            assert_eq!(heard(&one), heard(&other), "{some:?}");
            spelled.extend(super::helpers::titles(&taken).into_iter().map(str::to_owned));
        }
        let missing: Vec<&&str> =
            titles.iter().filter(|title| !spelled.contains(**title)).collect();
        // A routine ends with one of those that are nothing but breathing.
        assert!(missing.len() <= 5, "{missing:?}");
    }
    assert!(spelled.len() >= 80, "{}", spelled.len());
}

#[test]
fn a_variation_is_spelled_out_in_place_of_what_it_stands_in_for() {
    let routines = shipped();
    let pool = pool_of(&routines, Language::English);
    let wishes = Wishes {
        areas: words(&["latissimus dorsi"]),
        postures: vec![Posture::Kneeling],
        without: words(&["box"]),
        ..wishes(4)
    };
    let taken = compose(&pool, &wishes, false).unwrap();
    assert!(taken.contains("needs: chair, mat (optional)\nvariation: kneeling\n"), "{taken}");
    let spelled = compose(&pool, &wishes, true).unwrap();
    let (one, other) = (read(&taken, &routines), read(&spelled, &[]));
    assert_eq!(heard(&timeline(&fitted(&one))), heard(&timeline(&fitted(&other))), "{spelled}");
}

#[test]
fn every_kind_of_line_is_spelled_out_as_it_was_written() {
    let lines = "\
posture: seated
- Sit tall.
hold 30s..1m: And hold.
press: 5s
press 5s..10s: Squeeze and lift.
at 3s: Harder.
bell: every 5s
rest 5s..: Let go, all the way.
move 5 breaths: Roll slowly.
breathe 1 breath: Just one.
count: 8..12 every 4s
each 0s: Lift.
each 2.5s: Lower.
bell: every 20s

### each side 2 times
- Turn to the {left}.
hold 10s: Look to the {left}.
inhale 4s: Come {left}.
exhale: And go.
";
    let routine = read(&format!("# T\nwarning: Stop.\n\n## E\n{lines}"), &[]);
    let spelled = crate::compose::spelled::exercise(&routine.exercises[0], Language::English);
    assert_eq!(spelled, lines);
}

#[test]
fn sets_are_spelled_out_with_their_rests_and_the_parts_inside_them() {
    let text = "# A\n## Heels\ntargets: calves\n### each side 2..3 times\nside: {right} foot\nbetween: 30s..1m\n- Stand on your {right} foot.\n#### 4..6 times\nbetween: 2s\nfirst: Up.\nmove: 3s\n#### once\nready: 4s\nlearn: Good.\nhold: 5s\n### variation: other, once\n#### 3 times\nhold: 20s\n";
    let routines = [("heels".to_owned(), text.to_owned())];
    let pool = pool_of(&routines, Language::English);
    let wishes = wishes(5);
    let taken = compose(&pool, &wishes, false).unwrap();
    let spelled = compose(&pool, &wishes, true).unwrap();
    let (one, other) = (read(&taken, &routines), read(&spelled, &[]));
    assert_eq!(heard(&timeline(&fitted(&one))), heard(&timeline(&fitted(&other))), "{spelled}");
    assert!(spelled.contains("#### 4..6 times\nbetween: 2s\n"), "{spelled}");
}
