//! Exercises, their parts and variations.

use super::{Item, Prose, Setting, Settings, Side, Step};
use crate::language::{BodySide, Language};
use crate::name::Name;
use crate::span::{Span, Spanned};

/// An exercise with all its lines.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// Its title, as spoken.
    pub title: Spanned<String>,
    /// The parts of the body that it is for; not spoken.
    pub targets: Option<Spanned<String>>,
    /// The name of its picture, relative to the script that it stands in.
    pub picture: Option<Spanned<String>>,
    /// The lines above its first part heading, done once. Their settings hold for every part.
    pub preamble: PartSlot,
    /// Its parts, in order.
    pub parts: Vec<PartSlot>,
    /// The reference that took it from another routine, if one did.
    pub origin: Option<Box<Origin>>,
}

/// The reference that an exercise was taken from another routine by.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The name or path of that routine.
    pub routine: Spanned<String>,
    /// The variation that it names; the outermost, where the exercise was handed on.
    pub variation: Option<Spanned<String>>,
    /// The settings beside it, which win over the exercise's own; the outermost first.
    pub settings: Settings,
}

/// An exercise as a script has it, before references are resolved.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Entry {
    /// Written out.
    Written(Box<Exercise>),
    /// Taken from another routine.
    Reference(Box<Reference>),
}

/// A reference to the exercise of the same title in another routine.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Reference {
    /// The title, here and there.
    pub title: Spanned<String>,
    /// The parts of the body, where they are given here.
    pub targets: Option<Spanned<String>>,
    /// The name or path of the other routine.
    pub routine: Spanned<String>,
    /// The variation to do, if one is named.
    pub variation: Option<Spanned<String>>,
    /// Settings that win over the exercise's own.
    pub settings: Settings,
}

/// A part and its variations.
#[derive(Clone, Debug, PartialEq)]
pub struct PartSlot {
    /// The part that is done unless a variation is chosen.
    pub part: Part,
    /// The parts that may stand in for it.
    pub variations: Vec<Variation>,
}

/// A part that stands in for another.
#[derive(Clone, Debug, PartialEq)]
pub struct Variation {
    /// The name that it is chosen by.
    pub name: Spanned<String>,
    /// The part, with the other's sides, times and settings where it gives none itself.
    pub part: Part,
}

/// A run of lines that is done a number of times.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its heading, or the title of the exercise where it has none.
    pub span: Span,
    /// The sides that it is done on.
    pub sides: Sides,
    /// The number of times, on each side.
    pub times: Times,
    /// The words called when a side begins.
    pub side: Option<Prose>,
    /// The rest after each round but the last of a side, as it is written.
    pub between: Option<Box<Step>>,
    /// Its lines, settings included, in order.
    pub items: Vec<Item>,
    /// The parts inside it, done in order after its lines in each of its rounds. They have neither
    /// sides nor parts of their own.
    pub inner: Vec<Part>,
}

/// The sides that a part is done on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sides {
    /// It has no sides.
    #[default]
    None,
    /// All times on one side, then all on the other.
    Each,
    /// The side changes after each time.
    Alternate,
}

/// The number of times that a part is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// The fewest, which is what is done unless the session is fitted to a length.
    pub min: u32,
    /// The most.
    pub max: u32,
}

impl Times {
    /// Done once.
    pub const ONCE: Self = Self { min: 1, max: 1 };
}

impl Entry {
    /// Its title.
    #[must_use]
    pub(crate) const fn title(&self) -> &Spanned<String> {
        match self {
            Self::Written(exercise) => &exercise.title,
            Self::Reference(reference) => &reference.title,
        }
    }
}

impl Exercise {
    /// Its preamble and its parts, in order.
    #[must_use]
    pub fn slots(&self) -> impl DoubleEndedIterator<Item = &PartSlot> {
        std::iter::once(&self.preamble).chain(&self.parts)
    }

    /// All its variations, in order.
    pub fn variations(&self) -> impl Iterator<Item = &Variation> {
        self.slots().flat_map(|slot| &slot.variations)
    }

    /// The variation of a slot that the exercise's [`Origin`] names, if it has it.
    #[must_use]
    pub fn named_variation<'r>(&self, slot: &'r PartSlot) -> Option<&'r Variation> {
        slot.variation(&self.origin.as_ref()?.variation.as_ref()?.value)
    }
}

impl PartSlot {
    /// A part without variations.
    #[must_use]
    pub const fn new(part: Part) -> Self {
        Self { part, variations: Vec::new() }
    }

    /// The part, and every variation of it.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        std::iter::once(&self.part).chain(self.variations.iter().map(|variation| &variation.part))
    }

    /// The variation of a name.
    #[must_use]
    pub fn variation(&self, name: &str) -> Option<&Variation> {
        let name = Name::new(name);
        self.variations.iter().find(|variation| name == *variation.name.value)
    }
}

impl Part {
    /// A part without lines.
    #[must_use]
    pub const fn new(span: Span, sides: Sides, times: Times) -> Self {
        Self { span, sides, times, side: None, between: None, items: Vec::new(), inner: Vec::new() }
    }

    /// True if it has a timed step.
    #[must_use]
    pub fn is_timed(&self) -> bool {
        self.has_timed_line() || self.with_inner().any(|part| part.rest_between().is_some())
    }

    /// True if one of its lines is a timed step.
    #[must_use]
    pub fn has_timed_line(&self) -> bool {
        self.steps().any(|step| step.kind.is_timed())
    }

    /// The rest between its rounds; nothing where no two rounds of a side can follow each other.
    #[must_use]
    pub fn rest_between(&self) -> Option<&Step> {
        let has_rounds = self.times.max > 1 && self.sides != Sides::Alternate;
        self.between.as_deref().filter(|_| has_rounds)
    }

    /// The side of the script that is one side of the body; nothing where it has no sides, or where
    /// its `side:` does not tell which is which.
    #[must_use]
    pub(crate) fn side_of(&self, body: BodySide, language: Language) -> Option<Side> {
        let words = self.side.as_ref().filter(|_| self.sides != Sides::None);
        let first = words?.body_side(language)?;
        Some(if first == body { Side::First } else { Side::Second })
    }

    /// True if nothing in it is done or heard.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.inner.is_empty() && !self.items.iter().any(Item::is_done)
    }

    /// It, and the parts inside it, in order.
    pub fn with_inner(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.inner)
    }

    /// All that is said in it.
    pub fn words(&self) -> impl Iterator<Item = &Prose> {
        let items = self.with_inner().flat_map(|part| &part.items);
        items.flat_map(Item::words).chain(&self.side)
    }

    /// All that is only printed in it.
    pub fn printed(&self) -> impl Iterator<Item = &Prose> {
        let items = self.with_inner().flat_map(|part| &part.items);
        items.filter_map(Item::printed)
    }

    /// Its steps and those of the parts inside it, pauses included.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        let items = self.with_inner().flat_map(|part| &part.items);
        items.filter_map(|item| match item {
            Item::Step(step) => Some(step),
            Item::Setting(_) | Item::Say(_) | Item::Printed(_) | Item::Bell(_) => None,
        })
    }

    /// Its settings, in order.
    pub fn settings(&self) -> impl Iterator<Item = &Spanned<Setting>> {
        self.items.iter().filter_map(|item| match item {
            Item::Setting(setting) => Some(setting),
            Item::Step(_) | Item::Say(_) | Item::Printed(_) | Item::Bell(_) => None,
        })
    }
}
