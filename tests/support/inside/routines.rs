//! Scripts to routines and sessions, in this process.

use std::sync::Arc;

use supple::check::check;
use supple::compile::{Compiled, NoScripts, NotFound, ScriptSource, compile};
use supple::diagnostic::{Diagnostic, merge};
use supple::routine::Routine;
use supple::script::{Parsed, parse};
use supple::session::{Action, Choices, Session, Step, expand};
use supple::span::FileId;

/// Routines by name, for `from:`.
pub(crate) struct Texts<'t>(pub(crate) &'t [(&'t str, &'t str)]);

impl ScriptSource for Texts<'_> {
    fn find(&mut self, name: &str, _: FileId) -> Result<(FileId, Arc<str>), NotFound> {
        let found = self.0.iter().position(|(known, _)| *known == name);
        let none = || NotFound { message: format!("no {name}"), help: "none".to_owned() };
        let index = found.ok_or_else(none)?;
        let file = FileId(u32::try_from(index + 1).unwrap());
        Ok((file, self.0[index].1.into()))
    }
}

/// What a script means, wherever its words stand.
pub(crate) fn meaning(text: &str) -> String {
    let Parsed { routine, diagnostics } = parse(FileId::default(), text);
    assert_eq!(diagnostics, [], "{text}");
    let mut printed = format!("{routine:#?}");
    for place in ["start: ", "end: "] {
        let mut pieces = printed.split(place);
        let first = pieces.next().unwrap().to_owned();
        printed = pieces.fold(first, |all, piece| {
            all + place + piece.trim_start_matches(|letter: char| letter.is_ascii_digit())
        });
    }
    printed
}

/// Everything that is wrong with a script.
pub(crate) fn mistakes(text: &str) -> Vec<Diagnostic> {
    let Parsed { routine, mut diagnostics } = parse(FileId(0), text);
    merge(&mut diagnostics, check(&routine));
    diagnostics
}

/// A script without a mistake or a warning.
pub(crate) fn routine(text: &str) -> Routine {
    assert_eq!(mistakes(text), [], "{text}");
    compile(FileId(0), text, &mut NoScripts).routine
}

/// A script without a mistake that takes exercises from others.
pub(crate) fn importing(text: &str, others: &[(&str, &str)]) -> Routine {
    let Compiled { routine, diagnostics, .. } = compile(FileId(0), text, &mut Texts(others));
    assert_eq!(diagnostics, [], "{text}");
    routine
}

/// The session of a script without a mistake.
pub(crate) fn session(text: &str, choices: &Choices) -> Session {
    expand(&routine(text), choices).expect("the choices fit the routine")
}

/// What is said by the exercises of a session as written, in order.
pub(crate) fn said(session: &Session) -> Vec<String> {
    let actions = session.exercises.iter().flat_map(|exercise| &exercise.actions);
    let words = actions.filter_map(|action| match action {
        Action::Say(spoken) => Some(&spoken.text),
        Action::Step(step) => step.words.as_ref().map(|words| &words.text),
        _ => None,
    });
    words.map(ToString::to_string).collect()
}

/// The timed steps of a session, in order.
pub(crate) fn steps(session: &Session) -> Vec<&Step> {
    let actions = session.exercises.iter().flat_map(|exercise| &exercise.actions);
    let steps = actions.filter_map(|action| match action {
        Action::Step(step) => Some(step.as_ref()),
        _ => None,
    });
    steps.collect()
}

/// The times of the steps of a session, as a script writes them.
pub(crate) fn times(session: &Session) -> String {
    let times: Vec<_> = steps(session).iter().map(|step| step.timed.time.to_string()).collect();
    times.join(" ")
}
