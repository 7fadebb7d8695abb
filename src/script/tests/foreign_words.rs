//! What is typed in the words of another language, or without its colon: the help is the line to
//! type.

use crate::diagnostic::Diagnostic;
use crate::script::{Parsed, parse};
use crate::span::FileId;

/// The mistakes of a routine that has this line.
fn mistakes(line: &str) -> Vec<Diagnostic> {
    let text = format!("# A\n\n## B\n- Sit.\n- Sit tall.\n{line}\nhold: 20s\n");
    let Parsed { mut diagnostics, .. } = parse(FileId::default(), &text);
    diagnostics.retain(Diagnostic::is_error);
    diagnostics
}

#[test]
fn the_help_of_each_line_is_what_was_meant() {
    for (line, help) in [
        ("hold: 30 Minuten", "write `30m`"),
        ("hold: 5 Minuten", "write `5m`"),
        ("hold: 30 Sek.", "write `30s`"),
        ("hold: 30 Sekunden", "write `30s`"),
        ("hold: 1 Minute und 30 Sekunden", "write `1m30s`"),
        ("hold: 30 secondes", "write `30s`"),
        ("hold: 2 minuti", "write `2m`"),
        ("hold: 30 segundos", "write `30s`"),
        ("hold: 30 secondi", "write `30s`"),
        ("hold: 5 Atemzüge", "write `5 breaths`"),
        ("breathe: 8 respirations", "write `8 breaths`"),
        ("breathe: 5-8 respiraciones", "write `5..8 breaths`"),
        ("hold: 5 respiri", "write `5 breaths`"),
        ("each 2s Down.", "write `each 2s: Down.`"),
        ("at 15s Halfway there.", "write `at 15s: Halfway there.`"),
        ("hold 30s And hold.", "write `hold 30s: And hold.`"),
        ("press 5 sec Squeeze.", "write `press 5s: Squeeze.`"),
        ("warning Stop if it hurts.", "write `warning: Stop if it hurts.`"),
        ("handout Three times a day.", "write `handout: Three times a day.`"),
        ("halten: 30 Sekunden", "write `hold: 30s`"),
        ("maintenir: 30s", "write `hold: 30s`"),
        ("wiederholungen: 10", "write `count: 10 every 4s`"),
        ("notiz: fragt nach dem Knie", "write `// fragt nach dem Knie`"),
        ("bild: katze.jpg", "write `picture: katze.jpg`"),
        ("sprache: de", "write `language: de`"),
        ("répétitions: 8", "write `count: 8 every 4s`"),
        ("3x10", "write `### 3 times`"),
        ("3 sets of 10", "write `### 3 times`"),
        ("### jede Seite", "write `### each side`"),
        ("### 3 mal", "write `### 3 times`"),
        ("### beidseits 3 mal", "write `### each side 3 times`"),
        ("### abwechselnd", "write `### alternate sides 3 times`"),
        ("### de chaque côté", "write `### each side`"),
        ("### 10 fois", "write `### 10 times`"),
        ("### cada lado 2 veces", "write `### each side 2 times`"),
        ("### per lato", "write `### each side`"),
        ("posture: Rückenlage", "write `lying`"),
        ("posture: auf dem Bauch", "write `prone`"),
        ("posture: allongé sur le dos", "write `lying`"),
        ("posture: decúbito lateral", "write `side-lying`"),
        ("posture: a quattro zampe", "write `all fours`"),
        ("tempo: 3-0-3", "write `count: 10 every 6s`"),
        ("tempo: slow", "write `count: 10 every 4s`"),
        ("rest between: 1m", "write `between: 1m` right below the heading"),
        ("rest between sets: 60 sec", "write `between: 1m` right below the heading"),
        (
            "hold: 30s (breathe slowly)",
            "write `hold: 30s`; the words above it as `- breathe slowly`",
        ),
        ("### right side only", "also `sides: right` above the first `##`"),
    ] {
        let found = mistakes(line);
        let [first, ..] = found.as_slice() else { panic!("{line} is taken") };
        assert!(first.help.contains(help), "{line}: {}", first.help);
    }
}

#[test]
fn days_and_counts_are_no_words_of_a_step() {
    for line in ["rest: 2 days", "hold: 3 Tage", "rest: 2 semaines"] {
        let found = mistakes(line);
        let [first, ..] = found.as_slice() else { panic!("{line} is taken") };
        assert!(!first.help.contains("s: "), "{}", first.help);
    }
}

