//! A routine as one person does it, before a voice speaks.

use std::sync::Arc;

use super::error::PlanError;
use super::plan::Plan;
#[cfg(feature = "live")]
use super::variable::Variable;
use super::ways::{Way, ways};
use crate::diagnostic::Diagnostic;
use crate::fit::{Fallback, Fit, FitError, Shortened, fit_or, shorten};
#[cfg(feature = "live")]
use crate::language::BodySide;
use crate::language::Language;
use crate::routine::Routine;
use crate::session::{ChoiceError, Choices, Session};
use crate::show::Handout;
use crate::span::Spanned;
use crate::speech::{Clips, Speech};
use crate::time::Millis;
use crate::timeline::{Draft, EstimatedLengths, Lengths};

/// A routine with all choices made for it.
///
/// Where it is to last a given time, its ranges are at their shortest until a voice is there: only
/// then is it known how much time is left for them.
#[derive(Clone, Debug)]
pub struct RequestedSession {
    routine: Arc<Routine>,
    choices: Choices,
    length: Option<Spanned<Millis>>,
    shortening: Option<Shortening>,
    session: Arc<Session>,
}

/// The way to a length that the routine cannot be as short as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shortening {
    /// True if the amount of talk was chosen, and stays.
    pub(super) keeps_talk: bool,
}

impl RequestedSession {
    pub(super) fn new(
        routine: Arc<Routine>,
        choices: Choices,
        (length, shortening): (Option<Spanned<Millis>>, Option<Shortening>),
        session: Session,
    ) -> Self {
        Self { routine, choices, length, shortening, session: Arc::new(session) }
    }

