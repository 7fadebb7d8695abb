//! What the language accepts, and what it means.

use supple::compile::{NoScripts, compile};
use supple::diagnostic::{Diagnostic, Severity};
use supple::routine::{
    Bed, Exercise, Extent, Item, Kind, MOST_TIMES, Part, Posture, Sides, Times, When,
};
use supple::session::{Action, Choices, Session, Talk};
use supple::span::FileId;
use supple::time::Millis;

use crate::support::{importing, mistakes, routine, said, session, steps, times};

/// A script of one exercise.
fn exercise(lines: &str) -> Exercise {
    routine(&format!("# T\n\n## E\n{lines}\n")).exercises.remove(0)
}

/// The first part below a `###`.
fn part(lines: &str) -> Part {
    exercise(lines).parts.remove(0).part
}

/// The kind of a step written as `line`.
fn kind(line: &str) -> Kind {
    step(line).kind
}

fn step(line: &str) -> supple::routine::Step {
    let exercise = exercise(&format!("- Sit.\n{line}"));
    exercise.preamble.part.steps().next().expect("a step").clone()
}

/// The kind of a step and the words that start it.
fn started(line: &str) -> (Kind, Option<String>) {
    let supple::routine::Step { kind, words, .. } = step(line);
    (kind, words.map(|words| words.on(supple::routine::Side::First).to_string()))
}

fn time(min: u64, max: impl Into<Option<u64>>) -> Extent {
    Extent::Time { min: Millis(min), max: max.into().map(Millis) }
}

/// The words of the first exercise's own lines.
fn words(exercise: &Exercise) -> Vec<(When, String)> {
    let items = exercise.preamble.part.items.iter();
    let lines = items.filter_map(|item| match item {
        Item::Say(line) => {
            Some((line.when, line.words.on(supple::routine::Side::First).to_string()))
        }
        _ => None,
    });
    lines.collect()
}

#[test]
fn a_line_without_a_word_is_a_mistake() {
    for line in ["- ...", "learn: !", "- \u{1f642}"] {
        let text = format!("# A\n## B\n{line}\nhold: 10s\n");
        assert_eq!(mistakes(&text).len(), 1, "{line}");
    }
}

/// A script with every kind of line.
const EVERY_LINE: &str = "\
// A note above.
# Morning back care
language: en
breath: in 4s, out 6s
length: 20m   // a note behind a value
bed: rain
posture: seated
needs: mat, small ball (optional)
ready: 12s
switch: 5s
- Welcome.
warning: Move gently.
learn: This takes a while.
bell: 3 times
pause: 2s

## Seated turn
targets: upper back
needs: chair
- Sit tall.
hold: 30s
at 10s: Relax your jaw.
bell: every 5s
move: 1m30s
rest: 5.5s
count: 8..12 every 4s
breathe: 5..8 breaths
inhale: 4s
exhale: Let go.
inhale 6s: Raise both arms.

### each side 3 times
side: {right} arm
first: Turn to the {right}.
- Stay there.
hold: 30s..
last: Come back.

### variation: kneeling, once
posture: kneeling
- Kneel.
hold: 20s

### alternate sides 3 times
switch: 0s
- Lean {left}.
hold: 20s..1m

### 2..5 times
cues: off
- Breathe.
move: 8 breaths

## A closing word
- Thank you.
";

#[test]
fn every_setting_above_the_exercises_is_read() {
    let routine = routine(EVERY_LINE);
    assert_eq!(routine.length.map(|length| length.value), Some(Millis::minutes(20)));
    assert_eq!(routine.bed, Some(Bed::Rain));
    assert_eq!(routine.introduction.len(), 5);
    assert_eq!(routine.exercises[0].targets.as_ref().unwrap().value, "upper back");
}