#[test]
fn a_line_that_was_wrapped_is_no_key() {
    for line in ["warning signs are no reason to stop.", "first turn your head.", "at 15 degrees."]
    {
        let found = mistakes(line);
        assert!(found.iter().all(|one| !one.help.contains("colon")), "{line}: {found:?}");
    }
}

#[test]
fn advice_for_what_a_physiotherapist_types_does_what_was_meant() {
    for (line, help) in [
        // A time with a word before it, or in the words of another language.
        ("hold: at least 30s", "write `30s..`"),
        ("hold: mindestens 30 Sek.", "write `30s..`"),
        ("hold: up to 30s", "write `30s`"),
        ("hold: ~30s", "write `30s`"),
        ("hold: 30 secondes", "write `30s`"),
        ("hold: 20 secondi", "write `20s`"),
        ("hold 30s - And hold.", "write `hold 30s: And hold.`"),
        // Two steps in one line, and a breath.
        ("press: 5s, rest: 5s", "write `press: 5s`, and `rest: 5s` on a line of its own"),
        ("press: 5 sec; rest: 10 sec", "write `press: 5s`, and `rest: 10s` on a line of its own"),
        ("breathe: 5", "write `5 breaths`, or `5s` for seconds"),
        (
            "breathe: in 4, out 6",
            "to lead the breath, write `breath: in 4s, out 6s` above, and here how long, `breathe: 8 breaths`",
        ),
        // Counts.
        ("count: 12 alle 3s", "write `12 every 3s`"),
        ("count: 12 cada 3s", "write `12 every 3s`"),
        ("count: 8-12 ogni 5s", "write `8..12 every 5s`"),
        ("count: 10 toutes les 4 s", "write `10 every 4s`"),
        ("count: 10 reps at 4s", "write `10 every 4s`"),
        // Headings with a tempo.
        (
            "### 3 x 12 @ 3-1-3",
            "write `### 3 times`, and below it `count: 12 every 7s`, or `#### 12 times` and the lines of one of them",
        ),
        (
            "### 3 sets of 8-12 tempo 3-0-3",
            "write `### 3 times`, and below it `count: 8..12 every 6s`, or `#### 8..12 times` and the lines of one of them",
        ),
        (
            "### right leg only",
            "write `### each side`; for that side alone, also `sides: right` above the first `##`",
        ),
        // Keys.
        (
            "every 3s: Down.",
            "for words of every repetition, write `each 3s: Down.` below a `count:`",
        ),
        (
            "pain: max 3/10",
            "for a limit to keep to, write `warning: Pain: max 3/10`; to have it printed and never spoken, write `handout: Pain: max 3/10`",
        ),
        (
            "Schmerz: max. 3/10",
            "keys are English in every language: for a limit to keep to, write `warning: Schmerz: max. 3/10`; to have it printed and never spoken, write `handout: Schmerz: max. 3/10`",
        ),
        (
            "video: https://example.org/a",
            "to have it printed and never spoken, write `handout: https://example.org/a`",
        ),
        (
            "Hinweis: Nicht pressen.",
            "keys are English in every language: to keep it to yourself, write `// Nicht pressen.`; to have it printed and never spoken, write `handout: Nicht pressen.`",
        ),
        ("contracter: 5s", "keys are English in every language: write `press: 5s`"),
        ("mantieni: 30s", "keys are English in every language: write `hold: 30s`"),
        ("Ausgangsstellung: Sitz", "keys are English in every language: write `posture: seated`"),
        ("posture: 4-point kneeling", "write `all fours`"),
        ("posture: à plat ventre", "write `prone`"),
        ("posture: a pancia in giù", "write `prone`"),
        ("needs: theraband (red)", "write `theraband red` or `theraband red (optional)`"),
    ] {
        let found = mistakes(line);
        let helps: Vec<&str> = found.iter().map(|one| one.help.as_str()).collect();
        assert_eq!(helps.first(), Some(&help), "{line}");
    }
}

