//! Lines of a part.

use super::{Kind, Prose, Setting};
use crate::span::{Span, Spanned};
use crate::time::Millis;

/// One line of a part.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A setting, which holds from here to the end of its part or exercise.
    Setting(Spanned<Setting>),
    /// A spoken line.
    Say(Line),
    /// A line for the paper alone, never spoken.
    Printed(Prose),
    /// Strokes of a bell among the words.
    Bell(Spanned<u32>),
    /// A step, which takes a written time.
    Step(Step),
}

/// A spoken line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The sessions and the times through the part in which it is said.
    pub when: When,
    /// Its words.
    pub words: Prose,
}

/// The sessions and the times through a part in which a line is said.
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

/// A step, which takes a written time.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its kind, with its amount.
    pub kind: Kind,
    /// Its line.
    pub span: Span,
    /// The sentence that starts it: a breath begins with its words, any other step after them.
    pub words: Option<Prose>,
    /// The lines said inside it.
    pub at: Vec<At>,
    /// The lines said in every repetition of a count, by the time since it began.
    pub each: Vec<At>,
    /// The time between two strokes of a bell inside it.
    pub bell_every: Option<Millis>,
}

/// A line said inside a step or a repetition.
#[derive(Clone, Debug, PartialEq)]
pub struct At {
    /// The time since that began.
    pub time: Spanned<Millis>,
    /// Its words.
    pub words: Prose,
}

impl Item {
    /// Everything that it says.
    pub fn words(&self) -> impl Iterator<Item = &Prose> {
        let (line, step) = match self {
            Self::Say(line) => (Some(&line.words), None),
            Self::Step(step) => (None, Some(step)),
            Self::Setting(_) | Self::Printed(_) | Self::Bell(_) => (None, None),
        };
        line.into_iter().chain(step.into_iter().flat_map(Step::words))
    }

    /// The words of a line for the paper alone.
    #[must_use]
    pub const fn printed(&self) -> Option<&Prose> {
        match self {
            Self::Printed(words) => Some(words),
            Self::Setting(_) | Self::Say(_) | Self::Bell(_) | Self::Step(_) => None,
        }
    }

    /// True if it is something to do or to hear: no setting, and nothing for the paper alone.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        match self {
            Self::Say(_) | Self::Bell(_) | Self::Step(_) => true,
            Self::Setting(_) | Self::Printed(_) => false,
        }
    }

    /// True if it is a timed step.
    #[must_use]
    pub const fn is_timed(&self) -> bool {
        match self {
            Self::Step(step) => step.kind.is_timed(),
            Self::Setting(_) | Self::Say(_) | Self::Printed(_) | Self::Bell(_) => false,
        }
    }

    /// Its place in the script.
    #[must_use]
    pub const fn span(&self) -> Span {
        match self {
            Self::Setting(setting) => setting.span,
            Self::Say(line) => line.words.span,
            Self::Printed(words) => words.span,
            Self::Bell(strokes) => strokes.span,
            Self::Step(step) => step.span,
        }
    }
}

impl Step {
    /// Everything said as it starts and inside it.
    pub fn words(&self) -> impl Iterator<Item = &Prose> {
        let inside = self.at.iter().chain(&self.each).map(|at| &at.words);
        self.words.iter().chain(inside)
    }
}
