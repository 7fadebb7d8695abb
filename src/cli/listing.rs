//! The routines that can be named, as they are shown to choose from.

use serde::{Serialize, Serializer};

use super::terminal::output::tell;
use crate::compose::{areas, has_area};
use crate::diagnostic::Diagnostic;
use crate::fit::reach;
use crate::language::Language;
use crate::library::{Library, RoutineRef};
use crate::report::many;
use crate::routine::Routine;
use crate::session::{Choices, expand};
use crate::time::Millis;
use crate::timeline::EstimatedLengths;

/// One routine.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Entry {
    /// The name that it is asked for by.
    pub(crate) name: String,
    pub(crate) title: String,
    #[serde(serialize_with = "code")]
    pub(crate) language: Language,
    pub(crate) exercises: usize,
    /// The parts of the body, those of most exercises first.
    #[serde(rename = "for")]
    pub(crate) areas: Vec<String>,
    /// The props.
    pub(crate) needs: Vec<String>,
    /// The shortest length, in milliseconds.
    pub(crate) min_ms: u64,
    /// The longest length, in milliseconds.
    pub(crate) max_ms: u64,
    /// True where a step may go on for as long as it feels good.
    #[serde(skip)]
    pub(crate) is_open: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a field like that")]
fn code<S: Serializer>(language: &Language, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(language.code())
}

/// All routines.
#[derive(Debug)]
pub(crate) struct Listing {
    /// Those without mistakes.
    pub(crate) entries: Vec<Entry>,
    /// The names of the files of the others.
    pub(crate) broken: Vec<String>,
}

impl Listing {
    /// Every routine of a library.
    pub(crate) fn read(library: &mut Library) -> Self {
        let mut listing = Self { entries: Vec::new(), broken: Vec::new() };
        for name in library.names() {
            let Ok(file) = library.open(&RoutineRef::Named(name.clone())) else { continue };
            let parsed = library.compile(file);
            let is_sound = !parsed.diagnostics.iter().any(Diagnostic::is_error);
            match is_sound.then(|| entry(&name, &parsed.routine)).flatten() {
                Some(entry) => listing.entries.push(entry),
                None => listing.broken.push(library.name(file).to_owned()),
            }
        }
        listing
    }

    /// Adds a routine that no folder of the library has, under the name that it is shown by.
    pub(crate) fn add(&mut self, library: &mut Library, routine: &RoutineRef, shown: &str) {
        let Ok(file) = library.open(routine) else { return };
        let compiled = library.compile(file);
        let is_sound = !compiled.has_errors();
        self.entries.extend(is_sound.then(|| entry(shown, &compiled.routine)).flatten());
    }

    /// Its routines; the others are named in warnings.
    pub(crate) fn sound(self) -> Vec<Entry> {
        for source in &self.broken {
            tell(&format!("warning: {source} has mistakes; see `supple check {source}`\n"));
        }
        self.entries
    }
}

impl Entry {
    /// Its shortest length as it is shown, in whole minutes.
    pub(crate) fn shortest(&self) -> Millis {
        Millis::minutes(minutes(self.min_ms))
    }

    /// How long it is, about: `7 min`, `19-27 min`, or `9+ min` where it may go on.
    pub(crate) fn length(&self) -> String {
        let (min, max) = (minutes(self.min_ms), minutes(self.max_ms));
        if self.is_open {
            format!("{min}+ min")
        } else if min == max {
            format!("{min} min")
        } else {
            format!("{min}-{max} min")
        }
    }

    /// What it is: its title, how much there is of it, what it is for and what it needs.
    pub(crate) fn what(&self) -> String {
        let extent = many(self.exercises, "exercise");
        let listed = |before: &str, names: &[String]| {
            if names.is_empty() {
                String::new()
            } else {
                format!("; {before} {}", names.join(", "))
            }
        };
        let (areas, needs) = (listed("for", &self.areas), listed("needs", &self.needs));
        format!("{}, {extent}{areas}{needs}", self.title)
    }

    /// True if it is for what a person calls a part of the body.
    pub(crate) fn is_for(&self, wish: &str) -> bool {
        has_area(&self.areas, wish, self.language)
    }
}

fn minutes(millis: u64) -> u64 {
    Millis(millis).nearest_minutes().max(1)
}

fn entry(name: &str, routine: &Routine) -> Option<Entry> {
    let choices = Choices::default();
    let short = expand(routine, &choices).ok()?;
    let reach = reach(routine, &choices, &mut EstimatedLengths::mute(routine.language)).ok()?;
    Some(Entry {
        name: name.to_owned(),
        title: short.title.to_string(),
        language: short.language,
        exercises: short.count,
        areas: areas(routine),
        needs: short
            .needs
            .iter()
            .map(|prop| {
                let optional = if prop.optional { " (optional)" } else { "" };
                format!("{}{optional}", prop.name)
            })
            .collect(),
        min_ms: reach.shortest.0,
        max_ms: reach.longest.0,
        is_open: short.steps().any(|step| step.max.is_none()),
    })
}
