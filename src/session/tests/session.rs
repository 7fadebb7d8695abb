//! What one set of choices makes of a routine.

use supple::compile::NoScripts;
use supple::routine::{Breath, Side};
use supple::script::breath_value;
use supple::session::{
    Action, BreathChoice, ChoiceError, Choices, RangeChoice, Round, RoundForm, Talk,
    VariationChoice, expand,
};
use supple::time::Millis;
use supple::timeline::{Cue, EstimatedLengths, plan};

use crate::support::{routine, said, session, steps, times};

fn normal() -> Choices {
    Choices::default()
}

fn hold(wish: RangeChoice) -> Choices {
    Choices { hold: wish, ..normal() }
}

fn talk(talk: Talk) -> Choices {
    Choices { talk, ..normal() }
}

fn breath(pattern: &str) -> Choices {
    let breath = match breath_value(pattern).unwrap() {
        Breath::Off => BreathChoice::Silent,
        Breath::Paced(pattern) => BreathChoice::Pattern(pattern),
    };
    Choices { breath: Some(breath), ..normal() }
}

/// A script of one exercise.
fn script(lines: &str) -> String {
    format!("# T\n\n## E\n{lines}\n")
}

/// The call of a round, in short.
fn call(round: Option<Round>) -> String {
    round.map_or(String::new(), |Round { number, of, form, .. }| match form {
        RoundForm::Full => format!(" {number} of {of}"),
        RoundForm::Set => format!(" set {number} of {of}"),
        RoundForm::Number => format!(" {number}"),
    })
}

/// What happens in the first exercise, in short.
pub(super) fn course(lines: &str, choices: &Choices) -> String {
    let session = session(&script(lines), choices);
    let actions = session.exercises[0].actions.iter().map(|action| match action {
        Action::Say(spoken) => spoken.text.to_string(),
        Action::Side { turned, words, .. } => {
            let words = words.as_deref().unwrap_or("-");
            if *turned { format!("[other: {words}]") } else { format!("[{words}]") }
        }
        Action::Round(round) => format!("[{}]", call(Some(*round)).trim()),
        Action::Bell(strokes) => format!("[bell {strokes}]"),
        Action::Pause(timed) => format!("[pause {}{}]", timed.time, call(timed.call)),
        Action::Step(step) => {
            format!("<{} {}{}>", step.kind.name(), step.timed.time, call(step.timed.call))
        }
    });
    actions.collect::<Vec<_>>().join(" ")
}

#[test]
fn second_side_mirrors_every_marked_word() {
    let lines = "### each side\nside: {left} arm\n- Reach your {left} arm to the {right}.\nhold: 30s\nat 10s: {Left} shoulder down.\ninhale: Up, {left}.\n- Back from the {right}.";
    let session = session(&script(lines), &normal());
    let said = said(&session);
    let (first, second) = said.split_at(3);
    assert_eq!(first, ["Reach your left arm to the right.", "Up, left.", "Back from the right."]);
    assert_eq!(second, ["Reach your right arm to the left.", "Up, right.", "Back from the left."]);
    let at: Vec<String> = steps(&session)
        .iter()
        .flat_map(|step| step.timed.at.iter().map(|(_, line)| line.text.to_string()))
        .collect();
    assert_eq!(at, ["Left shoulder down.", "Right shoulder down."]);
}

#[test]
fn the_first_side_is_called_in_the_announcement_and_the_second_at_the_change() {
    let lines = "### each side\nside: {right} arm\n- Lean.\nhold: 5s";
    let session = session(&script(lines), &normal());
    let announcement = session.exercises[0].announcement.as_ref().unwrap();
    assert_eq!(announcement.side.as_deref(), Some("right arm"));
    assert_eq!(course(lines, &normal()), "Lean. <hold 5s> [other: left arm] Lean. <hold 5s>");
}

#[test]
fn a_side_of_a_later_part_is_called_as_the_part_begins() {
    let lines = "- Sit.\n\n### each side\nside: {right} arm\n- Lean.\nhold: 5s";
    let expected = "Sit. [right arm] Lean. <hold 5s> [other: left arm] Lean. <hold 5s>";
    assert_eq!(course(lines, &normal()), expected);
}