#[test]
fn every_form_of_a_part_is_read() {
    let exercise = routine(EVERY_LINE).exercises.remove(0);
    let shapes: Vec<(Sides, u32, u32)> = exercise
        .parts
        .iter()
        .map(|slot| (slot.part.sides, slot.part.times.min, slot.part.times.max))
        .collect();
    assert_eq!(shapes, [(Sides::Each, 3, 3), (Sides::Alternate, 3, 3), (Sides::None, 2, 5)]);
}

#[test]
fn a_variation_is_read_with_its_sides_and_times() {
    let exercise = routine(EVERY_LINE).exercises.remove(0);
    let variation = &exercise.parts[0].variations[0];
    assert_eq!(variation.name.value, "kneeling");
    assert_eq!((variation.part.sides, variation.part.times), (Sides::None, Times::ONCE));
}

#[test]
fn windows_line_ends_a_byte_order_mark_and_space_at_the_ends_do_no_harm() {
    let plain = "# T\nlanguage: en\n\n## E\n- Sit tall.\nhold: 30s\n\n### each side\nside: {left} arm\n- Turn.\nhold: 20s";
    let choices = Choices::default();
    // The mark is in the middle of what was put together from several files.
    for ends in [" \t\r\n  ", "\u{feff}\r\n\u{feff}"] {
        let messy = format!("\u{feff}{}  ", plain.replace('\n', ends));
        let (plain, messy) = (session(plain, &choices), session(&messy, &choices));
        assert_eq!((said(&plain), times(&plain)), (said(&messy), times(&messy)));
        let title = |session: &Session| (session.title.clone(), session.exercises[0].title.clone());
        assert_eq!(title(&plain), title(&messy));
    }
}

#[test]
fn columns_do_not_count_a_byte_order_mark() {
    let mut sources = supple::diagnostic::Sources::default();
    let text = "\u{feff}#Übung\n";
    let file = sources.add("x", text);
    let start = text.find('b').unwrap();
    let span = supple::span::Span { file, start, end: start + 1 };
    let position = sources.position(span);
    assert_eq!((position.line, position.column), (1, 3));
}

#[test]
fn capitals_in_keys_values_and_part_headings_do_no_harm() {
    assert_eq!(kind("Hold: 30S"), Kind::Hold(time(30_000, 30_000)));
    assert_eq!(kind("BREATHE: 5 Breaths"), Kind::Breathe(Extent::Breaths { min: 5, max: 5 }));
    assert_eq!(part("### Each Side 3 Times\nSide: {left} arm\nhold: 5s").times.min, 3);
    let exercise = exercise("Posture: All Fours\nCues: OFF\n- Go.\nhold: 30s");
    assert_eq!(exercise.preamble.part.items.len(), 4);
}

#[test]
fn comments_stand_on_their_own_line_or_behind_a_value() {
    assert_eq!(kind("Hold: 30s // note"), Kind::Hold(time(30_000, 30_000)));
    assert!(matches!(kind("inhale: 4s // note"), Kind::Breath(_)));
    let exercise =
        exercise("// here\n- Sit tall.\n  // there\ntargets: neck // what for\nhold: 30s");
    assert_eq!(exercise.targets.as_ref().unwrap().value, "neck");
}

#[test]
fn times_have_units_and_seconds_one_decimal() {
    assert_eq!(kind("hold: 1m30s"), Kind::Hold(time(90_000, 90_000)));
    assert_eq!(kind("hold: 5.5s"), Kind::Hold(time(5_500, 5_500)));
    assert_eq!(kind("hold: 2h"), Kind::Hold(time(7_200_000, 7_200_000)));
    assert_eq!(kind("move: 30s..1m"), Kind::Move(time(30_000, 60_000)));
    assert_eq!(kind("rest: 30s..1m"), Kind::Rest(time(30_000, 60_000)));
    assert_eq!(kind("pause: 30s"), Kind::Pause(time(30_000, 30_000)));
    assert_eq!(kind("hold: 30s.."), Kind::Hold(time(30_000, None)));
    assert_eq!(kind("hold: 1 breath"), Kind::Hold(Extent::Breaths { min: 1, max: 1 }));
    assert_eq!(kind("hold: 5..8 breaths"), Kind::Hold(Extent::Breaths { min: 5, max: 8 }));
}

