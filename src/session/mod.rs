//! Routine and choices to session: sides mirrored, repeats unrolled, variations chosen.

mod ambience;
mod choices;
mod early;
mod expand;
mod lead;
mod passes;
mod quiet;
mod range;
mod ranges;
mod rounds;
#[cfg(test)]
mod tests;
mod timing;
mod unroll;

use std::sync::Arc;

pub(crate) use ambience::{Ambience, BedSource};
pub(crate) use choices::{BreathChoice, Choices, SideChoice, VariationChoice};
pub use choices::{ChoiceError, Talk};
pub(crate) use early::early_words;
pub(crate) use expand::{expand, expand_with};
pub(crate) use lead::add_prop;
pub(crate) use lead::{Demands, demands};
pub use range::RangeChoice;
pub(crate) use ranges::{Fitting, PartRange, RangeValues, Ranges, StepRange};

use crate::language::{Address, Language, Phrases};
pub(crate) use crate::routine::StepKind;
use crate::routine::{Pattern, Prop, Side};
use crate::span::Span;
use crate::time::Millis;

/// A routine as one person does it in one go, with no sides, repeats or variations left.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The routine's title.
    pub title: Arc<str>,
    /// The language of its words.
    pub language: Language,
    /// The way in which its words speak to the listener, where they tell.
    pub(crate) address: Option<Address>,
    /// True if the program says and sounds anything beyond what is written.
    pub cues: bool,
    /// All that is needed, each prop once.
    pub needs: Vec<Prop>,
    /// The sound beneath the words.
    pub ambience: Ambience,
    /// The words before the first exercise.
    pub introduction: Vec<Action>,
    /// The routine's own safety lines, said together.
    pub safety: Vec<Spoken>,
    /// True if the long form of the safety line is said too.
    pub long_safety: bool,
    /// What in it the program warns of by itself.
    pub risks: Risks,
    /// The exercises, in order.
    pub exercises: Vec<Exercise>,
    /// The number of those with a timed step.
    pub count: usize,
    /// The one of its warnings that says that nothing has sides, of which one is asked for.
    pub idle_side: Option<crate::diagnostic::Diagnostic>,
    /// Lines that are left out of this session, with why.
    pub warnings: Vec<crate::diagnostic::Diagnostic>,
    /// The titles of the exercises that are left out so that it is short enough.
    pub left_out: Vec<Arc<str>>,
    /// Its adjustment to a length, where one was asked for.
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

    /// The program's phrases, in the way in which its words speak to the listener.
    #[must_use]
    pub(crate) fn phrases(&self) -> &'static Phrases {
        self.language.phrases_in(self.address)
    }

    /// All that is said about safety before the first exercise, in order.
    #[must_use]
    pub fn safety_lines(&self) -> Vec<Arc<str>> {
        let phrases = self.phrases();
        let own = self.safety.iter().map(|line| Arc::clone(&line.text));
        let mut lines: Vec<Arc<str>> = own.collect();
        if lines.is_empty() {
            lines.push(phrases.safety.into());
        }
        if self.risks.long_press {
            lines.push(phrases.breathe_while_pressing.into());
        }
        if self.risks.held_breath {
            lines.push(phrases.held_breath.into());
        }
        if self.long_safety {
            lines.extend(phrases.safety_long.iter().map(|&line| line.into()));
        }
        lines
    }
}

impl Step {
    /// The sentence that is said right before it, after all time for the body.
    #[must_use]
    pub fn starting_words(&self) -> Option<&Spoken> {
        self.words.as_ref().filter(|_| self.kind.phase().is_none())
    }

    /// The words of an inhale or exhale, which begin with it.
    #[must_use]
    pub fn breath_words(&self) -> Option<&Spoken> {
        self.words.as_ref().filter(|_| self.kind.phase().is_some())
    }
}