#[test]
fn each_side_three_times_does_one_side_three_times_then_the_other() {
    let lines = "### each side 3 times\n- To the {left}.\nhold: 30s";
    let one = |side: &str| {
        format!(
            "To the {side}. <hold 30s> [2 of 3] To the {side}. <hold 30s> [3 of 3] To the {side}. <hold 30s>"
        )
    };
    let expected = format!("{} [other: -] {}", one("left"), one("right"));
    assert_eq!(course(lines, &normal()), expected);
    let session = session(&script(lines), &normal());
    let order: Vec<_> = steps(&session).iter().map(|step| (step.side, step.round)).collect();
    let [first, second] = [Some(Side::First), Some(Side::Second)];
    assert_eq!(order, [(first, 1), (first, 2), (first, 3), (second, 1), (second, 2), (second, 3)]);
}

#[test]
fn alternate_sides_change_after_each_time_and_stay_equal() {
    let session = session(&script("### alternate sides 3 times\n- {Left}.\nhold: 5s"), &normal());
    let order: Vec<_> = steps(&session).iter().map(|step| (step.side, step.round)).collect();
    let [first, second] = [Some(Side::First), Some(Side::Second)];
    assert_eq!(order, [(first, 1), (second, 1), (first, 2), (second, 2), (first, 3), (second, 3)]);
    assert_eq!(said(&session), ["Left.", "Right.", "Left.", "Right.", "Left.", "Right."]);
    let waits: Vec<_> = steps(&session).iter().map(|step| step.wait.map(|time| time.0)).collect();
    assert_eq!(waits, [10_000, 7_000, 7_000, 7_000, 7_000, 7_000].map(Some));
}

#[test]
fn without_a_switch_there_is_no_wait_and_no_call() {
    let lines = "### alternate sides 2 times\nswitch: 0s\n- {Left}.\nhold: 5s";
    assert!(!course(lines, &normal()).contains("other"));
    let session = session(&script(lines), &normal());
    let waits: Vec<_> = steps(&session).iter().map(|step| step.wait.map(|time| time.0)).collect();
    assert_eq!(waits, [Some(10_000), Some(0), Some(0), Some(0)]);
}

#[test]
fn the_fewest_times_is_the_default_and_no_hold_changes_it() {
    let text = script("### 2..5 times\nfirst: In.\n- Go.\nhold: 5s..10s\nlast: Out.");
    assert_eq!(times(&session(&text, &normal())), "5s 5s");
    assert_eq!(times(&session(&text, &hold(RangeChoice::Long))), "10s 10s");
    assert_eq!(said(&session(&text, &normal())), ["In.", "Go.", "Go.", "Out."]);
}

#[test]
fn first_and_last_are_said_once_on_each_side() {
    let text = script("### each side 2 times\nfirst: In {left}.\n- Go.\nhold: 5s\nlast: Out.");
    let expected = ["In left.", "Go.", "Go.", "Out.", "In right.", "Go.", "Go.", "Out."];
    assert_eq!(said(&session(&text, &normal())), expected);
}

#[test]
fn rounds_are_called_among_words_or_in_the_rest_and_else_left_out() {
    let expected = "Go. <hold 30s> [2 of 2] Go. <hold 30s>";
    assert_eq!(course("### 2 times\n- Go.\nhold: 30s", &normal()), expected);
    let expected = "<hold 30s> <rest 5s 2 of 2> <hold 30s> <rest 5s>";
    assert_eq!(course("### 2 times\nhold: 30s\nrest: 5s", &normal()), expected);
    let expected = "<hold 30s> <hold 30s>";
    assert_eq!(course("### 2 times\nhold: 30s", &normal()), expected);
    let expected = "<hold 30s> [2 of 2] <hold 30s> [other: -] <hold 30s> [2 of 2] <hold 30s>";
    let lines = "### each side 2 times\nhold: 30s\nat 1s: {Left}.";
    assert_eq!(
        course(lines, &normal()).replace(" [2 of 2]", ""),
        expected.replace(" [2 of 2]", "")
    );
}

