//! Sessions that last as long as is asked for.

use std::path::Path;
use std::sync::Arc;

use proptest::prelude::*;
use supple::compile::{Compiled, NoScripts, NotFound, ScriptSource, compile};
use supple::diagnostic::Diagnostic;
use supple::fit::{Fallback, Fit, TOLERANCE, fit, fit_or, reach, shorten};
use supple::routine::Routine;
use supple::session::{Choices, Fitting, RangeValues, Ranges, Talk, expand_with};
use supple::span::FileId;
use supple::time::Millis;
use supple::timeline::{Cue, EstimatedLengths, Role, measure, minutes, plan};

use crate::support::command as shell_command;
use crate::support::folder::Folder;
use crate::support::scripts::script;
use crate::support::{Ran, binary, ran, routine, steps, supple, tests, times};

fn fitted(routine: &Routine, target: Millis) -> Fit {
    fit(routine, &Choices::default(), target, &mut EstimatedLengths::mute(routine.language))
        .unwrap()
}

/// How long a session takes, with the times to get ready as they are written.
fn shortest(routine: &Routine) -> Millis {
    fitted(routine, Millis::ZERO).length
}

fn is_met(fit: &Fit, target: Millis) -> bool {
    fit.miss.is_none() && fit.length.0.abs_diff(target.0) <= TOLERANCE.0
}

/// The routines that are shipped, for `from:`.
struct Shipped(Vec<(String, Arc<str>)>);

impl Shipped {
    fn all() -> Self {
        let files =
            std::fs::read_dir(tests("../scripts")).unwrap().map(|file| file.unwrap().path());
        let read = |path: &Path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap().into())
        };
        Self(files.map(|path| read(&path)).collect())
    }
}

impl ScriptSource for Shipped {
    fn find(&mut self, name: &str, _: FileId) -> Result<(FileId, Arc<str>), NotFound> {
        let index = self.0.iter().position(|(known, _)| known == name).unwrap();
        Ok((FileId(u32::try_from(index).unwrap()), self.0[index].1.clone()))
    }
}

