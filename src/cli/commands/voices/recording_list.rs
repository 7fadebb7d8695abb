//! `supple voices script`: what is still to record for a voice of one's own.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::sync::Arc;

use crate::cli::failure::Failure;
use crate::cli::load;
use crate::cli::speaking;
use crate::cli::terminal::output::{print, tell};
use crate::language::{sentences, spell_out};
use crate::library::{Library, RoutineRef};
use crate::name::quoted;
use crate::report::many;
use crate::routine::{Exercise, Routine};
use crate::session::{Choices, RangeChoice, Session, Talk, VariationChoice, expand};
use crate::speech::{SpeechError, TAKES, Takes, find_voice, known_sounds, take_name};
use crate::timeline::Draft;

pub(crate) fn run<'r>(
    voice: &str,
    names: impl Iterator<Item = &'r RoutineRef>,
    library: &mut Library,
) -> Result<(), Failure> {
    let routines: Vec<Arc<Routine>> =
        names.map(|name| load::routine(library, name)).collect::<Result<_, _>>()?;
    let Some(first) = routines.first() else {
        return Err(Failure::usage("name a routine with --routine"));
    };
    let voice = find_voice(Some(voice), first.language).map_err(|error| match error {
        // Who begins to record has no folder yet.
        SpeechError::UnknownVoice { name, .. } => Failure::usage(format!(
            "there is no voice of takes “{name}” yet: make a folder for the takes, \
             `mkdir {}`, and ask again",
            quoted(&name)
        )),
        error => error.into(),
    })?;
    let folder = voice.takes_folder().ok_or_else(|| {
        Failure::usage(format!("{} is no voice of takes: name the folder of yours", voice.name))
    })?;
    let takes = Takes::read(folder).map_err(Failure::work)?;
    let said = routines.iter().flat_map(|routine| {
        let lines = lines_of(routine).into_iter();
        lines.flat_map(|line| sentences(&spell_out(&line, routine.language)))
    });
    let mut seen = HashSet::new();
    let (there, missing): (Vec<String>, Vec<String>) = said
        .filter(|sentence| seen.insert(take_name(sentence)))
        .partition(|sentence| takes.find(sentence).is_some());
    let all = there.iter().map(String::as_str);
    speaking::tell_unused(&voice, &takes);
    let beside = takes.beside(all);
    if !beside.is_empty() {
        let names = beside.join(", ");
        let takes = many(beside.len(), "take");
        tell(&format!("{takes} that none of these routines says: {names}\n"));
    }
    let mut list = String::new();
    for sentence in &missing {
        let _ = writeln!(list, "{}.wav: {sentence}", take_name(sentence));
    }
    print(&list)?;
    tell(&match missing.len() {
        0 => format!("Everything is recorded: {}.\n", many(there.len(), "sentence")),
        left => format!(
            "{} still to record, {} recorded. Save each in {} under the name before the colon, as {}; or under a \
             name of your own, and put that name before the colon in a file {TAKES} there.\n",
            many(left, "sentence"),
            there.len(),
            folder.display(),
            known_sounds()
        ),
    });
    Ok(())
}

/// Every line that a routine may say, in the order in which it is heard: with everything said
/// first, then what other choices add.
pub(super) fn lines_of(routine: &Routine) -> Vec<String> {
    let variations = routine.exercises.iter().flat_map(Exercise::variations);
    let variations = variations.map(|variation| {
        vec![VariationChoice { exercise: None, name: variation.name.value.clone() }]
    });
    let mut seen = HashSet::new();
    let mut said = Vec::new();
    for variations in std::iter::once(Vec::new()).chain(variations) {
        for session in sessions(routine, &variations) {
            for line in Draft::of(&session).lines() {
                if seen.insert(line.to_owned()) {
                    said.push(line.to_owned());
                }
            }
        }
    }
    said
}

/// A routine with these variations, in every way that its words depend on.
fn sessions(routine: &Routine, variations: &[VariationChoice]) -> Vec<Session> {
    let mut sessions = Vec::new();
    for talk in [Talk::Learn, Talk::Normal, Talk::Quiet] {
        for hold in [RangeChoice::Short, RangeChoice::Middle, RangeChoice::Long] {
            for safety in [true, false] {
                let variations = variations.to_vec();
                let choices = Choices { hold, talk, variations, safety, ..Choices::default() };
                sessions.extend(expand(routine, &choices));
            }
        }
    }
    sessions
}