/// What in a session the program warns of by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Risks {
    /// True if a press is written that may last so long that people stop breathing.
    pub long_press: bool,
    /// True if the breath is held anywhere.
    pub held_breath: bool,
}

impl Risks {
    /// Takes over what another part of the session has.
    pub const fn add(&mut self, other: Self) {
        self.long_press |= other.long_press;
        self.held_breath |= other.held_breath;
    }
}

/// One exercise of a [`Session`].
#[derive(Clone, Debug, PartialEq)]
pub struct Exercise {
    /// Its title.
    pub title: Arc<str>,
    /// Its place in the script.
    pub span: Span,
    /// The words as it begins, unless it is a passage or has no cues.
    pub announcement: Option<Announcement>,
    /// Its actions, in order.
    pub actions: Box<[Action]>,
}

/// The announcement of an exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Announcement {
    /// Its number among the exercises with timed steps, from 1.
    pub number: usize,
    /// The props that the exercise before did not need.
    pub needs: Vec<Prop>,
    /// The side that it begins with.
    pub side: Option<Arc<str>>,
}

/// One action of an exercise.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A written line.
    Say(Spoken),
    /// A side begins; its words, where they are written.
    Side {
        /// True if it is the other side from the one before.
        turned: bool,
        /// The words.
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
    Step(Arc<Step>),
}

/// A written line, with its sides resolved.
#[derive(Clone, Debug, PartialEq)]
pub struct Spoken {
    /// The words.
    pub text: Arc<str>,
    /// Their place in the script.
    pub span: Span,
}

/// The number of a time through a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Round {
    /// From 1.
    pub number: u32,
    /// The number of rounds on each side.
    pub of: u32,
    /// The part.
    pub span: Span,
    /// The form of its call.
    pub form: RoundForm,
}

/// The form in which a round is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundForm {
    /// Its number, and the number of rounds.
    Full,
    /// The same, as that of a set: a round of a part with parts inside it.
    Set,
    /// Its number alone, since the rounds are short. It is said only where it takes no time.
    Number,
}

/// A time and what is heard while it passes.
#[derive(Clone, Debug, PartialEq)]
pub struct Timed {
    /// Its length.
    pub time: Millis,
    /// The lines inside it, with the time since it began.
    pub at: Vec<(Millis, Spoken)>,
    /// The time between two strokes of a bell.
    pub bell_every: Option<Millis>,
    /// The round that is called inside it.
    pub call: Option<Round>,
    /// Its place in the script.
    pub span: Span,
}

/// One timed step.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its kind.
    pub kind: StepKind,
    /// Its time and the sounds in it.
    pub timed: Timed,
    /// The shortest time that the script allows.
    pub min: Millis,
    /// The longest, or nothing where it is open.
    pub max: Option<Millis>,
    /// The side of the body; nothing where the part has no sides.
    pub side: Option<Side>,
    /// The words that call it, where they are written.
    pub side_words: Option<Arc<str>>,
    /// The round of the part around its part, from 1, on each side; in a part with parts inside it,
    /// that of the part itself. Nothing where there are no inner parts.
    pub set: Option<u32>,
    /// From 1, on each side.
    pub round: u32,
    /// The time to get into position, where this step has one of its own.
    pub wait: Option<Millis>,
    /// True if tones, countdown and the program's own words are heard.
    pub cues: bool,
    /// The breath that is heard, from the phase that goes on from the breath before.
    pub pacing: Option<Pattern>,
    /// True if the first breath is led in words.
    pub leads_breath: bool,
    /// The sentence that starts it: of a breath as it begins, of any other step before it.
    pub words: Option<Spoken>,
    /// True if the time of an inhale or exhale is written, so that a longer one is worth a warning.
    pub time_is_written: bool,
    /// The time of each repetition of a count.
    pub every: Option<Millis>,
    /// The lines of each repetition, with the time since it began, in order.
    pub each: Vec<(Millis, Spoken)>,
    /// The number of repetitions, from the first, that have these lines.
    pub led: u64,
}