    /// The routine's title.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.session.title
    }

    /// The language of its words.
    #[must_use]
    pub fn language(&self) -> Language {
        self.session.language
    }

    /// The titles of its exercises, in order.
    pub fn exercises(&self) -> impl Iterator<Item = &str> {
        self.session.exercises.iter().map(|exercise| exercise.title.as_ref())
    }

    /// The exercises of its routine that are for parts of the body, each with these parts.
    pub(crate) fn targets(&self) -> impl Iterator<Item = (&str, &str)> {
        self.routine.exercises.iter().filter_map(|exercise| {
            Some((exercise.title.value.as_str(), exercise.targets.as_ref()?.value.as_str()))
        })
    }

    /// The one side of the body on which parts with sides are done; nothing for both.
    #[cfg(feature = "live")]
    pub(crate) fn one_side(&self) -> Option<BodySide> {
        self.choices.one_side(&self.routine)
    }

    /// `true` where it is to last a given time, so that all its words are made before the first is
    /// heard.
    #[must_use]
    pub fn has_length(&self) -> bool {
        self.length.is_some()
    }

    /// The plan of this session in a voice, with all its speech made on all cores.
    ///
    /// # Errors
    /// When a line cannot be spoken.
    pub fn plan(&self, speech: &mut Speech) -> Result<Plan, PlanError> {
        let clips = speech.clips();
        let fit = self.fit_spoken(clips)?;
        let session = fit.as_ref().map_or(&*self.session, |fit| &fit.session);
        let draft = clips.draft(session);
        // Nearly all lines are known from the draft; the rest are made as they come up.
        clips.prefetch(draft.lines())?;
        let timeline = draft.plan(session, clips)?;
        let ways = self.ways_after(fit.as_ref(), clips)?;
        Ok(Plan::new(timeline, self.handout_of(session, (fit.as_ref(), false), &draft), ways))
    }

    /// The session as a handout, about as long as is asked for: no voice has to speak first. Beside
    /// it the warnings of what the session leaves out or cannot be.
    ///
    /// # Errors
    /// When the choices do not fit the routine.
    pub fn handout(&self) -> Result<(Handout, Vec<Diagnostic>), ChoiceError> {
        self.handout_in_full(false)
    }

    /// The [handout](Self::handout), with `both_sides` written out where that is asked for.
    pub(crate) fn handout_in_full(
        &self,
        both_sides: bool,
    ) -> Result<(Handout, Vec<Diagnostic>), ChoiceError> {
        let fit = self.fit_mute()?;
        let session = fit.as_ref().map_or(&*self.session, |fit| &fit.session);
        let handout = self.handout_of(session, (fit.as_ref(), both_sides), &Draft::of(session));
        Ok((handout, session.warnings.clone()))
    }

    fn handout_of(
        &self,
        session: &Session,
        (fit, both_sides): (Option<&Fit>, bool),
        draft: &Draft,
    ) -> Handout {
        let choices = fit.map_or(&self.choices, |fit| &fit.choices);
        Handout::new(&self.routine, choices, session, draft.minutes(), both_sides)
    }

    /// The session that lasts as long as is asked for in these lengths; nothing where no length is
    /// asked for.
    fn fit<L: Lengths>(&self, lengths: &mut L) -> Result<Option<Fit>, FitError<L::Error>> {
        let Some(Spanned { value, span }) = self.length else { return Ok(None) };
        let shortened = if let Some(Shortening { keeps_talk }) = self.shortening {
            shorten(&self.routine, &self.choices, value, keeps_talk, lengths)?
        } else {
            Shortened { choices: self.choices.clone(), left_out: Vec::new(), is_met: true }
        };
        let fallback =
            if self.shortening.is_some() { Fallback::Shorter } else { Fallback::Nearest };
        let mut fit = fit_or(fallback, &self.routine, &shortened.choices, value, lengths)?;
        fit.session.left_out = shortened.left_out;
        fit.session.warnings.extend(fit.miss.map(|miss| miss.warning(span)));
        Ok(Some(fit))
    }

    /// The ways to the length that is asked for, where the routine cannot be as short, in the lengths
    /// of the voice `mute`.
    pub(crate) fn ways_read(&self) -> Result<Vec<Way>, ChoiceError> {
        let fit = self.fit_mute()?;
        let ways =
            self.ways_after(fit.as_ref(), &mut EstimatedLengths::mute(self.session.language));
        ways.map_err(|error| match error {
            FitError::Choice(error) => error,
            FitError::Lengths(never) => match never {},
        })
    }

    /// Whether the length that is asked for is met, in the lengths of the voice `mute`.
    pub(crate) fn is_met(&self) -> Result<bool, ChoiceError> {
        Ok(self.fit_mute()?.is_none_or(|fit| fit.miss.is_none()))
    }

    /// The ways to the length that is asked for, where it was found to be too short.
    pub(crate) fn ways_after<L: Lengths>(
        &self,
        fit: Option<&Fit>,
        lengths: &mut L,
    ) -> Result<Vec<Way>, FitError<L::Error>> {
        let is_too_short = fit.and_then(|fit| fit.miss).is_some_and(|miss| miss.below.is_none());
        match self.length {
            Some(Spanned { value, .. }) if is_too_short && self.shortening.is_none() => {
                ways(&self.routine, &self.choices, value, lengths)
            }
            _ => Ok(Vec::new()),
        }
    }

    fn fit_mute(&self) -> Result<Option<Fit>, ChoiceError> {
        let fitted = self.fit(&mut EstimatedLengths::mute(self.session.language));
        fitted.map_err(|error| match error {
            FitError::Choice(error) => error,
            FitError::Lengths(never) => match never {},
        })
    }

    /// The session that lasts as long as is asked for when these clips speak, all of which are made.
    pub(crate) fn fit_spoken(&self, clips: &mut Clips) -> Result<Option<Fit>, PlanError> {
        if self.length.is_none() {
            return Ok(None);
        }
        let read = self.fit_mute().map_err(PlanError::Choice)?;
        if let Some(fit) = read {
            // On all cores here, since the lines that are left for the fitting are made one by one.
            clips.prefetch(Draft::of(&fit.session).lines())?;
        }
        Ok(self.fit(clips)?)
    }

    /// The session itself, its ranges at their shortest where it is to last a given time.
    pub(crate) const fn session(&self) -> &Arc<Session> {
        &self.session
    }

    /// The session, or its fit, as one that can change while it goes on.
    #[cfg(feature = "live")]
    pub(crate) fn variable(&self, fit: Option<&Fit>) -> Variable {
        Variable::new(&self.routine, &self.choices, fit)
    }
}