#[test]
fn the_limits_themselves_are_allowed() {
    assert_eq!(kind("hold: 1h.."), Kind::Hold(time(3_600_000, None)));
    assert!(matches!(kind("hold: 720 breaths"), Kind::Hold(_)));
    assert!(matches!(kind("count: 1000 every 7s"), Kind::Count(_)));
    assert_eq!(part(&format!("### {MOST_TIMES} times\nhold: 5s")).times.max, MOST_TIMES);
    routine(&format!("# T\n\n## E\n- {}\n", "x".repeat(1998)));
    assert_eq!(
        times(&session("# T\n\n## E\n### 11 times\nhold: 2h", &Choices::default())).len(),
        32
    );
    assert_eq!(mistakes(&format!("# T\n\n## E\n- {}\n", "x".repeat(1999))).len(), 1);
    let filler = "//\n".repeat(400_000);
    let text = "# T\n\n## E\n- Sit.\n";
    let fits = filler.get(..1024 * 1024 - text.len()).unwrap();
    routine(&format!("{text}{fits}"));
}

#[test]
fn an_inhale_has_a_time_or_a_sentence_or_both() {
    let breath = |line| match started(line) {
        (Kind::Breath(breath), words) => (breath.time.map(|time| time.0), words),
        step => panic!("{step:?}"),
    };
    assert_eq!(breath("inhale: 4s"), (Some(4000), None));
    assert_eq!(breath("exhale: Let go."), (None, Some("Let go.".to_owned())));
    let sentence = Some("Sentence.".to_owned());
    assert_eq!(breath("inhale 6s: Sentence."), (Some(6000), sentence));
    let numbers = Some("2 hands up.".to_owned());
    assert_eq!(breath("inhale: 2 hands up."), (None, numbers));
}

#[test]
fn words_may_start_a_hold_a_press_a_move_a_rest_and_a_breathe() {
    let breaths = |min, max| Extent::Breaths { min, max };
    for (line, kind, words) in [
        ("hold 30s: And hold.", Kind::Hold(time(30_000, 30_000)), "And hold."),
        ("press 5s..10s: Squeeze.", Kind::Press(time(5_000, 10_000)), "Squeeze."),
        ("rest 5s..: Let go, all the way.", Kind::Rest(time(5_000, None)), "Let go, all the way."),
        ("move 5 breaths: Roll.", Kind::Move(breaths(5, 5)), "Roll."),
        ("Breathe  5..8 breaths :Just breathe.", Kind::Breathe(breaths(5, 8)), "Just breathe."),
        ("hold 1m30s: At 1:30: stop.", Kind::Hold(time(90_000, 90_000)), "At 1:30: stop."),
        ("hold 30s: 5 more.", Kind::Hold(time(30_000, 30_000)), "5 more."),
    ] {
        assert_eq!(started(line), (kind, Some(words.to_owned())), "{line}");
    }
}

#[test]
fn a_breath_without_a_time_is_as_long_as_the_pattern_says() {
    let text = |breath: &str| format!("# T\n{breath}\n\n## E\ninhale: Up.\nexhale: Down.\n");
    let choices = Choices::default();
    assert_eq!(times(&session(&text(""), &choices)), "4s 6s");
    assert_eq!(times(&session(&text("breath: off"), &choices)), "4s 6s");
    assert_eq!(times(&session(&text("breath: in 5s, out 7s"), &choices)), "5s 7s");
}

#[test]
fn signs_in_spoken_text_are_plain_text() {
    let said = words(&exercise("- Rule #1: \"slow\" - and one\\two; hold: 30s.\nhold: 5s"));
    let expected = "Rule #1: \"slow\" - and one\\two; hold: 30s.".to_owned();
    assert_eq!(said, [(When::Always, expected)]);
}

