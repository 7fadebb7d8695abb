//! References to exercises of other routines, resolved.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::source::{NotFound, ScriptSource};
use crate::check::check;
use crate::diagnostic::Diagnostic;
use crate::language::Language;
use crate::name::{Name, nearest};
use crate::routine::{Entry, Exercise, Origin, Reference, Routine, Script};
use crate::script::{Parsed, parse};
use crate::span::{FileId, Span, Spanned};

/// The most `from:` lines in one routine.
const MOST_IMPORTS: usize = 200;

/// The most routines that an exercise may be handed through.
const LONGEST_CHAIN: usize = 20;

/// Resolves every reference of a script. Returns the routine, without the exercises that could not
/// be found, and what is wrong with the references.
pub(crate) fn import(
    mut script: Script,
    source: &mut dyn ScriptSource,
) -> (Routine, Vec<Diagnostic>) {
    let entries = std::mem::take(&mut script.exercises);
    let mut importer = Importer { source, read: BTreeMap::new(), diagnostics: Vec::new() };
    let (mut exercises, mut imports) = (Vec::with_capacity(entries.len()), 0);
    for entry in entries {
        let reference = match entry {
            Entry::Written(exercise) => {
                exercises.push(*exercise);
                continue;
            }
            Entry::Reference(reference) => reference,
        };
        imports += 1;
        if imports > MOST_IMPORTS {
            let message = format!("a routine takes {MOST_IMPORTS} exercises from others at most");
            let help = "write the exercise out, or split the routine";
            importer.diagnostics.push(Diagnostic::error(reference.routine.span, message, help));
            break;
        }
        let here = vec![(reference.title.span.file, Name::new(&reference.title.value))];
        let blame = reference.routine.span;
        let lookup = Lookup { title: &reference.title.value, language: script.language, blame };
        let Some(found) = importer.find(&reference, &lookup, here) else { continue };
        if let Some(name) = &reference.variation {
            importer.check_variation(&found, name);
        }
        exercises.push(taken(&reference, found));
    }
    (script.with_exercises(exercises), importer.diagnostics)
}

/// An exercise under the title and the settings of the reference that takes it.
fn taken(reference: &Reference, found: Exercise) -> Exercise {
    let Reference { title, targets, routine, variation, settings } = reference.clone();
    let (inner_variation, inner_settings) =
        found.origin.map(|origin| (origin.variation, origin.settings)).unwrap_or_default();
    let origin = Origin {
        routine,
        variation: variation.or(inner_variation),
        settings: settings.within(&inner_settings),
    };
    Exercise { title, targets: targets.or(found.targets), origin: Some(Box::new(origin)), ..found }
}

/// The names of an exercise's variations.
fn variations(exercise: &Exercise) -> impl Iterator<Item = &str> {
    exercise.variations().map(|variation| variation.name.value.as_str())
}

/// True if an exercise has a variation of this name.
fn has(exercise: &Exercise, name: &Spanned<String>) -> bool {
    Name::new(&name.value).is_among(&variations(exercise).collect::<Vec<_>>())
}

/// The search for one exercise.
struct Lookup<'r> {
    title: &'r str,
    language: Language,
    /// The `from:` line of the routine that is read, wherever the mistake is.
    blame: Span,
}

struct Importer<'l> {
    source: &'l mut dyn ScriptSource,
    read: BTreeMap<FileId, Arc<Parsed>>,
    diagnostics: Vec<Diagnostic>,
}

impl Importer<'_> {
    fn refuse(&mut self, lookup: &Lookup<'_>, message: String, help: String) -> Option<Exercise> {
        self.diagnostics.push(Diagnostic::error(lookup.blame, message, help));
        None
    }

    /// The exercise that a reference names, through as many routines as hand it on.
    fn find(
        &mut self,
        reference: &Reference,
        lookup: &Lookup<'_>,
        mut path: Vec<(FileId, Name)>,
    ) -> Option<Exercise> {
        let name = &reference.routine.value;
        let found = self.source.find(name, reference.routine.span.file);
        let (file, text) = match found {
            Ok(found) => found,
            Err(NotFound { message, help }) => return self.refuse(lookup, message, help),
        };
        let step = (file, Name::new(lookup.title));
        if path.contains(&step) {
            let help = "write the exercise out in one of the two routines".to_owned();
            let message = "this exercise is taken from itself, in a circle".to_owned();
            return self.refuse(lookup, message, help);
        }
        if path.len() > LONGEST_CHAIN {
            let help = "take it from the routine that it is written in".to_owned();
            let message =
                format!("this exercise is handed on through over {LONGEST_CHAIN} routines");
            return self.refuse(lookup, message, help);
        }
        path.push(step);
        let parsed = self.read.entry(file).or_insert_with(|| {
            let mut parsed = parse(file, &text);
            parsed.diagnostics.extend(check(&parsed.routine));
            Arc::new(parsed)
        });
        let parsed = Arc::clone(parsed);
        if parsed.diagnostics.iter().any(Diagnostic::is_error) {
            let help = format!("run `supple check` on `{name}` and mend it first");
            return self.refuse(lookup, format!("the routine `{name}` has mistakes"), help);
        }
        let other = &parsed.routine;
        if other.language != lookup.language {
            let (theirs, ours) = (other.language.code(), lookup.language.code());
            let message =
                format!("the routine `{name}` is in another language ({theirs}, not {ours})");
            let help = format!("take the exercise from a routine with `language: {ours}`");
            return self.refuse(lookup, message, help);
        }
        let title = Name::new(lookup.title);
        let same = other.exercises.iter().find(|entry| title == *entry.title().value);
        let Some(entry) = same else {
            let titles = other.exercises.iter().map(|entry| entry.title().value.as_str());
            let help = match nearest(lookup.title, titles.clone()) {
                Some(near) => format!("write the heading above as `## {near}`"),
                None => format!("it has: {}", titles.collect::<Vec<_>>().join(", ")),
            };
            let message = format!("the routine `{name}` has no exercise “{}”", lookup.title);
            return self.refuse(lookup, message, help);
        };
        let further = match entry {
            Entry::Written(exercise) => return Some(exercise.as_ref().clone()),
            Entry::Reference(further) => further,
        };
        let found = self.find(further, lookup, path)?;
        if further.variation.as_ref().is_some_and(|variation| !has(&found, variation)) {
            let help = format!("run `supple check` on `{name}` and mend it first");
            return self.refuse(lookup, format!("the routine `{name}` has mistakes"), help);
        }
        Some(taken(further, found))
    }

    /// The variation beside a `from:` must be one of that exercise.
    fn check_variation(&mut self, exercise: &Exercise, name: &Spanned<String>) {
        if has(exercise, name) {
            return;
        }
        let mut names: Vec<&str> = variations(exercise).collect();
        names.sort_unstable();
        names.dedup();
        let help = match nearest(&name.value, names.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None if names.is_empty() => {
                "delete this line: the exercise has no variations".to_owned()
            }
            None => format!("it has: {}", names.join(", ")),
        };
        self.diagnostics.push(Diagnostic::error(name.span, "there is no such variation", help));
    }
}
