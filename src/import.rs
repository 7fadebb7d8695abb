//! `from:` lines: exercises taken whole from other routines.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::check::check;
use crate::diagnostic::Diagnostic;
use crate::name::{Name, nearest};
use crate::routine::{Exercise, From, Routine};
use crate::script::{Parsed, parse};
use crate::span::{FileId, Span, Spanned};

/// The most `from:` lines in one routine.
const MOST_IMPORTS: usize = 200;

/// The most routines that an exercise may be handed through.
const LONGEST_CHAIN: usize = 20;

/// Where other routines come from.
pub trait Library {
    /// Finds a routine by the name that the routine in `beside` gives it. The same routine must
    /// always get the same [`FileId`].
    ///
    /// # Errors
    /// Says why there is none, and what to do.
    fn find(&mut self, name: &str, beside: FileId) -> Result<(FileId, Arc<str>), NotFound>;
}

/// Why another routine cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotFound {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: String,
}

/// Puts in every exercise that a routine takes from another one. Returns what is wrong with its
/// `from:` lines.
pub fn import(routine: &mut Routine, library: &mut dyn Library) -> Vec<Diagnostic> {
    let mut importer = Importer { library, read: BTreeMap::new(), diagnostics: Vec::new() };
    let imports = routine.exercises.iter_mut().filter(|exercise| exercise.from.is_some());
    for (index, exercise) in imports.enumerate() {
        let here = vec![(exercise.title.span.file, Name::new(&exercise.title.value))];
        let Some(from) = &mut exercise.from else { continue };
        if index >= MOST_IMPORTS {
            let message = format!("a routine takes {MOST_IMPORTS} exercises from others at most");
            let help = "write the exercise out, or split the routine";
            importer.diagnostics.push(Diagnostic::error(from.routine.span, message, help));
            break;
        }
        let blame = from.routine.span;
        let wanted = Wanted { title: &exercise.title.value, language: routine.language, blame };
        from.exercise = importer.find(from, &wanted, here);
        if let (Some(found), Some(name)) = (&from.exercise, &from.variation) {
            importer.check_variation(found, name);
        }
    }
    importer.diagnostics
}

/// The names of an exercise's variations.
fn variations(exercise: &Exercise) -> impl Iterator<Item = &str> {
    let variations = exercise.slots().iter().flat_map(|slot| &slot.variations);
    variations.map(|variation| variation.name.value.as_str())
}

/// Whether an exercise has a variation of this name.
fn has(exercise: &Exercise, name: &Spanned<String>) -> bool {
    variations(exercise).any(|known| Name::new(known) == Name::new(&name.value))
}

/// The exercise that is looked for.
struct Wanted<'r> {
    title: &'r str,
    language: crate::language::Language,
    /// The `from:` line of the routine that is read, wherever the mistake is.
    blame: Span,
}

struct Importer<'l> {
    library: &'l mut dyn Library,
    read: BTreeMap<FileId, Arc<Parsed>>,
    diagnostics: Vec<Diagnostic>,
}

impl Importer<'_> {
    fn refuse(
        &mut self,
        wanted: &Wanted<'_>,
        message: String,
        help: String,
    ) -> Option<Arc<Exercise>> {
        self.diagnostics.push(Diagnostic::error(wanted.blame, message, help));
        None
    }

    /// The exercise that a `from:` names, with those that it names in turn.
    fn find(
        &mut self,
        from: &From,
        wanted: &Wanted<'_>,
        mut path: Vec<(FileId, Name)>,
    ) -> Option<Arc<Exercise>> {
        let name = &from.routine.value;
        let found = self.library.find(name, from.routine.span.file);
        let (file, text) = match found {
            Ok(found) => found,
            Err(NotFound { message, help }) => return self.refuse(wanted, message, help),
        };
        let step = (file, Name::new(wanted.title));
        if path.contains(&step) {
            let help = "write the exercise out in one of the two routines".to_owned();
            let message = "this exercise is taken from itself, in a circle".to_owned();
            return self.refuse(wanted, message, help);
        }
        if path.len() > LONGEST_CHAIN {
            let help = "take it from the routine that it is written in".to_owned();
            let message =
                format!("this exercise is handed on through over {LONGEST_CHAIN} routines");
            return self.refuse(wanted, message, help);
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
            return self.refuse(wanted, format!("the routine `{name}` has mistakes"), help);
        }
        let other = &parsed.routine;
        if other.language != wanted.language {
            let (theirs, ours) = (other.language.code(), wanted.language.code());
            let message =
                format!("the routine `{name}` is in another language ({theirs}, not {ours})");
            let help = format!("take the exercise from a routine with `language: {ours}`");
            return self.refuse(wanted, message, help);
        }
        let title = Name::new(wanted.title);
        let same =
            other.exercises.iter().find(|exercise| Name::new(&exercise.title.value) == title);
        let Some(exercise) = same else {
            let titles = other.exercises.iter().map(|exercise| exercise.title.value.as_str());
            let help = match nearest(wanted.title, titles.clone()) {
                Some(near) => format!("write the heading above as `## {near}`"),
                None => format!("it has: {}", titles.collect::<Vec<_>>().join(", ")),
            };
            let message = format!("the routine `{name}` has no exercise “{}”", wanted.title);
            return self.refuse(wanted, message, help);
        };
        let mut exercise = exercise.clone();
        if let Some(further) = &mut exercise.from {
            let found = self.find(further, wanted, path)?;
            if further.variation.as_ref().is_some_and(|variation| !has(&found, variation)) {
                let help = format!("run `supple check` on `{name}` and mend it first");
                return self.refuse(wanted, format!("the routine `{name}` has mistakes"), help);
            }
            further.exercise = Some(found);
        }
        Some(Arc::new(exercise))
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