#[test]
fn titles_may_repeat_and_hold_any_sign() {
    let routine =
        routine("# 3: a #title\n## Once = twice, thrice\n- A.\n## Once = twice, thrice\n- B.\n");
    assert_eq!(routine.title.value, "3: a #title");
    assert_eq!(routine.exercises[0].title.value, routine.exercises[1].title.value);
}

#[test]
fn a_bell_rings_among_words_or_inside_a_step() {
    let session = session(
        "# T\n\n## E\n- Listen.\nbell: 3 times\nbell: 1 time\nhold: 5m\nbell: every 2m\n",
        &Choices::default(),
    );
    let actions = &session.exercises[0].actions;
    assert_eq!((&actions[1], &actions[2]), (&Action::Bell(3), &Action::Bell(1)));
    assert_eq!(steps(&session)[0].timed.bell_every, Some(Millis::minutes(2)));
}

#[test]
fn lines_inside_a_step_may_be_in_any_order() {
    let text = "# T\n\n## E\nhold: 1m\nat 40s: B.\nbell: every 20s\nat 10s: A.\n";
    let session = session(text, &Choices::default());
    let at: Vec<_> = steps(&session)[0].timed.at.iter().map(|(time, _)| time.0).collect();
    assert_eq!(at, [10_000, 40_000]);
}

/// What is said on the first and the second side.
fn mirrored(language: &str, line: &str) -> (String, String) {
    let text = format!("# T\nlanguage: {language}\n\n## E\n### each side\n- {line}\nhold: 5s\n");
    let said = said(&session(&text, &Choices::default()));
    (said[0].clone(), said[1].clone())
}

fn pair(first: &str, second: &str) -> (String, String) {
    (first.to_owned(), second.to_owned())
}

#[test]
fn marks_swap_and_keep_their_capitals() {
    assert_eq!(mirrored("en", "{left} to {right}."), pair("left to right.", "right to left."));
    assert_eq!(mirrored("en", "{Left} knee."), pair("Left knee.", "Right knee."));
    assert_eq!(mirrored("en", "{LEFT} knee."), pair("LEFT knee.", "RIGHT knee."));
    assert_eq!(mirrored("en", "{ leftward }."), pair("leftward.", "rightward."));
}

#[test]
fn a_pair_that_is_spelled_out_swaps_and_a_pair_of_equals_does_not() {
    let circle = mirrored("en", "Circle {clockwise|anticlockwise}.");
    assert_eq!(circle, pair("Circle clockwise.", "Circle anticlockwise."));
    let angle = mirrored("en", "A {right|right} angle on the {left}.");
    assert_eq!(angle, pair("A right angle on the left.", "A right angle on the right."));
    routine("# T\n\n## E\n- A {right|right} angle.\nhold: 5s\n");
}

#[test]
fn german_sides_swap_in_every_form() {
    let line =
        "Das {linke} Knie, den {rechten} Arm, nach {links}, mit {linkem} Fuß, {Rechter} Arm.";
    let second = "Das rechte Knie, den linken Arm, nach rechts, mit rechtem Fuß, Linker Arm.";
    assert_eq!(mirrored("de", line).1, second);
    assert_eq!(mirrored("DE-at", "{linkes} {rechtes}.").1, "rechtes linkes.");
    // What is a side in one language is a word in another.
    routine("# T\nlanguage: de\n\n## E\n### each side\n- Das ist {links} right left.\nhold: 5s\n");
    routine("# T\n\n## E\n### each side\n- The {left} links.\nhold: 5s\n");
}

#[test]
fn keywords_are_english_in_every_language() {
    routine(
        "# T\nlanguage: de\n\n## E\n- Sitz.\n\n### each side 2 times\nside: {rechter} Arm\nhold: 2 breaths\n",
    );
}

