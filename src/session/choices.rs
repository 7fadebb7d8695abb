//! The choices of a person for one session.

use std::error::Error;
use std::fmt;

use super::{BedSource, RangeChoice};
use crate::diagnostic::Diagnostic;
use crate::language::BodySide;
use crate::name::{Name, nearest};
use crate::routine::{Exercise, PartSlot, Pattern, Routine, Variation};
use crate::span::Span;
use crate::time::Millis;

/// The amount of talk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Talk {
    /// Everything.
    Learn,
    /// All but the `learn:` lines.
    #[default]
    Normal,
    /// Only the words that are needed to keep in step.
    Quiet,
}

/// A breath pattern from the command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BreathChoice {
    /// In place of the routine's pattern.
    Pattern(Pattern),
    /// No sound; the times stay.
    Silent,
}

/// The sides of the body that parts with sides are done on, in place of the routine's `sides:`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SideChoice {
    /// Both.
    Both,
    /// One.
    One(BodySide),
}

/// A variation by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VariationChoice {
    /// The exercise to look in, or all.
    pub exercise: Option<String>,
    /// The variation.
    pub name: String,
}

/// All that a session is made of besides its routine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The end of their range that the steps with one take.
    pub hold: RangeChoice,
    /// The amount of talk.
    pub talk: Talk,
    /// The later wins where two are of one part.
    pub variations: Vec<VariationChoice>,
    /// What exercises, by the places of their titles, are done as while the session goes on, before
    /// all that is chosen otherwise: a variation, or nothing for what is written.
    pub instead: Vec<(Span, Option<String>)>,
    /// The exercises to do, all where there is none.
    pub only: Vec<String>,
    /// The exercises not to do.
    pub skip: Vec<String>,
    /// In place of the routine's sides.
    pub side: Option<SideChoice>,
    /// In place of the routine's breath.
    pub breath: Option<BreathChoice>,
    /// In place of the routine's and the program's time to get ready.
    pub ready: Option<Millis>,
    /// True if the long form of the safety line is said.
    pub safety: bool,
    /// In place of the routine's bed.
    pub bed: Option<BedSource>,
    /// True if speakers are kept awake in long silences.
    pub keep_awake: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            hold: RangeChoice::Short,
            talk: Talk::Normal,
            variations: Vec::new(),
            instead: Vec::new(),
            only: Vec::new(),
            skip: Vec::new(),
            side: None,
            breath: None,
            ready: None,
            safety: false,
            bed: None,
            keep_awake: false,
        }
    }
}

impl VariationChoice {
    /// True if it is about an exercise.
    fn is_about(&self, exercise: &Exercise) -> bool {
        let asked = self.exercise.as_ref();
        asked.is_none_or(|asked| Name::new(asked) == *exercise.title.value)
    }
}

impl Choices {
    /// The one side of the body on which the parts of a routine that have sides are done; nothing for
    /// both.
    #[must_use]
    pub(crate) fn one_side(&self, routine: &Routine) -> Option<BodySide> {
        match self.side {
            Some(SideChoice::Both) => None,
            Some(SideChoice::One(side)) => Some(side),
            None => routine.sides.map(|sides| sides.value),
        }
    }

    /// The variation of a slot that is done: the one chosen last, else the one that the exercise's
    /// reference names; nothing where the part is done as written.
    #[must_use]
    pub fn variation<'r>(
        &self,
        exercise: &'r Exercise,
        slot: &'r PartSlot,
    ) -> Option<&'r Variation> {
        let mut instead = self.instead.iter().rev();
        match instead.find(|(title, _)| *title == exercise.title.span) {
            Some((_, None)) => return None,
            Some((_, Some(name))) if slot.variation(name).is_some() => return slot.variation(name),
            _ => {}
        }
        let asked = self.variations.iter().rev().filter(|choice| choice.is_about(exercise));
        let mut found = asked.filter_map(|choice| slot.variation(&choice.name));
        found.next().or_else(|| exercise.named_variation(slot))
    }
}

/// The reason for which a routine and choices give no session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChoiceError {
    /// No part has a variation of this name; the nearest one, if any is near, or all there are.
    Variation {
        /// The exercise that was looked in, or all.
        exercise: Option<String>,
        /// As it was asked for.
        name: String,
        /// The names that may have been meant.
        known: Vec<String>,
    },
    /// No exercise has this title.
    Exercise {
        /// As it was asked for.
        name: String,
        /// The names that may have been meant.
        known: Vec<String>,
    },
    /// One side is asked for, and parts do not say which of their sides that is.
    Sides(Vec<Diagnostic>),
    /// Every exercise is skipped.
    Nothing,
    /// It would last longer than 24 hours.
    TooLong(Span),
}

impl ChoiceError {
    /// No exercise of a routine with these is called so.
    #[must_use]
    pub(crate) fn exercise<'t>(name: &str, titles: impl Iterator<Item = &'t str>) -> Self {
        Self::Exercise { name: name.to_owned(), known: suggestions(name, titles) }
    }
}

/// The nearest name, or else each of them once.
pub(super) fn suggestions<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Vec<String> {
    let mut all: Vec<&str> = Vec::new();
    for one in known {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    match nearest(name, all.iter().copied()) {
        Some(near) => vec![near.to_owned()],
        None => all.into_iter().map(str::to_owned).collect(),
    }
}

/// True for several numbers of exercises where one is asked for: `2,4`.
fn is_several(name: &str) -> bool {
    let is_number = |word: &str| word.trim().parse::<usize>().is_ok();
    name.contains(',') && name.split(',').all(is_number)
}

impl fmt::Display for ChoiceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (what, name, known) = match self {
            Self::Variation { exercise: None, name, known } => {
                write!(f, "the routine")?;
                ("variation", name, known)
            }
            Self::Variation { exercise: Some(exercise), name, known } => {
                write!(f, "the exercise “{exercise}”")?;
                ("variation", name, known)
            }
            Self::Exercise { name, known } => {
                write!(f, "the routine")?;
                ("exercise", name, known)
            }
            Self::Sides(diagnostics) => {
                let told = diagnostics.iter().map(|one| format!("{}: {}", one.message, one.help));
                return f.write_str(&told.collect::<Vec<_>>().join("\n"));
            }
            Self::Nothing => {
                return f.write_str("no exercise is left: leave out `--skip` or `--only`");
            }
            Self::TooLong(_) => {
                return f.write_str(
                    "the session is longer than 24 hours: do a part fewer times, or split the routine",
                );
            }
        };
        write!(f, " has no {what} “{name}”")?;
        if is_several(name) {
            return write!(f, ": for several, write the option once for each number");
        }
        match known.as_slice() {
            [] => write!(f, ": it has no {what} at all"),
            [one] => write!(f, ": did you mean “{one}”?"),
            all => write!(f, ": there are “{}”", all.join("”, “")),
        }
    }
}

impl Error for ChoiceError {}
