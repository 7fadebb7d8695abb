//! Golden timelines, one rule of the guidance each: `x.routine` gives `x.timeline`.

use std::fs;
use std::path::{Path, PathBuf};

use supple::compile::{Compiled, NoScripts, compile};
use supple::diagnostic::{Diagnostic, Sources};
use supple::language::Language;
use supple::routine::Breath;
use supple::script::breath_value;
use supple::session::{BreathChoice, Choices, expand};
use supple::timeline::{Cue, EstimatedLengths, Timeline, plan, text::Listing};

use crate::support::golden;

/// The timeline of a script without mistakes, with the mute voice.
pub(crate) fn timeline_of(text: &str, choices: &Choices) -> (Timeline, Sources) {
    let mut sources = Sources::default();
    let file = sources.add("x.routine", text);
    let Compiled { routine, mut diagnostics, .. } = compile(file, text, &mut NoScripts);
    diagnostics.retain(Diagnostic::is_error);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}\n{text}");
    let session = expand(&routine, choices).unwrap();
    let Ok(timeline) = plan(&session, &mut EstimatedLengths::mute(session.language));
    (timeline, sources)
}

fn scripts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/timelines");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut scripts: Vec<PathBuf> =
        files.filter(|file| file.extension().is_some_and(|ending| ending == "routine")).collect();
    scripts.sort();
    assert!(scripts.len() > 10);
    scripts
}

#[test]
fn timelines_are_as_written_down() {
    for script in scripts() {
        let text = fs::read_to_string(&script).unwrap();
        let (timeline, sources) = timeline_of(&text, &Choices::default());
        let mut listing = Listing(&timeline).to_string();
        for Diagnostic { span, message, .. } in &timeline.warnings {
            listing += &format!("warning: {}: {message}\n", sources.place(*span));
        }
        golden(&script.with_extension("timeline"), &listing);
    }
}

/// What is said before the first exercise.
fn opening_of(text: &str, choices: &Choices) -> Vec<String> {
    let (timeline, _) = timeline_of(text, choices);
    let first = timeline.chapters[1].at;
    let opening = timeline.events.iter().take_while(|event| event.at < first);
    let said = opening.filter_map(|event| match &event.cue {
        Cue::Speech(text) => Some(text.to_string()),
        _ => None,
    });
    said.collect()
}

#[test]
fn the_long_safety_form_follows_the_safety_line_when_asked_for() {
    let text = "# A\nwarning: Stop if it hurts.\n## B\n- Sit.\nhold: 10s\n";
    let long = Choices { safety: true, ..Choices::default() };
    let phrases = Language::English.phrases();
    let expected = [&["A. About one minute.", "Stop if it hurts."], phrases.safety_long].concat();
    assert_eq!(opening_of(text, &long), expected);
    assert_eq!(opening_of(text, &Choices::default()), expected[..2]);
}

#[test]
fn a_chosen_pattern_that_holds_the_breath_adds_its_safety_line() {
    let text = "# A\nwarning: Stop if it hurts.\n## B\n- Sit.\nhold: 30s\n";
    let Ok(Breath::Paced(pattern)) = breath_value("in 4s, hold 7s, out 8s") else { panic!() };
    let held = Choices { breath: Some(BreathChoice::Pattern(pattern)), ..Choices::default() };
    let line = Language::English.phrases().held_breath;
    assert_eq!(opening_of(text, &held).last().unwrap(), line);
    assert!(!opening_of(text, &Choices::default()).contains(&line.to_owned()));
}