#[test]
fn every_shipped_routine_meets_every_whole_minute_in_its_reach() {
    let mut shipped = Shipped::all();
    assert!(shipped.0.len() >= 4);
    let mut met = 0;
    for index in 0..shipped.0.len() {
        let (name, text) = shipped.0[index].clone();
        let file = FileId(u32::try_from(index).unwrap());
        let Compiled { routine, diagnostics } = compile(file, &text, &mut shipped);
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

/// A script with a range, in a folder of its own.
fn with_script(head: &str) -> (Folder, String) {
    let folder = Folder::new();
    let path = folder.join("x.routine");
    let text = format!("# T\n{head}warning: Stop if it hurts.\n## A\n- Sit.\nhold: 1m..9m\n");
    std::fs::write(&path, text).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}

fn frames(arguments: &[&str]) -> (u64, Vec<String>) {
    let Ran { out, err, code } = supple("", arguments, "");
    assert_eq!(code, Some(0), "{err}");
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let warnings = json["warnings"].as_array().unwrap().iter().map(ToString::to_string);
    (json["frames"].as_u64().unwrap(), warnings.collect())
}

#[test]
fn the_length_on_the_command_line_wins_over_the_hold_and_that_over_the_scripts_length() {
    let (_folder, path) = with_script("length: 3m\n");
    let run = |more: &[&str]| {
        let first = ["timeline", "--json", "--voice", "mute", "-r", &path];
        frames(&[&first[..], more].concat()).0
    };
    let near = |frames: u64, seconds: u64| frames.abs_diff(seconds * 48_000) < 24_000;
    assert!(near(run(&[]), 180));
    assert!(near(run(&["--length", "5m"]), 300));
    assert!(run(&["--hold", "long"]) > 9 * 60 * 48_000);
    assert!(run(&["--hold", "short"]) < 2 * 60 * 48_000);
}

#[test]
fn a_length_and_a_hold_together_are_a_wrong_command_line() {
    let all = ["timeline", "-r", "upper-back", "--length", "20m", "--hold", "long"];
    let Ran { err, code, .. } = supple("", &all, "");
    assert_eq!(code, Some(2));
    assert!(err.contains("--length") && err.contains("--hold"), "{err}");
    let bare = supple("", &["timeline", "-r", "upper-back", "--length", "20"], "");
    assert_eq!(bare.code, Some(2));
    assert!(bare.err.contains("write `20m`"), "{}", bare.err);
}

#[test]
fn a_length_out_of_reach_is_a_warning_at_the_place_that_asks_for_it() {
    let (_folder, path) = with_script("length: 50m\n");
    let (_, warnings) = frames(&["timeline", "--json", "--voice", "mute", "-r", &path]);
    assert_eq!(warnings.len(), 1);
    assert!(warnings[0].contains(":2:9: this session cannot last 50m"), "{warnings:?}");
    let rendered = supple("", &["timeline", "--voice", "mute", "-r", &path, "--length", "1s"], "");
    assert_eq!(rendered.code, Some(0));
    assert!(rendered.err.contains("is the shortest"), "{}", rendered.err);
}

#[test]
fn a_spoken_session_meets_its_length_too() {
    let all = ["timeline", "--json", "--voice", "pico", "-r", "desk-break", "--length", "6m"];
    let (frames, warnings) = frames(&all);
    assert!(frames.abs_diff(6 * 60 * 48_000) <= 24_000, "{frames}");
    assert!(warnings.is_empty(), "{warnings:?}");
}

#[test]
fn the_list_shows_the_reach_of_each_routine() {
    let out = supple("", &["list", "--json"], "").out;
    let list: serde_json::Value = serde_json::from_str(&out).unwrap();
    for entry in list["routines"].as_array().unwrap() {
        let name = entry["name"].as_str().unwrap();
        for (end, which) in [("min_ms", "shortest"), ("max_ms", "longest")] {
            let milliseconds = entry[end].as_u64().unwrap();
            let beyond = if end == "min_ms" { "1s" } else { "24h" };
            let all = ["timeline", "--voice", "mute", "-r", name, "--length", beyond];
            let err = supple("", &all, "").err;
            let length = Millis::seconds((milliseconds + 500) / 1000);
            assert!(err.contains(&format!("{length} is the {which}")), "{name}: {length}\n{err}");
        }
    }
}

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
const FOUR: &str = "# T\n\
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

#[test]
fn the_command_line_leaves_out_and_says_so() {
    let asked = ["timeline", "-r", "upper-back", "--voice", "mute", "--length", "10m", "--fit"];
    let Ran { out, err, code } = supple("", &asked, "");
    assert_eq!(code, Some(0), "{err}");
    assert!(err.contains("Left out: "), "{err}");
    assert!(out.contains(" 10:00 in all"), "{out}");
    let Ran { out, .. } = supple("", &[&asked[..], &["--json"]].concat(), "");
    assert!(out.contains("\"left_out\": [\n") || out.contains("\"left_out\":["), "{out}");
    let Ran { err, code, .. } =
        supple("", &asked[..5].iter().copied().chain(["--fit"]).collect::<Vec<_>>(), "");
    assert_eq!(code, Some(2));
    assert!(err.contains("--length"), "{err}");
}

#[test]
fn a_length_that_is_too_short_is_warned_of_with_commands_that_meet_it() {
    let asked = ["timeline", "-r", "upper-back", "--voice", "mute", "--length", "17m"];
    let Ran { err, code, .. } = supple("", &asked, "");
    assert_eq!(code, Some(0), "{err}");
    let commands: Vec<&str> = err.lines().filter(|line| line.starts_with("    supple ")).collect();
    assert_eq!(commands.len(), 3, "{err}");
    let folder = std::path::Path::new(binary()).parent().unwrap().to_path_buf();
    for command in commands {
        let line = command.trim().replacen("supple play", "supple timeline --voice mute", 1);
        let mut shell = shell_command("/bin/sh", &folder, &["-c", &line]);
        shell.env("PATH", &folder);
        let Ran { out, err, code } = ran(shell, b"");
        assert_eq!(code, Some(0), "{command}: {err}");
        assert!(out.contains(" 17:00 in all"), "{command}: {out}");
        assert!(!err.contains("cannot last"), "{command}: {err}");
    }
}

#[test]
fn of_a_routine_from_standard_input_only_what_to_add_is_told() {
    let asked = ["timeline", "-r", "-", "--voice", "mute", "--length", "2m"];
    let Ran { err, .. } = supple("", &asked, FOUR);
    let ways: Vec<&str> = err.lines().filter(|line| line.starts_with("    --")).collect();
    assert_eq!(ways.len(), 1, "{err}");
    assert!(ways[0].starts_with("    --skip "), "{err}");
    let whole: Vec<&str> = asked.into_iter().chain(ways[0].split_whitespace()).collect();
    let Ran { out, .. } = supple("", &whole, FOUR);
    assert!(out.contains(" 2:00 in all"), "{out}");
}
