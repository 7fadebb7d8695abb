//! Routine and choices to session: sides mirrored, repeats unrolled, variations chosen.

mod backdrop;
mod choices;
mod expand;
mod lead;
mod passes;
mod quiet;
mod range;
mod sizes;
mod timing;
mod unroll;

use std::sync::Arc;

pub use backdrop::{Backdrop, Ground};
pub use choices::{BreathChoice, ChoiceError, Choices, Talk, VariationChoice};
pub use expand::{expand, expand_sized};
pub(crate) use lead::add_prop;
pub use lead::{Demands, demands};
pub use range::RangeChoice;
pub use sizes::{Fitting, Place, Range, Repeat, Room, Sizes};

use crate::language::Language;
pub use crate::routine::StepKind;
use crate::routine::{Pattern, Prop, Side};
use crate::span::Span;
use crate::time::Millis;

/// What one person does in one go. It has no sides, repeats or variations left.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The routine's title.
    pub title: Arc<str>,
    /// The language of its words.
    pub language: Language,
    /// Whether the program says and sounds anything beyond what is written.
    pub cues: bool,
    /// All that is needed, each prop once.
    pub needs: Vec<Prop>,
    /// What sounds beneath the words.
    pub backdrop: Backdrop,
    /// What is said before the first exercise.
    pub introduction: Vec<Action>,
    /// The routine's own safety lines, said together.
    pub safety: Vec<Spoken>,
    /// Whether the long form of the safety line is said too.
    pub long_safety: bool,
    /// Whether the breath is held anywhere.
    pub holds_breath: bool,
    /// What is done, in order.
    pub exercises: Vec<Exercise>,
    /// How many of them have a timed step.
    pub count: usize,
    /// Lines that are left out of this session, with why.
    pub warnings: Vec<crate::diagnostic::Diagnostic>,
    /// How it was made to last as long as was asked for, where it was.
    pub fitting: Option<Fitting>,
}

impl Session {
    /// Its timed steps, in order.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        let actions = self.exercises.iter().flat_map(|exercise| &exercise.actions);
        actions.filter_map(|action| match action {
            Action::Step(step) => Some(step.as_ref()),
            _ => None,
        })
    }
}

/// One exercise of a [`Session`].
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// What it is called.
    pub title: Arc<str>,
    /// Where it is written.
    pub span: Span,
    /// What is said of it as it begins, unless it is a passage or has no cues.
    pub announcement: Option<Announcement>,
    /// What happens, in order.
    pub actions: Vec<Action>,
}

/// What is said as an exercise begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Announcement {
    /// Its number among the exercises with timed steps, from 1.
    pub number: usize,
    /// What it needs that the exercise before did not.
    pub needs: Vec<Prop>,
    /// The side that it begins with.
    pub side: Option<Arc<str>>,
}

/// One thing that happens in an exercise.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A written line.
    Say(Spoken),
    /// A side begins; its words, where they are written.
    Side {
        /// Whether it is the other side from the one before.
        turned: bool,
        /// What is called.
        words: Option<Arc<str>>,
        /// The line that it is written on.
        span: Span,
    },
    /// A later round begins, in words.
    Round(Round),
    /// Strokes of a bell.
    Bell(u32),
    /// Silence in the speech.
    Pause(Timed),
    /// A timed step.
    Step(Box<Step>),
}

/// A written line, with its sides resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// The words.
    pub text: Arc<str>,
    /// Where they are written.
    pub span: Span,
}

/// Which time through a part it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// From 1.
    pub number: u32,
    /// How many there are, on each side.
    pub of: u32,
    /// The part.
    pub span: Span,
}

/// A time and what is heard while it passes.
#[derive(Clone, Debug, PartialEq)]
pub struct Timed {
    /// How long it lasts.
    pub time: Millis,
    /// What is said so long after it began.
    pub at: Vec<(Millis, Spoken)>,
    /// How often a bell rings.
    pub bell_every: Option<Millis>,
    /// Where it is written.
    pub span: Span,
}

/// One timed step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it asks.
    pub kind: StepKind,
    /// How long it lasts and what is heard in it.
    pub timed: Timed,
    /// The shortest time that the script allows.
    pub min: Millis,
    /// The longest, or nothing where it is open.
    pub max: Option<Millis>,
    /// The side of the body; nothing where the part has no sides.
    pub side: Option<Side>,
    /// From 1, on each side.
    pub round: u32,
    /// The time to get into position, where this step has one of its own.
    pub wait: Option<Millis>,
    /// Whether tones, countdown and the program's own words are heard.
    pub cues: bool,
    /// The breath that is heard, from the phase that goes on from the breath before.
    pub pacing: Option<Pattern>,
    /// Whether the first breath is led in words.
    pub leads_breath: bool,
    /// The words of an inhale or exhale.
    pub words: Option<Spoken>,
    /// Whether the time of an inhale or exhale is written, so that a longer one is worth a warning.
    pub time_is_written: bool,
    /// How long each repetition of a count lasts.
    pub every: Option<Millis>,
    /// The round that is called inside this rest.
    pub call: Option<Round>,
}