#[test]
fn the_nearest_setting_wins() {
    let text = "# T\nbreath: in 5s, out 5s\n\n## A\nhold: 31s..39s\n\n## B\nbreath: in 4s, out 8s\nhold: 31s..39s\n\n### 1 time\nhold: 31s..39s\n".replace("1 time", "once");
    let text = format!(
        "{text}\n### once\nbreath: in 3s, out 5s\nhold: 31s..39s\n\n### once\nhold: 31s..39s\n"
    );
    let routine = compile(FileId(0), &text, &mut NoScripts).routine;
    let session = supple::session::expand(&routine, &Choices::default()).unwrap();
    assert_eq!(times(&session), "31s 36s 36s 32s 36s");
}

#[test]
fn a_setting_holds_from_where_it_stands() {
    let text = "# T\n\n## E\nhold: 31s..45s\nbreath: in 4s, out 6s\nhold: 31s..45s\n\n### 2 times\nhold: 31s..45s\nbreath: in 2s, out 5s\nhold: 31s..45s\n";
    let session = session(text, &Choices::default());
    assert_eq!(times(&session), "31s 40s 40s 35s 40s 35s");
    let paced: Vec<bool> = steps(&session).iter().map(|step| step.pacing.is_some()).collect();
    assert_eq!(paced, [false, true, true, true, true, true]);
}

#[test]
fn cues_turned_off_further_down_do_not_silence_what_stands_above() {
    let text = "# T\n\n## E\n- Sit.\nhold: 30s\ncues: off\nhold: 30s\n";
    let session = session(text, &Choices::default());
    assert!(session.exercises[0].announcement.is_some());
    let cues: Vec<bool> = steps(&session).iter().map(|step| step.cues).collect();
    assert_eq!(cues, [true, false]);
    assert!(exercise("cues: off\n- Sit.\nhold: 30s").preamble.part.is_timed());
}

const VARIATIONS: &str = "# T\n\n## E\n- Sit.\n\n### each side 2 times\nposture: seated\nbreath: in 5s, out 5s\nside: {left} leg\n- Lean.\nhold: 31s..45s\n\n### variation: kneeling\n- Kneel.\nhold: 31s..45s\n\n### variation: Lying down, 3 times\nposture: lying\nbreath: in 3s, out 4s\n- Lie.\nhold: 31s..45s\n\n### once\n- Shake.\nhold: 5s\n\n### variation: kneeling\n- Shake gently.\nhold: 6s\n";

#[test]
fn a_variation_keeps_sides_times_settings_and_side_unless_it_gives_its_own() {
    let routine = routine(VARIATIONS);
    let slot = &routine.exercises[0].parts[0];
    let [kneeling, lying] = [&slot.variations[0].part, &slot.variations[1].part];
    assert_eq!((kneeling.sides, kneeling.times), (slot.part.sides, slot.part.times));
    assert_eq!(kneeling.side, slot.part.side);
    assert_eq!((lying.sides, lying.times.min), (Sides::None, 3));
    assert_eq!(lying.side, None);
    let choose = |name: &str| {
        let mut choices = Choices::default();
        let name = name.to_owned();
        choices.variations.push(supple::session::VariationChoice { exercise: None, name });
        times(&supple::session::expand(&routine, &choices).unwrap())
    };
    assert_eq!(choose("lying down"), "35s 35s 35s 5s");
    // One name on several parts chooses them together.
    assert_eq!(choose("KNEELING"), "40s 40s 40s 40s 6s");
}

#[test]
fn a_variation_may_have_a_side_of_its_own() {
    let text = "# T\n\n## E\n- Sit.\n\n### each side\nside: {left} leg\nhold: 5s\n\n### variation: arms\nside: {left} arm\nhold: 5s\n";
    let slot = &routine(text).exercises[0].parts[0];
    let side = slot.variations[0].part.side.as_ref().unwrap();
    assert_eq!(&*side.on(supple::routine::Side::Second), "right arm");
}

const OTHER: &str = "# Other\nbreath: in 2s, out 5s\nposture: standing\n- Hello from there.\n\n## Trunk Rotation\nposture: lying\nready: 11s\n- Lie down.\nhold: 31s..45s\n\n### each side\nside: {left} knee\n- Sink.\nhold: 5s\n\n### variation: feet on the floor\n- Feet down.\nhold: 6s\n";