#[test]
fn advice_for_more_that_a_physiotherapist_types_does_what_was_meant() {
    for (line, help) in [
        // Breaths and phases.
        ("hold: 5 deep breaths", "write `5 breaths`"),
        ("hold: 5-8 slow breaths", "write `5..8 breaths`"),
        ("hold: 5 tiefe Atemzüge", "write `5 breaths`"),
        ("breathe in: 4s", "write `inhale: 4s`"),
        ("breathe out: Lower both arms.", "write `exhale: Lower both arms.`"),
        ("einatmen: 4s", "keys are English in every language: write `inhale: 4s`"),
        (
            "breath: 4-7-8",
            "write `in 4s, out 8s`, or with the breath held `in 4s, hold 7s, out 8s`",
        ),
        ("breath: 4/6", "write `in 4s, out 6s`"),
        (
            "breath: 4-4-4-4",
            "write `in 4s, out 4s`, or with the breath held `in 4s, hold 4s, out 4s, hold 4s`",
        ),
        // Times in words.
        ("hold: half a minute", "write `30s`"),
        ("hold: eine halbe Minute", "write `30s`"),
        ("hold: max 30s", "write `30s`"),
        ("hold: count of 10", "write `10s`"),
        ("switch: none", "write `0s`"),
        ("ready: off", "write `0s`"),
        ("move 10 times: Roll.", "write `count: 10 every 4s`, and below it `each 0s: Roll.`"),
        ("move 8-10 reps: Roll.", "write `count: 8..10 every 4s`, and below it `each 0s: Roll.`"),
        // What is needed, and how one lies.
        ("posture: left side-lying", "write `side-lying`"),
        ("posture: lying on your tummy", "write `prone`"),
        ("posture: lying on the right side", "write `side-lying`"),
        // Headings.
        ("### sets: 3", "write `### 3 times`"),
        ("### Reps: 8-12", "write `### 8..12 times`"),
        ("### twice", "write `### 2 times`"),
        ("### easier", "write `### variation: easier`"),
        ("### leichter", "write `### variation: leichter`"),
        // Labels of a sentence.
        ("cue: Lift.", "to have it spoken, write `- Lift.`"),
        ("start: Lie down.", "to have it spoken, write `- Lie down.`"),
        (
            "halfway: Half way.",
            "to have it said inside the step above, write `at 15s: Half way.`, with the time at which it is said",
        ),
        ("why: It helps the calf.", "did you mean `learn:`?"),
        ("learn 10s: You feel it.", "write `learn: You feel it.`"),
    ] {
        let found = mistakes(line);
        let helps: Vec<&str> = found.iter().map(|one| one.help.as_str()).collect();
        assert_eq!(helps.first(), Some(&help), "{line}");
    }
}

#[test]
fn a_breath_pattern_and_a_time_are_told_as_they_were_meant() {
    for (line, help) in [
        ("breath: in 5,5s, out 5,5s", "write `in 5.5s, out 5.5s`"),
        ("breath: in 3s out 5s", "write `in 3s, out 5s`"),
        ("breath: in 3s; out 5s", "write `in 3s, out 5s`"),
        ("breath: in 3s – out 5s", "write `in 3s, out 5s`"),
        ("breath: in 3 out 5", "write `in 3s, out 5s`"),
        ("breath: in 4,out 6", "write `in 4s, out 6s`"),
        ("breath: 4s in, 6s out", "write `in 4s, out 6s`"),
        ("breath: in 4 sec hold 2 sec out 6 sec", "write `in 4s, hold 2s, out 6s`"),
        ("breath: in 4s / out 6s", "write `in 4s, out 6s`"),
        ("hold: 30”", "write `30s`"),
        ("hold: 30″", "write `30s`"),
        ("hold: 30''", "write `30s`"),
        ("hold: 1'30\"", "write `1m30s`"),
        ("hold: 1’30”", "write `1m30s`"),
        ("hold: ½ min", "write `30s`"),
        ("hold: 1½ min", "write `1m30s`"),
        ("hold: 1 hr", "write `1h`"),
        ("-\u{a0}Sit tall.", "write `- Sit tall.`, with the space of the space bar"),
        ("-\u{2007}Sit tall.", "write `- Sit tall.`, with the space of the space bar"),
        ("-\tSit tall.", "write `- Sit tall.`, with a space"),
        ("-Sit tall.", "write `- Sit tall.`"),
    ] {
        let found = mistakes(line);
        assert_eq!(found.first().map(|one| one.help.as_str()), Some(help), "{line:?}");
    }
}
