//! Pools, wishes and what is read of a composed script, for the tests of this stage.

use std::fs;

use supple::compile::{Compiled, NoScripts, compile};
use supple::compose::{Pool, Preferences, Source, Wishes};
use supple::fit::{TOLERANCE, fit};
use supple::language::Language;
use supple::routine::Routine;
use supple::session::{Choices, Session};
use supple::span::FileId;
use supple::timeline::EstimatedLengths;

use crate::support::{Texts, tests};

/// The shipped routines: names and texts.
pub(super) fn shipped() -> Vec<(String, String)> {
    let files = fs::read_dir(tests("../scripts")).unwrap().map(|file| file.unwrap().path());
    let mut all: Vec<(String, String)> = files
        .map(|file| {
            let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(file).unwrap())
        })
        .collect();
    all.sort();
    all
}

pub(super) fn pool_of(routines: &[(String, String)], language: Language) -> Pool {
    let source = |(name, text): &(String, String)| Source {
        name: name.clone(),
        routine: compile(FileId(0), text, &mut NoScripts).routine,
    };
    Pool::new(language, None, &routines.iter().map(source).collect::<Vec<_>>())
}

pub(super) fn pool() -> Pool {
    pool_of(&shipped(), Language::English)
}

pub(super) fn wishes(minutes: u64) -> Wishes {
    Wishes {
        side: None,
        minutes,
        areas: Vec::new(),
        without: Vec::new(),
        postures: Vec::new(),
        preferences: Preferences::default(),
        seed: 1,
    }
}

pub(super) fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

/// A composed script as the program reads it; nothing may be wrong with it.
pub(super) fn read(text: &str, routines: &[(String, String)]) -> Routine {
    let texts: Vec<(&str, &str)> =
        routines.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    let Compiled { routine, diagnostics, .. } = compile(FileId(0), text, &mut Texts(&texts));
    assert_eq!(diagnostics, [], "{text}");
    routine
}

/// The session that its own `length:` asks for.
pub(super) fn fitted(routine: &Routine) -> Session {
    let target = routine.length.as_ref().unwrap().value;
    let lengths = &mut EstimatedLengths::mute(routine.language);
    let fit = fit(routine, &Choices::default(), target, lengths).unwrap();
    assert_eq!(fit.miss, None, "{}", routine.title.value);
    assert!(fit.length.0.abs_diff(target.0) <= TOLERANCE.0, "{} for {target}", fit.length);
    fit.session
}

pub(super) fn titles(routine: &Routine) -> Vec<&str> {
    routine.exercises.iter().map(|exercise| exercise.title.value.as_str()).collect()
}
