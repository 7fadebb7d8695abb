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
