//! A routine as it is written, before any choice is made.

mod amount;
mod breath;
mod exercise;
mod kind;
mod limits;
mod mute;
mod prose;
mod settings;
mod step;
mod walk;

pub(crate) use amount::{Amount, BreathStep, Count, Extent, whole_cycles};
pub use breath::Phase;
pub(crate) use breath::{Breath, Pattern};
pub(crate) use exercise::{
    Entry, Exercise, Origin, Part, PartSlot, Reference, Sides, Times, Variation,
};
pub use kind::StepKind;
pub(crate) use kind::{Kind, STEP_KEYWORDS, Shade, StepForm, StepKeyword};
pub(crate) use limits::{
    BELL_TIME, CHARACTER_TIME, LONGEST_SESSION, LONGEST_STEP, MOST_TIMES, SETTLE_TIME, SETTLED_HOLD,
};
pub(crate) use mute::{MUTE_PAUSE, characters, count, mute_time};
pub use prose::Side;
pub(crate) use prose::{Piece, Prose, Words};
pub(crate) use settings::{Bed, Posture, Prop, Setting, Settings};
pub(crate) use step::{At, Item, Line, Step, When};
pub(crate) use walk::{Scope, Section, SectionKind};

use crate::language::{Address, BodySide, Language};
use crate::span::Spanned;
use crate::time::Millis;

/// A routine. Its exercises are written out; in a script some are references.
#[derive(Clone, Debug, PartialEq)]
pub struct Routine<E = Exercise> {
    /// Its title, as spoken.
    pub(crate) title: Spanned<String>,
    /// The language of its words.
    pub(crate) language: Language,
    /// The length that the session should have, talk included.
    pub(crate) length: Option<Spanned<Millis>>,
    /// The sound beneath the words.
    pub(crate) bed: Option<Bed>,
    /// The one side of the body that parts with sides are done on.
    pub(crate) sides: Option<Spanned<BodySide>>,
    /// The settings of every exercise that has no others.
    pub(crate) settings: Settings,
    /// The lines before the first exercise.
    pub(crate) introduction: Vec<Item>,
    /// The exercises, in the order in which they are done.
    pub(crate) exercises: Vec<E>,
}

impl Routine {
    /// Its title, as spoken.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title.value
    }

    /// The language of its words.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// The way in which its words speak to the listener; nothing where none of them tells.
    #[must_use]
    pub(crate) fn address(&self) -> Option<Address> {
        let slots = self.exercises.iter().flat_map(Exercise::slots);
        let parts = slots.flat_map(|slot| slot.part.with_inner());
        let items = self.introduction.iter().chain(parts.flat_map(|part| &part.items));
        self.language.way_of(items.flat_map(Item::words).map(|prose| prose.on(Side::First)))
    }
}

/// A routine as its script has it, before references to other routines are resolved.
pub(crate) type Script = Routine<Entry>;

impl<E> Routine<E> {
    /// The same routine with other exercises.
    #[must_use]
    pub(crate) fn with_exercises<T>(self, exercises: Vec<T>) -> Routine<T> {
        let Self { title, language, length, bed, sides, settings, introduction, .. } = self;
        Routine { title, language, length, bed, sides, settings, introduction, exercises }
    }
}