#[test]
fn an_exercise_of_another_routine_is_taken_whole() {
    let text = "# T\nbreath: in 5s, out 5s\nposture: kneeling\n\n## trunk rotation\nfrom: other // whose\n";
    let routine = importing(text, &[("other", OTHER)]);
    let session = supple::session::expand(&routine, &Choices::default()).unwrap();
    assert_eq!(said(&session), ["Lie down.", "Sink.", "Sink."]);
    // Its routine's settings and introduction stay behind; this routine's hold.
    assert_eq!(times(&session), "40s 5s 5s");
    assert_eq!(session.introduction, []);
    assert_eq!(&*session.exercises[0].title, "trunk rotation");
    assert_eq!(routine.exercises[0].preamble.part.items.len(), 4);
    let posture = Item::Setting(supple::span::Spanned {
        value: supple::routine::Setting::Posture(Posture::Lying),
        span: supple::span::Span { file: FileId(1), start: 87, end: 101 },
    });
    assert_eq!(routine.exercises[0].preamble.part.items[0], posture);
}

#[test]
fn settings_beside_from_win_over_the_exercises_own() {
    let text = "# T\nready: 9s\n\n## Trunk rotation\nfrom: other\nready: 30s\nbreath: in 3s, out 3s\nvariation: Feet On The Floor\n";
    let routine = importing(text, &[("other", OTHER)]);
    let session = supple::session::expand(&routine, &Choices::default()).unwrap();
    assert_eq!(said(&session), ["Lie down.", "Feet down.", "Feet down."]);
    assert_eq!(times(&session), "36s 6s 6s");
    assert_eq!(steps(&session)[0].wait, Some(Millis::seconds(30)));
    assert!(OTHER.contains("ready: 11s"));
}

#[test]
fn an_exercise_may_be_handed_on() {
    let middle =
        "# M\n\n## Trunk rotation\nfrom: other\nready: 21s\nvariation: feet on the floor\n";
    let text = "# T\n\n## Trunk rotation\nfrom: middle\nbreath: in 3s, out 3s\n";
    let routine = importing(text, &[("other", OTHER), ("middle", middle)]);
    let session = supple::session::expand(&routine, &Choices::default()).unwrap();
    assert_eq!(times(&session), "36s 6s 6s");
    assert_eq!(steps(&session)[0].wait, Some(Millis::seconds(21)));
}

#[test]
fn an_exercise_without_a_timed_step_is_a_passage_that_is_not_counted() {
    let text = "# T\n\n## A\n- A.\nhold: 5s\n\n## Words\n- Listen.\npause: 5s\nbell: 1 time\n\n## B\n- B.\nhold: 5s\n";
    let session = session(text, &Choices { talk: Talk::Quiet, ..Choices::default() });
    assert_eq!(session.count, 2);
    let numbers: Vec<_> =
        session.exercises.iter().map(|one| one.announcement.as_ref().map(|it| it.number)).collect();
    assert_eq!(numbers, [Some(1), None, Some(2)]);
    assert_eq!(said(&session), ["A.", "Listen.", "B."]);
}

#[test]
fn an_unknown_part_heading_is_read_as_its_nearest_so_that_nothing_cascades() {
    let text = "# T\n\n## E\n### both sides 3x\nside: {left} leg\nfirst: Lean {left}.\nhold: 5s\nlast: Up.\n";
    let found = mistakes(text);
    assert_eq!(
        found.iter().map(|one| one.help.as_str()).collect::<Vec<_>>(),
        ["write `### each side 3 times`"]
    );
}

#[test]
fn all_mistakes_are_told_in_the_order_of_the_text() {
    let text = "# T\n\n## E\nhold: 1\n* Sit.\n### each side\n- left\nhold: 2\n";
    let found: Vec<Diagnostic> = mistakes(text);
    assert_eq!(found.iter().filter(|one| one.severity == Severity::Error).count(), 4);
}