#[test]
fn holds_are_chosen_inside_their_range() {
    let table = [
        // written, breath, short, middle, long
        ("hold: 30s..1m", "", "30s", "45s", "1m"),
        ("hold: 30s..1m", "breath: in 4s, out 6s", "30s", "40s", "1m"),
        ("hold: 31s..1m", "breath: in 4s, out 6s", "40s", "50s", "1m"),
        ("hold: 30s..59s", "breath: in 4s, out 6s", "30s", "40s", "50s"),
        // Fixed times are kept to the second.
        ("hold: 35s", "breath: in 4s, out 6s", "35s", "35s", "35s"),
        // Where no breath fits, the written time stands.
        ("hold: 32s..38s", "breath: in 4s, out 6s", "32s", "35s", "38s"),
        // Open ranges: half as much again, twice as much.
        ("hold: 30s..", "", "30s", "45s", "1m"),
        ("hold: 30s..", "breath: in 4s, out 6s", "30s", "40s", "1m"),
        ("hold: 33s..", "breath: in 4s, out 6s", "40s", "50s", "1m"),
        ("hold: 5..8 breaths", "", "50s", "1m", "1m20s"),
        ("hold: 5..8 breaths", "breath: in 4s, out 4s", "40s", "48s", "1m4s"),
        ("hold: 5..8 breaths", "breath: off", "50s", "1m", "1m20s"),
        ("move: 30s..1m", "breath: in 4s, out 6s", "30s", "45s", "1m"),
        ("move: 5..8 breaths", "breath: in 4s, out 6s", "50s", "1m", "1m20s"),
        ("rest: 31s..1m", "breath: in 4s, out 6s", "31s", "45.5s", "1m"),
        ("breathe: 31s..1m", "", "40s", "50s", "1m"),
        ("count: 8..12 every 4s", "", "32s", "40s", "48s"),
        // The fewer on a tie.
        ("count: 8..11 every 4s", "", "32s", "36s", "44s"),
    ];
    for (written, breath, short, middle, long) in table {
        let text = format!("# T\n{breath}\n\n## E\n{written}\n");
        let routine =
            supple::compile::compile(supple::span::FileId(0), &text, &mut NoScripts).routine;
        let chosen = [RangeChoice::Short, RangeChoice::Middle, RangeChoice::Long]
            .map(|wish| times(&expand(&routine, &hold(wish)).unwrap()));
        assert_eq!(chosen, [short, middle, long], "{written} {breath}");
    }
}

#[test]
fn a_line_beyond_the_chosen_time_is_left_out_with_one_warning() {
    let text = script("### 3 times\nhold: 30s..1m\nat 10s: A.\nat 40s: B.");
    let short = session(&text, &normal());
    assert_eq!(short.warnings.len(), 1);
    assert_eq!(steps(&short)[0].timed.at.len(), 1);
    let long = session(&text, &hold(RangeChoice::Long));
    assert_eq!((long.warnings.len(), steps(&long)[2].timed.at.len()), (0, 2));
}

const TALK: &str = "- One.\nlearn: Why.\nwarning: Careful.\n- Two.\npause: 2s\n- Three.\n\n### 2 times\nfirst: In.\n- Four.\nhold: 5s\n- Five.\n- Six.\nmove: 5s\n- Seven.\nlast: Out.\nlearn: Felt.\n\n### once\n- Eight.\ninhale: Up.\nexhale: Down.";

#[test]
fn talk_is_learn_normal_or_quiet() {
    let said = |level| said(&session(&script(TALK), &talk(level))).join(" ");
    let round = |words: &str| format!("{words} Five. Six. Seven.");
    let (first, second) = (round("In. Four."), round("Four."));
    assert_eq!(
        said(Talk::Learn),
        format!(
            "One. Why. Careful. Two. Three. {first} Felt. {second} Out. Felt. Eight. Up. Down."
        )
    );
    assert_eq!(
        said(Talk::Normal),
        format!("One. Careful. Two. Three. {first} {second} Out. Eight. Up. Down.")
    );
    // Of the lines before each timed step the last, with those of the parts above; the lines
    // behind a part's last step, warnings and the words of breaths stay.
    assert_eq!(
        said(Talk::Quiet),
        "Careful. Four. Six. Seven. Four. Six. Seven. Out. Eight. Up. Down."
    );
}

#[test]
fn quiet_keeps_the_sentence_that_starts_a_step_and_the_line_before_it() {
    let text = script("- One.\n- Two.\nhold 5s: Now.\n- Three.\n- Four.\npress 5s: Squeeze.");
    let quiet = said(&session(&text, &talk(Talk::Quiet))).join(" ");
    assert_eq!(quiet, "Two. Now. Four. Squeeze.");
}

#[test]
fn a_sentence_that_starts_a_step_calls_no_round_and_is_said_in_each() {
    let lines = "### 2 times\npress 5s: Squeeze.\nrest 5s: Let go.";
    assert_eq!(course(lines, &normal()), "<press 5s> <rest 5s 2> <press 5s> <rest 5s>");
    let said = said(&session(&script(lines), &normal())).join(" ");
    assert_eq!(said, "Squeeze. Let go. Squeeze. Let go.");
}

