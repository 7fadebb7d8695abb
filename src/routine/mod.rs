//! What a script says, before any choice is made.

mod limits;
mod prose;
mod settings;

use std::sync::Arc;

pub use limits::{BELL_TIME, CHARACTER_TIME, LONGEST_SESSION, LONGEST_STEP, MOST_TIMES};
pub use prose::{Piece, Prose, Side, Words};
pub use settings::{
    Bed, Breath, Pattern, Posture, Prop, Scope, Setting, Settings, Wish, choose, choose_whole,
};

use crate::language::Language;
use crate::span::{Span, Spanned};
use crate::time::Millis;

/// One phase of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Breathing in.
    In,
    /// Holding the breath.
    Hold,
    /// Breathing out.
    Out,
}

/// A whole script.
#[derive(Clone, Debug, PartialEq)]
pub struct Routine {
    /// What it is called, as spoken.
    pub title: Spanned<String>,
    /// The language of its words.
    pub language: Language,
    /// How long the session should last, talk included.
    pub length: Option<Spanned<Millis>>,
    /// The sound beneath it all.
    pub bed: Option<Bed>,
    /// What holds for every exercise that does not say otherwise.
    pub settings: Settings,
    /// What is said before the first exercise.
    pub introduction: Vec<Item>,
    /// In the order in which they are done.
    pub exercises: Vec<Exercise>,
}

/// Everything below one `##`.
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// What it is called, as spoken.
    pub title: Spanned<String>,
    /// What it is for; not spoken.
    pub targets: Option<Spanned<String>>,
    /// Its parts, in order.
    pub slots: Vec<Slot>,
    /// Where it comes from, if not from here.
    pub from: Option<From>,
}

/// A reference to the exercise of the same title in another routine.
#[derive(Clone, Debug, PartialEq)]
pub struct From {
    /// The name or path of that routine.
    pub routine: Spanned<String>,
    /// The variation to do, if one is named.
    pub variation: Option<Spanned<String>>,
    /// Settings that win over the exercise's own.
    pub settings: Settings,
    /// The exercise itself, once it has been found.
    pub exercise: Option<Arc<Exercise>>,
}

impl Exercise {
    /// Its parts, from wherever they come. The lines of the first stand above every `###`, and its
    /// settings hold for the whole exercise.
    #[must_use]
    pub fn slots(&self) -> &[Slot] {
        match self.from.as_ref().map(|from| &from.exercise) {
            None => &self.slots,
            Some(None) => &[],
            Some(Some(exercise)) => exercise.slots(),
        }
    }

    /// What it is for, from wherever it comes.
    #[must_use]
    pub fn targets(&self) -> Option<&str> {
        let own = self.targets.as_ref().map(|targets| targets.value.as_str());
        own.or_else(|| self.from.as_ref()?.exercise.as_ref()?.targets())
    }

    /// The variation that a `from:` chooses, the outermost where there are several.
    #[must_use]
    pub fn chosen(&self) -> Option<&Spanned<String>> {
        let from = self.from.as_ref()?;
        from.variation.as_ref().or_else(|| from.exercise.as_ref()?.chosen())
    }

    /// The settings given beside `from:`, the outermost first.
    #[must_use]
    pub fn overriding(&self) -> Settings {
        let Some(from) = &self.from else { return Settings::default() };
        let inner = from.exercise.as_ref().map(|exercise| exercise.overriding());
        from.settings.within(&inner.unwrap_or_default())
    }
}

impl Slot {
    /// The part, and every variation of it.
    pub fn parts(&self) -> impl Iterator<Item = &Part> {
        std::iter::once(&self.part).chain(self.variations.iter().map(|variation| &variation.part))
    }
}

impl Part {
    /// Whether it has a timed step.
    #[must_use]
    pub fn is_timed(&self) -> bool {
        self.steps().any(|step| step.kind.is_timed())
    }

    /// Its steps, pauses included.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.items.iter().filter_map(|item| match item {
            Item::Step(step) => Some(step),
            _ => None,
        })
    }
}

/// One part and what may stand in for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Slot {
    /// What is done unless a variation is chosen.
    pub part: Part,
    /// What may be done instead.
    pub variations: Vec<Variation>,
}

/// A part that stands in for another.
#[derive(Clone, Debug, PartialEq)]
pub struct Variation {
    /// What it is chosen by.
    pub name: Spanned<String>,
    /// The part, with the other's sides, times and settings where it gives none itself.
    pub part: Part,
}

