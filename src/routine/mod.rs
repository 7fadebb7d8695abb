//! A routine as it is written, before any choice is made.

mod amount;
mod breath;
mod exercise;
mod kind;
mod limits;
mod prose;
mod settings;
mod step;
mod walk;

pub use amount::{Amount, BreathStep, Count, Extent, whole_cycles};
pub use breath::{Breath, Pattern, Phase};
pub use exercise::{Entry, Exercise, Origin, Part, PartSlot, Reference, Sides, Times, Variation};
pub use kind::{Kind, STEP_KEYWORDS, Shade, StepForm, StepKeyword, StepKind, StepProperties};
pub use limits::{BELL_TIME, CHARACTER_TIME, LONGEST_SESSION, LONGEST_STEP, MOST_TIMES};
pub use prose::{Piece, Prose, Side, Words};
pub use settings::{Bed, Posture, Prop, Setting, Settings};
pub use step::{At, Item, Line, Step, When};
pub use walk::{Place, Scope, Section, Stop};

use crate::language::Language;
use crate::span::Spanned;
use crate::time::Millis;

/// A routine. Its exercises are written out; in a [`Script`] some are references.
#[derive(Clone, Debug, PartialEq)]
pub struct Routine<E = Exercise> {
    /// Its title, as spoken.
    pub title: Spanned<String>,
    /// The language of its words.
    pub language: Language,
    /// The length that the session should have, talk included.
    pub length: Option<Spanned<Millis>>,
    /// The sound beneath the words.
    pub bed: Option<Bed>,
    /// The settings of every exercise that has no others.
    pub settings: Settings,
    /// The lines before the first exercise.
    pub introduction: Vec<Item>,
    /// The exercises, in the order in which they are done.
    pub exercises: Vec<E>,
}

/// A routine as its script has it, before references to other routines are resolved.
pub type Script = Routine<Entry>;

impl<E> Routine<E> {
    /// The same routine with other exercises.
    #[must_use]
    pub fn with_exercises<T>(self, exercises: Vec<T>) -> Routine<T> {
        let Self { title, language, length, bed, settings, introduction, .. } = self;
        Routine { title, language, length, bed, settings, introduction, exercises }
    }
}