#[test]
fn quiet_says_the_words_of_a_count_in_the_first_two_repetitions() {
    let text = script("- Stand.\ncount: 4 every 5s\neach 0s: Lift.\neach 3s: Lower.");
    let heard = |level| {
        let session = session(&text, &talk(level));
        let Ok(timeline) = plan(&session, &mut EstimatedLengths::mute(session.language));
        let words = timeline.events.iter().filter(|event| event.step == Some(0));
        let words = words.filter_map(|event| match &event.cue {
            Cue::Speech(text) => Some(text.to_string()),
            _ => None,
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let all = "One. Lift. Lower. Two. Lift. Lower. Three. Lift. Lower. Four. Lift. Lower.";
    assert_eq!(heard(Talk::Normal), all);
    assert_eq!(heard(Talk::Learn), all);
    assert_eq!(heard(Talk::Quiet), "One. Lift. Lower. Two. Lift. Lower. Three. Four.");
}

#[test]
fn quiet_counts_first_as_a_line_like_any_other() {
    let text = script("### 2 times\n- Go.\nfirst: In.\nhold: 5s");
    assert_eq!(said(&session(&text, &talk(Talk::Quiet))), ["In.", "Go."]);
}

#[test]
fn quiet_keeps_every_line_of_an_exercise_without_a_step() {
    let text = script("- One.\n- Two.\n\n### once\n- Three.");
    assert_eq!(said(&session(&text, &talk(Talk::Quiet))), ["One.", "Two.", "Three."]);
}

const TWO: &str = "# T\n\n## Cat and cow\n- A.\nhold: 5s\n\n### variation: kneeling\n- B.\nhold: 6s\n\n## Seated turn\n- C.\nhold: 7s\n\n### variation: kneeling\n- D.\nhold: 8s\n\n### variation: on a ball\n- E.\nhold: 9s\n";

fn with(only: &[&str], skip: &[&str], variations: &[(Option<&str>, &str)]) -> Choices {
    let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
    let variations = variations.iter().map(|&(exercise, name)| VariationChoice {
        exercise: exercise.map(str::to_owned),
        name: name.to_owned(),
    });
    Choices { only: owned(only), skip: owned(skip), variations: variations.collect(), ..normal() }
}

#[test]
fn exercises_are_chosen_by_name_in_any_case_of_letters() {
    assert_eq!(said(&session(TWO, &with(&["cat AND cow"], &[], &[]))), ["A."]);
    assert_eq!(said(&session(TWO, &with(&[], &["Cat and cow"], &[]))), ["C."]);
    let both = with(&["Cat and cow", "Seated turn"], &["Seated turn"], &[]);
    assert_eq!(said(&session(TWO, &both)), ["A."]);
}

#[test]
fn variations_are_chosen_everywhere_or_in_one_exercise() {
    assert_eq!(said(&session(TWO, &with(&[], &[], &[(None, "Kneeling")]))), ["B.", "D."]);
    let one = with(&[], &[], &[(Some("seated TURN"), "kneeling")]);
    assert_eq!(said(&session(TWO, &one)), ["A.", "D."]);
    let later = with(&[], &[], &[(None, "kneeling"), (None, "on a ball")]);
    assert_eq!(said(&session(TWO, &later)), ["B.", "E."]);
}

#[test]
fn names_that_nothing_has_are_errors_that_name_what_there_is() {
    let routine = routine(TWO);
    let error = |choices: &Choices| expand(&routine, choices).unwrap_err().to_string();
    assert_eq!(
        error(&with(&["Cat and cows"], &[], &[])),
        "the routine has no exercise “Cat and cows”: did you mean “Cat and cow”?"
    );
    assert_eq!(
        error(&with(&[], &["Headstand"], &[])),
        "the routine has no exercise “Headstand”: there are “Cat and cow”, “Seated turn”"
    );
    assert_eq!(
        error(&with(&[], &[], &[(None, "kneelin")])),
        "the routine has no variation “kneelin”: did you mean “kneeling”?"
    );
    assert_eq!(
        error(&with(&[], &[], &[(None, "standing")])),
        "the routine has no variation “standing”: there are “kneeling”, “on a ball”"
    );
    assert_eq!(
        error(&with(&[], &[], &[(Some("Headstand"), "kneeling")])),
        "the routine has no exercise “Headstand”: there are “Cat and cow”, “Seated turn”"
    );
    assert_eq!(
        error(&with(&["1,2"], &[], &[])),
        "the routine has no exercise “1,2”: for several, write the option once for each number"
    );
    // Another exercise has it, but not this one.
    assert_eq!(
        error(&with(&[], &[], &[(Some("Cat and cow"), "on a ball")])),
        "the exercise “Cat and cow” has no variation “on a ball”: did you mean “kneeling”?"
    );
    let all = with(&[], &["Cat and cow", "Seated turn"], &[]);
    assert_eq!(expand(&routine, &all), Err(ChoiceError::Nothing));
}

const BREATH: &str = "# T\nbreath: in 4s, out 6s\n\n## A\nhold: 31s..45s\n\n## B\nbreath: in 2s, out 5s\nhold: 31s..45s\n\n## C\nbreath: off\nhold: 31s..45s\ninhale: Up.\n";

#[test]
fn a_chosen_breath_replaces_the_routines_but_not_an_exercises_own() {
    assert_eq!(times(&session(BREATH, &normal())), "40s 35s 31s 4s");
    assert_eq!(times(&session(BREATH, &breath("in 6s, out 6s"))), "36s 35s 31s 4s");
    let none = "# T\n\n## A\nhold: 31s..45s\n";
    assert_eq!(times(&session(none, &breath("in 6s, out 6s"))), "36s");
}

#[test]
fn no_breath_takes_the_sound_away_and_leaves_the_times() {
    let silent = session(BREATH, &breath("off"));
    assert_eq!(times(&silent), times(&session(BREATH, &normal())));
    assert!(steps(&silent).iter().all(|step| step.pacing.is_none()));
}

#[test]
fn a_chosen_time_to_get_ready_replaces_the_routines_but_not_an_exercises_own() {
    let text = |ready: &str| {
        format!(
            "# T\n{ready}\n\n## A\nhold: 5s\n\n## B\nready: 20s\nhold: 5s\n\n## C\nneeds: mat\nhold: 5s\n"
        )
    };
    let waits = |text: &str, choices: &Choices| -> Vec<u64> {
        let session = session(text, choices);
        steps(&session).iter().map(|step| step.wait.unwrap().0 / 1000).collect()
    };
    let chosen = Choices { ready: Some(Millis::seconds(5)), ..normal() };
    assert_eq!(waits(&text(""), &normal()), [10, 20, 20]);
    assert_eq!(waits(&text("ready: 12s"), &normal()), [12, 20, 12]);
    assert_eq!(waits(&text("ready: 12s"), &chosen), [5, 20, 5]);
    assert_eq!(waits(&text(""), &chosen), [5, 20, 5]);
}

#[test]
fn the_time_to_get_ready_depends_on_posture_and_props() {
    let text = "# T\n\n## A\nposture: standing\nhold: 5s\n\n## B\nposture: seated\nhold: 5s\n\n## C\nposture: lying\nhold: 5s\n\n## D\nneeds: mat, ball (optional)\nhold: 5s\n\n## E\nneeds: Mat\nhold: 5s\n\n## F\nneeds: ball (optional)\nhold: 5s\n";
    let session = session(text, &normal());
    let waits: Vec<u64> = steps(&session).iter().map(|step| step.wait.unwrap().0 / 1000).collect();
    assert_eq!(waits, [10, 15, 10, 20, 10, 10]);
    let needs: Vec<_> = session.needs.iter().map(|prop| prop.name.as_str()).collect();
    assert_eq!(needs, ["mat", "ball"]);
}

#[test]
fn warnings_above_the_first_exercise_are_the_safety_line() {
    let text = "# T\nwarning: Careful.\n- Hello.\nlearn: Why.\nwarning: Gently.\n\n## A\nwarning: Slowly.\nhold: 5s\n";
    let session = session(text, &normal());
    let safety: Vec<_> = session.safety.iter().map(|line| line.text.to_string()).collect();
    assert_eq!(safety, ["Careful.", "Gently."]);
    assert_eq!(session.introduction.len(), 1);
    assert_eq!(said(&session), ["Slowly."]);
}

#[test]
fn the_breath_goes_on_from_the_one_just_written() {
    let text = "# T\nbreath: in 4s, out 6s\n\n## A\ninhale: Up.\nhold: 30s\n\n### once\n- Rest.\nhold: 30s\n";
    let session = session(text, &normal());
    let first = |index: usize| steps(&session)[index].pacing.as_ref().unwrap().phases[0].1.0;
    assert_eq!((first(1), first(2)), (6000, 4000));
}