/// A run of lines that is done a number of times.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Its heading, or its first line where it has none.
    pub span: Span,
    /// Whether it is done on each side.
    pub sides: Sides,
    /// How often, on each side.
    pub times: Times,
    /// What is called when a side begins.
    pub side: Option<Prose>,
    /// Its lines, settings included, in order.
    pub items: Vec<Item>,
}

/// How a part treats left and right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sides {
    /// It has no sides.
    None,
    /// All times on one side, then all on the other.
    Each,
    /// The side changes after each time.
    Alternate,
}

/// How often a part is done.
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

/// One line of a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A setting, which holds from here to the end of its part or exercise.
    Setting(Spanned<Setting>),
    /// Something that is said.
    Say(Line),
    /// Strokes of a bell among the words.
    Bell(Spanned<u32>),
    /// Something that takes a written time.
    Step(Step),
}

/// Something that is said.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// In which sessions and at which times through the part.
    pub when: When,
    /// The words.
    pub words: Prose,
}

/// When a line is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Each time.
    Always,
    /// Only while learning.
    Learn,
    /// Each time, whatever else is left out.
    Warning,
    /// Only the first time through the part.
    First,
    /// Only the last time through the part.
    Last,
}

/// Something that takes a written time.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it is.
    pub kind: Kind,
    /// Its line.
    pub span: Span,
    /// What is said while it lasts.
    pub at: Vec<At>,
    /// How often a bell rings while it lasts.
    pub bell_every: Option<Millis>,
}

/// A line that is said inside a step.
#[derive(Clone, Debug, PartialEq)]
pub struct At {
    /// How long after the step began.
    pub time: Spanned<Millis>,
    /// The words.
    pub words: Prose,
}

/// What a [`Step`] asks for.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// Stay still, breathing.
    Hold(Extent),
    /// Keep moving.
    Move(Extent),
    /// Nothing to do, but stay ready.
    Rest(Extent),
    /// Silence in the speech; not a timed step.
    Pause(Extent),
    /// Nothing but the breath.
    Breathe(Extent),
    /// Repetitions, each number spoken.
    Count(Count),
    /// One phase of a breath, with its sound.
    Breath(BreathStep),
}

/// How long a step lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// A time, or a range of times.
    Time {
        /// The shortest.
        min: Millis,
        /// The longest, or nothing where the range is open.
        max: Option<Millis>,
    },
    /// Whole breaths.
    Breaths {
        /// The fewest.
        min: u32,
        /// The most.
        max: u32,
    },
}

impl Extent {
    /// The shortest and the longest time, the latter where the range has one.
    #[must_use]
    pub fn bounds(self, cycle: Millis) -> (Millis, Option<Millis>) {
        match self {
            Self::Time { min, max } => (min, max),
            Self::Breaths { min, max } => (cycle * min.into(), Some(cycle * max.into())),
        }
    }
}

/// Repetitions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// The fewest.
    pub min: u32,
    /// The most.
    pub max: u32,
    /// How long each lasts.
    pub every: Millis,
}

/// One phase of a breath, written on a line of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct BreathStep {
    /// In or out.
    pub phase: Phase,
    /// How long, or as long as the breath pattern says.
    pub time: Option<Millis>,
    /// What is said as it begins.
    pub words: Option<Prose>,
}

impl Kind {
    /// How long it may last, where it has a range of its own.
    #[must_use]
    pub const fn extent(&self) -> Option<Extent> {
        match self {
            Self::Hold(extent)
            | Self::Move(extent)
            | Self::Rest(extent)
            | Self::Pause(extent)
            | Self::Breathe(extent) => Some(*extent),
            Self::Count(_) | Self::Breath(_) => None,
        }
    }

    /// The pattern that paces it, where `breath` is what the settings say.
    #[must_use]
    pub fn pacing(&self, breath: Option<&Breath>) -> Option<Pattern> {
        let set = match breath {
            Some(Breath::Paced(pattern)) => Some(pattern.clone()),
            Some(Breath::Off) | None => None,
        };
        match self {
            Self::Hold(_) => set,
            Self::Move(Extent::Breaths { .. }) if breath == Some(&Breath::Off) => None,
            Self::Move(Extent::Breaths { .. }) | Self::Breathe(_) | Self::Breath(_) => {
                Some(set.unwrap_or_else(Pattern::standard))
            }
            Self::Move(Extent::Time { .. }) | Self::Rest(_) | Self::Pause(_) | Self::Count(_) => {
                None
            }
        }
    }

    /// Whether it is a timed step; a pause is not.
    #[must_use]
    pub const fn is_timed(&self) -> bool {
        !matches!(self, Self::Pause(_))
    }
}
