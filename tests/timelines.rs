//! Golden timelines, one rule of the guidance each: `x.routine` gives `x.timeline`.

use std::fs;
use std::path::{Path, PathBuf};

use supple::check::check;
use supple::diagnostic::{Diagnostic, Sources};
use supple::script::{Parsed, parse};
use supple::session::{Choices, expand};
use supple::speech::MuteLengths;
use supple::timeline::{Timeline, plan, text::Listing};

use crate::support::golden;

/// The timeline of a script without mistakes, with the mute voice.
pub(crate) fn timeline_of(text: &str, choices: &Choices) -> (Timeline, Sources) {
    let mut sources = Sources::default();
    let file = sources.add("x.routine", text);
    let Parsed { routine, mut diagnostics } = parse(file, text);
    diagnostics.extend(check(&routine));
    diagnostics.retain(Diagnostic::is_error);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}\n{text}");
    let session = expand(&routine, choices).unwrap();
    let Ok(timeline) = plan(&session, &mut MuteLengths::new(session.language));
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
